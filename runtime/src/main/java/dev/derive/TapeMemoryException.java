package dev.derive;

/** Thrown when the tape of a reverse run would need more memory than it may have. */
public class TapeMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the numbers and the setting. */
    public TapeMemoryException(String message) {
        super(message);
    }
}

package dev.derive;

/** Thrown where a derivative would be lost; the message says where that is and what to do about it. */
public class DerivativeLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the place, the cause and the remedy. */
    public DerivativeLostException(String message) {
        super(message);
    }

    /** The same, for a loss that another failure made known. */
    public DerivativeLostException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.derive.runtime;

import dev.derive.DerivativeLostException;

/** A result is about to be used again that was remembered under a number; other modes may know better. */
public final class RememberedException extends DerivativeLostException {
    private static final long serialVersionUID = 1L;

    RememberedException(String message) {
        super(message);
    }
}

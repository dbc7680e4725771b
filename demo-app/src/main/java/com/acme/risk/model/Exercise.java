package com.acme.risk.model;

/** When an option's holder may exercise. */
public enum Exercise {
    /** At expiry only. */
    EUROPEAN {
        @Override
        double holderValue(double continuation, double immediate) {
            return continuation;
        }
    },
    /** At any time. */
    AMERICAN {
        @Override
        double holderValue(double continuation, double immediate) {
            return Math.max(continuation, immediate);
        }
    };

    /** The option's value before expiry, given what keeping it and what exercising it at once are worth. */
    abstract double holderValue(double continuation, double immediate);
}

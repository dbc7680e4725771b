package dev.derive.runtime;

/** A number's value without its derivative, and one number's value with another's derivative; see the rules of both. */
public final class Primal {
    private Primal() {
    }

    /** The value of a number, as a constant. */
    public static double of(double number) {
        return number;
    }

    /**
     * A value that was computed in a way that carries no derivative, with the derivative that it should have.
     *
     * @param carrier what has the derivative; its value is not looked at
     */
    public static double graft(double value, double carrier) {
        return value;
    }
}

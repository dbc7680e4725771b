package com.acme.risk.portfolio;

/** What became of valuing one position. */
public final class PositionValue {

    /** How it went. */
    public enum Status {
        VALUED,
        /** The instrument has paid all it will ever pay, and is worth nothing. */
        EXPIRED,
        /** There is no value; {@link PositionValue#problem()} says why. */
        FAILED
    }

    private final Position position;
    private final Status status;
    private final double unitValue;
    private final String problem;

    private PositionValue(Position position, Status status, double unitValue, String problem) {
        this.position = position;
        this.status = status;
        this.unitValue = unitValue;
        this.problem = problem;
    }

    static PositionValue valued(Position position, double unitValue) {
        return new PositionValue(position, Status.VALUED, unitValue, "");
    }

    static PositionValue expired(Position position) {
        return new PositionValue(position, Status.EXPIRED, 0, "");
    }

    static PositionValue failed(Position position, String problem) {
        return new PositionValue(position, Status.FAILED, 0, problem);
    }

    public Position position() {
        return position;
    }

    public Status status() {
        return status;
    }

    /** The value of one unit in USD; 0 unless valued. */
    public double unitValue() {
        return unitValue;
    }

    /** The value of the position in USD; 0 unless valued. */
    public double value() {
        return position.quantity() * unitValue;
    }

    /** Why there is no value; empty unless failed. */
    public String problem() {
        return problem;
    }
}

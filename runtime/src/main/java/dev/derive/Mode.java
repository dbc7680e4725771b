package dev.derive;

/** How a derivative is computed; what is computed follows from the shape of the function. */
public enum Mode {
    /** Tangents travel with the values: one evaluation for each input. */
    FORWARD,
    /** The evaluation is recorded on a tape, which is then swept backwards: one sweep for each output. */
    REVERSE
}

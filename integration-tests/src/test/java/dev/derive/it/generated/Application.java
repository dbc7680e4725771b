package dev.derive.it.generated;

/**
 * A call that can be written at some place: a double-valued expression, or an action for its effect.
 *
 * @param format the text, with %s for each operand, all of them doubles
 * @param operands how many there are
 * @param cost evaluations that one call takes
 */
record Application(String format, int operands, long cost) {

    Application(String format, int operands) {
        this(format, operands, 1);
    }
}

package dev.derive.it.generated;

/**
 * A double-valued expression that can stand as an operand anywhere.
 *
 * @param text the source, in parentheses where it needs them
 * @param bound an upper bound of its magnitude, so that programs stay away from overflow and from values whose
 *     derivatives no finite difference could confirm
 */
record Expression(String text, double bound) {

    /** Every variable, element and field holds at most this. */
    static final double OF_A_VARIABLE = 4;

    static Expression variable(String text) {
        return new Expression(text, OF_A_VARIABLE);
    }

    static Expression infix(Expression left, String operator, Expression right, double bound) {
        return new Expression("(" + left.text + " " + operator + " " + right.text + ")", bound);
    }

    @Override
    public String toString() {
        return text;
    }
}

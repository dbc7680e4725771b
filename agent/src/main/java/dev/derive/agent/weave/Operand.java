package dev.derive.agent.weave;

/**
 * One value on the operand stack while code is woven.
 *
 * @param shape its shape
 * @param shadow of a number its shadow, otherwise null
 * @param array of an array of numbers the local variable with its shadow, or {@link #NONE}
 * @param arrayVariable the original's local variable to which that belongs, or -1
 * @param source where the value can be had again, or null if only on the stack
 * @param stored whether it is a number that was just read from an object, an array or a box, and may be from earlier
 */
record Operand(Shape shape, Shadow shadow, int array, int arrayVariable, Source source, boolean stored) {
    /** No shadow: the value is null, or not an array of numbers. */
    static final int NONE = -1;

    Operand(Shape shape, Shadow shadow, int array, int arrayVariable, Source source) {
        this(shape, shadow, array, arrayVariable, source, false);
    }

    static Operand other(Shape shape) {
        return new Operand(shape, shape.isNumber() ? Shadow.ZERO : null, NONE, -1, null);
    }

    static Operand number(Shape shape, Shadow shadow) {
        return new Operand(shape, shadow, NONE, -1, null);
    }

    static Operand array(Shape shape, int slot) {
        return new Operand(shape, null, slot, -1, null);
    }

    Operand from(Source newSource) {
        return new Operand(shape, shadow, array, arrayVariable, newSource, stored);
    }

    Operand asStored() {
        return new Operand(shape, shadow, array, arrayVariable, source, true);
    }

    Operand with(Shadow newShadow) {
        return new Operand(shape, newShadow, array, arrayVariable, source, stored);
    }

    Operand withArray(int slot) {
        return new Operand(shape, shadow, slot, -1, source);
    }

    int size() {
        return shape.getSize();
    }
}

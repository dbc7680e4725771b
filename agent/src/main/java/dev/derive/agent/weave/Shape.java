package dev.derive.agent.weave;

import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the weaver must know of a value in a local variable or on the operand stack: its kind, for arrays of
 * floating-point numbers the descriptor, for objects whose constructor has not been called the instruction that made
 * them, and whether a number is known not to depend on any input.
 */
record Shape(Kind kind, String descriptor, boolean constant) implements Value {
    enum Kind { UNSET, INT, LONG, FLOAT, DOUBLE, REFERENCE, UNINITIALIZED, ARRAY, NULL, ADDRESS }

    static final Shape UNSET = new Shape(Kind.UNSET, null, true);
    static final Shape INT = new Shape(Kind.INT, null, true);
    static final Shape LONG = new Shape(Kind.LONG, null, true);
    static final Shape FLOAT = new Shape(Kind.FLOAT, null, false);
    static final Shape DOUBLE = new Shape(Kind.DOUBLE, null, false);
    static final Shape CONSTANT_FLOAT = new Shape(Kind.FLOAT, null, true);
    static final Shape CONSTANT_DOUBLE = new Shape(Kind.DOUBLE, null, true);
    static final Shape REFERENCE = new Shape(Kind.REFERENCE, null, true);
    static final Shape NULL = new Shape(Kind.NULL, null, true);
    static final Shape ADDRESS = new Shape(Kind.ADDRESS, null, true);

    // The equality that the compiler has linked for a record takes ten milliseconds when it is first used.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Shape that && kind == that.kind && constant == that.constant
                && Objects.equals(descriptor, that.descriptor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, descriptor, constant);
    }

    /** The shape of a value of a type; null for void. */
    static Shape of(Type type) {
        return switch (type.getSort()) {
            case Type.VOID -> null;
            case Type.FLOAT -> FLOAT;
            case Type.DOUBLE -> DOUBLE;
            case Type.LONG -> LONG;
            case Type.ARRAY -> Numbers.isArray(type) ? new Shape(Kind.ARRAY, type.getDescriptor(), false) : REFERENCE;
            case Type.OBJECT -> REFERENCE;
            default -> INT;
        };
    }

    /** An object whose constructor has not been called; {@code made} tells the instructions apart that make such. */
    static Shape uninitialized(int made) {
        return new Shape(Kind.UNINITIALIZED, String.valueOf(made), true);
    }

    static Shape number(boolean isFloat, boolean constant) {
        if (isFloat) {
            return constant ? CONSTANT_FLOAT : FLOAT;
        }
        return constant ? CONSTANT_DOUBLE : DOUBLE;
    }

    /** Whether this is a floating-point number. */
    boolean isNumber() {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    /** Whether this is an array, of any dimension, of floating-point numbers. */
    boolean isArray() {
        return kind == Kind.ARRAY;
    }

    /** Whether this is any kind of reference. */
    boolean isReference() {
        return kind == Kind.REFERENCE || kind == Kind.UNINITIALIZED || kind == Kind.ARRAY || kind == Kind.NULL;
    }

    boolean isUninitialized() {
        return kind == Kind.UNINITIALIZED;
    }

    /**
     * The shape of an element of an array of this shape. Of null it is null, as for the verifier: a loop looks at a
     * variable that is null before it, and what is known of its element is to merge with that of the array.
     */
    Shape element() {
        return kind == Kind.NULL ? NULL : isArray() ? of(Type.getType(descriptor.substring(1))) : REFERENCE;
    }

    /** What is known of a value that is of this or another shape. */
    Shape merge(Shape other) {
        if (equals(other)) {
            return this;
        }
        if (kind == other.kind && isNumber()) {
            return number(isFloat(), constant && other.constant);
        }
        if (isReference() && other.isReference()) {
            if (kind == Kind.NULL) {
                return other;
            }
            return other.kind == Kind.NULL ? this : REFERENCE;
        }
        return UNSET;
    }

    @Override
    public int getSize() {
        return kind == Kind.LONG || kind == Kind.DOUBLE ? 2 : 1;
    }
}

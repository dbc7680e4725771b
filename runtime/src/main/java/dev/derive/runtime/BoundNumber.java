package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A number that depends on an input, as a run binds it into a method handle: the handle keeps this box, where the JDK
 * would keep the number alone, and takes the number out when it is called. Where the JDK itself does that during the
 * run, for code that is not woven, the derivative is lost.
 */
final class BoundNumber extends Number {
    private static final long serialVersionUID = 1;

    private final double value;
    private final transient Token owner;

    private BoundNumber(double value, Token owner) {
        this.value = value;
        this.owner = owner;
    }

    /** A handle that does what another one does, with a number in place of an argument of the type double or float. */
    static MethodHandle insert(MethodHandle target, int position, Number box, BoxShadow shadow, Context c) {
        Class<?> type = target.type().parameterType(position);
        BoundNumber number = new BoundNumber(box.doubleValue(), c.token);
        c.putBox(number, shadow);
        try {
            MethodHandle value = MethodHandles.lookup().findStatic(BoundNumber.class,
                    type == double.class ? "number" : "narrowNumber", MethodType.methodType(type, BoundNumber.class));
            return MethodHandles.insertArguments(MethodHandles.filterArguments(target, position, value), position,
                    number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number, in the box of a type. */
    Object number(Class<?> type) {
        return type == double.class ? (Object) value : (Object) (float) value;
    }

    private static double number(BoundNumber bound) {
        bound.used();
        return bound.value;
    }

    private static float narrowNumber(BoundNumber bound) {
        bound.used();
        return (float) bound.value;
    }

    /** Called where the JDK, and not a twin, takes the number out. */
    private void used() {
        if (!owner.isLive()) {
            return;
        }
        Context c = Runs.current();
        if (c == null || c.token != owner) {
            owner.useElsewhere();
            return;
        }
        throw Boundary.noted("The derivative is lost: a method handle in which a value that depends on an input is bound"
                + " was called by code that is not differentiated. Call it in classes of the chosen packages, or pass"
                + " the value as an argument.");
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }
}

package dev.derive.runtime;

import java.lang.invoke.MethodType;
import java.util.Arrays;

/** What a call of a handle takes, in boxes: the arguments behind the handle, and the shadow of each. */
final class Operands {
    final Object[] arguments;
    /** A number's shadow, or an array's; null for anything else. */
    final Object[] shadows;
    final Context context;

    private Operands(Object[] arguments, Object[] shadows, Context context) {
        this.arguments = arguments;
        this.shadows = shadows;
        this.context = context;
    }

    /**
     * Sorts out the operands of a call.
     *
     * @param all the handle, the arguments, the shadows, the context
     * @param plain the type of the handle and the arguments
     */
    static Operands of(Object[] all, MethodType plain) {
        Object[] arguments = Arrays.copyOfRange(all, 1, plain.parameterCount());
        Object[] shadows = new Object[arguments.length];
        int shadow = plain.parameterCount();
        for (int i = 0; i < arguments.length; i++) {
            if (Lambdas.carriesShadow(plain.parameterType(i + 1))) {
                shadows[i] = all[shadow++];
            }
        }
        return new Operands(arguments, shadows, (Context) all[all.length - 1]);
    }

    /** Operands that are all in boxes. */
    static Operands of(Object[] boxes, Context context) {
        return new Operands(boxes, new Object[boxes.length], context);
    }

    Operands withoutFirst() {
        int n = arguments.length;
        return new Operands(Arrays.copyOfRange(arguments, 1, n), Arrays.copyOfRange(shadows, 1, n), context);
    }

    /** Makes the shadows of the arrays known, which go where none is carried. */
    void publishArrays() {
        for (int i = 0; i < shadows.length; i++) {
            if (shadows[i] instanceof ArrayShadow shadow) {
                context.publish(arguments[i], shadow);
            }
        }
    }

    /** Has the box of a number carry its shadow. */
    void publishNumber(int i) {
        BoxShadow shadow = shadows[i] instanceof Number number ? context.boxShadow(number) : null;
        if (shadow != null) {
            context.putBox(arguments[i], shadow);
        }
    }

    /** The shadow of a number. */
    Number number(int i) {
        return shadows[i] instanceof Number shadow ? shadow : context.shadow(context.box(arguments[i]));
    }

    /** Whether there is anything active in them. */
    boolean holdActive() {
        for (int i = 0; i < arguments.length; i++) {
            if (shadows[i] instanceof Number number ? context.boxShadow(number) != null
                    : arguments[i] != null && ActiveSearch.finds(arguments[i], context)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses to let anything active go where its derivative cannot follow. */
    void leave(String where) {
        for (int i = 0; i < arguments.length; i++) {
            if (shadows[i] instanceof ArrayShadow shadow) {
                Boundary.leave(shadow, arguments[i], where, context);
            } else if (shadows[i] == null) {
                Boundary.leaveBox(arguments[i], where, context);
            } else if (context.boxShadow((Number) shadows[i]) != null) {
                throw Boundary.lost(where);
            }
        }
    }
}

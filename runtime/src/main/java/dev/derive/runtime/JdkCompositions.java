package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of doubles that the JDK made of other functions, before the run in which they are called: the JDK's lambda
 * is taken apart, and what it does is done by a stand-in. What that is shows when a lambda of the same class, made of
 * functions of our own, is asked.
 */
final class JdkCompositions {
    private static final String STAND_INS = "dev.derive.jdk.";

    private JdkCompositions() {
    }

    /** What a call does on receivers of a class; null if that is not one of the JDK's compositions. */
    static MethodHandle twin(MethodHandles.Lookup trusted, Class<?> receiver, DynamicCall call) {
        if (!receiver.isHidden() || receiver.getInterfaces().length != 1) {
            return null;
        }
        Class<?> function = receiver.getInterfaces()[0];
        if (function.getClassLoader() != null || !receiver.getName().startsWith(function.getName() + "$$Lambda")) {
            return null;
        }
        Field[] parts = receiver.getDeclaredFields();
        Arrays.sort(parts, Comparator.comparing(Field::getName));
        for (Field part : parts) {
            if (part.getType() != function) {
                return null;
            }
        }
        try {
            MethodHandle made = trusted.findConstructor(receiver, MethodType.genericMethodType(0)
                    .appendParameterTypes(types(parts)).changeReturnType(void.class));
            String stand = standIn(function, made);
            return stand == null ? null : twin(trusted, holder(function), stand, parts, call);
        } catch (Throwable e) {
            // A lambda of another kind; the boundary will say what is lost.
            return null;
        }
    }

    private static Class<?>[] types(Field[] parts) {
        return Arrays.stream(parts).map(Field::getType).toArray(Class<?>[]::new);
    }

    private static String holder(Class<?> function) {
        return STAND_INS + function.getSimpleName() + "s";
    }

    /** The name of the stand-in's method that does the same, of what the lambda is made of and its argument. */
    private static String standIn(Class<?> function, MethodHandle make) throws Throwable {
        int parts = make.type().parameterCount();
        if (function == DoubleUnaryOperator.class && parts == 0) {
            return ((DoubleUnaryOperator) make.invoke()).applyAsDouble(3) == 3 ? "same" : null;
        }
        if (function == DoubleUnaryOperator.class && parts == 2) {
            DoubleUnaryOperator more = v -> v + 1;
            DoubleUnaryOperator twice = v -> v * 2;
            double asked = ((DoubleUnaryOperator) make.invoke(more, twice)).applyAsDouble(3);
            return asked == 8 ? "afterFirst" : asked == 7 ? "afterSecond" : null;
        }
        if (function == DoubleConsumer.class && parts == 2) {
            StringBuilder order = new StringBuilder();
            DoubleConsumer first = v -> order.append("first");
            DoubleConsumer second = v -> order.append("second");
            ((DoubleConsumer) make.invoke(first, second)).accept(3);
            return order.toString().equals("firstsecond") ? "both" : null;
        }
        DoublePredicate yes = v -> true;
        DoublePredicate no = v -> false;
        if (function == DoublePredicate.class && parts == 1) {
            return ((DoublePredicate) make.invoke(no)).test(3) ? "not" : null;
        }
        if (function == DoublePredicate.class && parts == 2) {
            return ((DoublePredicate) make.invoke(yes, no)).test(3) ? "either" : "each";
        }
        return null;
    }

    private static MethodHandle twin(MethodHandles.Lookup trusted, String holder, String name, Field[] parts,
            DynamicCall call) throws ReflectiveOperationException {
        String suffix = call.name().substring(call.name().lastIndexOf('$'));
        MethodType type = call.type().dropParameterTypes(0, 1).insertParameterTypes(0, types(parts));
        MethodHandle twin = trusted.findStatic(Class.forName(holder, false, null), name + suffix, type);
        Class<?> receiver = call.type().parameterType(0);
        int[] order = new int[type.parameterCount()];
        for (int i = 0; i < order.length; i++) {
            if (i < parts.length) {
                twin = MethodHandles.filterArguments(twin, i,
                        trusted.unreflectGetter(parts[i]).asType(MethodType.methodType(parts[i].getType(), receiver)));
            }
            order[i] = Math.max(0, i - parts.length + 1);
        }
        return MethodHandles.permuteArguments(twin, call.type(), order);
    }
}

package dev.derive.it.adversarial;

import dev.derive.Derive;
import dev.derive.Mode;
import dev.derive.ScalarField;
import dev.derive.ScalarFunction;
import dev.derive.it.model.adversarial.Exact;
import dev.derive.runtime.Lambdas;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One method of the suite: a public static one that takes a double or an array of them and gives a double. A method of
 * the same name with "Slope" behind it, where there is one, is its derivative; otherwise differences of its values are.
 */
final class Program {
    private final Method method;
    private final ScalarFunction scalar;
    private final ScalarField field;
    private final ScalarFunction slope;

    private Program(Method method) {
        this.method = method;
        boolean isScalar = method.getParameterTypes()[0] == double.class;
        scalar = isScalar ? reference(method, ScalarFunction.class) : null;
        field = isScalar ? x -> scalar.apply(x[0]) : reference(method, ScalarField.class);
        slope = slopeOf(method);
    }

    /** All programs of a class, by name. */
    static List<Program> of(Class<?> type) {
        List<Program> programs = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getReturnType() == double.class
                    && !method.isSynthetic()) {
                programs.add(new Program(method));
            }
        }
        programs.sort(Comparator.comparing(Program::name));
        return programs;
    }

    private static ScalarFunction slopeOf(Method method) {
        try {
            return reference(method.getDeclaringClass().getDeclaredMethod(method.getName() + "Slope", double.class),
                    ScalarFunction.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /**
     * A method reference as the method's own class would write it, linked as the agent links those of woven classes.
     */
    private static <F> F reference(Method method, Class<F> function) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(method.getDeclaringClass(),
                    MethodHandles.lookup());
            MethodType type = MethodType.methodType(double.class, method.getParameterTypes()[0]);
            Object made = Lambdas.original(lookup, "apply", MethodType.methodType(function), type,
                    lookup.unreflect(method), type).dynamicInvoker().invoke();
            return function.cast(made);
        } catch (Throwable e) {
            throw new IllegalStateException("no reference to " + method, e);
        }
    }

    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    boolean hasToBeExact() {
        return method.isAnnotationPresent(Exact.class);
    }

    /** Whether it takes one number instead of an array. */
    boolean isScalar() {
        return scalar != null;
    }

    /** The function as a plain call evaluates it. */
    ScalarField plain() {
        return field;
    }

    /** The derivative in closed form, or null. */
    double[] closedForm(double[] x) {
        return slope == null ? null : new double[] {slope.apply(x[0])};
    }

    /** Value and gradient, the value first. */
    double[] derived(Mode mode, double[] x) {
        if (isScalar()) {
            var d = (mode == Mode.FORWARD ? Derive.forward(scalar) : Derive.reverse(scalar)).at(x[0]);
            return new double[] {d.value(), d.derivative()};
        }
        var g = (mode == Mode.FORWARD ? Derive.forward(field) : Derive.reverse(field)).at(x.clone());
        double[] all = new double[x.length + 1];
        all[0] = g.value();
        System.arraycopy(g.gradient(), 0, all, 1, x.length);
        return all;
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(method.getParameterTypes());
    }
}

package dev.derive.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules as the tests see them: one entry for each differentiated method and argument. */
final class RuleTable {
    static final List<Entry> ENTRIES = entries();

    private RuleTable() {
    }

    /** A partial of {@code owner.method(parameters)} with respect to one argument, computed by {@code rule}. */
    record Entry(Class<?> owner, String method, List<Class<?>> parameters, int argument, Method rule) {
        /** The differentiated method, absent where the running JDK is older than it. */
        Optional<Method> target() {
            try {
                return Optional.of(owner.getMethod(method, parameters.toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }

        /** The partial at a point, with the result computed by the differentiated method. */
        double at(double... point) {
            try {
                Object[] arguments = new Object[point.length + 1];
                for (int i = 0; i < point.length; i++) {
                    arguments[i] = convert(point[i], parameters.get(i));
                }
                MethodHandle primal = MethodHandles.publicLookup().unreflect(target().orElseThrow());
                arguments[point.length] = primal.invokeWithArguments(Arrays.copyOf(arguments, point.length));
                return (double) rule.invoke(null, arguments);
            } catch (Throwable e) {
                throw new AssertionError(this + " at " + Arrays.toString(point), e);
            }
        }

        private static Object convert(double value, Class<?> type) {
            return type == int.class ? (Object) (int) value : type == float.class ? (Object) (float) value : value;
        }

        @Override
        public String toString() {
            return signature(owner, method, parameters) + " d/d" + argument;
        }
    }

    /** The partial for an overload given by its parameter types. */
    static Entry find(Class<?> owner, String method, int argument, Class<?>... parameters) {
        return ENTRIES.stream()
                .filter(e -> e.owner == owner && e.method.equals(method) && e.argument == argument
                        && e.parameters.equals(List.of(parameters)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule: "
                        + signature(owner, method, List.of(parameters)) + " d/d" + argument));
    }

    /** The names listed as constant for a class. */
    static Set<String> constants(Class<?> owner) {
        Set<String> names = new TreeSet<>();
        for (Class<?> rules : Rules.CLASSES) {
            add(rules.getAnnotation(Constant.class), owner, names);
            for (Method method : rules.getDeclaredMethods()) {
                add(method.getAnnotation(Constant.class), owner, names);
            }
        }
        return names;
    }

    static String signature(Class<?> owner, String method, List<Class<?>> parameters) {
        return owner.getSimpleName() + "." + method
                + parameters.stream().map(Class::getSimpleName).toList().toString().replace('[', '(').replace(']', ')');
    }

    private static void add(Constant constant, Class<?> owner, Set<String> names) {
        if (constant != null && List.of(constant.of()).contains(owner)) {
            names.addAll(List.of(constant.methods()));
        }
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> rules : Rules.CLASSES) {
            for (Method rule : rules.getDeclaredMethods()) {
                Partial partial = rule.getAnnotation(Partial.class);
                if (partial != null) {
                    List<Class<?>> types = List.of(rule.getParameterTypes());
                    for (Class<?> owner : partial.of()) {
                        entries.add(new Entry(owner, partial.method(), types.subList(0, types.size() - 1),
                                partial.argument(), rule));
                    }
                }
            }
        }
        return entries;
    }
}

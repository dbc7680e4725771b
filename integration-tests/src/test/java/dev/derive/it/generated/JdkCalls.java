package dev.derive.it.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls of the JDK that hand numbers in boxes or through lambdas and give one back that is not larger than a variable
 * may be.
 */
final class JdkCalls {

    /** How many of them a program uses: each costs the compiler time. */
    private static final int PER_PROGRAM = 3;

    private static final List<Application> ALL = List.of(
            new Application("Optional.of(%s).filter(it -> it > -100).flatMap(it -> Optional.of(0.5 * it)).orElseGet(() -> 0.5)", 1),
            new Application("Optional.ofNullable((Double) %s).map(Math::sin).orElseThrow()", 1),
            new Application("((Function<Double, Double>) it -> 0.5 * it).andThen(it -> it * it / 4.0).apply(%s)", 1),
            new Application("((Function<Double, Double>) Math::sin).compose((Double it) -> 0.5 * it).apply(%s)", 1),
            new Application("((BiFunction<Double, Double, Double>) (it, by) -> it * by / 8.0).andThen(it -> 2.0 * it).apply(%s, %s)", 2),
            new Application("((BinaryOperator<Double>) Double::sum).apply(0.5 * %s, 0.5 * %s)", 2),
            new Application("((DoubleBinaryOperator) Math::pow).applyAsDouble(2.0 + Math.sin(%s), 0.5)", 1),
            new Application("((DoubleBinaryOperator) Double::sum).applyAsDouble(0.25 * %s, 0.5 * %s)", 2),
            new Application("((ToDoubleBiFunction<Double, Double>) Math::hypot).applyAsDouble(0.4 * %s, 1.0 + 0.25 * Math.sin(%s))", 2),
            new Application("Function.<Double>identity().apply(%s)", 1),
            new Application("UnaryOperator.<Double>identity().apply(%s)", 1),
            new Application("((Supplier<Supplier<Double>>) () -> () -> carry).get().get()", 0),
            new Application("ThreadLocal.withInitial(() -> 0.5 * total).get()", 0),
            new Application("new ArrayList<>(List.of(%s, %s)).iterator().next()", 2),
            new Application("Arrays.asList(%s, 0.5, %s).get(2)", 2),
            new Application("Collections.nCopies(3, %s).get(1)", 1),
            new Application("Collections.max(List.of(0.1 * Math.sin(%s), 3.0 + Math.sin(%s)))", 2),
            new Application("Collections.min(Arrays.asList(0.1 * Math.sin(%s), 3.0 + Math.sin(%s)))", 2),
            new Application("Collections.unmodifiableList(new LinkedList<>(List.of(0.5, %s))).get(1)", 1),
            new Application("Collections.singletonMap(\"a\", %s).get(\"a\")", 1),
            new Application("Map.entry(\"a\", %s).getValue()", 1),
            new Application("Map.of(\"a\", %s, \"b\", %s).get(\"b\")", 2),
            new Application("new HashMap<>(Map.of(1, %s)).remove(1)", 1),
            new Application("new TreeMap<>(Map.of(1, %s, 2, %s)).lastEntry().getValue()", 2),
            new Application("new AbstractMap.SimpleEntry<>(1, %s).setValue(0.5)", 1),
            new Application("new ArrayDeque<>(List.of(%s, %s)).removeLast()", 2),
            new Application("Objects.requireNonNull((Double) %s)", 1),
            new Application("Objects.requireNonNullElse((Double) %s, 2.0)", 1),
            new Application("Double.max(0.1 * Math.sin(%s), 2.0 + Math.sin(%s))", 2),
            new Application("Double.min(0.1 * Math.sin(%s), 2.0 + Math.sin(%s))", 2),
            new Application("Double.valueOf(%s).doubleValue()", 1),
            new Application("((Double[]) new Double[] {%s, 0.5}.clone())[0]", 1),
            new Application("Arrays.copyOf(new Double[] {0.5, %s}, 3)[1]", 1),
            new Application("Arrays.copyOfRange(new double[][] {{0.5}, {%s}}, 1, 2)[0][0]", 1),
            new Application("((IntToDoubleFunction) it -> 0.25 * it * carry).applyAsDouble(3)", 0),
            new Application("BinaryOperator.minBy(Comparator.<Double>naturalOrder()).apply(0.1 * Math.sin(%s), 3.0 + Math.sin(%s))", 2),
            new Application("new java.util.concurrent.atomic.AtomicReference<Double>(%s).updateAndGet(it -> 0.5 * it)",
                    1),
            new Application("(((double[]) java.lang.reflect.Array.newInstance(double.class, 2))[1] + %s)", 1),
            new Application("new Stack<Double>().push(%s)", 1));

    private JdkCalls() {
    }

    static void declare(Workshop shop) {
        List<Application> left = new ArrayList<>(ALL);
        for (int i = 0; i < PER_PROGRAM; i++) {
            shop.everywhere.add(left.remove(shop.choice.below(left.size())));
        }
    }
}

package dev.derive.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.runtime.StandIns;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The annotation is in the class files only, so what each holder stands in for is written here once more. */
class StandInsTest {
    private static final Map<String, List<Class<?>>> TARGETS = Map.ofEntries(
            Map.entry("Boxes", List.of(Double.class, Float.class)),
            Map.entry("Comparators", List.of(java.util.Comparator.class)),
            Map.entry("Distances", List.of(java.awt.geom.Point2D.class)),
            Map.entry("DoubleAccumulators", List.of(java.util.concurrent.atomic.DoubleAccumulator.class)),
            Map.entry("DoubleAdders", List.of(java.util.concurrent.atomic.DoubleAdder.class)),
            Map.entry("DoubleArrays", List.of(Arrays.class)),
            Map.entry("DoubleBuffers", List.of(java.nio.DoubleBuffer.class)),
            Map.entry("DoubleCollectors", List.of(java.util.stream.Collectors.class)),
            Map.entry("DoubleConsumers", List.of(java.util.function.DoubleConsumer.class)),
            Map.entry("DoubleIterators", List.of(java.util.PrimitiveIterator.OfDouble.class)),
            Map.entry("DoublePredicates", List.of(java.util.function.DoublePredicate.class)),
            Map.entry("DoubleStreams", List.of(java.util.stream.DoubleStream.class)),
            Map.entry("FramePoints", List.of(java.awt.geom.RectangularShape.class, java.awt.geom.Rectangle2D.class)),
            Map.entry("FrameSetters", List.of(java.awt.geom.RectangularShape.class)),
            Map.entry("Frames", List.of(java.awt.geom.RectangularShape.class, java.awt.geom.Rectangle2D.class,
                    java.awt.geom.Rectangle2D.Double.class, java.awt.geom.Ellipse2D.Double.class)),
            Map.entry("Handles", List.of(java.lang.invoke.MethodHandle.class, java.lang.invoke.MethodHandles.class)),
            Map.entry("LineDistances", List.of(java.awt.geom.Line2D.class, java.awt.geom.Line2D.Double.class)),
            Map.entry("Lines", List.of(java.awt.geom.Line2D.class, java.awt.geom.Line2D.Double.class)),
            Map.entry("ComposedCollectors", List.of(java.util.stream.Collectors.class)),
            Map.entry("DoubleSpliterators", List.of(java.util.Spliterator.OfDouble.class)),
            Map.entry("SpliteratorSources", List.of(java.util.Spliterators.class)),
            Map.entry("DoubleUnaryOperators", List.of(java.util.function.DoubleUnaryOperator.class)),
            Map.entry("IntStreams", List.of(java.util.stream.IntStream.class)),
            Map.entry("LongStreams", List.of(java.util.stream.LongStream.class)),
            Map.entry("OptionalDoubles", List.of(java.util.OptionalDouble.class)),
            Map.entry("Points", List.of(java.awt.geom.Point2D.class, java.awt.geom.Point2D.Double.class)),
            Map.entry("RandomNumbers", List.of(java.util.random.RandomGenerator.class)),
            Map.entry("Rectangles", List.of(java.awt.geom.Rectangle2D.class, java.awt.geom.Rectangle2D.Double.class)),
            Map.entry("StackTraces", List.of(Throwable.class, Thread.class, StackWalker.StackFrame.class)),
            Map.entry("Streams", List.of(Stream.class)),
            Map.entry("StreamSources", List.of(java.util.stream.StreamSupport.class)),
            Map.entry("SummaryStatistics", List.of(java.util.DoubleSummaryStatistics.class)),
            Map.entry("Transforms", List.of(java.awt.geom.AffineTransform.class)));

    private static Class<?> holder(String name) throws ClassNotFoundException {
        return Class.forName("dev.derive.jdk." + name);
    }

    @Test
    void everyPublicMethodOfAHolderHasTheSignatureOfAMethodOfTheJdk() throws ClassNotFoundException {
        assertEquals(new TreeSet<>(TARGETS.keySet()), new TreeSet<>(StandIns.HOLDERS));
        for (String name : StandIns.HOLDERS) {
            for (Method method : holder(name).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    assertTrue(Modifier.isStatic(method.getModifiers()), method::toString);
                    assertTrue(TARGETS.get(name).stream().anyMatch(target -> standsInFor(method, target)),
                            () -> "no method of the JDK is meant by " + method);
                }
            }
        }
    }

    private static boolean standsInFor(Method standIn, Class<?> target) {
        List<Class<?>> parameters = List.of(standIn.getParameterTypes());
        if (standIn.getName().equals("made")) {
            return parameters.get(0) == target && Arrays.stream(target.getConstructors())
                    .anyMatch(c -> List.of(c.getParameterTypes()).equals(parameters.subList(1, parameters.size())));
        }
        return Arrays.stream(target.getMethods()).anyMatch(method -> method.getName().equals(standIn.getName())
                && method.getReturnType() == standIn.getReturnType()
                && (Modifier.isStatic(method.getModifiers()) ? List.of(method.getParameterTypes()).equals(parameters)
                        : !parameters.isEmpty() && parameters.get(0) == target
                                && List.of(method.getParameterTypes())
                                .equals(parameters.subList(1, parameters.size()))));
    }

    @Test
    void everyClassThatIsMarkedAsAHolderIsListed() throws Exception {
        Path folder = Path.of(holder("Boxes").getResource("Boxes.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> marked = new TreeSet<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("StandInFor") && mentionsTheAnnotation(file)) {
                    marked.add(name);
                }
            }
            assertEquals(new TreeSet<>(StandIns.HOLDERS), marked);
        }
    }

    private static boolean mentionsTheAnnotation(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Ldev/derive/jdk/StandInFor;");
    }

    @Test
    void everyOperationOfAStreamThatTakesOrGivesNumbersHasAStandIn() {
        TreeSet<String> missing = new TreeSet<>();
        for (Method method : java.util.stream.DoubleStream.class.getDeclaredMethods()) {
            boolean movesNumbersAlong = List.of("boxed", "count", "iterator", "spliterator", "sequential", "parallel",
                    "empty")
                    .contains(method.getName());
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !movesNumbersAlong
                    && Arrays.stream(DoubleStreams.class.getMethods())
                    .noneMatch(m -> m.getName().equals(method.getName())
                            && m.getReturnType() == method.getReturnType())) {
                missing.add(method.toString());
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }
}

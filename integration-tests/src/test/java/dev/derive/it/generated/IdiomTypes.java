package dev.derive.it.generated;

/** The types and methods that {@link Idioms} uses; the same in every program but for a few constants. */
final class IdiomTypes {

    private static final String TEXT = """
            static final class Closing implements AutoCloseable {
            double level;
            Closing(double level) {
            this.level = 0.5 * level;
            }
            @Override public void close() {
            carry = 0.5 * carry + 0.4 * level;
            }
            }
            static abstract class Maker<A, B> {
            abstract B make(A a);
            B twice(A a) {
            make(a);
            return make(a);
            }
            }
            static class Halver extends Maker<Double, Double> {
            Double last;
            Halver(double last) {
            this.last = last;
            }
            @Override Double make(Double a) {
            Double before = last;
            last = FACTOR * a;
            return 0.5 * before;
            }
            }
            static final class Keeper extends Halver {
            private Double kept;
            Keeper(double kept) {
            super(kept > FACTOR ? 0.5 * kept : FACTOR - kept);
            this.kept = kept;
            }
            @Override Double make(Double a) {
            if (a == null) {
            return kept;
            }
            kept = 0.5 * super.make(a) + 0.4 * kept;
            return kept;
            }
            }
            static final class Steps implements Iterable<Double> {
            final double first;
            final int count;
            Steps(double first, int count) {
            this.first = first;
            this.count = count;
            }
            public Iterator<Double> iterator() {
            return new Iterator<>() {
            int at;
            double now = first;
            public boolean hasNext() {
            return at < count;
            }
            public Double next() {
            at++;
            double before = now;
            now = 0.5 * now + FACTOR * Math.sin(first);
            return before;
            }
            };
            }
            }
            static final class Spill extends Exception {
            final double[] cargo;
            final Double box;
            Spill(double[] cargo, Double box) {
            super(null, null, false, false);
            this.cargo = cargo;
            this.box = box;
            }
            }
            static double sink(double[] a, int depth, double v) throws Spill {
            if (depth == 2) {
            throw new Spill(a, v);
            }
            if (depth > 2) {
            a[0] = 0.5 * v;
            throw new Spill(a.clone(), 0.5 * a[0]);
            }
            try {
            return 0.5 * a[0] + 0.4 * sink(a, depth + 1, FACTOR * v);
            } finally {
            a[1] = 0.5 * a[1] + 0.3 * v;
            }
            }
            static double many(int a, double b, long c, double d, double[] e, double f, double g, short h, double i, double j, double... k) {
            double sum = 0.1 * (b * a + d * c + e[0] + f - g * h + i - j);
            for (double x : k) {
            sum += 0.2 * x;
            }
            k[0] = sum;
            return sum / (1.0 + 0.05 * k[0] * sum);
            }
            """;

    private IdiomTypes() {
    }

    static void declare(Workshop shop) {
        String factor = shop.choice.literal(0.1, 0.5);
        TEXT.lines().forEach(line -> shop.line("%s", line.replace("FACTOR", factor)));
    }
}

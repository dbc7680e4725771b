package dev.derive.it.generated;

/**
 * Types that extend and implement those of the JDK, generic and nested types, and state of nested classes, all of which
 * {@link Heirs} uses.
 */
final class HeirTypes {

    private static final String TEXT = """
            static class Window extends AbstractList<Double> {
            private final double[] seen;
            protected double last = FACTOR;
            Window(double[] seen) {
            this.seen = seen;
            }
            @Override public Double get(int i) {
            return seen[i];
            }
            @Override public Double set(int i, Double value) {
            double before = seen[i];
            seen[i] = value;
            last = 0.5 * before;
            return before;
            }
            @Override public int size() {
            return seen.length;
            }
            }
            static final class Gauge implements Comparable<Gauge>, DoubleUnaryOperator, Supplier<Double> {
            double level;
            Gauge(double level) {
            this.level = 0.5 * level;
            }
            @Override public int compareTo(Gauge other) {
            return Double.compare(level, other.level);
            }
            @Override public double applyAsDouble(double t) {
            level = 0.5 * level + FACTOR * Math.sin(t);
            return 0.5 * t * Math.cos(level);
            }
            @Override public Double get() {
            return level;
            }
            }
            static final class Bank extends LinkedHashMap<String, Double> {
            double paid;
            @Override public Double put(String key, Double value) {
            paid = 0.5 * paid + FACTOR * value;
            return super.put(key, 0.5 * value);
            }
            @Override protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            if (size() > 2) {
            paid -= 0.25 * eldest.getValue();
            return true;
            }
            return false;
            }
            }
            static final class Trail extends ArrayList<Double> {
            double sum;
            @Override public boolean add(Double value) {
            sum = 0.5 * sum + 0.4 * value;
            return super.add(value);
            }
            double end() {
            return 0.5 * get(size() - 1) + 0.4 * sum;
            }
            }
            static final class Amount extends Number {
            private final double amount;
            Amount(double amount) {
            this.amount = amount;
            }
            @Override public double doubleValue() {
            return FACTOR * amount;
            }
            @Override public float floatValue() {
            return 0;
            }
            @Override public int intValue() {
            return 1;
            }
            @Override public long longValue() {
            return 1;
            }
            }
            static class Spot extends java.awt.geom.Point2D.Double {
            double weight = FACTOR;
            void move(double by) {
            x = 0.5 * x + 0.4 * by;
            y = 0.5 * weight * x;
            weight = x * y / 8.0;
            }
            }
            static final class Nearest implements Comparator<double[]> {
            final double[] from;
            Nearest(double... from) {
            this.from = from;
            }
            @Override public int compare(double[] a, double[] b) {
            return Double.compare(Math.abs(a[0] - from[0]), Math.abs(b[0] - from[0]));
            }
            }
            static class Fault extends IllegalStateException {
            double cost;
            final double[] items;
            Fault(double cost, double... items) {
            super("cost " + cost);
            this.cost = 0.5 * cost;
            this.items = items;
            }
            }
            static final class Worse extends Fault {
            final Double more;
            Worse(Fault cause, Double more) {
            super(cause.cost, cause.items.clone());
            initCause(cause);
            this.more = more;
            }
            }
            static class Ramp implements Iterator<Double> {
            double now;
            int left = 3;
            Ramp(double now) {
            this.now = now;
            }
            @Override public boolean hasNext() {
            return left > 0;
            }
            @Override public Double next() {
            left--;
            return now = 0.5 * now + FACTOR;
            }
            }
            static class Early {
            final double kept;
            Early(double kept) {
            this.kept = kept;
            Ledger.book(kept);
            }
            }
            interface Shut extends AutoCloseable {
            @Override void close();
            }
            interface Rated {
            double rate();
            default double rated(double t) {
            return hidden(t) * Rated.of(this);
            }
            private double hidden(double t) {
            return 0.5 * rate() + 0.25 * t;
            }
            static double of(Rated rated) {
            return Math.sin(rated.rate());
            }
            }
            static class Node<T extends Number & Comparable<T>> implements Rated {
            T value;
            Node<T> next;
            Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
            }
            @Override public double rate() {
            return 0.5 * value.doubleValue() + (next == null ? 0 : 0.4 * next.rate());
            }
            T largest() {
            T rest = next == null ? value : next.largest();
            return rest.compareTo(value) > 0 ? rest : value;
            }
            @SafeVarargs static <U extends Number & Comparable<U>> Node<U> of(U... values) {
            Node<U> head = null;
            for (U value : values) {
            head = new Node<>(value, head);
            }
            return head;
            }
            }
            sealed interface Form permits Dot, Bar {
            default double area() {
            return this instanceof Dot d ? d.r() * d.r() / 8.0 : this instanceof Bar b && b.a() > FACTOR ? 0.5 * b.a() + 0.4 * b.inner().area() : 0.25;
            }
            }
            record Dot(double r) implements Form {
            Dot(double r, double s) {
            this(0.5 * r + FACTOR * s);
            }
            static Dot of(Double r) {
            return new Dot(r);
            }
            }
            record Bar(double a, Form inner) implements Form {
            }
            record Both<A, B>(A first, B second) {
            <C> Both<C, B> with(C other) {
            return new Both<>(other, second);
            }
            }
            static final class Ledger {
            static double balance;
            static Double held = 0.5;
            static double[] last = new double[2];
            static final List<Double> ENTRIES = new ArrayList<>();
            private static final double[][] GRID = new double[2][2];
            static double book(double amount) {
            balance = 0.5 * balance + 0.4 * amount;
            held = 0.5 * balance;
            ENTRIES.add(amount);
            last[ENTRIES.size() & 1] = balance;
            GRID[ENTRIES.size() & 1][0] += 0.1 * amount;
            return 0.3 * (held + last[0] + GRID[1][0]);
            }
            static void reset() {
            balance = FACTOR;
            held = 0.5;
            last = new double[2];
            ENTRIES.clear();
            GRID[0] = new double[2];
            GRID[1] = GRID[0].clone();
            ticks = 0;
            }
            }
            static int ticks;
            static int tick() {
            return ticks++ & 1;
            }
            static double[] turn(double[] a, double by) {
            a[tick()] += 0.1 * by;
            return a;
            }
            static double even(double t, int depth) {
            return depth == 0 ? t : 0.5 * odd(FACTOR * t, depth - 1) + 0.3 * t;
            }
            static double odd(double t, int depth) {
            return depth == 0 ? Math.sin(t) : even(t, depth - 1) * Math.cos(t);
            }
            static double halves(double[] a, int from, int to) {
            if (to - from == 1) {
            return a[from] * FACTOR;
            }
            int middle = (from + to) >>> 1;
            return 0.5 * halves(a, from, middle) - 0.5 * halves(a, middle, to);
            }
            static double risky(double[] a, int way, double v) {
            try {
            a[0] = 0.5 * v;
            if (way == 0) {
            throw new Fault(v, a[0], a[1]);
            }
            if (way == 1) {
            return 0.5 * a[1];
            }
            a[1] = FACTOR * v;
            } catch (Fault fault) {
            fault.cost *= 0.5;
            throw new Worse(fault, 0.5 * v);
            } finally {
            a[1] = 0.5 * a[1] + 0.4 * a[0];
            }
            return a[0];
            }
            @SuppressWarnings("finally")
            static double overruled(double v) {
            try {
            throw new Fault(v);
            } finally {
            return Ledger.book(v);
            }
            }
            """;

    private HeirTypes() {
    }

    static void declare(Workshop shop) {
        String factor = shop.choice.literal(0.1, 0.5);
        TEXT.lines().forEach(line -> shop.line("%s", line.replace("FACTOR", factor)));
        shop.everywhere.add(new Application("even(%s, 3)", 1, 4));
        shop.everywhere.add(new Application("Ledger.book(%s)", 1));
    }
}

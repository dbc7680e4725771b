package dev.derive.it.generated;

/** The small types and static methods of every program that statements and expressions make use of. */
final class Helpers {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    Helpers(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void declare() {
        operation();
        exception();
        cell();
        records();
        gear();
        methods();
        if (shop.idioms) {
            IdiomTypes.declare(shop);
        }
        if (shop.heirs) {
            HeirTypes.declare(shop);
        }
        JdkCalls.declare(shop);
    }

    private void operation() {
        shop.line("interface Op {");
        shop.line("double apply(double p, double q);");
        shop.line("default double twice(double p) {");
        shop.line("return 0.5 * (apply(p, %s) + apply(0.5, p));", choice.literal(-1, 1));
        shop.line("}");
        shop.line("}");
    }

    private void exception() {
        shop.line("static final class Stop extends RuntimeException {");
        shop.line("final double amount;");
        shop.line("Stop(double amount) {");
        shop.line("super(null, null, false, false);");
        shop.line("this.amount = amount;");
        shop.line("}");
        shop.line("}");
    }

    private void cell() {
        shop.line("static class Cell<T> implements Supplier<T> {");
        shop.line("T held;");
        shop.line("Cell(T held) {");
        shop.line("this.held = held;");
        shop.line("}");
        shop.line("public T get() {");
        shop.line("return held;");
        shop.line("}");
        shop.line("<R> Cell<R> map(Function<? super T, ? extends R> f) {");
        shop.line("return new Cell<>(f.apply(held));");
        shop.line("}");
        shop.line("}");
        shop.line("static final class Counted<T extends Number> extends Cell<T> {");
        shop.line("int reads;");
        shop.line("Counted(T held) {");
        shop.line("super(held);");
        shop.line("}");
        shop.line("@Override public T get() {");
        shop.line("reads++;");
        shop.line("return super.get();");
        shop.line("}");
        shop.line("double twice() {");
        shop.line("return 0.4 * (held.doubleValue() + get().doubleValue());");
        shop.line("}");
        shop.line("}");
    }

    private void records() {
        shop.line("record Pair(double left, double right) {");
        if (choice.chance(0.5)) {
            shop.line("Pair {");
            shop.line("left = 0.5 * left + 0.1 * right;");
            shop.line("}");
        }
        shop.line("double mixed() {");
        Scope scope = shop.staticScope();
        scope.variables.clear();
        scope.values.add("left");
        scope.values.add("right()");
        shop.line("return %s;", expressions.storable(scope, 2));
        shop.line("}");
        shop.line("}");
        shop.line("record Bundle(Pair pair, double[] items, Double box) {");
        shop.line("double last() {");
        shop.line("return 0.3 * (items[items.length - 1] + box + pair.left());");
        shop.line("}");
        shop.line("}");
        shop.everywhere.add(new Application("new Pair(%s, %s).mixed()", 2));
    }

    /** An enum whose constants have bodies and keep a number between calls. */
    private void gear() {
        shop.line("enum Gear {");
        for (String constant : new String[] {"LOW", "HIGH"}) {
            shop.line("%s(%s) {", constant, choice.literal(-1, 1));
            shop.line("@Override double turn(double t) {");
            Scope scope = shop.staticScope();
            scope.variables.add("t");
            scope.variables.add("held");
            scope.values.add("ratio");
            shop.line("held = %s;", expressions.storable(scope, 1));
            shop.line("return %s;", expressions.storable(scope, 1));
            shop.line("}");
            shop.line(constant.equals("LOW") ? "}," : "};");
        }
        shop.line("final double ratio;");
        shop.line("double held;");
        shop.line("Gear(double ratio) {");
        shop.line("this.ratio = ratio;");
        shop.line("}");
        shop.line("abstract double turn(double t);");
        shop.line("}");
        shop.everywhere.add(new Application("Gear.LOW.turn(%s)", 1));
        shop.everywhere.add(new Application("Gear.HIGH.turn(%s)", 1));
        shop.everywhere.add(new Application("Gear.values()[1].turn(%s)", 1));
    }

    private void methods() {
        shop.line("static double through(DoubleUnaryOperator f, double t) {");
        shop.line("return 0.5 * f.applyAsDouble(t) + 0.25 * t;");
        shop.line("}");
        shop.line("static Double boxedThrough(Function<Double, Double> f, Double t) {");
        shop.line("return 0.5 * f.apply(t) + 0.25 * t;");
        shop.line("}");
        shop.line("static double mean(double... xs) {");
        shop.line("double sum = 0;");
        shop.line("for (double x : xs) {");
        shop.line("sum += x;");
        shop.line("}");
        shop.line("return sum / xs.length;");
        shop.line("}");
        shop.line("static double boxedMean(Double... xs) {");
        shop.line("Double sum = 0.0;");
        shop.line("for (Double x : xs) {");
        shop.line("sum += x;");
        shop.line("}");
        shop.line("return sum / xs.length;");
        shop.line("}");
        shop.line("static <T extends Number> double half(T n) {");
        shop.line("return 0.5 * n.doubleValue();");
        shop.line("}");
        shop.line("static <T> T either(boolean first, T p, T q) {");
        shop.line("return first ? p : q;");
        shop.line("}");
        shop.line("static double spoil(double[] a, int i, double v) {");
        shop.line("a[i] = v;");
        shop.line("return 0.5 * v + 0.25 * a[0];");
        shop.line("}");
        shop.line("static double lift(double t) {");
        shop.line("return %s * t + 0.5 * Math.sin(t);", choice.literal(0.1, 0.5));
        shop.line("}");
        shop.everywhere.add(new Application("mean(%s, %s, %s)", 3));
        shop.everywhere.add(new Application("boxedMean(%s, %s)", 2));
        shop.everywhere.add(new Application("half(%s)", 1));
        shop.everywhere.add(new Application("either(" + (choice.chance(0.5) ? "true" : "false") + ", %s, %s)", 2));
        shop.everywhere.add(new Application("spoil(pool, " + choice.below(shop.length) + ", %s)", 1));
        shop.everywhere.add(new Application("through(Program.FIXED, %s)".replace("Program.", ""), 1));
        shop.everywhere.add(new Application("lift(%s)", 1));
        if (shop.floats) {
            shop.line("static float grit;");
            shop.line("static int tocks;");
            shop.line("static int tock() {");
            shop.line("return tocks++;");
            shop.line("}");
            shop.line("interface Grain {");
            shop.line("float of(float f);");
            shop.line("}");
            shop.line("record Grains(float a, float b) {");
            shop.line("Grains {");
            shop.line("a = (float) 0.5 * a;");
            shop.line("}");
            shop.line("}");
            shop.line("static float floats(float... fs) {");
            shop.line("float sum = 0;");
            shop.line("for (float f : fs) {");
            shop.line("sum += f;");
            shop.line("}");
            shop.line("return sum / fs.length;");
            shop.line("}");
            shop.line("static float soften(float t, float[] a) {");
            shop.line("a[%d] = t / (float) 2.0;", choice.below(shop.length));
            shop.line("return (float) 0.5 * t + (float) 0.25 * a[0];");
            shop.line("}");
        }
    }
}

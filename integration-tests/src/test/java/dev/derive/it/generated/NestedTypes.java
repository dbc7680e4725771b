package dev.derive.it.generated;

import java.util.List;

/** The types nested in every program: an interface with a default method, a small hierarchy, an exception. */
final class NestedTypes {

    private final Workshop shop;
    private final Expressions expressions;

    NestedTypes(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.expressions = expressions;
    }

    void declare() {
        operation();
        shape();
        round();
        flat();
        exception();
    }

    private void operation() {
        shop.line("interface Op {");
        shop.line("double apply(double p, double q);");
        shop.line("default double twice(double p) {");
        shop.line("return 0.5 * (apply(p, %s) + apply(0.5, p));", shop.choice.literal(-1, 1));
        shop.line("}");
        shop.line("}");
    }

    private void shape() {
        shop.line("interface Scaled {");
        shop.line("double weight(double t);");
        shop.line("default double scaled(double t) {");
        shop.line("return Math.tanh(t) * weight(0.5 * t);");
        shop.line("}");
        shop.line("}");
        shop.line("static abstract class Shape implements Scaled {");
        shop.line("double size;");
        shop.line("final double base;");
        shop.line("Shape(double base) {");
        shop.line("this.base = base;");
        shop.line("this.size = initial(base);");
        shop.line("}");
        shop.line("double initial(double b) {");
        shop.line("return %s;", expressions.storable(inMethod("b"), 2));
        shop.line("}");
        shop.line("double step(double t) {");
        shop.line("size = %s;", expressions.storable(inMethod("t"), 2));
        shop.line("return %s;", expressions.storable(inMethod("t"), 2));
        shop.line("}");
        shop.line("}");
    }

    private void round() {
        shop.line("static class Round extends Shape {");
        shop.line("Round(double base) {");
        shop.line("super(0.5 * base + 0.1);");
        shop.line("}");
        shop.line("public double weight(double t) {");
        shop.line("return %s;", expressions.storable(inMethod("t"), 2));
        shop.line("}");
        shop.line("}");
    }

    private void flat() {
        shop.line("static final class Flat extends Round {");
        shop.line("private double extra;");
        shop.line("Flat(double base, double extra) {");
        shop.line("super(base);");
        shop.line("this.extra = extra;");
        shop.line("}");
        shop.line("@Override double initial(double b) {");
        shop.line("extra = b;");
        shop.line("return %s;", expressions.storable(inMethod("b"), 1));
        shop.line("}");
        shop.line("@Override double step(double t) {");
        shop.line("extra = 0.5 * extra + 0.4 * super.step(t);");
        shop.line("return extra;");
        shop.line("}");
        shop.line("@Override public double weight(double t) {");
        shop.line("return 0.5 * super.weight(extra) + 0.5 * Math.sin(t);");
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

    private Scope inMethod(String parameter) {
        Scope scope = shop.staticScope();
        scope.variables.addAll(List.of("size", parameter));
        scope.values.add("base");
        return scope;
    }
}

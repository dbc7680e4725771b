package dev.derive.it.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * The class hierarchy of a program: an interface with a default method, an abstract class with fields of every kind and
 * an inner class, and a few classes below it that override some of its methods.
 */
final class Family {

    /** Methods with one operand that every object has. */
    static final List<String> METHODS = List.of("weight", "step", "scaled", "absorb", "read");
    /** Evaluations that one call of such a method takes at most, about. */
    static final long COST = 60;

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Statements statements;
    private final boolean floats;

    /** @param statements for the bodies of methods */
    Family(Workshop shop, Expressions expressions, Statements statements) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.statements = statements;
        this.floats = shop.floats;
    }

    void declare() {
        scaled();
        root();
        List<String> heirs = new ArrayList<>();
        List<String> parents = new ArrayList<>(List.of("Shape"));
        for (String name : List.of("Round", "Flat", "Bent").subList(0, choice.between(2, 3))) {
            String parent = choice.of(parents);
            heir(name, parent);
            parents.add(name);
            heirs.add(name);
        }
        // Only now: a method that made an object and called the same method of it would not end.
        shop.shapes.addAll(heirs);
    }

    private void scaled() {
        shop.line("interface Scaled {");
        shop.line("double weight(double t);");
        shop.line("default double scaled(double t) {");
        shop.line("return Math.tanh(t) * weight(0.5 * t);");
        shop.line("}");
        shop.line("}");
    }

    private void root() {
        shop.line("static abstract class Shape implements Scaled {");
        shop.line("double size;");
        shop.line("final double base;");
        shop.line("final double[] parts = new double[%d];", shop.length);
        shop.line("double[] spare = {%s, %s, %s, 0.25, 0.5};", choice.literal(-1, 1), choice.literal(-1, 1),
                choice.literal(-1, 1));
        shop.line("protected int hits;");
        shop.line("Double boxed = %s;", choice.literal(-1, 1));
        shop.line("DoubleUnaryOperator hook = t -> %s * t;", choice.literal(0.2, 0.9));
        if (floats) {
            shop.line("float grain = (float) %s;", choice.literal(-1, 1));
        }
        shop.line("{");
        shop.line("parts[%d] = %s;", choice.below(shop.length), choice.literal(-1, 1));
        shop.line("}");
        shop.line("Shape(double base) {");
        shop.line("this.base = base;");
        shop.line("this.size = initial(base);");
        shop.line("}");
        method("double initial(double b)", inMethod("b", true), 0);
        method("double step(double t)", inMethod("t", false), 1);
        method("double absorb(double t)", inMethod("t", false), 1);
        shop.line("double read(double t) {");
        shop.line("hits++;");
        shop.line("return 0.5 * hook.applyAsDouble(t) + 0.5 * new Part(t).share();");
        shop.line("}");
        shop.line("double[] expose() {");
        shop.line("return parts%s;", choice.of("", ".clone()"));
        shop.line("}");
        shop.line("void reset() {");
        shop.line("size = %s;", choice.literal(-1, 1));
        shop.line("java.util.Arrays.fill(parts, %s);", choice.literal(-1, 1));
        shop.line("spare = new double[%d];", shop.length);
        shop.line("hits = 0;");
        shop.line("boxed = %s;", choice.literal(-1, 1));
        shop.line("hook = t -> %s * t;", choice.literal(0.2, 0.9));
        if (floats) {
            shop.line("grain = (float) %s;", choice.literal(-1, 1));
        }
        shop.line("}");
        part();
        shop.line("}");
    }

    /** An inner class: what it reads and writes of the object around it goes through {@code this$0}. */
    private void part() {
        shop.line("%sclass Part {", choice.of("", "private ", "final "));
        shop.line("%sdouble share;", choice.of("private ", ""));
        shop.line("Part(double t) {");
        shop.line("share = %s;", expressions.storable(inMethod("t", false), 1));
        shop.line("}");
        shop.line("double share() {");
        Scope scope = inMethod("share", false);
        shop.line("%s = %s;", choice.of("size", "parts[0]", "share"), expressions.storable(scope, 1));
        shop.line("return 0.5 * share + 0.4 * size;");
        shop.line("}");
        shop.line("}");
    }

    private void heir(String name, String parent) {
        shop.line("static class %s extends %s {", name, parent);
        shop.line("%sdouble extra;", choice.of("private ", "", "protected "));
        shop.line("%s(double base, double extra) {", name);
        shop.line(parent.equals("Shape") ? "super(0.5 * base + 0.1 * Math.sin(extra));"
                : "super(Math.cos(base), 0.5 * extra);");
        shop.line(choice.chance(0.7) ? "this.extra = extra;" : "this.extra = 0.5 * extra + 0.4 * initial(base);");
        shop.line("}");
        if (choice.chance(0.4)) {
            Scope scope = inMethod("b", true);
            scope.variables.add("extra");
            shop.line("@Override double initial(double b) {");
            shop.line("extra = b;");
            shop.line("return %s;",
                    choice.chance(0.5) ? "0.5 * super.initial(b) + 0.1 * extra" : expressions.storable(scope, 1));
            shop.line("}");
        }
        if (parent.equals("Shape") || choice.chance(0.5)) {
            Scope scope = heirScope();
            if (!parent.equals("Shape")) {
                scope.applications.add(new Application("super.weight(%s)", 1, COST / 4));
            }
            method("@Override public double weight(double t)", scope, 0);
        }
        for (String inherited : List.of("double step", "double absorb", "public double scaled")) {
            if (choice.chance(0.35)) {
                Scope scope = heirScope();
                String method = inherited.substring(inherited.lastIndexOf(' ') + 1);
                shop.line("@Override %s(double t) {", inherited);
                shop.line("extra = 0.5 * extra + 0.4 * super.%s(t);", method);
                shop.line("return %s;", choice.chance(0.5) ? "extra" : expressions.storable(scope, 2));
                shop.line("}");
            }
        }
        shop.line("@Override void reset() {");
        shop.line("super.reset();");
        shop.line("extra = %s;", choice.literal(-1, 1));
        shop.line("}");
        shop.line("}");
    }

    private void method(String header, Scope scope, int most) {
        shop.line(header + " {");
        Scope body = scope.returningBlock();
        statements.block(body, choice.below(most + 1), 1);
        shop.line("return %s;", expressions.storable(body, 2));
        shop.line("}");
    }

    private Scope heirScope() {
        Scope scope = inMethod("t", false);
        scope.variables.add("extra");
        return scope;
    }

    /** @param constructing whether the method is called while fields may not have been assigned yet */
    private Scope inMethod(String parameter, boolean constructing) {
        Scope scope = shop.staticScope();
        scope.variables.addAll(List.of("size", parameter));
        scope.values.add("base");
        scope.arrays.add("parts");
        scope.counters.add("(hits & 3)");
        if (!constructing) {
            scope.arrays.add("spare");
            scope.values.add("boxed");
            scope.actions.add(new Application("boxed = %s;", 1));
            scope.variables.add("parts[" + choice.below(shop.length) + "]");
        }
        if (floats) {
            scope.floats.add("grain");
        }
        return scope;
    }
}

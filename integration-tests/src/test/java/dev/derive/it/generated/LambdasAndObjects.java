package dev.derive.it.generated;

import java.util.List;

/** Random lambdas and objects, and calls that throw or return arrays. */
final class LambdasAndObjects {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    LambdasAndObjects(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        switch (choice.below(16)) {
            case 14, 15 -> given(scope);
            case 0 -> function(scope);
            case 1 -> operation(scope);
            case 2, 3 -> object(scope);
            case 4, 5, 6 -> functional(scope);
            case 7 -> anonymous(scope);
            case 8 -> hook(scope);
            case 9 -> passed(scope);
            case 10 -> consumer(scope);
            case 11 -> exposed(scope);
            default -> arrayFromRoutine(scope);
        }
    }

    private void function(Scope scope) {
        String captured = shop.name("c");
        shop.line("final double %s = %s;", captured, expressions.storable(scope, 2));
        scope.values.add(captured);
        String g = shop.name("g");
        String t = shop.name("t");
        Scope inner = scope.captured(shop.staticFields);
        inner.values.add(t);
        if (choice.chance(0.2)) {
            shop.line("DoubleUnaryOperator %s = %s;", g,
                    choice.of("Math::sin", "Math::tanh", "Math::atan", shop.program + "::lift"));
        } else if (choice.chance(0.5)) {
            shop.line("DoubleUnaryOperator %s = %s -> %s;", g, t, expressions.storable(inner, 2));
        } else {
            String u = shop.name("u");
            shop.line("DoubleUnaryOperator %s = %s -> {", g, t);
            shop.line("double %s = %s;", u, expressions.storable(inner, 2));
            inner.variables.add(u);
            shop.line("%s -= 0.25 * %s * Math.cos(%s);", u, captured, t);
            shop.line("return Math.tanh(%s) * %s;", u, expressions.limited(expressions.any(inner, 1), 4));
            shop.line("};");
        }
        scope.functions.add(g);
    }

    private void operation(Scope scope) {
        String op = shop.name("op");
        String p = shop.name("p");
        String q = shop.name("q");
        Scope inner = scope.captured(shop.staticFields);
        inner.values.addAll(List.of(p, q));
        shop.line("Op %s = (%s, %s) -> %s;", op, p, q, expressions.storable(inner, 2));
        scope.applications.add(new Application(op + ".twice(%s)", 1, 10));
        scope.applications.add(new Application(op + ".apply(%s, %s)", 2, 5));
    }

    /** A lambda or method reference as one of the JDK's functional interfaces. */
    private void functional(Scope scope) {
        String g = shop.name("g");
        String t = shop.name("t");
        String u = shop.name("u");
        Scope inner = scope.captured(shop.staticFields);
        Scope one = inner.block(1);
        one.values.add(t);
        Scope two = one.block(1);
        two.values.add(u);
        switch (choice.below(11)) {
            case 0 -> define(scope, "Function<Double, Double>", g, t + " -> " + body(one), g + ".apply(%s)", 1);
            case 1 -> define(scope, "UnaryOperator<Double>", g, t + " -> " + body(one), g + ".apply(%s)", 1);
            case 2 -> define(scope, "BiFunction<Double, Double, Double>", g, "(" + t + ", " + u + ") -> " + body(two),
                    g + ".apply(%s, %s)", 2);
            case 3 -> define(scope, "DoubleBinaryOperator", g, "(" + t + ", " + u + ") -> " + body(two),
                    g + ".applyAsDouble(%s, %s)", 2);
            case 4 -> define(scope, "Supplier<Double>", g, "() -> " + body(inner), g + ".get()", 0);
            case 5 -> define(scope, "DoubleSupplier", g, "() -> " + body(inner), g + ".getAsDouble()", 0);
            case 6 -> define(scope, "DoubleFunction<Double>", g, t + " -> " + body(one), g + ".apply(%s)", 1);
            case 7 -> define(scope, "ToDoubleFunction<Double>", g,
                    choice.of(t + " -> " + body(one), shop.program + "::half"), g + ".applyAsDouble(%s)", 1);
            case 8 -> define(scope, "Function<Double, Double>", g, shop.program + choice.of("::lift", "::half"),
                    g + ".apply(%s)", 1);
            case 9 -> define(scope, "DoubleFunction<Cell<Double>>", g, "Cell::new", g + ".apply(%s).get()", 1);
            default -> {
                if (scope.shapes.isEmpty()) {
                    define(scope, "BiFunction<Double, Double, Pair>", g, "Pair::new", g + ".apply(%s, %s).mixed()", 2);
                } else if (choice.chance(0.5)) {
                    define(scope, "DoubleUnaryOperator", g, choice.of(scope.shapes) + "::" + choice.of(Family.METHODS),
                            g + ".applyAsDouble(%s)", 1);
                } else {
                    define(scope, "ToDoubleBiFunction<Shape, Double>", g, "Shape::" + choice.of(Family.METHODS),
                            g + ".applyAsDouble(" + choice.of(scope.shapes) + ", %s)", 1);
                }
            }
        }
    }

    private void define(Scope scope, String type, String name, String body, String call, int operands) {
        shop.line("%s %s = %s;", type, name, body);
        scope.applications.add(new Application(call, operands, Family.COST / 2));
    }

    private Expression body(Scope scope) {
        return expressions.storable(scope, 2);
    }

    private void object(Scope scope) {
        if (shop.shapes.isEmpty()) {
            function(scope);
            return;
        }
        String shape = shop.name("shape");
        String one = make(scope);
        String either = "(" + expressions.condition(scope) + " ? " + one + " : " + make(scope) + ")";
        shop.line("Shape %s = %s;", shape, scope.shapes.isEmpty() || choice.chance(0.8) ? choice.of(one, one, either)
                : choice.of(scope.shapes));
        scope.shapes.add(shape);
    }

    private String make(Scope scope) {
        return "new " + choice.of(shop.shapes) + "(" + expressions.storable(scope, 1) + ", "
                + expressions.storable(scope, 1) + ")";
    }

    private void anonymous(Scope scope) {
        if (shop.shapes.isEmpty()) {
            operation(scope);
            return;
        }
        String shape = shop.name("shape");
        Scope inner = scope.captured(shop.staticFields);
        // Without what may call the method that is being written.
        inner.shapes.clear();
        inner.values.add("t");
        inner.values.add("base");
        inner.variables.add("size");
        inner.variables.add("mine");
        shop.line("Shape %s = %s {", shape, make(scope));
        shop.line("double mine = %s;", choice.literal(-1, 1));
        shop.line("@Override public double weight(double t) {");
        shop.line("mine = 0.5 * mine + 0.4 * super.weight(%s);", expressions.storable(inner, 1));
        shop.line("return %s;", expressions.storable(inner, 2));
        shop.line("}");
        shop.line("};");
        scope.shapes.add(shape);
    }

    /** A lambda in a field of an object. It calls nothing, so that it cannot come back to where it is called from. */
    private void hook(Scope scope) {
        if (scope.shapes.isEmpty()) {
            function(scope);
            return;
        }
        Scope inner = scope.captured(shop.staticFields);
        inner.shapes.clear();
        inner.functions.clear();
        inner.applications.clear();
        inner.actions.clear();
        String t = shop.name("t");
        inner.values.add(t);
        shop.spend(Workshop.BUDGET);
        String body = expressions.storable(inner, 1).text();
        shop.spend(-Workshop.BUDGET);
        shop.line("%s.hook = %s -> %s;", choice.of(scope.shapes), t, body);
    }

    private void passed(Scope scope) {
        Scope inner = scope.captured(shop.staticFields);
        String t = shop.name("t");
        inner.values.add(t);
        shop.line("%s = %s(%s -> %s, %s);", expressions.target(scope), choice.of("through", "boxedThrough"), t,
                body(inner), expressions.storable(scope, 1));
    }

    private void consumer(Scope scope) {
        Scope inner = scope.captured(shop.staticFields);
        String t = shop.name("t");
        String g = shop.name("g");
        inner.values.add(t);
        shop.line("%s %s = %s -> {", choice.of("DoubleConsumer", "Consumer<Double>"), g, t);
        shop.line("%s = %s;", choice.of("carry", "total", "pool[" + choice.below(shop.length) + "]"), body(inner));
        shop.line("};");
        scope.actions.add(new Application(g + ".accept(%s);", 1, 10));
        shop.line("%s.accept(%s);", g, expressions.storable(scope, 1));
    }

    /** An array that an object holds too, or its copy. */
    private void exposed(Scope scope) {
        if (scope.shapes.isEmpty()) {
            object(scope);
            return;
        }
        String a = shop.name("a");
        shop.line("double[] %s = %s%s;", a, choice.of(scope.shapes), choice.of(".expose()", ".parts"));
        scope.arrays.add(a);
    }

    /** Another array for an object's field; or all objects in a list, called in turn. */
    private void given(Scope scope) {
        if (scope.shapes.isEmpty()) {
            object(scope);
        } else if (choice.chance(0.6)) {
            String shape = choice.of(scope.shapes);
            shop.line("%s.spare = %s;", shape, expressions.array(scope) + choice.of("", ".clone()"));
            scope.arrays.add(shape + ".spare");
        } else {
            String each = shop.name("each");
            shop.line("for (Shape %s : List.of(%s, %s)) {", each, choice.of(scope.shapes), choice.of(scope.shapes));
            shop.line("carry = 0.5 * carry + 0.4 * %s.%s(%s);", each, choice.of(Family.METHODS),
                    expressions.storable(scope, 1));
            shop.line("}");
        }
    }

    private void arrayFromRoutine(Scope scope) {
        List<Routine> usable = shop.routines.stream()
                .filter(r -> (r.returnsArray() || r.throwing()) && expressions.callable(r, scope)).toList();
        if (usable.isEmpty()) {
            object(scope);
            return;
        }
        Routine routine = choice.of(usable);
        String call = expressions.call(routine, scope, 1);
        if (routine.returnsArray()) {
            String a = shop.name("a");
            shop.line("double[] %s = %s;", a, call);
            scope.arrays.add(a);
        } else {
            shop.line("%s = %s;", expressions.target(scope), call);
        }
    }
}

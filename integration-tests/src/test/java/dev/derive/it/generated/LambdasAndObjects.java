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
        switch (choice.below(6)) {
            case 0 -> function(scope);
            case 1 -> operation(scope);
            case 2, 3 -> object(scope);
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
            shop.line("DoubleUnaryOperator %s = Math::%s;", g, choice.of("sin", "tanh", "atan"));
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
        scope.operations.add(op);
    }

    private void object(Scope scope) {
        String shape = shop.name("shape");
        String round = "new Round(" + expressions.storable(scope, 1) + ")";
        String flat = "new Flat(" + expressions.storable(scope, 1) + ", " + expressions.storable(scope, 1) + ")";
        String either = "(" + expressions.condition(scope) + " ? " + round + " : " + flat + ")";
        shop.line("Shape %s = %s;", shape, scope.shapes.isEmpty() || choice.chance(0.8)
                ? choice.of(round, flat, either) : choice.of(scope.shapes));
        scope.shapes.add(shape);
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

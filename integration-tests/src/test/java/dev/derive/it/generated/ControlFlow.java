package dev.derive.it.generated;

/** Random loops, branches, switches and tries around blocks of random statements. */
final class ControlFlow {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Statements statements;

    ControlFlow(Workshop shop, Expressions expressions, Statements statements) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.statements = statements;
    }

    void any(Scope scope, int depth) {
        switch (choice.below(11)) {
            case 0, 1 -> branch(scope, depth);
            case 2, 3 -> forLoop(scope, depth);
            case 4 -> whileLoop(scope, depth);
            case 5 -> doWhileLoop(scope, depth);
            case 6 -> labelledLoops(scope, depth);
            case 7 -> switchStatement(scope, depth);
            case 8 -> earlyReturn(scope, depth);
            default -> tryStatement(scope, depth);
        }
    }

    private void body(Scope scope, int depth) {
        statements.block(scope, choice.between(1, depth > 0 ? 3 : 2), depth);
    }

    private void branch(Scope scope, int depth) {
        shop.line("if (%s) {", expressions.condition(scope));
        body(scope.block(1), depth);
        if (choice.chance(0.4)) {
            shop.line("} else if (%s) {", expressions.condition(scope));
            body(scope.block(1), depth);
        }
        if (choice.chance(0.6)) {
            shop.line("} else {");
            body(scope.block(1), depth);
        }
        shop.line("}");
    }

    private void earlyReturn(Scope scope, int depth) {
        if (!scope.returning) {
            branch(scope, depth);
            return;
        }
        shop.line("if (%s) {", expressions.condition(scope));
        shop.line("return %s;", expressions.storable(scope, 2));
        shop.line("}");
    }

    private void forLoop(Scope scope, int depth) {
        int times = choice.between(2, 4);
        String k = shop.name("k");
        shop.line(choice.chance(0.7)
                ? String.format("for (int %s = 0; %s < %d; %s++) {", k, k, times, k)
                : String.format("for (int %s = %d; %s >= 0; %s--) {", k, times - 1, k, k));
        Scope inner = scope.block(times);
        inner.counters.add(k);
        body(inner, depth);
        if (choice.chance(0.4)) {
            shop.line("if (%s) {", expressions.condition(inner));
            shop.line("%s;", choice.of("break", "continue"));
            shop.line("}");
            body(inner, depth);
        }
        shop.line("}");
    }

    private void whileLoop(Scope scope, int depth) {
        int times = choice.between(2, 4);
        String k = shop.name("k");
        shop.line("int %s = 0;", k);
        shop.line(choice.chance(0.5)
                ? String.format("while (%s < %d && %s) {", k, times, expressions.condition(scope.block(times)))
                : "for (;;) {");
        shop.line("%s++;", k);
        Scope inner = scope.block(times);
        inner.counters.add(k);
        shop.line("if (%s > %d) {", k, times);
        shop.line("break;");
        shop.line("}");
        body(inner, depth);
        shop.line("}");
    }

    private void doWhileLoop(Scope scope, int depth) {
        int times = choice.between(2, 4);
        String k = shop.name("k");
        shop.line("int %s = 0;", k);
        shop.line("do {");
        Scope inner = scope.block(times);
        inner.counters.add(k);
        shop.line("%s++;", k);
        body(inner, depth);
        shop.line("} while (%s < %d && %s);", k, times, expressions.condition(scope.block(times)));
    }

    private void labelledLoops(Scope scope, int depth) {
        String label = shop.name("label");
        String i = shop.name("i");
        String j = shop.name("j");
        shop.line("%s:", label);
        shop.line("for (int %s = 0; %s < 3; %s++) {", i, i, i);
        Scope outer = scope.block(3);
        outer.counters.add(i);
        shop.line("for (int %s = 0; %s < 3; %s++) {", j, j, j);
        Scope inner = outer.block(3);
        inner.counters.add(j);
        statements.any(inner, 0);
        shop.line("if (%s) {", expressions.condition(inner));
        shop.line("%s %s;", choice.of("continue", "break"), label);
        shop.line("}");
        statements.any(inner, 0);
        shop.line("}");
        statements.block(outer, 1, depth - 1);
        shop.line("}");
    }

    private void switchStatement(Scope scope, int depth) {
        boolean arrows = choice.chance(0.4);
        shop.line("switch (%s) {", choice.chance(0.5)
                ? expressions.natural(scope) + " % 3" : "(" + expressions.natural(scope) + ") * 1000");
        for (String at : new String[] {"case 0", "case 1, 2000", "default"}) {
            shop.line(at + (arrows ? " -> {" : ": {"));
            body(scope.block(1), depth);
            shop.line("}");
            if (!arrows && choice.chance(0.6)) {
                shop.line("break;");
            }
        }
        shop.line("}");
    }

    private void tryStatement(Scope scope, int depth) {
        boolean caught = choice.chance(0.8);
        shop.line("try {");
        Scope guarded = caught ? scope.guardedBlock() : scope.block(1);
        body(guarded, depth);
        if (caught) {
            shop.line("if (%s) {", expressions.condition(guarded));
            shop.line("throw new Stop(%s);", expressions.storable(guarded, 2));
            shop.line("}");
            body(guarded, depth);
            String stop = shop.name("stop");
            shop.line("} catch (Stop %s) {", stop);
            Scope handler = scope.block(1);
            handler.values.add(stop + ".amount");
            body(handler, depth);
        }
        if (!caught || choice.chance(0.4)) {
            shop.line("} finally {");
            body(scope.block(1), depth);
        }
        shop.line("}");
    }
}

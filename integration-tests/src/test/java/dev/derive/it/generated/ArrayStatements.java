package dev.derive.it.generated;

/** Random statements on arrays: aliases, swaps, shifts, copies and updates in place. */
final class ArrayStatements {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    ArrayStatements(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        switch (choice.below(14)) {
            case 0, 1 -> newArray(scope);
            case 2 -> newMatrix(scope);
            case 3 -> alias(scope);
            case 4 -> swap(scope);
            case 5 -> swapOfArrays(scope);
            case 6 -> steppingIndex(scope);
            case 7 -> overwrittenOperand(scope);
            case 8 -> updateInPlace(scope);
            case 9 -> shift(scope);
            case 10 -> copy(scope);
            case 11 -> fill(scope);
            case 12 -> rowReplaced(scope);
            default -> sum(scope);
        }
    }

    private void newArray(Scope scope) {
        String a = shop.name("a");
        if (choice.chance(0.5)) {
            StringBuilder elements = new StringBuilder();
            for (int i = 0; i < shop.length; i++) {
                elements.append(i == 0 ? "" : ", ").append(expressions.storable(scope, i < 2 ? 1 : 0));
            }
            shop.line("double[] %s = {%s};", a, elements);
        } else {
            String i = shop.name("i");
            shop.line("double[] %s = new double[%d];", a, shop.length);
            shop.line("for (int %s = 0; %s < %s.length; %s++) {", i, i, a, i);
            Scope inner = scope.block(shop.length);
            inner.counters.add(i);
            inner.arrays.add(a);
            shop.line("%s[%s] = %s;", a, i, expressions.storable(inner, 2));
            shop.line("}");
        }
        scope.arrays.add(a);
    }

    private void newMatrix(Scope scope) {
        String m = shop.name("m");
        shop.line("double[][] %s = new double[%d][%d];", m, shop.rows, shop.length);
        shop.line("%s[%d] = %s;", m, choice.below(shop.rows), expressions.array(scope) + choice.of("", ".clone()"));
        shop.line("%s[%d][%s] = %s;", m, choice.below(shop.rows), expressions.index(scope),
                expressions.storable(scope, 2));
        scope.matrices.add(m);
    }

    private void alias(Scope scope) {
        String a = shop.name("a");
        String first = expressions.array(scope);
        shop.line("double[] %s = %s;", a, choice.chance(0.4)
                ? expressions.condition(scope) + " ? " + first + " : " + expressions.array(scope) : first);
        scope.arrays.add(a);
    }

    private void swap(Scope scope) {
        String t = shop.name("t");
        String a = expressions.array(scope);
        String i = expressions.index(scope);
        String j = expressions.index(scope);
        shop.line("double %s = %s[%s];", t, a, i);
        shop.line("%s[%s] = %s[%s];", a, i, a, j);
        shop.line("%s[%s] = %s;", a, j, t);
        scope.variables.add(t);
    }

    /** The two buffers of a time step, exchanged after each. */
    private void swapOfArrays(Scope scope) {
        String p = shop.name("p");
        String q = shop.name("q");
        String t = shop.name("t");
        String k = shop.name("k");
        shop.line("double[] %s = %s, %s = %s;", p, expressions.array(scope), q, "new double[" + shop.length + "]");
        shop.line("for (int %s = 0; %s < 3; %s++) {", k, k, k);
        Scope inner = scope.block(3);
        inner.counters.add(k);
        shop.line("%s[%s] = 0.5 * %s[%s] + %s;", q, expressions.index(inner), p, expressions.index(inner),
                expressions.limited(expressions.any(inner, 1), 2));
        shop.line("double[] %s = %s;", t, p);
        shop.line("%s = %s;", p, q);
        shop.line("%s = %s;", q, t);
        shop.line("}");
        shop.line("%s = 0.5 * (%s[0] + %s[%d]);", expressions.target(scope), p, q, shop.length - 1);
    }

    private void steppingIndex(Scope scope) {
        String i = shop.name("i");
        String a = expressions.array(scope);
        shop.line("int %s = 0;", i);
        shop.line("%s[%s++] = %s;", a, i, expressions.storable(scope, 2));
        shop.line("%s[%s++] *= 0.5 * Math.cos(%s[%s - 2]);", a, i, a, i);
        shop.line("%s[--%s] -= 0.25 * %s[%s - 1];", a, i, a, i);
        bring(a, "1");
    }

    private void overwrittenOperand(Scope scope) {
        String a = expressions.array(scope);
        String i = expressions.index(scope);
        shop.line("%s = 0.2 * %s[%s] * (%s[%s] = %s) + 0.2 * %s[%s];", choice.of(shop.staticFields), a, i, a, i,
                expressions.storable(scope, 2), a, i);
    }

    private void updateInPlace(Scope scope) {
        String a = expressions.array(scope);
        String i = expressions.index(scope);
        shop.line("%s[%s] %s %s;", a, i, choice.of("+=", "-="), expressions.storable(scope, 2));
        bring(a, i);
    }

    private void shift(Scope scope) {
        String a = expressions.array(scope);
        String i = shop.name("i");
        String last = shop.name("t");
        shop.line("double %s = %s[%d];", last, a, shop.length - 1);
        shop.line("for (int %s = %d; %s > 0; %s--) {", i, shop.length - 1, i, i);
        shop.line("%s[%s] = %s[%s - 1]%s;", a, i, a, i, choice.of("", " * 0.9", " + 0.1 * " + last));
        bring(a, i);
        shop.line("}");
        shop.line("%s[0] = %s;", a, last);
        scope.variables.add(last);
    }

    private void copy(Scope scope) {
        String from = expressions.array(scope);
        String a = shop.name("a");
        switch (choice.below(4)) {
            case 0 -> shop.line("double[] %s = %s.clone();", a, from);
            case 1 -> shop.line("double[] %s = java.util.Arrays.copyOf(%s, %d);", a, from, shop.length);
            case 2 -> shop.line("double[] %s = java.util.Arrays.copyOfRange(%s, 1, %d);", a, from, shop.length + 1);
            default -> {
                String to = expressions.array(scope);
                shop.line("System.arraycopy(%s, %d, %s, %d, %d);", from, choice.below(2), to, choice.below(2),
                        shop.length - 1);
                return;
            }
        }
        scope.arrays.add(a);
    }

    private void fill(Scope scope) {
        String a = expressions.array(scope);
        Expression e = choice.chance(0.3) ? new Expression("1.5", 2) : expressions.storable(scope, 2);
        if (choice.chance(0.5)) {
            shop.line("java.util.Arrays.fill(%s, %s);", a, e);
        } else {
            shop.line("java.util.Arrays.fill(%s, %d, %d, %s);", a, choice.below(2), choice.between(2, shop.length), e);
        }
    }

    private void rowReplaced(Scope scope) {
        if (scope.matrices.isEmpty()) {
            newMatrix(scope);
            return;
        }
        String m = choice.of(scope.matrices);
        int i = choice.below(shop.rows);
        if (choice.chance(0.25)) {
            // The rows change places behind the back of woven code.
            shop.line("java.util.Collections.reverse(Arrays.asList(%s));", m);
        } else if (choice.chance(0.5)) {
            shop.line("%s[%d] = %s;", m, i, expressions.array(scope));
        } else {
            String row = shop.name("row");
            shop.line("double[] %s = %s[%d];", row, m, i);
            shop.line("%s[%d] = %s[%d];", m, i, m, (i + 1) % shop.rows);
            shop.line("%s[%d] = %s;", m, (i + 1) % shop.rows, row);
            scope.arrays.add(row);
        }
    }

    private void sum(Scope scope) {
        String s = shop.name("v");
        String e = shop.name("e");
        shop.line("double %s = %s;", s, choice.literal(-1, 1));
        shop.line("for (double %s : %s) {", e, expressions.array(scope));
        shop.line("%s += 0.5 * %s;", s, e);
        shop.line("}");
        scope.variables.add(s);
    }

    private void bring(String a, String i) {
        shop.line("%s[%s] /= 1.0 + 0.05 * %s[%s] * %s[%s];", a, i, a, i, a, i);
    }
}

package dev.derive.it.generated;

/**
 * Random statements in which the order of evaluation matters, and operands wait while what they were read from changes.
 */
final class Traps {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    Traps(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        String a = expressions.array(scope);
        String i = expressions.index(scope);
        String v = choice.of("total", "carry");
        Expression e = expressions.storable(scope, 1);
        switch (choice.below(18)) {
            case 15, 16 -> rowsMoved(scope);
            case 17 -> overwrittenSum(scope);
            case 12, 13 -> sums(scope);
            case 14 -> constants(scope);
            case 0 -> shop.line("%s = 0.2 * %s[%s] * (%s[%s] = %s) + 0.2 * %s[%s];", v, a, i, a, i, e, a, i);
            case 1 -> shop.line("%s = 0.2 * %s + 0.1 * (%s = %s) * %s;", v, v, v, e, v);
            case 2 -> shop.line("%s[%s] = 0.3 * %s[%s] + 0.2 * (%s[%s] = %s) - 0.3 * %s[%s];", a, i, a, i, a, i, e, a,
                    i);
            case 3 -> {
                shop.line("%s += %s = 0.5 * %s;", v, v, e);
                bring(v);
            }
            case 4 -> {
                shop.line("%s = 0.2 * %s++ + 0.2 * ++%s - 0.2 * %s--;", v, v, v, v);
                bring(v);
            }
            case 5 -> shop.line("%s = 0.3 * %s[%d] - 0.3 * spoil(%s, %d, %s);", v, a, 1, a, 1, e);
            case 6 -> {
                shop.line("%s[1] += spoil(%s, 1, %s);", a, a, e);
                bring(a + "[1]");
            }
            case 7 -> {
                shop.line("%s[1] *= 0.2 * spoil(%s, 1, %s) + %s[1];", a, a, e, a);
                bring(a + "[1]");
            }
            case 8 -> replacedArray(scope, a, e);
            case 9 -> shop.line("%s = mean(%s[0], %s[0] = %s, %s[0], spoil(%s, 0, 0.5), %s[0]);", v, a, a, e, a, a, a);
            case 10 -> {
                String n = shop.name("n");
                shop.line("int %s = 0;", n);
                shop.line("%s[%s++] = 0.3 * %s[%s++] - 0.4 * (%s[--%s] = %s);", a, n, a, n, a, n, e);
            }
            default -> shop.line("%s[0] = (%s[1] = %s[2] = %s) * 0.5 + 0.2 * %s[1] * %s[2];", a, a, a, e, a, a);
        }
    }

    /** The array is fixed before the right-hand side gives the variable another one. */
    private void replacedArray(Scope scope, String a, Expression e) {
        String p = shop.name("p");
        shop.line("double[] %s = %s;", p, a);
        shop.line("%s[0] = 0.3 * (%s = %s)[1] + 0.3 * %s[0] + 0.1 * %s;", p, p, expressions.array(scope), p, e);
        shop.line("total = 0.5 * %s[0];", p);
    }

    /** Elements that are added to, with copies taken in between that must not see what is added later. */
    private void sums(Scope scope) {
        String a = expressions.array(scope);
        int i = choice.below(shop.length);
        int j = choice.below(shop.length);
        String t = shop.name("v");
        shop.line("%s[%d] += 0.1 * %s;", a, i, expressions.storable(scope, 1));
        shop.line("double %s = %s[%d];", t, a, i);
        switch (choice.below(6)) {
            case 0 -> shop.line("%s[%d] = %s[%d];", a, j, a, i);
            case 1 -> shop.line("carry = %s[%d];", a, i);
            case 2 -> shop.line("pool = %s.clone();", a);
            case 3 -> shop.line("Arrays.fill(DESK, %s[%d]);", a, i);
            case 4 -> shop.line("System.arraycopy(%s, 0, DESK, 0, %d);", a, shop.length);
            default -> {
                // Only the local variable.
            }
        }
        String k = shop.name("k");
        shop.line("for (int %s = 0; %s < 2; %s++) {", k, k, k);
        shop.line("%s[%s] %s 0.1 * %s;", a, choice.chance(0.5) ? Integer.toString(i) : k, choice.of("+=", "-="),
                expressions.storable(scope, 1));
        shop.line("%s += 0.1 * %s;", t, choice.of(a + "[" + j + "]", "carry", "pool[" + i + "]"));
        shop.line("}");
        scope.variables.add(t);
    }

    /** An element is overwritten by what is being added to it. */
    private void overwrittenSum(Scope scope) {
        String a = expressions.array(scope);
        int i = choice.below(shop.length);
        shop.line("%s[%d] += 0.1 * %s;", a, i, expressions.storable(scope, 1));
        shop.line(choice.of("%1$s[%2$d] += 0.2 * (%1$s[%2$d] = %3$s);", "%1$s[%2$d] += 0.2 * spoil(%1$s, %2$d, %3$s);",
                "%1$s[%2$d] -= (%1$s[%2$d] += 0.1 * %3$s) * 0.2;"), a, i, expressions.storable(scope, 1));
        shop.line("total = 0.4 * total + 0.4 * %s[%d];", a, i);
    }

    /** Rows that change places behind the back of woven code, which has read them before. */
    private void rowsMoved(Scope scope) {
        String m = shop.name("m");
        shop.line("double[][] %s = {%s, {%s, 0.5, %s}, %s};", m, expressions.array(scope),
                expressions.storable(scope, 1), expressions.storable(scope, 0), expressions.array(scope));
        shop.line("%s[%d][%d] += 0.25 * %s[%d][%d];", m, choice.below(3), choice.below(3), m, choice.below(3),
                choice.below(3));
        shop.line(choice.of("Collections.reverse(Arrays.asList(%s));", "Collections.swap(Arrays.asList(%s), 0, 1);",
                "Collections.rotate(Arrays.asList(%s), 1);"), m);
        shop.line("carry = 0.3 * carry + 0.3 * %s[%d][%d] - 0.3 * %s[%d][%d];", m, choice.below(3), choice.below(3), m,
                choice.below(3), choice.below(3));
    }

    /** What depended on the inputs is overwritten with something that does not. */
    private void constants(Scope scope) {
        String a = expressions.array(scope);
        switch (choice.below(5)) {
            case 0 -> shop.line("System.arraycopy(DATA, 0, %s, %d, 2);", a, choice.below(2));
            case 1 -> shop.line("%s[%s] = DATA[1];", a, expressions.index(scope));
            case 2 -> shop.line("Arrays.fill(%s, 0, 2, 0.25);", a);
            case 3 -> shop.line("%s = %s;", expressions.target(scope), choice.literal(-1, 1));
            default -> shop.line("System.arraycopy(new double[%d], 0, %s, 0, 2);", shop.length, a);
        }
        shop.line("total = 0.5 * total + 0.4 * %s[%d];", a, choice.below(2));
    }

    private void bring(String target) {
        shop.line("%s /= 1.0 + 0.05 * %s * %s;", target, target, target);
    }
}

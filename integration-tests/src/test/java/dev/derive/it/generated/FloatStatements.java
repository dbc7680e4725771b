package dev.derive.it.generated;

import dev.derive.it.generated.Snippets.Snippet;
import java.util.List;
import java.util.Map;

/**
 * Random statements on floats and arrays of floats. Literals are cast, so that a program can be read with doubles
 * instead.
 */
final class FloatStatements {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Snippets snippets;

    FloatStatements(Workshop shop, Expressions expressions, Snippets snippets) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.snippets = snippets;
    }

    /**
     * With {@code {x}} for a place that holds a float, {@code {y}} for an array of floats. They name types only where the
     * smooth version can have doubles instead, and leave what they assign below the bound of a variable.
     */
    private static final List<Snippet> SNIPPETS = List.of(
            Snippet.of("grit = (float) 0.5 * grit + {x} * (float) 0.25;\ntotal = 0.5 * total + 0.4 * grit;"),
            Snippet.of("{v} = 0.5 * ({c} ? {x} : {e}) + 0.25 * ({c} ? {x} : {n});"),
            Snippet.of("double #d = {x};\n#d += {x};\n#d *= (float) 0.25;\n{x} = (float) #d;", "#d"),
            Snippet.of("float[][] #m = { {y}, {y}.clone() };\n#m[tock() & 1][tock() & 1] += 0.3 * {x};\n"
                    + "#m[0][1] = #m[1][0] -= (float) (0.5 * #m[1][0]);\ntotal = 0.4 * #m[<|0|1|>][1];"),
            Snippet.of("{t} = 0.5 * floats({x}, {x}, (float) {l});"),
            Snippet.of("Grain #g = #it -> (float) 0.5 * #it * (float) Math.cos({f:carry});\n{x} = #g.of({x});"),
            Snippet.of("Grains #r = new Grains({x}, (float) (1.0 * {e}));\n{x} = #r.b();\ncarry = 0.4 * #r.a() * #r.b();"),
            Snippet.of("List<Float> #list = new ArrayList<>(List.of({x}, {x}));\n#list.set(0, #list.get(1) / (float) 2.0);\n"
                    + "{x} = #list.get(<|0|1|>);"),
            Snippet.of("Float #box = {x};\n#box *= (float) 0.5;\n{x} = #box--;\ntotal = 0.3 * #box;"),
            Snippet.of("Supplier<Float> #s = () -> (float) (1.0 * {f:carry});\n{x} = #s.get();"),
            Snippet.of("{x} = Math.<|max|min|>({x}, (float) 3.5 + (float) Math.abs({x}));\n{x} /= (float) 2.0;"),
            Snippet.of("{x} = (float) 0.5 * (float) (double) {x} + (int) (float) 1.6 + (float) 3L % (float) 2.0;\n{x} *= (float) 0.25;"),
            Snippet.of("float[] #f = Arrays.copyOfRange({y}, 1, 4);\n#f[0] += #f[0] = {x} * (float) 0.5;\n#f[1]++;\n--#f[2];\n"
                    + "carry = 0.2 * (#f[0] - #f[1] + #f[2]);"),
            Snippet.of("{x} = switch ({n} % 3) {\ncase 0 -> {x};\ncase 1 -> (float) (1.0 * {e});\ndefault -> (float) 0.5;\n};"),
            Snippet.of("String #text = \"\" + {x} + ' ' + {y}[0];\nif (#text.isEmpty()) {\n{x} = 0;\n}"));

    void any(Scope scope) {
        if (scope.floatArrays.isEmpty() || choice.chance(0.2)) {
            array(scope);
            return;
        }
        if (choice.chance(0.4)) {
            snippets.write(choice.of(SNIPPETS), scope, Map.of('x', () -> place(scope), 'y', () -> choice.of(scope.floatArrays)));
            return;
        }
        switch (choice.below(10)) {
            case 0, 1 -> declaration(scope);
            case 2 -> compound(scope);
            case 3 -> arithmetic(scope);
            case 8, 9 -> shop.line("%s = 0.4 * %s + 0.4 * %s;", expressions.target(scope), place(scope),
                    expressions.leaf(scope));
            case 4 -> copy(scope);
            case 5 -> call(scope);
            case 6 -> loop(scope);
            default -> box(scope);
        }
    }

    private void declaration(Scope scope) {
        String f = shop.name("f");
        shop.line("float %s = (float) %s;", f, unboxed(scope, 2));
        scope.floats.add(f);
    }

    private void array(Scope scope) {
        String a = shop.name("fa");
        shop.line("float[] %s = new float[%d];", a, shop.length);
        shop.line("%s[%d] = (float) %s;", a, choice.below(shop.length), unboxed(scope, 2));
        shop.line("%s[%d] = (float) %s;", a, choice.below(shop.length), unboxed(scope, 1));
        scope.floatArrays.add(a);
    }

    private String place(Scope scope) {
        return scope.floats.isEmpty() || choice.chance(0.5)
                ? choice.of(scope.floatArrays) + "[" + expressions.index(scope) + "]" : choice.of(scope.floats);
    }

    private void compound(Scope scope) {
        String target = place(scope);
        switch (choice.below(4)) {
            case 0 -> shop.line("%s += %s;", target, expressions.storable(scope, 2));
            case 1 -> shop.line("%s -= (float) %s;", target, unboxed(scope, 1));
            case 2 -> shop.line("%s *= 0.5 + 0.4 * Math.sin(%s);", target, expressions.leaf(scope));
            default -> shop.line("%s = 0.25 * %s++ - 0.5 * --%s;", expressions.target(scope), target, target);
        }
        bring(target);
    }

    private void arithmetic(Scope scope) {
        String target = place(scope);
        String p = place(scope);
        String q = place(scope);
        String format = choice.of("%s * %s", "-%s + (float) 0.5 * %s", "%s - %s / (float) 3.0",
                "%1$s / ((float) 2.0 + %2$s * %2$s)", "%s * (%s = (float) 0.75) - %3$s",
                "Math.fma(%s, %s, (float) 0.25)", "(float) Math.sin(%s) * %s");
        shop.line("%s = %s;", target, String.format(format, p, q, place(scope)));
        bring(target);
    }

    private void copy(Scope scope) {
        String from = choice.of(scope.floatArrays);
        String a = shop.name("fa");
        switch (choice.below(5)) {
            case 0 -> shop.line("float[] %s = %s.clone();", a, from);
            case 1 -> shop.line("float[] %s = java.util.Arrays.copyOf(%s, %d);", a, from, shop.length);
            case 2 -> shop.line("float[] %s = %s;", a, from);
            case 3 -> {
                shop.line("java.util.Arrays.fill(%s, (float) %s);", from, unboxed(scope, 1));
                return;
            }
            default -> {
                shop.line("System.arraycopy(%s, %d, %s, %d, %d);", from, choice.below(2), choice.of(scope.floatArrays),
                        choice.below(2), shop.length - 1);
                return;
            }
        }
        scope.floatArrays.add(a);
    }

    private void call(Scope scope) {
        shop.line("%s = 0.5 * soften((float) %s, %s);", expressions.target(scope), unboxed(scope, 1),
                choice.of(scope.floatArrays));
    }

    private void loop(Scope scope) {
        String s = shop.name("f");
        String e = shop.name("e");
        shop.line("float %s = 0;", s);
        shop.line("for (float %s : %s) {", e, choice.of(scope.floatArrays));
        shop.line("%s += (float) 0.5 * %s;", s, e);
        shop.line("}");
        bring(s);
        scope.floats.add(s);
    }

    private void box(Scope scope) {
        String b = shop.name("fb");
        shop.line("Float %s = %s;", b, place(scope));
        shop.line("%s = 0.5 * %s - 0.25 * %s.doubleValue();", expressions.target(scope), b, b);
    }

    /** A primitive: a Double cannot be cast to float. */
    private String unboxed(Scope scope, int depth) {
        return "(1.0 * " + expressions.storable(scope, depth) + ")";
    }

    private void bring(String target) {
        shop.line("%s /= 1.0 + 0.05 * %s * %s;", target, target, target);
    }
}

package dev.derive.it.generated;

import dev.derive.it.generated.Routine.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a random program from a seed: a class {@code generated.ProgramN} with {@code double f(double[] x)}, the static
 * methods it calls and the types they use.
 *
 * <p>Programs end, stay finite, and are differentiable but for branches on active values, which a small change of the
 * inputs may flip.
 */
final class ProgramGenerator {

    private final long seed;
    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Statements statements;
    private final Set<String> signatures = new HashSet<>();

    private ProgramGenerator(long seed) {
        this.seed = seed;
        this.shop = new Workshop(seed);
        this.choice = shop.choice;
        this.expressions = new Expressions(shop);
        this.statements = new Statements(shop, expressions);
    }

    static GeneratedProgram generate(long seed) {
        return new ProgramGenerator(seed).program();
    }

    private GeneratedProgram program() {
        String name = "Program" + seed;
        int inputs = choice.between(1, 5);
        shop.line("package generated;");
        shop.line("");
        shop.line("import java.util.function.DoubleUnaryOperator;");
        shop.line("");
        shop.line("public final class %s {", name);
        shop.line("static double total;");
        shop.line("static double carry;");
        shop.line("static double[] pool;");
        shop.line("static final double[] DATA = {%s, %s, %s, %s};", choice.literal(-2, 2), choice.literal(-2, 2),
                choice.literal(-2, 2), choice.literal(-2, 2));
        new NestedTypes(shop, expressions).declare();
        shop.bill();
        recursive();
        int routines = choice.between(3, 6);
        for (int i = 0; i < routines; i++) {
            routine();
        }
        entry(inputs);
        shop.line("public static dev.derive.ScalarField field() {");
        shop.line("return %s::f;", name);
        shop.line("}");
        shop.line("}");
        double[] point = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            point[i] = choice.uniform(-1.5, 1.5);
        }
        return new GeneratedProgram(seed, "generated." + name, shop.toString(), point);
    }

    /** Routines call only those before them, so that only this one recurs. */
    private void recursive() {
        String name = shop.name("recur");
        Scope scope = shop.staticScope();
        scope.variables.add("p");
        scope.counters.add("depth");
        shop.line("static double %s(double p, int depth) {", name);
        shop.line("if (depth <= 0) {");
        shop.line("return %s;", expressions.storable(scope, 2));
        shop.line("}");
        shop.line("double q = %s;", expressions.storable(scope, 2));
        scope.variables.add("q");
        shop.line("return 0.5 * %s + 0.3 * %s(%s, depth - 1) * Math.sin(%s);", expressions.storable(scope, 1), name,
                expressions.storable(scope, 1), expressions.leaf(scope));
        shop.line("}");
        shop.routines.add(new Routine(name, List.of(Kind.DOUBLE, Kind.INT), false, false, 4 * shop.bill()));
    }

    private void routine() {
        List<Kind> kinds = new ArrayList<>();
        for (int i = choice.between(1, 4); i > 0; i--) {
            kinds.add(choice.of(Kind.DOUBLE, Kind.DOUBLE, Kind.INT, Kind.ARRAY, Kind.MATRIX));
        }
        String name = choice.of("mix", "blend", "fold");
        if (!signatures.add(name + kinds)) {
            return;
        }
        Scope scope = shop.staticScope();
        StringBuilder parameters = new StringBuilder();
        for (Kind kind : kinds) {
            String parameter = shop.name("p");
            parameters.append(parameters.isEmpty() ? "" : ", ").append(kind.type).append(' ').append(parameter);
            switch (kind) {
                case DOUBLE -> scope.variables.add(parameter);
                case INT -> {
                    scope.counters.add(parameter);
                    scope.constants.add(parameter);
                }
                case ARRAY -> scope.arrays.add(parameter);
                case MATRIX -> scope.matrices.add(parameter);
            }
        }
        boolean returnsArray = choice.chance(0.25);
        boolean throwing = choice.chance(0.25);
        shop.line("static %s %s(%s) {", returnsArray ? "double[]" : "double", name, parameters);
        statements.block(scope, choice.between(1, 4), 1);
        if (throwing) {
            shop.line("if (%s) {", expressions.condition(scope));
            shop.line("throw new Stop(%s);", expressions.storable(scope, 2));
            shop.line("}");
        }
        result(scope, returnsArray);
        shop.line("}");
        shop.routines.add(new Routine(name, List.copyOf(kinds), returnsArray, throwing, shop.bill()));
    }

    private void result(Scope scope, boolean returnsArray) {
        String result = returnsArray ? expressions.array(scope) + choice.of("", ".clone()") : expressions.storable(scope, 3).text();
        if (choice.chance(0.8)) {
            shop.line("return %s;", result);
            return;
        }
        shop.line("try {");
        shop.line("return %s;", result);
        shop.line("} finally {");
        statements.compound(scope, choice.of(shop.staticFields));
        shop.line("}");
    }

    private void entry(int inputs) {
        shop.line("public static double f(double[] x) {");
        shop.line("total = 0;");
        shop.line("carry = %s * x[%d];", choice.literal(-1, 1), inputs - 1);
        shop.line("pool = new double[%d];", shop.length);
        shop.line("pool[%d] = x[0] * %s;", choice.below(shop.length), choice.literal(-1, 1));
        Scope scope = shop.staticScope();
        for (int i = 0; i < inputs; i++) {
            String v = shop.name("v");
            shop.line("double %s = %s * x[%d];", v, choice.literal(0.5, 1.5), i);
            scope.variables.addAll(List.of(v, "x[" + i + "]"));
        }
        statements.block(scope, choice.between(7, 12), 3);
        statements.returnEverything(scope);
        shop.line("}");
    }
}

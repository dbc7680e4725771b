package dev.derive.it.generated;

import dev.derive.it.generated.Routine.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Makes a random program from a seed: a class {@code generated.ProgramN} with a function {@code f} of one of the shapes
 * that can be differentiated, the static methods it calls, and nested in it the types they use: a class hierarchy, records, an enum, generic classes.
 *
 * <p>Programs end, stay finite, and are differentiable but for branches on active values, which a small change of the
 * inputs may flip.
 */
final class ProgramGenerator {

    /** Points among which one is taken that differences can confirm. */
    private static final int POINTS = 4;

    private final long seed;
    private final String name;
    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Statements statements;
    private final Set<String> signatures = new HashSet<>();

    private ProgramGenerator(long seed, int attempt) {
        this.seed = seed;
        this.name = "Program" + seed + (attempt == 0 ? "" : "_" + attempt);
        this.shop = new Workshop(name, seed + (long) attempt * 0x9E3779B97F4A7C15L);
        this.choice = shop.choice;
        this.expressions = new Expressions(shop);
        this.statements = new Statements(shop, expressions);
    }

    /** The program of a seed; a later attempt is another one, for a seed whose earlier ones could not be confirmed. */
    static GeneratedProgram generate(long seed, int attempt) {
        return new ProgramGenerator(seed, attempt).program();
    }

    private GeneratedProgram program() {
        Entry entry = new Entry(shop, expressions, statements);
        shop.line("package generated;");
        shop.line("");
        shop.line("import java.util.*;");
        shop.line("import java.util.function.*;");
        shop.line("import java.util.stream.*;");
        shop.line("");
        shop.line("public final class %s {", name);
        shop.line("static double total;");
        shop.line("static double carry;");
        shop.line("static double[] pool = new double[%d];", shop.length);
        shop.line("static final double[] DATA = {%s, %s, %s, %s};", choice.literal(-2, 2), choice.literal(-2, 2),
                choice.literal(-2, 2), choice.literal(-2, 2));
        shop.line("static final double[] DESK = new double[%d];", shop.length);
        shop.line("static final DoubleUnaryOperator FIXED = t -> 0.5 * t * Math.cos(t) + 0.3 * carry;");
        shop.line("static double[] table;");
        new Helpers(shop, expressions).declare();
        new Family(shop, expressions, statements).declare();
        kept();
        shop.bill();
        recursive();
        int routines = choice.between(1, 3);
        for (int i = 0; i < routines; i++) {
            routine();
        }
        entry.declare();
        shop.line("}");
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(DoubleStream.generate(() -> choice.uniform(-1.5, 1.5)).limit(entry.inputs).toArray());
        }
        return new GeneratedProgram(seed, "generated." + name, shop.toString(), points);
    }

    /** What outlives a run: an object that is reset at the start of each, and a table made by the first. */
    private void kept() {
        shop.line("static final Shape KEEP = new %s(%s, %s);", choice.of(shop.shapes), choice.literal(-1, 1),
                choice.literal(-1, 1));
        shop.line("static double[] table() {");
        shop.line("if (table == null) {");
        shop.line("table = new double[] {%s, %s, Math.sin(%s)};", choice.literal(-2, 2), choice.literal(-2, 2),
                choice.literal(-2, 2));
        shop.line("}");
        shop.line("return table;");
        shop.line("}");
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
        statements.block(returnsArray ? scope : scope.returningBlock(), choice.between(1, 3), 1);
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
        String result = returnsArray ? expressions.array(scope) + choice.of("", ".clone()")
                : expressions.storable(scope, 3).text();
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
}

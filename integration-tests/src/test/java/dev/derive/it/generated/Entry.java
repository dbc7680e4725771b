package dev.derive.it.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The function of a program that is differentiated: its shape, its body, and how it is handed over. */
final class Entry {

    /** The shapes that {@code Derive} takes. */
    private enum Form {
        ONE("ScalarFunction"), SEVERAL("ScalarFunction"), FIELD("ScalarField"), VECTOR("VectorField"), CURVE("Curve");

        final String type;

        Form(String type) {
            this.type = type;
        }

        boolean takesArray() {
            return this == FIELD || this == VECTOR;
        }

        boolean givesArray() {
            return this == VECTOR || this == CURVE;
        }
    }

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Statements statements;
    private final Form form;
    /** The number of inputs. */
    final int inputs;

    Entry(Workshop shop, Expressions expressions, Statements statements) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.statements = statements;
        form = choice.of(Form.ONE, Form.SEVERAL, Form.SEVERAL, Form.FIELD, Form.FIELD, Form.FIELD, Form.VECTOR,
                Form.VECTOR, Form.CURVE);
        inputs = switch (form) {
            case ONE, CURVE -> 1;
            case SEVERAL -> choice.between(2, 6);
            default -> choice.between(1, 5);
        };
    }

    private String input(int i) {
        return form.takesArray() ? "x[" + i + "]" : "x" + i;
    }

    private String parameters() {
        return form.takesArray() ? "double[] x" : joined("double x%d");
    }

    private String arguments() {
        return form.takesArray() ? "x" : joined("x%d");
    }

    private String joined(String each) {
        return IntStream.range(0, inputs).mapToObj(i -> String.format(each, i)).collect(Collectors.joining(", "));
    }

    private String result() {
        return form.givesArray() ? "double[]" : "double";
    }

    void declare() {
        function();
        boundFunction();
        String name = shop.program;
        shop.line("public static dev.derive.%s field() {", form == Form.SEVERAL ? form.type + inputs : form.type);
        shop.line("return %s;",
                choice.of(name + "::f", "(" + arguments() + ") -> f(" + arguments() + ")", "new " + name + "()::g"));
        shop.line("}");
    }

    private void function() {
        shop.line("public static %s f(%s) {", result(), parameters());
        shop.line("total = 0;");
        shop.line("carry = %s * %s;", choice.literal(-1, 1), input(inputs - 1));
        shop.line("pool = new double[%d];", shop.length);
        shop.line("pool[%d] = %s * %s;", choice.below(shop.length), input(0), choice.literal(-1, 1));
        shop.line("Arrays.fill(DESK, %s);", choice.literal(-1, 1));
        shop.line("KEEP.reset();");
        if (shop.floats) {
            shop.line("grit = (float) (0.5 * %s);", input(0));
            shop.line("tocks = 0;");
        }
        if (shop.heirs) {
            shop.line("Ledger.reset();");
        }
        for (String constant : new String[] {"LOW", "HIGH"}) {
            shop.line("Gear.%s.held = %s;", constant, choice.literal(-1, 1));
        }
        Scope scope = shop.staticScope();
        scope.shapes.add("KEEP");
        scope.values.add("table()[" + choice.below(3) + "]");
        for (int i = 0; i < inputs; i++) {
            String v = shop.name("v");
            shop.line("double %s = %s * %s;", v, choice.literal(0.5, 1.5), input(i));
            scope.variables.addAll(List.of(v, input(i)));
        }
        statements.block(scope, choice.between(3, 6), 2);
        if (form.givesArray()) {
            vector(scope);
        } else {
            String result = shop.name("result");
            shop.line("double %s = 0;", result);
            statements.readEverything(scope, List.of(result));
            shop.line("return %s;", result);
        }
        shop.line("}");
    }

    /** What was computed is spread over an array; the array given back may be another one that holds the same, too. */
    private void vector(Scope scope) {
        int outputs = choice.between(1, 4);
        String out = shop.name("out");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            places.add(out + "[" + i + "]");
        }
        shop.line("double[] %s = new double[%d];", out, outputs);
        statements.readEverything(scope, places);
        String last = places.get(outputs - 1);
        switch (choice.below(6)) {
            case 0 -> shop.line("return %s.clone();", out);
            case 1 -> shop.line("return new double[] {%s, 2.5, %s, total};", last, input(0));
            case 2 -> shop.line("return Arrays.copyOf(%s, %d);", out, outputs + 1);
            case 3 -> {
                shop.line("pool = %s;", out);
                shop.line("pool[0] += 0.25 * %s;", last);
                shop.line("return %s;", choice.of("pool", out));
            }
            case 4 -> {
                if (form.takesArray()) {
                    shop.line("x[0] = %s;", last);
                    shop.line("return x;");
                } else {
                    shop.line("return Arrays.stream(%s).map(it -> it * KEEP.size).toArray();", out);
                }
            }
            default -> shop.line("return %s;", out);
        }
    }

    /** The same through an object. */
    private void boundFunction() {
        shop.line("private double scale = 1;");
        shop.line("%s g(%s) {", result(), parameters());
        shop.line("scale = 0.5;");
        shop.line("scale += 0.25 * %s;", input(0));
        if (form.givesArray()) {
            shop.line("double[] y = f(%s);", arguments());
            shop.line("y[0] *= scale;");
            shop.line("return y;");
        } else {
            shop.line("return scale * f(%s);", arguments());
        }
        shop.line("}");
    }
}

package dev.derive.it.generated;

import java.util.List;
import java.util.stream.Stream;

/** Random statements: those on scalars here, the others by the generators this one hands over to. */
final class Statements {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final ControlFlow control;
    private final ArrayStatements arrays;
    private final LambdasAndObjects objects;
    private final CollectionStatements collections;
    private final FloatStatements floats;
    private final Traps traps;
    private final Texts texts;
    private final Idioms idioms;
    private final Streams streams;
    private final Heirs heirs;

    Statements(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.control = new ControlFlow(shop, expressions, this);
        this.arrays = new ArrayStatements(shop, expressions);
        this.objects = new LambdasAndObjects(shop, expressions);
        this.collections = new CollectionStatements(shop, expressions);
        this.traps = new Traps(shop, expressions);
        this.texts = new Texts(shop, expressions);
        this.idioms = new Idioms(shop, expressions);
        Snippets snippets = new Snippets(shop, expressions);
        this.floats = new FloatStatements(shop, expressions, snippets);
        this.streams = new Streams(shop, snippets);
        this.heirs = new Heirs(shop, snippets);
    }

    /**
     * A few statements, after which some of what they have declared flows into a static field, so that it is not lost.
     */
    void block(Scope scope, int statements, int depth) {
        List<Integer> before = scope.sizes();
        for (int i = 0; i < statements && shop.hasRoom(); i++) {
            any(scope, depth);
        }
        List<String> declared = scope.readablesSince(before);
        for (int i = Math.min(2, declared.size()); i > 0; i--) {
            shop.line("%1$s = 0.6 * %1$s + 0.3 * %2$s;", choice.of(shop.staticFields),
                    String.format(choice.of(declared), choice.below(shop.length)));
        }
    }

    void any(Scope scope, int depth) {
        shop.spend(scope.repetitions);
        int which = choice.below(depth > 0 ? 60 : 50);
        if (which < 7) {
            scalar(scope);
        } else if (which < 13) {
            arrays.any(scope);
        } else if (which < 18) {
            objects.any(scope);
        } else if (which < 22) {
            collections.any(scope);
        } else if (which < 26) {
            traps.any(scope);
        } else if (which < 29) {
            if (shop.floats) {
                floats.any(scope);
            } else {
                action(scope);
            }
        } else if (which < 30) {
            texts.any(scope);
        } else if (which < 31) {
            action(scope);
        } else if (which < 38) {
            if (shop.idioms) {
                idioms.any(scope);
            } else {
                scalar(scope);
            }
        } else if (which < 43) {
            if (shop.streams) {
                streams.any(scope);
            } else {
                arrays.any(scope);
            }
        } else if (which < 50) {
            if (shop.heirs) {
                heirs.any(scope);
            } else {
                objects.any(scope);
            }
        } else {
            control.any(scope, depth - 1);
        }
    }

    private void action(Scope scope) {
        if (!scope.actions.isEmpty()) {
            Application action = choice.of(scope.actions);
            if (expressions.affords(action, scope)) {
                shop.line("%s", expressions.apply(action, scope, 2));
                return;
            }
        }
        objects.any(scope);
    }

    private void scalar(Scope scope) {
        switch (choice.below(9)) {
            case 0, 1 -> declaration(scope);
            case 2 -> shop.line("%s = %s;", expressions.target(scope), expressions.storable(scope, 3));
            case 3, 4 -> compound(scope, expressions.target(scope));
            case 5 -> chained(scope);
            case 6 -> increment(scope);
            case 7 -> integers(scope);
            default -> box(scope);
        }
    }

    private void declaration(Scope scope) {
        String name = shop.name("v");
        Expression value = expressions.storable(scope, 3);
        if (choice.chance(0.25)) {
            shop.line("final double %s = %s;", name, value);
            scope.values.add(name);
        } else {
            shop.line("double %s = %s;", name, value);
            scope.variables.add(name);
        }
    }

    /** A compound assignment, after which the target is brought back under the bound of a variable. */
    void compound(Scope scope, String target) {
        Expression e = expressions.storable(scope, 2);
        switch (choice.below(5)) {
            case 0, 1 -> shop.line("%s += %s;", target, e);
            case 2 -> shop.line("%s -= %s;", target, e);
            case 3 -> shop.line("%s *= 1.0 + 0.4 * Math.sin(%s);", target, e);
            default -> shop.line("%s /= 1.5 + 0.5 * Math.cos(%s);", target, e);
        }
        bring(target);
    }

    /** y/(1 + y²/20) is at most √5 and has no kink. */
    private void bring(String target) {
        shop.line("%s /= 1.0 + 0.05 * %s * %s;", target, target, target);
    }

    private void chained(Scope scope) {
        shop.line("%s = %s = %s;", expressions.target(scope), expressions.target(scope),
                expressions.storable(scope, 2));
    }

    private void increment(Scope scope) {
        String target = expressions.target(scope);
        String step = choice.of("%s++", "%s--", "++%s", "--%s");
        if (choice.chance(0.4)) {
            shop.line(step + ";", target);
        } else {
            shop.line("total = Math.tanh(0.3 * " + step + ") + %s;", target,
                    expressions.limited(expressions.any(scope, 1), 2));
        }
        bring(target);
    }

    /** Computations without doubles in between, whose results decide or scale what follows. */
    private void integers(Scope scope) {
        String n = shop.name("n");
        String q = shop.name("q");
        String flag = shop.name("flag");
        shop.line("long %s = %dL * (%s) + %d;", n, choice.between(2, 9), expressions.natural(scope),
                choice.between(1, 20));
        shop.line("int %s = (int) (%s %% 5);", q, n);
        shop.line("boolean %s = (%s & 1) == 0 %s %s;", flag, q, choice.of("&&", "||", "^"),
                "(" + expressions.condition(scope) + ")");
        scope.counters.add(q);
        scope.constants.add(q);
        scope.flags.add(flag);
        String target = expressions.target(scope);
        shop.line("%s += (%s ? %s * 0.1 : (double) %s / 50) * %s;", target, flag, q, n, expressions.leaf(scope));
        bring(target);
    }

    private void box(Scope scope) {
        String box = shop.name("box");
        shop.line("Double %s = %s;", box, expressions.storable(scope, 2));
        shop.line("%s = 0.5 * %s + %s;", expressions.target(scope), box,
                expressions.limited(expressions.any(scope, 1), 2));
    }

    /**
     * Reads everything that is visible, so that nothing that was computed goes unseen.
     *
     * @param results variables or elements to one of which each is added
     */
    void readEverything(Scope scope, List<String> results) {
        for (List<String> names : List.of(scope.variables, scope.values)) {
            for (String name : names) {
                shop.line("%s += %s * %s;", choice.of(results), choice.literal(0.2, 2), name);
            }
        }
        for (String shape : scope.shapes) {
            shop.line("%s += %s.size - %s.base + 0.5 * %s.parts[0];", choice.of(results), shape, shape, shape);
        }
        for (String list : scope.lists) {
            shop.line("%s += %s.get(0) - 0.5 * %s.get(%s.size() - 1);", choice.of(results), list, list, list);
        }
        for (String number : scope.floats) {
            shop.line("%s += 0.5 * %s;", choice.of(results), number);
        }
        Stream.of(scope.arrays, scope.floatArrays).flatMap(List::stream).forEach(array -> {
            String e = shop.name("e");
            String result = choice.of(results);
            shop.line("for (double %s : %s) {", e, array);
            shop.line("%s = 0.9 * %s + %s;", result, result, e);
            shop.line("}");
        });
        for (String matrix : scope.matrices) {
            String row = shop.name("row");
            shop.line("for (double[] %s : %s) {", row, matrix);
            shop.line("%s += %s[0] - 0.5 * %s[%d];", choice.of(results), row, row, shop.length - 1);
            shop.line("}");
        }
    }
}

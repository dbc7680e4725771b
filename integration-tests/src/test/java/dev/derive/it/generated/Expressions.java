package dev.derive.it.generated;

import dev.derive.it.generated.SafeFunctions.Template;
import java.util.List;

/** Random expressions over whatever is in scope. */
final class Expressions {

    private final Workshop shop;
    private final Choice choice;

    Expressions(Workshop shop) {
        this.shop = shop;
        this.choice = shop.choice;
    }

    /** An expression that fits into a variable. */
    Expression storable(Scope scope, int depth) {
        return limited(any(scope, depth), Expression.OF_A_VARIABLE);
    }

    Expression any(Scope scope, int depth) {
        shop.spend(scope.repetitions);
        if (depth <= 0 || choice.chance(0.15)) {
            return leaf(scope);
        }
        return switch (choice.below(20)) {
            case 0, 1, 2 -> sum(scope, depth);
            case 3, 4, 5 -> product(scope, depth);
            case 6, 7 -> quotient(scope, depth);
            case 8 -> negation(scope, depth);
            case 9, 10, 11, 12 -> function(scope, depth);
            case 13, 14 -> ternary(scope, depth);
            case 15 -> assignment(scope, depth);
            case 16 -> switchExpression(scope, depth);
            default -> application(scope, depth);
        };
    }

    private Expression sum(Scope scope, int depth) {
        Expression a = any(scope, depth - 1);
        Expression b = any(scope, depth - 1);
        return Expression.infix(a, choice.of("+", "-"), b, a.bound() + b.bound());
    }

    private Expression product(Scope scope, int depth) {
        Expression a = limited(any(scope, depth - 1), 5);
        Expression b = limited(any(scope, depth - 1), 5);
        return Expression.infix(a, "*", b, a.bound() * b.bound());
    }

    private Expression quotient(Scope scope, int depth) {
        Expression a = any(scope, depth - 1);
        Expression b = limited(any(scope, depth - 1), 12);
        String denominator = choice.of("(2.0 + Math.cos(%s))", "(1.6 + 0.5 * Math.sin(%s))",
                "(Math.exp(-0.1 * %s) + 1.0)");
        return Expression.infix(a, "/", new Expression(String.format(denominator, b), 4), a.bound());
    }

    private Expression negation(Scope scope, int depth) {
        Expression a = any(scope, depth - 1);
        return new Expression("(-" + a + ")", a.bound());
    }

    private Expression function(Scope scope, int depth) {
        boolean two = choice.chance(0.3);
        Template t = choice.of(two ? SafeFunctions.TWO_OPERANDS : SafeFunctions.ONE_OPERAND);
        Expression a = t.simple() ? leaf(scope) : limited(any(scope, depth - 1), t.limit());
        Expression b = two ? limited(any(scope, depth - 1), t.limit()) : a;
        return new Expression("(" + String.format(t.format(), a, b) + ")", t.bound());
    }

    /** The doubles around it wait on the operand stack. */
    private Expression ternary(Scope scope, int depth) {
        Expression a = any(scope, depth - 1);
        Expression b = any(scope, depth - 1);
        return new Expression("(" + condition(scope) + " ? " + a + " : " + b + ")", Math.max(a.bound(), b.bound()));
    }

    private Expression assignment(Scope scope, int depth) {
        if (scope.variables.isEmpty()) {
            return negation(scope, depth);
        }
        String target = target(scope);
        return new Expression("(" + target + " = " + storable(scope, depth - 1) + ")", Expression.OF_A_VARIABLE);
    }

    private Expression switchExpression(Scope scope, int depth) {
        Expression a = any(scope, depth - 1);
        Expression b = any(scope, depth - 1);
        Expression c = leaf(scope);
        return new Expression("(switch (" + natural(scope) + " % 3) { case 0 -> " + a + "; case 1 -> " + b
                + "; default -> " + c + "; })", Math.max(Math.max(a.bound(), b.bound()), c.bound()));
    }

    /** A call of a routine, a lambda or a method of an object, whichever there is. */
    private Expression application(Scope scope, int depth) {
        int which = choice.below(8);
        if (which == 0 && !scope.functions.isEmpty()) {
            return Expression.variable(
                    choice.of(scope.functions) + ".applyAsDouble(" + storable(scope, depth - 1) + ")");
        }
        if (which >= 1 && which <= 3 && !scope.applications.isEmpty()) {
            Application application = choice.of(scope.applications);
            if (affords(application, scope)) {
                return Expression.variable(apply(application, scope, depth - 1));
            }
        }
        if (which >= 4 && which <= 5 && !scope.shapes.isEmpty() && shop.affords(scope.repetitions * Family.COST)) {
            shop.spend(scope.repetitions * Family.COST);
            String method = choice.of(Family.METHODS);
            return Expression.variable(choice.of(scope.shapes) + "." + method + "(" + storable(scope, depth - 1) + ")");
        }
        List<Routine> usable = shop.routines.stream().filter(r -> !r.returnsArray() && callable(r, scope)).toList();
        return usable.isEmpty() ? function(scope, depth)
                : Expression.variable(call(choice.of(usable), scope, depth - 1));
    }

    boolean affords(Application application, Scope scope) {
        return shop.affords(scope.repetitions * application.cost());
    }

    /** The call, with operands that fit into variables. */
    String apply(Application application, Scope scope, int depth) {
        shop.spend(scope.repetitions * application.cost());
        Object[] operands = new Object[application.operands()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = storable(scope, i == 0 ? depth : 0);
        }
        return String.format(application.format(), operands);
    }

    boolean callable(Routine routine, Scope scope) {
        return (!routine.throwing() || scope.guarded)
                && (!scope.matrices.isEmpty() || !routine.parameters().contains(Routine.Kind.MATRIX))
                && shop.affords(scope.repetitions * routine.cost());
    }

    String call(Routine routine, Scope scope, int depth) {
        shop.spend(scope.repetitions * routine.cost());
        StringBuilder text = new StringBuilder(routine.name()).append('(');
        for (Routine.Kind kind : routine.parameters()) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(switch (kind) {
                case DOUBLE -> storable(scope, depth).text();
                case INT -> natural(scope) + " % 4";
                case ARRAY -> array(scope);
                case MATRIX -> choice.of(scope.matrices);
            });
        }
        return text.append(')').toString();
    }

    Expression leaf(Scope scope) {
        int which = choice.below(16);
        if (which == 12 && !scope.floats.isEmpty()) {
            return Expression.variable("(1.0 * " + choice.of(scope.floats) + ")");
        }
        if (which == 13 && !scope.floatArrays.isEmpty()) {
            return Expression.variable("(1.0 * " + choice.of(scope.floatArrays) + "[" + index(scope) + "])");
        }
        if (which == 14 && !scope.lists.isEmpty()) {
            return Expression.variable(choice.of(scope.lists) + ".get(" + index(scope) + ")");
        }
        if (which < 2) {
            return Expression.variable(array(scope) + "[" + index(scope) + "]");
        }
        if (which == 2 && !scope.shapes.isEmpty()) {
            return Expression.variable(
                    choice.of(scope.shapes) + choice.of(".size", ".base", ".parts[" + index(scope) + "]"));
        }
        if (which == 3) {
            return new Expression("DATA[" + natural(scope) + " % DATA.length]", 2);
        }
        if (which == 4) {
            return constant(scope);
        }
        List<String> from = scope.values.isEmpty() || choice.chance(0.7) && !scope.variables.isEmpty()
                ? scope.variables : scope.values;
        return Expression.variable(choice.of(from));
    }

    private Expression constant(Scope scope) {
        return switch (choice.below(4)) {
            case 0 -> new Expression("(0.25 * " + natural(scope) + ")", 3);
            case 1 -> new Expression("(double) (long) " + choice.literal(1, 4), 4);
            default -> new Expression("(" + choice.literal(-2, 2) + ")", 2);
        };
    }

    /** Something of the right kind to be assigned to: a local, a static field, an element, a field of an object. */
    String target(Scope scope) {
        int which = choice.below(8);
        if (which == 0) {
            return array(scope) + "[" + index(scope) + "]";
        }
        if (which == 1 && !scope.shapes.isEmpty()) {
            return choice.of(scope.shapes) + ".size";
        }
        return scope.variables.isEmpty() ? "total" : choice.of(scope.variables);
    }

    /** An array: a local, or a row of a matrix. */
    String array(Scope scope) {
        return scope.matrices.isEmpty() || choice.chance(0.6)
                ? choice.of(scope.arrays)
                : choice.of(scope.matrices) + "[" + natural(scope) + " % " + shop.rows + "]";
    }

    String index(Scope scope) {
        return scope.counters.isEmpty() || choice.chance(0.4)
                ? Integer.toString(choice.below(shop.length))
                : natural(scope) + " % " + shop.length;
    }

    /** An int that is not negative and below 12, as an operand of %. */
    String natural(Scope scope) {
        if (scope.counters.isEmpty() || choice.chance(0.2)) {
            return choice.chance(0.3) ? "(int) " + choice.literal(1, 6) : Integer.toString(choice.below(6));
        }
        String counter = choice.of(scope.counters);
        return choice.chance(0.6) ? counter : "(" + counter + " + " + choice.between(1, 4) + ")";
    }

    String condition(Scope scope) {
        return switch (choice.below(6)) {
            case 0 -> natural(scope) + " % 2 == " + choice.below(2);
            case 1 -> "!(" + leaf(scope) + " > " + choice.literal(-1, 1) + ")";
            case 2 -> scope.flags.isEmpty() ? leaf(scope) + " <= " + leaf(scope) : choice.of(scope.flags);
            case 3 -> "(" + leaf(scope) + " < " + leaf(scope) + choice.of(" && ", " || ") + natural(scope)
                    + " % 3 != 1)";
            default -> leaf(scope) + choice.of(" < ", " > ", " >= ") + any(scope, 1);
        };
    }

    /** The same expression, squashed or scaled down where it could be larger. */
    Expression limited(Expression e, double limit) {
        if (e.bound() <= limit) {
            return e;
        }
        if (limit >= 1 && e.bound() <= 20 && choice.chance(0.5)) {
            return new Expression(choice.of("Math.tanh(", "Math.sin(") + e + ")", 1);
        }
        double divisor = Math.ceil(e.bound() / limit);
        return new Expression("(" + e + " / " + divisor + ")", e.bound() / divisor);
    }
}

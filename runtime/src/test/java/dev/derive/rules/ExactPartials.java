package dev.derive.rules;

import static dev.derive.rules.Exact.ONE;
import static dev.derive.rules.Exact.TWO;
import static dev.derive.rules.Exact.add;
import static dev.derive.rules.Exact.divide;
import static dev.derive.rules.Exact.exp;
import static dev.derive.rules.Exact.ln;
import static dev.derive.rules.Exact.multiply;
import static dev.derive.rules.Exact.sign;
import static dev.derive.rules.Exact.sqrt;
import static dev.derive.rules.Exact.square;
import static dev.derive.rules.Exact.step;
import static dev.derive.rules.Exact.subtract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The partials of the real functions at exactly given arguments, from the textbook formulas. */
final class ExactPartials {
    private static final Map<String, Reference> REFERENCES = new TreeMap<>();

    static {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal ln10 = ln(BigDecimal.TEN);
        BigDecimal halfTurn = BigDecimal.valueOf(180);
        put("exp", 0, a -> exp(a[0]));
        put("expm1", 0, a -> exp(a[0]));
        put("log", 0, a -> divide(ONE, a[0]));
        put("log10", 0, a -> divide(ONE, multiply(a[0], ln10)));
        put("log1p", 0, a -> divide(ONE, add(ONE, a[0])));
        put("sinh", 0, a -> Exact.cosh(a[0]));
        put("cosh", 0, a -> Exact.sinh(a[0]));
        put("tanh", 0, a -> divide(ONE, square(Exact.cosh(a[0]))));
        put("sin", 0, a -> Exact.cos(a[0]));
        put("cos", 0, a -> Exact.sin(a[0]).negate());
        put("tan", 0, a -> divide(ONE, square(Exact.cos(a[0]))));
        put("asin", 0, a -> divide(ONE, sqrt(subtract(ONE, square(a[0])))));
        put("acos", 0, a -> divide(ONE, sqrt(subtract(ONE, square(a[0])))).negate());
        put("atan", 0, a -> divide(ONE, add(ONE, square(a[0]))));
        put("atan2", 0, a -> divide(a[1], add(square(a[0]), square(a[1]))));
        put("atan2", 1, a -> divide(a[0], add(square(a[0]), square(a[1]))).negate());
        put("toRadians", 0, a -> divide(Exact.pi(), halfTurn));
        put("toDegrees", 0, a -> divide(halfTurn, Exact.pi()));
        put("sqrt", 0, a -> divide(ONE, multiply(TWO, sqrt(a[0]))));
        put("cbrt", 0, a -> divide(ONE, multiply(BigDecimal.valueOf(3), Exact.cubeRootOfSquare(a[0]))));
        put("hypot", 0, a -> divide(a[0], sqrt(add(square(a[0]), square(a[1])))));
        put("hypot", 1, a -> divide(a[1], sqrt(add(square(a[0]), square(a[1])))));
        put("pow", 0, a -> {
            BigDecimal partial = divide(multiply(a[1], Exact.powerOfMagnitude(a[0], a[1])), a[0]);
            return Exact.isOdd(a[1]) ? multiply(partial, sign(a[0])) : partial;
        });
        put("pow", 1, a -> a[0].signum() < 0 ? null : multiply(Exact.powerOfMagnitude(a[0], a[1]), ln(a[0])));
        put("abs", 0, a -> sign(a[0]));
        put("max", 0, a -> step(a[0], a[1]));
        put("max", 1, a -> step(a[1], a[0]));
        put("min", 0, a -> step(a[1], a[0]));
        put("min", 1, a -> step(a[0], a[1]));
        put("clamp", 0, a -> multiply(step(a[0], a[1]), step(a[2], a[0].max(a[1]))));
        put("clamp", 1, a -> multiply(step(a[1], a[0]), step(a[2], a[0].max(a[1]))));
        put("clamp", 2, a -> step(a[0].max(a[1]), a[2]));
        put("sum", 0, a -> ONE);
        put("sum", 1, a -> ONE);
        put("fma", 0, a -> a[1]);
        put("fma", 1, a -> a[0]);
        put("fma", 2, a -> ONE);
        put("graft", 1, a -> ONE);
        put("copySign", 0, a -> multiply(sign(a[0]), sign(a[1])));
        put("copySign", 1, a -> zero);
        put("scalb", 0, a -> Exact.powerOfMagnitude(TWO, a[1]));
        put("IEEEremainder", 0, a -> ONE);
        put("IEEEremainder", 1, a -> Exact.nearestQuotient(a[0], a[1]).negate());
        put("nextUp", 0, a -> ONE);
        put("nextDown", 0, a -> ONE);
        put("nextAfter", 0, a -> ONE);
        put("nextAfter", 1, a -> zero);
    }

    private ExactPartials() {
    }

    /** A partial of a real function; null where the function is not defined on a neighbourhood of the point. */
    interface Reference {
        BigDecimal at(BigDecimal[] arguments);
    }

    static Reference of(String method, int argument) {
        Reference reference = REFERENCES.get(method + "/" + argument);
        if (reference == null) {
            throw new AssertionError("no exact partial to compare with: " + method + " d/d" + argument);
        }
        return reference;
    }

    private static void put(String method, int argument, Reference reference) {
        REFERENCES.put(method + "/" + argument, reference);
    }
}

package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.complex.Complex;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.core.Norm;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.numbers.fraction.ContinuedFraction;
import org.apache.commons.numbers.gamma.Beta;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.GammaRatio;
import org.apache.commons.numbers.gamma.IncompleteGamma;
import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

class CommonsNumbersLibraryTest extends LibraryTest {
    private static final double ERF = 2 / Math.sqrt(Math.PI);

    CommonsNumbersLibraryTest() {
        super(new Library("commons-numbers", List.of("org.apache.commons.numbers"),
                List.of(DD.class, Gamma.class, Complex.class, ContinuedFraction.class, BrentSolver.class),
                "fractions (of integers)"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        gamma(cases);
        errorFunctions(cases);
        sums(cases);
        complexNumbers(cases);
        iterations(cases);
        return cases.list();
    }

    private static void gamma(Cases cases) {
        double[] points = at(0.3, 1, 1.7, 2, 2.3, 6.5, 25);
        cases.scalar("Gamma", Gamma::value, points, x -> Oracles.gamma(x) * Oracles.digamma(x));
        cases.scalar("LogGamma", LogGamma::value, points, Oracles::digamma);
        cases.scalar("Digamma", Digamma::value, points, Oracles::trigamma);
        cases.scalar("Trigamma", Trigamma::value, points, Oracles::tetragamma);
        cases.scalar("RegularizedGamma.P", x -> RegularizedGamma.P.value(2.5, x), at(0.4, 2, 3.4, 3.6, 12),
                x -> Oracles.gammaDensity(2.5, x));
        cases.scalar("RegularizedGamma.Q", x -> RegularizedGamma.Q.value(2.5, x), at(0.4, 2, 3.4, 3.6, 12),
                x -> -Oracles.gammaDensity(2.5, x));
        cases.scalar("IncompleteGamma.Lower", x -> IncompleteGamma.Lower.value(2.5, x), at(0.4, 3.4),
                x -> Math.pow(x, 1.5) * Math.exp(-x));
        cases.scalar("RegularizedBeta", x -> RegularizedBeta.value(x, 2.5, 1.5), at(0.1, 0.5, 0.7, 0.95),
                x -> Oracles.betaDensity(2.5, 1.5, x));
        cases.field("LogBeta", v -> LogBeta.value(v[0], v[1]), at(1.3, 2.7), Oracles.digamma(1.3) - Oracles.digamma(4),
                Oracles.digamma(2.7) - Oracles.digamma(4));
        double beta = Math.exp(Oracles.logBeta(1.3, 2.7));
        cases.field("Beta", v -> Beta.value(v[0], v[1]), at(1.3, 2.7),
                beta * (Oracles.digamma(1.3) - Oracles.digamma(4)), beta * (Oracles.digamma(2.7) - Oracles.digamma(4)));
        double ratio = Oracles.gamma(3.1) / Oracles.gamma(4.4);
        cases.field("GammaRatio", v -> GammaRatio.value(v[0], v[1]), at(3.1, 4.4), ratio * Oracles.digamma(3.1),
                -ratio * Oracles.digamma(4.4));
    }

    private static void errorFunctions(Cases cases) {
        double[] points = at(-3, -0.4, 0, 0.4, 0.6, 2, 4);
        cases.scalar("Erf", Erf::value, points, x -> ERF * Math.exp(-x * x));
        cases.scalar("Erfc", Erfc::value, points, x -> -ERF * Math.exp(-x * x));
        // erfcx(x) = exp(x²) erfc(x).
        cases.scalar("Erfcx", Erfcx::value, at(-0.4, 0.4, 2, 8), x -> 2 * x * Erfcx.value(x) - ERF);
        cases.field("ErfDifference", v -> ErfDifference.value(v[0], v[1]), at(0.3, 1.1), -ERF * Math.exp(-0.09),
                ERF * Math.exp(-1.21));
        cases.scalar("InverseErf", InverseErf::value, at(-0.9, -0.2, 0.5, 0.999),
                y -> Math.exp(Math.pow(InverseErf.value(y), 2)) / ERF);
        cases.scalar("InverseErfc", InverseErfc::value, at(0.1, 0.7, 1.6),
                y -> -Math.exp(Math.pow(InverseErfc.value(y), 2)) / ERF);
    }

    private static void sums(Cases cases) {
        double[] v = {0.3, -1.2, 2.5};
        double length = Math.sqrt(0.09 + 1.44 + 6.25);
        cases.field("Norm.L2", x -> Norm.L2.of(x), v, 0.3 / length, -1.2 / length, 2.5 / length);
        cases.field("Norm.L1", x -> Norm.L1.of(x), v, 1, -1, 1);
        cases.field("Norm.LINF", x -> Norm.LINF.of(x), v, 0, 0, 1);
        double[] w = {1.1, 0.4, -0.6};
        cases.field("Sum.ofProducts", x -> Sum.ofProducts(x, w).getAsDouble(), v, w);
        cases.field("Sum.of", x -> Sum.of(x).addProduct(x[0], x[1]).getAsDouble(), v, 1 - 1.2, 1 + 0.3, 1);
        cases.scalar("DD, x³ + 1/x", x -> DD.of(x).pow(3).add(DD.of(x).reciprocal()).doubleValue(), at(0.7, -2.2),
                x -> 3 * x * x - 1 / (x * x));
        cases.scalar("DD.sqrt", x -> DD.of(x).sqrt().doubleValue(), at(0.7, 2), x -> 0.5 / Math.sqrt(x));
    }

    /** A holomorphic function f of x + iy: ∂/∂x is f′, ∂/∂y is i·f′. */
    private static void complexNumbers(Cases cases) {
        Complex z = Complex.ofCartesian(0.4, -0.9);
        holomorphic(cases, "Complex.exp", Complex::exp, z, z.exp());
        holomorphic(cases, "Complex.log", Complex::log, z, Complex.ONE.divide(z));
        holomorphic(cases, "Complex.sin", Complex::sin, z, z.cos());
        holomorphic(cases, "Complex.atan", Complex::atan, z, Complex.ONE.divide(z.multiply(z).add(1)));
        holomorphic(cases, "Complex.sqrt", Complex::sqrt, z, Complex.ONE.divide(z.sqrt().multiply(2)));
        holomorphic(cases, "Complex.pow", c -> c.pow(2.5), z, z.pow(1.5).multiply(2.5));
    }

    private static void holomorphic(Cases cases, String name, UnaryOperator<Complex> f, Complex z, Complex derivative) {
        double re = derivative.getReal();
        double im = derivative.getImaginary();
        cases.map(name, v -> {
            Complex value = f.apply(Complex.ofCartesian(v[0], v[1]));
            return new double[] {value.getReal(), value.getImaginary()};
        }, at(z.getReal(), z.getImaginary()), new double[][] {{re, -im}, {im, re}});
    }

    private static void iterations(Cases cases) {
        // tan x = x/(1 − x²/(3 − x²/(5 − …))).
        cases.scalar("ContinuedFraction", x -> x / new ContinuedFraction() {
            @Override
            public double getA(int n, double t) {
                return -t * t;
            }

            @Override
            public double getB(int n, double t) {
                return 2 * n + 1;
            }
        }.evaluate(x, 1e-16), at(0.3, 1.1), x -> 1 / Math.pow(Math.cos(x), 2));
        // x + p·eˣ = q, by the implicit function theorem.
        double x = 0;
        for (int i = 0; i < 50; i++) {
            x -= (x + 0.7 * Math.exp(x) - 1.3) / (1 + 0.7 * Math.exp(x));
        }
        double slope = 1 + 0.7 * Math.exp(x);
        cases.field("BrentSolver",
                v -> new BrentSolver(1e-15, 1e-15, 1e-15).findRoot(t -> t + v[0] * Math.exp(t) - v[1], -2, 2),
                at(0.7, 1.3), -Math.exp(x) / slope, 1 / slope);
    }
}

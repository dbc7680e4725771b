package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Commons Math: special functions. Closed forms from the NIST Digital Library of Mathematical Functions. */
final class CommonsMathFunctions {
    private static final double ERF = 2 / Math.sqrt(Math.PI);

    private CommonsMathFunctions() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        gammas(cases);
        errorFunctions(cases);
        betas(cases);
        FastMathFunctions.commons(cases);
        return cases.list();
    }

    private static void gammas(Cases cases) {
        double[] points = at(0.3, 1.7, 2.3, 6.5, 25, 160);
        cases.scalar("Gamma.logGamma", Gamma::logGamma, points, Oracles::digamma);
        // The library's expansion has the wrong sign before its term in x⁻⁴, which is off by 8/(120 x⁵) from 49 on.
        cases.within(2e-8).scalar("Gamma.digamma", Gamma::digamma, points, Oracles::trigamma).within(Cases.TOLERANCE);
        cases.scalar("Gamma.trigamma", Gamma::trigamma, points, Oracles::tetragamma);
        cases.scalar("Gamma.gamma", Gamma::gamma, at(0.3, 1.7, 2.3, 6.5, 25),
                x -> Oracles.gamma(x) * Oracles.digamma(x));
        cases.scalar("Gamma.lanczos", x -> Gamma.lanczos(x), at(1.5), x -> lanczosDerivative(x));
        cases.scalar("Gamma.regularizedGammaP by x", x -> Gamma.regularizedGammaP(2.5, x), at(0.4, 2, 3.4, 3.6, 12),
                x -> Oracles.gammaDensity(2.5, x));
        cases.scalar("Gamma.regularizedGammaQ by x", x -> Gamma.regularizedGammaQ(2.5, x), at(0.4, 2, 3.4, 3.6, 12),
                x -> -Oracles.gammaDensity(2.5, x));
        cases.scalar("Gamma.regularizedGammaP by a", a -> Gamma.regularizedGammaP(a, 3), at(0.5, 2.5, 7),
                a -> Oracles.gammaPByShape(a, 3));
        cases.scalar("BesselJ.value by x", x -> BesselJ.value(2.5, x), at(0.8, 4, 11, 26),
                x -> BesselJ.value(1.5, x) - 2.5 / x * BesselJ.value(2.5, x));
    }

    /**
     * From Γ(x) = √(2π)/x · (x + g + ½)^(x+½) · e^−(x+g+½) · L(x) with g = 607/128, by which the library defines it.
     */
    private static double lanczosDerivative(double x) {
        double g = 607.0 / 128.0;
        double t = x + g + 0.5;
        double value = Oracles.gamma(x) * x / (Math.sqrt(2 * Math.PI) * Math.pow(t, x + 0.5) * Math.exp(-t));
        return value * (Oracles.digamma(x) + 1 / x - Math.log(t) - (x + 0.5) / t + 1);
    }

    private static void errorFunctions(Cases cases) {
        double[] points = at(-3, -0.4, 0, 0.4, 0.6, 2);
        cases.scalar("Erf.erf", x -> Erf.erf(x), points, x -> ERF * Math.exp(-x * x));
        cases.scalar("Erf.erfc", Erf::erfc, points, x -> -ERF * Math.exp(-x * x));
        cases.field("Erf.erf between two points", x -> Erf.erf(x[0], x[1]), at(0.3, 1.1), -ERF * Math.exp(-0.09),
                ERF * Math.exp(-1.21));
        cases.scalar("Erf.erfInv", Erf::erfInv, at(-0.9, -0.2, 0.5, 0.999),
                y -> Math.exp(Math.pow(Erf.erfInv(y), 2)) / ERF);
        cases.scalar("Erf.erfcInv", Erf::erfcInv, at(0.1, 0.7, 1.6), y -> -Math.exp(Math.pow(Erf.erfcInv(y), 2)) / ERF);
    }

    private static void betas(Cases cases) {
        cases.field("Beta.logBeta", x -> Beta.logBeta(x[0], x[1]), at(1.3, 2.7),
                Oracles.digamma(1.3) - Oracles.digamma(4), Oracles.digamma(2.7) - Oracles.digamma(4));
        cases.field("Beta.logBeta, large", x -> Beta.logBeta(x[0], x[1]), at(14, 31),
                Oracles.digamma(14) - Oracles.digamma(45), Oracles.digamma(31) - Oracles.digamma(45));
        cases.scalar("Beta.regularizedBeta by x", x -> Beta.regularizedBeta(x, 2.5, 1.5), at(0.1, 0.5, 0.7, 0.95),
                x -> Oracles.betaDensity(2.5, 1.5, x));
        // I_x(a, 1) = x^a and I_x(1, b) = 1 − (1 − x)^b.
        cases.scalar("Beta.regularizedBeta by a", a -> Beta.regularizedBeta(0.3, a, 1), at(0.7, 2, 5),
                a -> Math.pow(0.3, a) * Math.log(0.3));
        // Not at whole numbers: the continued fraction ends there, before its derivative has converged.
        cases.scalar("Beta.regularizedBeta by b", b -> Beta.regularizedBeta(0.3, 1, b), at(0.7, 2.3, 4.6),
                b -> -Math.pow(0.7, b) * Math.log(0.7));
    }
}

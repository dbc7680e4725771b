package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.CauchyDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GeometricDistribution;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.distribution.LaplaceDistribution;
import org.apache.commons.math3.distribution.LevyDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.LogisticDistribution;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.distribution.NakagamiDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;

/** Commons Math: the derivative of a distribution function is the density; closed forms by the parameters. */
final class CommonsMathDistributions {
    private CommonsMathDistributions() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        for (RealDistribution d : List.of(new NormalDistribution(0.3, 1.7), new LogNormalDistribution(0.2, 0.6),
                new ExponentialDistribution(1.4), new GammaDistribution(2.5, 0.7), new BetaDistribution(2.2, 1.6),
                new ChiSquaredDistribution(5), new FDistribution(4, 7), new TDistribution(6.5),
                new WeibullDistribution(1.8, 2), new CauchyDistribution(0.1, 0.8), new LogisticDistribution(0.2, 0.9),
                new GumbelDistribution(0.4, 1.1), new LaplaceDistribution(0, 1.3), new LevyDistribution(0.05, 0.6),
                new NakagamiDistribution(1.5, 2), new ParetoDistribution(0.1, 1.7),
                new TriangularDistribution(0, 0.5, 2), new UniformRealDistribution(0, 3))) {
            cases.scalar(d.getClass().getSimpleName() + ".cumulativeProbability", d::cumulativeProbability,
                    at(0.2, 0.45, 0.9), d::density);
        }
        quantiles(cases);
        densities(cases);
        parameters(cases);
        return cases.list();
    }

    private static void quantiles(Cases cases) {
        for (RealDistribution d : List.of(new NormalDistribution(0.3, 1.7), new ExponentialDistribution(1.4),
                new WeibullDistribution(1.8, 2), new CauchyDistribution(0.1, 0.8), new LogisticDistribution(0.2, 0.9),
                new GumbelDistribution(0.4, 1.1), new LaplaceDistribution(0, 1.3),
                new TriangularDistribution(0, 0.5, 2))) {
            cases.scalar(d.getClass().getSimpleName() + ".inverseCumulativeProbability",
                    d::inverseCumulativeProbability, at(0.05, 0.3, 0.8),
                    p -> 1 / d.density(d.inverseCumulativeProbability(p)));
        }
    }

    private static void densities(Cases cases) {
        cases.scalar("NormalDistribution.density", x -> new NormalDistribution(0.3, 1.7).density(x), 1.1,
                -(1.1 - 0.3) / (1.7 * 1.7) * Oracles.normal(0.8 / 1.7) / 1.7);
        cases.scalar("GammaDistribution.density", x -> new GammaDistribution(2.5, 0.7).density(x), at(0.9, 4),
                x -> (1.5 / x - 1 / 0.7) * Oracles.gammaDensity(2.5, x / 0.7) / 0.7);
        cases.scalar("BetaDistribution.density", x -> new BetaDistribution(2.2, 1.6).density(x), at(0.1, 0.6),
                x -> (1.2 / x - 0.6 / (1 - x)) * Oracles.betaDensity(2.2, 1.6, x));
        cases.scalar("TDistribution.logDensity", x -> new TDistribution(6.5).logDensity(x), at(-2, 0.4),
                x -> -7.5 * x / (6.5 + x * x));
        cases.scalar("WeibullDistribution.logDensity", x -> new WeibullDistribution(1.8, 2).logDensity(x), at(0.5, 3),
                x -> 0.8 / x - 1.8 / 2 * Math.pow(x / 2, 0.8));
        double[][] covariance = {{2, 0.3}, {0.3, 0.5}};
        MultivariateNormalDistribution d = new MultivariateNormalDistribution(new double[] {0.1, -0.2}, covariance);
        double density = d.density(new double[] {0.7, 0.4});
        double determinant = 2 * 0.5 - 0.3 * 0.3;
        cases.field("MultivariateNormalDistribution.density", d::density, at(0.7, 0.4),
                -density * (0.5 * 0.6 - 0.3 * 0.6) / determinant, -density * (2 * 0.6 - 0.3 * 0.6) / determinant);
    }

    private static void parameters(Cases cases) {
        double z = (1.1 - 0.3) / 1.7;
        cases.field("NormalDistribution by mean and deviation",
                p -> new NormalDistribution(p[0], p[1]).cumulativeProbability(1.1), at(0.3, 1.7),
                -Oracles.normal(z) / 1.7, -z * Oracles.normal(z) / 1.7);
        cases.field("GammaDistribution by shape and scale",
                p -> new GammaDistribution(p[0], p[1]).cumulativeProbability(2.1), at(2.5, 0.7),
                Oracles.gammaPByShape(2.5, 3), -2.1 / 0.49 * Oracles.gammaDensity(2.5, 3));
        cases.scalar("BinomialDistribution by probability",
                p -> new BinomialDistribution(9, p).cumulativeProbability(3),
                at(0.2, 0.6), p -> -9 * 56 * p * p * p * Math.pow(1 - p, 5));
        cases.scalar("PoissonDistribution by mean", m -> new PoissonDistribution(m).cumulativeProbability(3),
                at(0.5, 4), m -> -Math.exp(-m) * m * m * m / 6);
        cases.scalar("PoissonDistribution.probability by mean", m -> new PoissonDistribution(m).probability(3),
                at(0.5, 4), m -> Math.exp(-m) * m * m / 6 * (3 - m));
        cases.scalar("GeometricDistribution by probability", p -> new GeometricDistribution(p).cumulativeProbability(3),
                at(0.2, 0.6), p -> 4 * Math.pow(1 - p, 3));
    }
}

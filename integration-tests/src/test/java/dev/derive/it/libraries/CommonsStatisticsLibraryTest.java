package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.FoldedNormalDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.LevyDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NakagamiDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TrapezoidalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The derivative of a distribution function is the density. */
class CommonsStatisticsLibraryTest extends LibraryTest {
    CommonsStatisticsLibraryTest() {
        super(new Library("commons-statistics-distribution", List.of("org.apache.commons.statistics"),
                List.of(NormalDistribution.class), "samplers; quantiles that are searched for"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        List<ContinuousDistribution> distributions = List.<ContinuousDistribution>of(NormalDistribution.of(0.3, 1.7),
                LogNormalDistribution.of(0.2, 0.6), ExponentialDistribution.of(1.4), GammaDistribution.of(2.5, 0.7),
                BetaDistribution.of(2.2, 1.6), ChiSquaredDistribution.of(5), FDistribution.of(4, 7),
                TDistribution.of(6.5), WeibullDistribution.of(1.8, 2), CauchyDistribution.of(0.1, 0.8),
                LogisticDistribution.of(0.2, 0.9), GumbelDistribution.of(0.4, 1.1),
                LaplaceDistribution.of(0, 1.3), LevyDistribution.of(0.05, 0.6), NakagamiDistribution.of(1.5, 2),
                ParetoDistribution.of(0.1, 1.7), TriangularDistribution.of(0, 0.5, 2),
                UniformContinuousDistribution.of(0, 3), FoldedNormalDistribution.of(0.3, 1.2),
                LogUniformDistribution.of(0.1, 4), TrapezoidalDistribution.of(0, 0.4, 1, 3),
                TruncatedNormalDistribution.of(0.3, 1.2, -1, 2));
        for (ContinuousDistribution d : distributions) {
            String name = d.getClass().getSimpleName();
            cases.scalar(name + ".cumulativeProbability", d::cumulativeProbability, at(0.2, 0.45, 0.9), d::density);
            cases.scalar(name + ".survivalProbability", d::survivalProbability, at(0.2, 0.45, 0.9), x -> -d.density(x));
        }
        for (ContinuousDistribution d : List.<ContinuousDistribution>of(NormalDistribution.of(0.3, 1.7),
                LogNormalDistribution.of(0.2, 0.6), ExponentialDistribution.of(1.4), WeibullDistribution.of(1.8, 2),
                CauchyDistribution.of(0.1, 0.8), LogisticDistribution.of(0.2, 0.9), GumbelDistribution.of(0.4, 1.1),
                LaplaceDistribution.of(0, 1.3), LevyDistribution.of(0.05, 0.6), ParetoDistribution.of(0.1, 1.7),
                LogUniformDistribution.of(0.1, 4))) {
            cases.scalar(d.getClass().getSimpleName() + ".inverseCumulativeProbability",
                    d::inverseCumulativeProbability, at(0.05, 0.3, 0.8),
                    p -> 1 / d.density(d.inverseCumulativeProbability(p)));
        }
        densities(cases);
        parameters(cases);
        return cases.list();
    }

    private static void densities(Cases cases) {
        cases.scalar("NormalDistribution.density", x -> NormalDistribution.of(0.3, 1.7).density(x), 1.1,
                -(1.1 - 0.3) / (1.7 * 1.7) * Oracles.normal(0.8 / 1.7) / 1.7);
        cases.scalar("GammaDistribution.density", x -> GammaDistribution.of(2.5, 0.7).density(x), at(0.9, 4),
                x -> (1.5 / x - 1 / 0.7) * Oracles.gammaDensity(2.5, x / 0.7) / 0.7);
        cases.scalar("BetaDistribution.logDensity", x -> BetaDistribution.of(2.2, 1.6).logDensity(x), at(0.1, 0.6),
                x -> 1.2 / x - 0.6 / (1 - x));
        cases.scalar("TDistribution.logDensity", x -> TDistribution.of(6.5).logDensity(x), at(-2, 0.4),
                x -> -7.5 * x / (6.5 + x * x));
        cases.scalar("WeibullDistribution.logDensity", x -> WeibullDistribution.of(1.8, 2).logDensity(x), at(0.5, 3),
                x -> 0.8 / x - 1.8 / 2 * Math.pow(x / 2, 0.8));
    }

    private static void parameters(Cases cases) {
        double z = (1.1 - 0.3) / 1.7;
        cases.field("NormalDistribution by mean and deviation",
                p -> NormalDistribution.of(p[0], p[1]).cumulativeProbability(1.1),
                at(0.3, 1.7), -Oracles.normal(z) / 1.7, -z * Oracles.normal(z) / 1.7);
        cases.scalar("GammaDistribution by scale", s -> GammaDistribution.of(2.5, s).cumulativeProbability(2.1), 0.7,
                -2.1 / 0.49 * Oracles.gammaDensity(2.5, 3));
        cases.scalar("BinomialDistribution by probability", p -> BinomialDistribution.of(9, p).cumulativeProbability(3),
                at(0.2, 0.6), p -> -9 * 56 * p * p * p * Math.pow(1 - p, 5));
        cases.scalar("PoissonDistribution by mean", m -> PoissonDistribution.of(m).cumulativeProbability(3), at(0.5, 4),
                m -> -Math.exp(-m) * m * m * m / 6);
        cases.scalar("PoissonDistribution.probability by mean", m -> PoissonDistribution.of(m).probability(3),
                at(0.5, 4), m -> Math.exp(-m) * m * m / 6 * (3 - m));
    }
}

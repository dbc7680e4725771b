package dev.derive.it.libraries;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.descriptive.moment.GeometricMean;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.summary.SumOfLogs;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.MathArrays;

/** Commons Math: statistics, with closed forms by the data. */
final class CommonsMathStatistics {
    private static final double[] DATA = {1.2, 3.4, 2.2, 5.1, 4.3, 2.9, 0.7};
    private static final double[] OTHER = {0.8, 2.9, 3.1, 4.4, 5.2, 2, 1.1};
    private static final int N = DATA.length;

    private CommonsMathStatistics() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        sums(cases);
        moments(cases);
        pairs(cases);
        regressions(cases);
        return cases.list();
    }

    /** Sums of products, which have rules: with up to eight factors, and with two arrays. */
    private static void sums(Cases cases) {
        double[] products = {1.5, -0.5, 2.5, 0.25, 3.5, 1.25, -2, 0.75};
        cases.field("MathArrays.linearCombination (two products)",
                x -> MathArrays.linearCombination(x[0], x[1], x[2], x[3]), Arrays.copyOf(products, 4),
                partners(products, 4));
        cases.field("MathArrays.linearCombination (three products)", x -> MathArrays.linearCombination(x[0], x[1], x[2],
                x[3], x[4], x[5]), Arrays.copyOf(products, 6), partners(products, 6));
        cases.field("MathArrays.linearCombination (four products)",
                x -> MathArrays.linearCombination(x[0], x[1] * 2, x[2], x[3], x[4], x[5], x[6], x[7]) / 2, products,
                halved(partners(products, 8), 0.5, 0, 1));
    }

    /** The other factor of each. */
    private static double[] partners(double[] factors, int n) {
        double[] partners = new double[n];
        for (int i = 0; i < n; i++) {
            partners[i] = factors[i ^ 1];
        }
        return partners;
    }

    /** All of them times a factor, except for two. */
    private static double[] halved(double[] all, double factor, int first, int second) {
        double[] result = all.clone();
        for (int i = 0; i < all.length; i++) {
            result[i] *= i == first || i == second ? 1 : factor;
        }
        return result;
    }

    /** With d the deviations from the mean and mₖ = Σ dᵏ: ∂mₖ/∂xⱼ = k(dⱼᵏ⁻¹ − mₖ₋₁/n). */
    private static void moments(Cases cases) {
        double[] d = deviations(DATA);
        double m2 = moment(d, 2);
        double m3 = moment(d, 3);
        double m4 = moment(d, 4);
        double deviation = Math.sqrt(m2 / (N - 1));
        cases.field("Mean", x -> new Mean().evaluate(x), DATA, each(j -> 1.0 / N));
        cases.field("Variance", x -> new Variance().evaluate(x), DATA, each(j -> 2 * d[j] / (N - 1)));
        cases.field("StandardDeviation", x -> new StandardDeviation().evaluate(x), DATA,
                each(j -> d[j] / deviation / (N - 1)));
        double skew = N / ((N - 1.0) * (N - 2));
        cases.field("Skewness", x -> new Skewness().evaluate(x), DATA, each(j -> skew
                * (3 * (d[j] * d[j] - m2 / N) - 3 * m3 * d[j] / m2) / Math.pow(deviation, 3)));
        double kurtosis = N * (N + 1.0) / ((N - 1.0) * (N - 2) * (N - 3)) * (N - 1) * (N - 1);
        cases.field("Kurtosis", x -> new Kurtosis().evaluate(x), DATA, each(j -> kurtosis
                * (4 * (Math.pow(d[j], 3) - m3 / N) / (m2 * m2) - 4 * m4 * d[j] / (m2 * m2 * m2))));
        double geometric = StatUtils.geometricMean(DATA);
        cases.field("GeometricMean", x -> new GeometricMean().evaluate(x), DATA, each(j -> geometric / (N * DATA[j])));
        cases.field("SumOfLogs", x -> new SumOfLogs().evaluate(x), DATA, each(j -> 1 / DATA[j]));
        cases.field("DescriptiveStatistics.getVariance", x -> filled(x).getVariance(), DATA,
                each(j -> 2 * d[j] / (N - 1)));
        cases.field("DescriptiveStatistics.getSkewness", x -> filled(x).getSkewness(), DATA, each(j -> skew
                * (3 * (d[j] * d[j] - m2 / N) - 3 * m3 * d[j] / m2) / Math.pow(deviation, 3)));
        cases.field("SummaryStatistics.getStandardDeviation", x -> {
            SummaryStatistics statistics = new SummaryStatistics();
            for (double value : x) {
                statistics.addValue(value);
            }
            return statistics.getStandardDeviation();
        }, DATA, each(j -> d[j] / deviation / (N - 1)));
        // The median is the third element, 2.9; the percentile of 30 is at position 2.4: 1.2 + 0.4·(2.2 − 1.2).
        cases.field("Percentile, median", x -> new Percentile().evaluate(x, 50), DATA, 0, 0, 0, 0, 0, 1, 0);
        cases.field("Percentile", x -> new Percentile().evaluate(x, 30), DATA, 0.6, 0, 0.4, 0, 0, 0, 0);
        cases.field("StatUtils.max", x -> StatUtils.max(x), DATA, 0, 0, 0, 1, 0, 0, 0);
    }

    private static void pairs(Cases cases) {
        double[] d = deviations(DATA);
        double[] e = deviations(OTHER);
        double dd = moment(d, 2);
        double ee = moment(e, 2);
        double de = 0;
        for (int i = 0; i < N; i++) {
            de += d[i] * e[i];
        }
        double product = de;
        cases.field("Covariance", x -> new Covariance().covariance(x, OTHER), DATA, each(j -> e[j] / (N - 1)));
        cases.field("PearsonsCorrelation", x -> new PearsonsCorrelation().correlation(x, OTHER), DATA,
                each(j -> (e[j] - product * d[j] / dd) / Math.sqrt(dd * ee)));
        cases.field("SimpleRegression.getSlope", x -> regression(x).getSlope(), DATA,
                each(j -> (e[j] - 2 * d[j] * product / dd) / dd));
        cases.field("SimpleRegression.getRSquare", x -> regression(x).getRSquare(), DATA,
                each(j -> 2 * product * (e[j] - product * d[j] / dd) / (dd * ee)));
        double mean = StatUtils.mean(DATA);
        cases.field("TTest.t", x -> new TTest().t(1.5, x), DATA,
                each(j -> 1 / Math.sqrt(dd / (N - 1) / N) * (1.0 / N - (mean - 1.5) * d[j] / dd)));
    }

    /** Linear in y: with H = (XᵀX)⁻¹Xᵀ, ∂β/∂y = H; the residual sum of squares has twice the residuals. */
    private static void regressions(Cases cases) {
        double[][] x = new double[N][];
        for (int i = 0; i < N; i++) {
            x[i] = new double[] {OTHER[i], Math.sin(i)};
        }
        RealMatrix design = MatrixUtils.createRealMatrix(N, 3);
        for (int i = 0; i < N; i++) {
            design.setRow(i, new double[] {1, x[i][0], x[i][1]});
        }
        RealMatrix h = MatrixUtils.inverse(design.transpose().multiply(design)).multiply(design.transpose());
        cases.map("OLSMultipleLinearRegression.estimateRegressionParameters",
                y -> fitted(y, x).estimateRegressionParameters(), DATA, h.getData());
        double[] residuals = MatrixUtils.createRealVector(DATA).subtract(design.operate(h.operate(MatrixUtils
                .createRealVector(DATA)))).toArray();
        cases.field("OLSMultipleLinearRegression.calculateResidualSumOfSquares",
                y -> fitted(y, x).calculateResidualSumOfSquares(), DATA, each(j -> 2 * residuals[j]));
    }

    private static OLSMultipleLinearRegression fitted(double[] y, double[][] x) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, x);
        return regression;
    }

    private static SimpleRegression regression(double[] x) {
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < N; i++) {
            regression.addData(x[i], OTHER[i]);
        }
        return regression;
    }

    private static DescriptiveStatistics filled(double[] x) {
        DescriptiveStatistics statistics = new DescriptiveStatistics();
        for (double value : x) {
            statistics.addValue(value);
        }
        return statistics;
    }

    private static double[] deviations(double[] data) {
        double mean = StatUtils.mean(data);
        double[] d = data.clone();
        for (int i = 0; i < d.length; i++) {
            d[i] -= mean;
        }
        return d;
    }

    private static double moment(double[] d, int k) {
        double sum = 0;
        for (double v : d) {
            sum += Math.pow(v, k);
        }
        return sum;
    }

    private static double[] each(ToDoubleFunction<Integer> component) {
        double[] gradient = new double[N];
        for (int j = 0; j < N; j++) {
            gradient[j] = component.applyAsDouble(j);
        }
        return gradient;
    }
}

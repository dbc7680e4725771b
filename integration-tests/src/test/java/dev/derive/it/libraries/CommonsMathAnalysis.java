package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import dev.derive.ScalarField;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.BivariateFunction;
import org.apache.commons.math3.analysis.ParametricUnivariateFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.function.Gaussian;
import org.apache.commons.math3.analysis.function.HarmonicOscillator;
import org.apache.commons.math3.analysis.function.Logistic;
import org.apache.commons.math3.analysis.function.Logit;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.integration.TrapezoidIntegrator;
import org.apache.commons.math3.analysis.integration.UnivariateIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.interpolation.BicubicInterpolator;
import org.apache.commons.math3.analysis.interpolation.DividedDifferenceInterpolator;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.interpolation.LoessInterpolator;
import org.apache.commons.math3.analysis.interpolation.NevilleInterpolator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.interpolation.UnivariateInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;

/** Commons Math: functions with parameters, polynomials, interpolation, integration. */
final class CommonsMathAnalysis {
    private static final double[] ABSCISSAE = {0, 0.7, 1.1, 2, 2.6, 3.5, 4.1};
    private static final double[] ORDINATES = {1, 1.9, 0.4, -0.8, 0.3, 2.2, 1.7};

    private CommonsMathAnalysis() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        parametric(cases);
        polynomials(cases);
        interpolation(cases);
        integration(cases);
        return cases.list();
    }

    /** The library's own gradients by the parameters. */
    private static void parametric(Cases cases) {
        parametric(cases, new Gaussian.Parametric(), 0.4, 1.3, 0.2, 0.7);
        parametric(cases, new Sigmoid.Parametric(), 0.4, -1, 2.5);
        // The library's own gradient has the wrong sign in the second component.
        cases.field("Logit.Parametric.value", p -> new Logit.Parametric().value(0.4, p), at(-1, 2.5), -1 / 1.4,
                -1 / 2.1);
        parametric(cases, new Logistic.Parametric(), 0.4, 2, 0.3, 1.1, 0.8, 0.2, 1.7);
        parametric(cases, new HarmonicOscillator.Parametric(), 0.4, 1.3, 2.1, 0.3);
        parametric(cases, new PolynomialFunction.Parametric(), 0.4, 1, -2, 3, 0.5);
        cases.scalar("Sigmoid.value", x -> new Sigmoid().value(x), at(-2, 0.3),
                x -> Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2));
        cases.scalar("Gaussian.value", x -> new Gaussian(0.2, 0.7).value(x), at(-2, 0.3),
                x -> -(x - 0.2) / 0.49 * Oracles.normal((x - 0.2) / 0.7) / 0.7);
    }

    private static void parametric(Cases cases, ParametricUnivariateFunction f, double x, double... parameters) {
        cases.field(f.getClass().getDeclaringClass().getSimpleName() + ".Parametric.value", p -> f.value(x, p),
                parameters, f.gradient(x, parameters));
    }

    private static void polynomials(Cases cases) {
        double[] c = {1, -2, 3, 0.5};
        PolynomialFunction p = new PolynomialFunction(c);
        cases.scalar("PolynomialFunction.value", p::value, at(-1, 0, 0.7), x -> -2 + 6 * x + 1.5 * x * x);
        cases.scalar("PolynomialFunction, product and derivative", x -> p.multiply(p).polynomialDerivative().value(x),
                0.7, 2 * Math.pow(-2 + 4.2 + 1.5 * 0.49, 2) + 2 * (1 - 1.4 + 1.47 + 0.5 * 0.343) * (6 + 2.1));
        cases.scalar("PolynomialsUtils.createLegendrePolynomial",
                x -> PolynomialsUtils.createLegendrePolynomial(5).value(x), at(0.3),
                x -> (315 * Math.pow(x, 4) - 210 * x * x + 15) / 8);
        cases.field("PolynomialsUtils.shift", v -> new PolynomialFunction(PolynomialsUtils.shift(v, 0.5)).value(0.2), c,
                1, 0.7, 0.49, 0.343);
    }

    /** Interpolation is linear in the ordinates: its derivative by one of them interpolates a unit there. */
    private static void interpolation(Cases cases) {
        for (UnivariateInterpolator interpolator : List.of(new SplineInterpolator(), new LinearInterpolator(),
                new DividedDifferenceInterpolator(), new NevilleInterpolator())) {
            String name = interpolator.getClass().getSimpleName();
            double[] gradient = new double[ORDINATES.length];
            for (int j = 0; j < gradient.length; j++) {
                double[] unit = new double[ORDINATES.length];
                unit[j] = 1;
                gradient[j] = interpolator.interpolate(ABSCISSAE, unit).value(1.7);
            }
            cases.field(name + " by the ordinates", y -> interpolator.interpolate(ABSCISSAE, y).value(1.7), ORDINATES,
                    gradient);
        }
        for (UnivariateInterpolator interpolator : List.of(new SplineInterpolator(), new LinearInterpolator(),
                new AkimaSplineInterpolator())) {
            PolynomialSplineFunction spline = (PolynomialSplineFunction) interpolator.interpolate(ABSCISSAE, ORDINATES);
            cases.scalar(interpolator.getClass().getSimpleName() + " by x", spline::value, at(0.3, 1.7, 3.6),
                    x -> spline.polynomialSplineDerivative().value(x));
        }
        cases.scalar("NevilleInterpolator by x",
                x -> new NevilleInterpolator().interpolate(at(0, 1, 2, 3), at(1, 0, 3, 10))
                .value(x), at(0.4, 1), x -> -3 + 4 * x + 0 * x * x);
        double[] xs = {0, 0.4, 0.8, 1.2, 1.6, 2, 2.4};
        double[] line = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            line[i] = 2 + 3 * xs[i];
        }
        // A local line through points on a line is that line, whatever the weights.
        cases.scalar("LoessInterpolator by x", x -> new LoessInterpolator(0.6, 0).interpolate(xs, line).value(x),
                at(0.5, 1.5), x -> 3);
        double[] grid = {0, 1, 2, 3, 4};
        double[][] bilinear = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                bilinear[i][j] = 2 + 3 * grid[i] - grid[j] + 0.5 * grid[i] * grid[j];
            }
        }
        BivariateFunction surface = new BicubicInterpolator().interpolate(grid, grid, bilinear);
        cases.field("BicubicInterpolator", v -> surface.value(v[0], v[1]), at(1.3, 2.6), 3 + 0.5 * 2.6, -1 + 0.5 * 1.3);
    }

    /** ∫₀ᵇ e^(p·t) dt = (e^(p·b) − 1)/p, by the parameter and by the upper limit. */
    private static void integration(Cases cases) {
        double p = 0.6;
        double b = 1.5;
        double e = Math.exp(p * b);
        double[] gradient = {(b * e * p - e + 1) / (p * p), e};
        List<UnivariateIntegrator> exact = new ArrayList<>(List.of(new RombergIntegrator(1e-13, 1e-13, 3, 20),
                new IterativeLegendreGaussIntegrator(12, 1e-12, 1e-12)));
        for (UnivariateIntegrator integrator : exact) {
            cases.field(integrator.getClass().getSimpleName(), integral(integrator), at(p, b), gradient);
        }
        // The error of the others is at most that of their last step, of the order of the tolerance that ends them.
        cases.within(1e-8);
        cases.field("SimpsonIntegrator", integral(new SimpsonIntegrator(1e-10, 1e-10, 3, 30)), at(p, b), gradient);
        cases.within(1e-6);
        cases.field("TrapezoidIntegrator", integral(new TrapezoidIntegrator(1e-7, 1e-7, 3, 30)), at(p, b), gradient);
        cases.within(Cases.TOLERANCE);
        cases.field("GaussIntegratorFactory.legendre",
                v -> new GaussIntegratorFactory().legendre(20, 0, v[1]).integrate(t -> Math.exp(v[0] * t)), at(p, b),
                gradient);
        // ∫ e^(−t²) cos(p·t) dt = √π e^(−p²/4) over the real line.
        cases.scalar("GaussIntegratorFactory.hermite",
                q -> new GaussIntegratorFactory().hermite(30).integrate(t -> Math.cos(q * t)), p,
                -p / 2 * Math.sqrt(Math.PI) * Math.exp(-p * p / 4));
    }

    private static ScalarField integral(UnivariateIntegrator integrator) {
        return v -> {
            UnivariateFunction f = t -> Math.exp(v[0] * t);
            return integrator.integrate(1_000_000, f, 0, v[1]);
        };
    }
}

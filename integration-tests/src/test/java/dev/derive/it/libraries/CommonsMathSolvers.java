package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.IllinoisSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.analysis.solvers.MullerSolver;
import org.apache.commons.math3.analysis.solvers.NewtonRaphsonSolver;
import org.apache.commons.math3.analysis.solvers.PegasusSolver;
import org.apache.commons.math3.analysis.solvers.RiddersSolver;
import org.apache.commons.math3.analysis.solvers.SecantSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolver;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.fitting.GaussianCurveFitter;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoint;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.GaussNewtonOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Commons Math: roots and least squares, against the implicit function theorem.
 *
 * <p>An iteration xₖ₊₁ = xₖ − f(xₖ)/sₖ with any slope sₖ has dxₖ₊₁/dp = dxₖ/dp − (f_p + f_x dxₖ/dp)/sₖ + O(f(xₖ)): once
 * x has converged to f = 0, one more step brings the derivative to −f_p/f_x as nearly as sₖ is f_x. So the solvers run
 * to 1e-14, the limit of the numbers. Bisection is different: its result is a midpoint of a grid of constants, so what
 * it computes has the derivative zero, and that is what comes out.
 */
final class CommonsMathSolvers {
    private static final double P = 0.7;
    private static final double Q = 1.3;

    private CommonsMathSolvers() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        roots(cases);
        fits(cases);
        return cases.list();
    }

    /** The root of x + p·eˣ = q: dx/dp = −eˣ/(1 + p·eˣ), dx/dq = 1/(1 + p·eˣ). */
    private static void roots(Cases cases) {
        double x = 0;
        for (int i = 0; i < 50; i++) {
            x -= (x + P * Math.exp(x) - Q) / (1 + P * Math.exp(x));
        }
        double slope = 1 + P * Math.exp(x);
        double[] gradient = {-Math.exp(x) / slope, 1 / slope};
        double accuracy = 1e-14;
        for (UnivariateSolver solver : List.of(new BrentSolver(accuracy, accuracy),
                new SecantSolver(accuracy, accuracy), new PegasusSolver(accuracy, accuracy),
                new IllinoisSolver(accuracy, accuracy), new RiddersSolver(accuracy, accuracy),
                new MullerSolver(accuracy, accuracy), new BracketingNthOrderBrentSolver(accuracy, accuracy, 5))) {
            cases.field(solver.getClass().getSimpleName(), v -> solver.solve(200, equation(v), -2, 2), at(P, Q),
                    gradient);
        }
        cases.field("NewtonRaphsonSolver", v -> new NewtonRaphsonSolver(accuracy).solve(200, differentiable(v), -2, 2),
                at(P, Q), gradient);
        cases.field("BisectionSolver, a midpoint of constants",
                v -> new BisectionSolver(accuracy).solve(200, equation(v), -2, 2),
                at(P, Q), 0, 0);
        // x³ + p·x = q: dx/dp = −x/(3x² + p), dx/dq = 1/(3x² + p).
        double y = 1;
        for (int i = 0; i < 50; i++) {
            y -= (y * y * y + P * y - Q) / (3 * y * y + P);
        }
        cases.field("LaguerreSolver", v -> new LaguerreSolver(accuracy, accuracy).solve(200,
                new PolynomialFunction(at(-v[1], v[0], 0, 1)), 0, 2), at(P, Q), -y / (3 * y * y + P),
                1 / (3 * y * y + P));
    }

    private static UnivariateFunction equation(double[] v) {
        return x -> x + v[0] * Math.exp(x) - v[1];
    }

    private static UnivariateDifferentiableFunction differentiable(double[] v) {
        return new UnivariateDifferentiableFunction() {
            @Override
            public double value(double x) {
                return x + v[0] * Math.exp(x) - v[1];
            }

            @Override
            public DerivativeStructure value(DerivativeStructure x) {
                return x.add(x.exp().multiply(v[0])).subtract(v[1]);
            }
        };
    }

    /**
     * The minimum of Σ (yᵢ − m(tᵢ, θ))²: with J = ∂m/∂θ and residuals r, dθ/dy = (JᵀJ − Σ rᵢ ∇²mᵢ)⁻¹ Jᵀ. The data of
     * the curved model lie on it, so r = 0.
     */
    private static void fits(Cases cases) {
        double[] t = {0, 0.5, 1, 1.5, 2, 2.5};
        double[] noisy = {1.1, 0.7, 1.9, 3.2, 3.1, 5};
        double[][] vandermonde = new double[t.length][];
        for (int i = 0; i < t.length; i++) {
            vandermonde[i] = new double[] {1, t[i], t[i] * t[i]};
        }
        cases.map("PolynomialCurveFitter", y -> PolynomialCurveFitter.create(2).fit(points(t, y)), noisy,
                pseudoInverse(vandermonde));

        double[] theta = {1.2, -0.8};
        double[] exact = new double[t.length];
        double[][] j = new double[t.length][];
        for (int i = 0; i < t.length; i++) {
            exact[i] = theta[0] * Math.exp(theta[1] * t[i]);
            j[i] = new double[] {Math.exp(theta[1] * t[i]), t[i] * exact[i]};
        }
        for (LeastSquaresOptimizer optimizer : List.of(new GaussNewtonOptimizer(),
                new LevenbergMarquardtOptimizer().withCostRelativeTolerance(1e-15)
                .withParameterRelativeTolerance(1e-15))) {
            cases.map(optimizer.getClass().getSimpleName(),
                    y -> optimizer.optimize(exponential(t, y)).getPoint().toArray(), exact,
                    pseudoInverse(j));
        }
        double[] bell = new double[t.length];
        double[][] byBell = new double[t.length][];
        for (int i = 0; i < t.length; i++) {
            double z = (t[i] - 1.1) / 0.7;
            double e = Math.exp(-0.5 * z * z);
            bell[i] = 2 * e;
            byBell[i] = new double[] {e, 2 * e * z / 0.7, 2 * e * z * z / 0.7};
        }
        cases.map("GaussianCurveFitter",
                y -> GaussianCurveFitter.create().withStartPoint(at(1.8, 1, 0.8)).fit(points(t, y)), bell,
                pseudoInverse(byBell));
        // The minimum of (x − p)² + x⁴: 2(x − p) + 4x³ = 0, so dx/dp = 2/(2 + 12x²). A minimum is flat, so that its
        // place, and so the derivative, is known only to the square root of the accuracy of the values.
        double x = 0.5;
        for (int i = 0; i < 50; i++) {
            x -= (2 * (x - P) + 4 * x * x * x) / (2 + 12 * x * x);
        }
        cases.within(1e-3);
        cases.scalar("BrentOptimizer",
                p -> new BrentOptimizer(1e-10, 1e-14).optimize(new MaxEval(200), GoalType.MINIMIZE,
                new SearchInterval(-1, 2), new UnivariateObjectiveFunction(s -> (s - p) * (s - p) + s * s * s * s))
                .getPoint(), P, 2 / (2 + 12 * x * x));
    }

    private static double[][] pseudoInverse(double[][] j) {
        var matrix = MatrixUtils.createRealMatrix(j);
        return MatrixUtils.inverse(matrix.transpose().multiply(matrix)).multiply(matrix.transpose()).getData();
    }

    private static List<WeightedObservedPoint> points(double[] t, double[] y) {
        List<WeightedObservedPoint> points = new java.util.ArrayList<>();
        for (int i = 0; i < t.length; i++) {
            points.add(new WeightedObservedPoint(1, t[i], y[i]));
        }
        return points;
    }

    /** a·exp(b·t), fitted to y. */
    private static LeastSquaresProblem exponential(double[] t, double[] y) {
        return new LeastSquaresBuilder().start(at(1, -1)).target(y).maxEvaluations(200).maxIterations(200).model(
                p -> {
                    double[] values = new double[t.length];
                    for (int i = 0; i < t.length; i++) {
                        values[i] = p[0] * Math.exp(p[1] * t[i]);
                    }
                    return values;
                }, p -> {
                    double[][] jacobian = new double[t.length][2];
                    for (int i = 0; i < t.length; i++) {
                        jacobian[i][0] = Math.exp(p[1] * t[i]);
                        jacobian[i][1] = p[0] * t[i] * Math.exp(p[1] * t[i]);
                    }
                    return jacobian;
                }).checker((iteration, previous, current) -> iteration > 12 || new ArrayRealVector(previous.getPoint())
                        .getDistance(current.getPoint()) == 0).build();
    }
}

package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.Derive;
import dev.derive.DerivativeLostException;
import java.util.List;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.Binary64;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.junit.jupiter.api.Test;

class HipparchusLibraryTest extends LibraryTest {
    HipparchusLibraryTest() {
        super(new Library("hipparchus-core", List.of("org.hipparchus"), List.of(FastMath.class),
                "the generic functions of `FastMath` that take or give a number beside an object, such as `pow(T, double)`: refused"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        FastMathFunctions.hipparchus(cases);
        cases.scalar("FastMath.sinCos", x -> FastMath.sinCos(x).sin() * FastMath.sinCos(x).cos(), at(-0.0, 0.3, 7e5),
                x -> Math.cos(2 * x));
        cases.scalar("FastMath.sinhCosh", x -> FastMath.sinhCosh(x).sinh() * FastMath.sinhCosh(x).cosh(),
                at(-1.2, 0, 0.3), x -> Math.cosh(2 * x));
        cases.field("SinCos.difference", v -> SinCos.difference(FastMath.sinCos(v[0]), FastMath.sinCos(v[1])).sin(),
                at(0.3, 1.7), Math.cos(1.4), -Math.cos(1.4));
        cases.scalar("Gamma.logGamma", Gamma::logGamma, at(0.3, 1.7, 6.5), Oracles::digamma);
        cases.scalar("Gamma.regularizedGammaP", x -> Gamma.regularizedGammaP(2.5, x), at(0.4, 3.4, 12),
                x -> Oracles.gammaDensity(2.5, x));
        cases.scalar("Erf.erf", x -> Erf.erf(x), at(-0.4, 0, 2), x -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x));
        for (RealDistribution d : List.<RealDistribution>of(new NormalDistribution(0.3, 1.7),
                new GammaDistribution(2.5, 0.7), new TDistribution(6.5))) {
            cases.scalar(d.getClass().getSimpleName() + ".cumulativeProbability", d::cumulativeProbability,
                    at(0.3, 0.45, 0.9), d::density);
        }
        double[][] a = Matrices.rows(4);
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(a));
        cases.field("LUDecomposition.getDeterminant", v -> {
            Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(4, 4);
            for (int i = 0; i < 16; i++) {
                matrix.setEntry(i / 4, i % 4, v[i]);
            }
            return new LUDecomposition(matrix).getDeterminant();
        }, Matrices.packed(a),
                Matrices.packed(lu.getSolver().getInverse().transpose().scalarMultiply(lu.getDeterminant()).getData()));
        PolynomialSplineFunction spline = new SplineInterpolator()
                .interpolate(at(0, 0.7, 1.1, 2), at(1, 1.9, 0.4, -0.8));
        cases.scalar("SplineInterpolator", x -> spline.value(x), at(0.3, 0.9),
                x -> spline.polynomialSplineDerivative().value(x));
        cases.scalar("BracketingNthOrderBrentSolver", p -> new BracketingNthOrderBrentSolver(1e-14, 1e-14, 5).solve(200,
                x -> x * x * x - p, 0.0, 2.0), 1.7, Math.cbrt(1.7) / (3 * 1.7));
        cases.scalar("Binary64", x -> new Binary64(x).sin().multiply(x).getReal(), 0.8,
                Math.sin(0.8) + 0.8 * Math.cos(0.8));
        // The derivative by a parameter of a value that the library's own forward mode computes.
        cases.scalar("DerivativeStructure, mixed second derivative",
                p -> new DSFactory(1, 1).variable(0, 0.8).multiply(p).exp().getPartialDerivative(1), 1.3,
                Math.exp(1.04) * (1 + 1.04));
        return cases.list();
    }

    @Test
    void aFunctionWithoutARuleIsRefusedByItsNameAndWithTheTrueCause() {
        String message = assertThrows(DerivativeLostException.class,
                () -> Derive.forward((double x) -> FastMath.pow(new Binary64(2), x).getReal()).at(0.3))
                        .getMessage();
        assertTrue(message.contains("org.hipparchus.util.FastMath.pow"), message);
        assertTrue(message.contains("have derivative rules instead of being woven, but this one has none"), message);
    }
}

package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import dev.derive.VectorField;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.AdamsBashforthIntegrator;
import org.apache.commons.math3.ode.nonstiff.AdamsMoultonIntegrator;
import org.apache.commons.math3.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.apache.commons.math3.ode.nonstiff.HighamHall54Integrator;
import org.apache.commons.math3.transform.DctNormalization;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastCosineTransformer;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.FastHadamardTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.math3.util.MathArrays;

/** Commons Math: differential equations, transforms, geometry, complex numbers. */
final class CommonsMathSystems {
    private CommonsMathSystems() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        differentialEquations(cases);
        transforms(cases);
        geometry(cases);
        complexNumbers(cases);
        return cases.list();
    }

    /**
     * The oscillator y″ = −ω²y from (y₀, v₀) to time T: y = y₀ cos ωT + v₀/ω sin ωT, v its derivative. The derivatives
     * have errors of the same order as the values, which the integrators are told to keep to 1e-12 a step.
     */
    private static void differentialEquations(Cases cases) {
        double w = 1.3;
        double t = 2;
        double c = Math.cos(w * t);
        double s = Math.sin(w * t);
        double[][] jacobian = {
            {c, s / w, -0.8 * t * s + 0.5 * (t * c / w - s / (w * w))},
            {-w * s, c, -0.8 * (s + w * t * c) - 0.5 * t * s}};
        double[] at = {0.8, 0.5, w};
        for (FirstOrderIntegrator integrator : List.of(new DormandPrince54Integrator(1e-6, 1, 1e-12, 1e-12),
                new DormandPrince853Integrator(1e-6, 1, 1e-12, 1e-12),
                new HighamHall54Integrator(1e-6, 1, 1e-12, 1e-12),
                new GraggBulirschStoerIntegrator(1e-6, 1, 1e-12, 1e-12), new ClassicalRungeKuttaIntegrator(0.002))) {
            cases.map(integrator.getClass().getSimpleName(), oscillator(integrator, t), at, jacobian);
        }
        cases.within(1e-8);
        cases.map("AdamsBashforthIntegrator", oscillator(new AdamsBashforthIntegrator(6, 1e-6, 0.1, 1e-12, 1e-12), t),
                at, jacobian);
        cases.map("AdamsMoultonIntegrator", oscillator(new AdamsMoultonIntegrator(6, 1e-6, 0.1, 1e-12, 1e-12), t), at,
                jacobian);
        cases.within(Cases.TOLERANCE);
    }

    private static VectorField oscillator(FirstOrderIntegrator integrator, double t) {
        return v -> {
            double[] y = {v[0], v[1]};
            double w = v[2];
            integrator.integrate(new FirstOrderDifferentialEquations() {
                @Override
                public int getDimension() {
                    return 2;
                }

                @Override
                public void computeDerivatives(double time, double[] state, double[] derivative) {
                    derivative[0] = state[1];
                    derivative[1] = -w * w * state[0];
                }
            }, 0, y, t, y);
            return y;
        };
    }

    /** Linear: the columns of the Jacobian are the transforms of units. */
    private static void transforms(Cases cases) {
        double[] x = {0.3, -1, 2.2, 0.7, 1.1, -0.4, 0.2, 0.9};
        int n = x.length;
        double[][] fourier = new double[2 * n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                fourier[k][j] = Math.cos(2 * Math.PI * j * k / n);
                fourier[n + k][j] = -Math.sin(2 * Math.PI * (j * k % n) / n) * (2 * j * k % n == 0 ? 0 : 1);
            }
        }
        cases.map("FastFourierTransformer.transform", v -> parts(new FastFourierTransformer(DftNormalization.STANDARD)
                .transform(v, TransformType.FORWARD)), x, fourier);
        double[][] identity = new double[2 * n][n];
        for (int j = 0; j < n; j++) {
            identity[j][j] = 1;
        }
        cases.map("FastFourierTransformer, there and back",
                v -> parts(new FastFourierTransformer(DftNormalization.UNITARY)
                .transform(new FastFourierTransformer(DftNormalization.UNITARY).transform(v, TransformType.FORWARD),
                        TransformType.INVERSE)), x, identity);
        double[] odd = {0.3, -1, 2.2, 0.7, 1.1};
        double[][] cosines = new double[5][5];
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 5; j++) {
                cosines[k][j] = (j == 0 || j == 4 ? 0.5 : 1) * Math.cos(Math.PI * j * k / 4);
            }
        }
        cases.map("FastCosineTransformer.transform",
                v -> new FastCosineTransformer(DctNormalization.STANDARD_DCT_I).transform(v,
                TransformType.FORWARD), odd, cosines);
        double[][] signs = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                signs[k][j] = Integer.bitCount(j & k) % 2 == 0 ? 1 : -1;
            }
        }
        cases.map("FastHadamardTransformer.transform",
                v -> new FastHadamardTransformer().transform(v, TransformType.FORWARD), x,
                signs);
        double[] kernel = {1, -2, 0.5};
        double[][] convolution = new double[n + 2][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < 3; k++) {
                convolution[j + k][j] = kernel[k];
            }
        }
        cases.map("MathArrays.convolve", v -> MathArrays.convolve(v, kernel), x, convolution);
    }

    private static double[] parts(Complex[] values) {
        double[] parts = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            parts[i] = values[i].getReal();
            parts[values.length + i] = values[i].getImaginary();
        }
        return parts;
    }

    private static void geometry(Cases cases) {
        double[] a = {0.3, -1.2, 0.7};
        double[] b = {1.1, 0.4, -0.6};
        cases.field("Vector3D.dotProduct", v -> vector(v, 0).dotProduct(vector(v, 3)),
                at(0.3, -1.2, 0.7, 1.1, 0.4, -0.6), 1.1, 0.4, -0.6, 0.3, -1.2, 0.7);
        cases.map("Vector3D.crossProduct", v -> vector(v, 0).crossProduct(new Vector3D(b)).toArray(), a,
                new double[][] {{0, b[2], -b[1]}, {-b[2], 0, b[0]}, {b[1], -b[0], 0}});
        double[] direction = new Vector3D(a).crossProduct(new Vector3D(b)).crossProduct(new Vector3D(a)).normalize()
                .toArray();
        double length = new Vector3D(a).getNorm();
        // The angle shrinks by dx·n/|a| where a moves towards b, with n the unit vector across a towards b.
        cases.field("Vector3D.angle", v -> Vector3D.angle(vector(v, 0), new Vector3D(b)), a, -direction[0] / length,
                -direction[1] / length, -direction[2] / length);
        // A rotation by θ about an axis k moves x by k × x dθ.
        Vector3D axis = new Vector3D(1, 2, 2).normalize();
        Rotation rotation = new Rotation(axis, 0.9, RotationConvention.VECTOR_OPERATOR);
        double[] velocity = axis.crossProduct(rotation.applyTo(new Vector3D(a))).toArray();
        cases.map("Rotation.applyTo",
                v -> new Rotation(axis, v[0], RotationConvention.VECTOR_OPERATOR).applyTo(new Vector3D(a))
                .toArray(), at(0.9), new double[][] {{velocity[0]}, {velocity[1]}, {velocity[2]}});
    }

    private static Vector3D vector(double[] v, int from) {
        return new Vector3D(v[from], v[from + 1], v[from + 2]);
    }

    /** A holomorphic function f of x + iy: ∂/∂x is f′, ∂/∂y is i·f′. */
    private static void complexNumbers(Cases cases) {
        Complex z = new Complex(0.4, -0.9);
        holomorphic(cases, "Complex.exp", v -> parts(v).exp(), z, z.exp());
        holomorphic(cases, "Complex.log", v -> parts(v).log(), z, z.reciprocal());
        holomorphic(cases, "Complex.sin", v -> parts(v).sin(), z, z.cos());
        holomorphic(cases, "Complex.tanh", v -> parts(v).tanh(), z, Complex.ONE.subtract(z.tanh().multiply(z.tanh())));
        holomorphic(cases, "Complex.sqrt", v -> parts(v).sqrt(), z, z.sqrt().multiply(2).reciprocal());
        holomorphic(cases, "Complex.divide", v -> Complex.ONE.divide(parts(v)), z, z.multiply(z).reciprocal().negate());
        cases.field("Complex.abs", v -> parts(v).abs(), at(0.4, -0.9), 0.4 / z.abs(), -0.9 / z.abs());
    }

    private static Complex parts(double[] v) {
        return new Complex(v[0], v[1]);
    }

    /** A function of a complex number, given as its parts. */
    private interface ComplexFunction {
        Complex apply(double[] parts);
    }

    private static void holomorphic(Cases cases, String name, ComplexFunction f, Complex z, Complex derivative) {
        double re = derivative.getReal();
        double im = derivative.getImaginary();
        cases.map(name, v -> {
            Complex value = f.apply(v);
            return new double[] {value.getReal(), value.getImaginary()};
        }, at(z.getReal(), z.getImaginary()), new double[][] {{re, -im}, {im, re}});
    }
}

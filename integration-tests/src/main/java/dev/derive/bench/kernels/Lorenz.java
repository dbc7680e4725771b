package dev.derive.bench.kernels;

/**
 * The Lorenz system, 1000 steps of the classical Runge–Kutta method with a new array for every stage.
 *
 * <p>x = (x₀, y₀, z₀, σ, ρ, β): the initial state and the three parameters.
 */
public final class Lorenz {
    private static final int STEPS = 1000;

    /** 1000 steps make 5 time units, in which neighbouring paths part about a hundredfold. */
    private static final double STEP = 0.005;

    public static final Line LINE = new Line(new double[] {1, 1.5, 20, 10, 28, 8.0 / 3}, 21);

    private Lorenz() {
    }

    /** The sum of the coordinates at the end of the path. */
    public static double value(double[] x) {
        double[] state = {x[0], x[1], x[2]};
        for (int step = 0; step < STEPS; step++) {
            double[] k1 = velocity(state, x);
            double[] k2 = velocity(moved(state, STEP / 2, k1), x);
            double[] k3 = velocity(moved(state, STEP / 2, k2), x);
            double[] k4 = velocity(moved(state, STEP, k3), x);
            double[] next = new double[3];
            for (int i = 0; i < 3; i++) {
                next[i] = state[i] + STEP / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
            state = next;
        }
        return state[0] + state[1] + state[2];
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }

    private static double[] velocity(double[] s, double[] x) {
        double[] v = new double[3];
        v[0] = x[3] * (s[1] - s[0]);
        v[1] = s[0] * (x[4] - s[2]) - s[1];
        v[2] = s[0] * s[1] - x[5] * s[2];
        return v;
    }

    private static double[] moved(double[] s, double h, double[] v) {
        double[] m = new double[3];
        for (int i = 0; i < 3; i++) {
            m[i] = s[i] + h * v[i];
        }
        return m;
    }
}

package dev.derive.bench.kernels;

import java.util.Random;

/**
 * Gravitation between 8 bodies over 50 steps of the symplectic Euler method, on immutable vectors.
 *
 * <p>x holds the 8 initial positions and then the 8 initial velocities, 3 components each (length 48). The force is
 * softened (Plummer's potential), so that close encounters stay smooth.
 */
public final class NBody {
    private static final int BODIES = 8;
    private static final int STEPS = 50;
    private static final double STEP = 0.01;
    private static final double SOFTENING = 0.05;

    private static final double[] MASSES = new double[BODIES];
    public static final Line LINE;

    static {
        Random random = new Random(31);
        for (int i = 0; i < BODIES; i++) {
            MASSES[i] = 0.5 + random.nextDouble();
        }
        double[] x = new double[6 * BODIES];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        LINE = new Line(x, 32);
    }

    private NBody() {
    }

    /** The moment of inertia Σ mᵢ|rᵢ|² about the origin after the last step. */
    public static double value(double[] x) {
        Vector3[] positions = vectors(x, 0);
        Vector3[] velocities = vectors(x, 3 * BODIES);
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < BODIES; i++) {
                velocities[i] = velocities[i].plus(acceleration(positions, i).times(STEP));
            }
            for (int i = 0; i < BODIES; i++) {
                positions[i] = positions[i].plus(velocities[i].times(STEP));
            }
        }
        double inertia = 0;
        for (int i = 0; i < BODIES; i++) {
            inertia += MASSES[i] * positions[i].dot(positions[i]);
        }
        return inertia;
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }

    private static Vector3 acceleration(Vector3[] positions, int i) {
        Vector3 sum = Vector3.ZERO;
        for (int j = 0; j < BODIES; j++) {
            if (j != i) {
                Vector3 distance = positions[j].minus(positions[i]);
                double squared = distance.dot(distance) + SOFTENING;
                sum = sum.plus(distance.times(MASSES[j] / (squared * Math.sqrt(squared))));
            }
        }
        return sum;
    }

    private static Vector3[] vectors(double[] x, int from) {
        Vector3[] vectors = new Vector3[BODIES];
        for (int i = 0; i < BODIES; i++) {
            int k = from + 3 * i;
            vectors[i] = new Vector3(x[k], x[k + 1], x[k + 2]);
        }
        return vectors;
    }
}

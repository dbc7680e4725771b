package dev.derive.bench.kernels;

import java.util.Random;

/** The straight line through a kernel's standard point, for derivatives along one direction. */
public final class Line {
    private final double[] point;
    private final double[] direction;

    /**
     * A line in a random direction of unit length.
     *
     * @param point where the line is at t = 0
     * @param seed of the direction
     */
    Line(double[] point, long seed) {
        this.point = point;
        this.direction = new double[point.length];
        Random random = new Random(seed);
        double squares = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] /= Math.sqrt(squares);
        }
    }

    /** A copy of the point at t = 0. */
    public double[] point() {
        return point.clone();
    }

    /** A copy of the direction, of Euclidean length 1. */
    public double[] direction() {
        return direction.clone();
    }

    /** The derivative along this line of a function with that gradient: gradient·direction. */
    public double slope(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            sum += gradient[i] * direction[i];
        }
        return sum;
    }

    /** The point + t·direction, as a new array. */
    double[] at(double t) {
        double[] x = new double[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = point[i] + t * direction[i];
        }
        return x;
    }
}

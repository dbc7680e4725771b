package dev.derive.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Where each function's partials are compared with exact ones: arguments over the whole exponent range, and dense
 * around everything special. The seed is fixed, so that a failure can be looked at again.
 */
final class SamplePoints {
    private static final int SOME = 250;
    private final Random random = new Random(20240607);
    private final List<double[]> points = new ArrayList<>();
    private final int lowestExponent;
    private final int highestExponent;

    private SamplePoints(int lowestExponent, int highestExponent) {
        this.lowestExponent = lowestExponent;
        this.highestExponent = highestExponent;
    }

    /** Points in the interior of the domain of a method with so many parameters. */
    static List<double[]> inDouble(String method, int parameters) {
        return new SamplePoints(-1074, 1023).of(method, parameters);
    }

    /** The same for float: all coordinates are floats. */
    static List<double[]> inFloat(String method, int parameters) {
        List<double[]> points = new SamplePoints(-149, 126).of(method, parameters);
        points.forEach(point -> Arrays.setAll(point, i -> (float) point[i]));
        return points;
    }

    private List<double[]> of(String method, int parameters) {
        switch (method) {
            case "exp", "expm1", "sinh", "cosh", "tanh" -> exponential();
            case "log", "log10", "sqrt" -> positive();
            case "log1p" -> aboveMinusOne();
            case "sin", "cos", "tan" -> angles();
            case "asin", "acos" -> belowOne();
            case "pow" -> powers();
            case "scalb" -> scalings();
            case "clamp" -> intervals();
            default -> anywhere(parameters);
        }
        return points;
    }

    private void exponential() {
        many(() -> add(wide()));
        many(() -> add(sign() * magnitude(-60, 9)));
        many(() -> add(uniform(-1, 1)));
        many(() -> add(uniform(-30, 30)));
        many(() -> add(uniform(-760, 760)));
        many(() -> add(sign() * uniform(340, 380))); // where the square of cosh overflows
        many(() -> add(sign() * uniform(707, 746))); // the borders of overflow and of underflow
        aroundBoth(0.5493, 19.5, 20, 22, 350, 709.782712893384, 710.4758600739439, 745.1332191019411);
    }

    private void positive() {
        many(() -> add(Math.abs(wide())));
        many(() -> add(magnitude(-1074, -1018)));
        many(() -> add(magnitude(-3, 3)));
        many(() -> add(1 + sign() * magnitude(-53, -1)));
    }

    private void aboveMinusOne() {
        many(() -> add(Math.abs(wide())));
        many(() -> add(-magnitude(-1074, -1)));
        many(() -> add(magnitude(-53, -1) - 1));
        many(() -> add(uniform(-1, 10)));
        add(Math.nextUp(-1.0));
    }

    private void angles() {
        many(() -> add(wide()));
        many(() -> add(uniform(-10, 10)));
        many(() -> add(uniform(-1e6, 1e6)));
        for (int quarters = -40; quarters <= 40; quarters++) {
            around(quarters * (Math.PI / 2));
        }
        many(() -> add(sign() * Math.rint(magnitude(5, 52)) * (Math.PI / 2)));
        // The double that is closest to a multiple of pi/2 (Muller, Elementary Functions, on range reduction).
        add(0x1.6ac5b262ca1ffp849);
    }

    private void belowOne() {
        many(() -> add(sign() * magnitude(-1074, 0) * 0.999));
        many(() -> add(uniform(-1, 1)));
        many(() -> add(sign() * (1 - magnitude(-53, -1))));
        add(Math.nextDown(1.0));
        add(Math.nextUp(-1.0));
    }

    private void powers() {
        many(() -> add(magnitude(-4, 4), uniform(-5, 5)));
        many(() -> add(magnitude(-4, 4), random.nextInt(21) - 10));
        many(() -> add(magnitude(-4, 4), 0.5 * (random.nextInt(21) - 10)));
        many(() -> power(magnitude(-1074, 1023), uniform(-800, 800)));
        many(() -> power(1 + sign() * magnitude(-52, -2), uniform(-800, 800)));
        many(() -> power(1 + sign() * magnitude(-52, -2), uniform(-1, 1)));
        many(() -> power(magnitude(-1074, 1023), 709.8 + uniform(-2, 2))); // the border of overflow
        many(() -> power(magnitude(-1074, 1023), -708.4 - uniform(-1, 38))); // the border of underflow
        many(() -> power(magnitude(-3, 3), 709.8 + uniform(-10, 10)));
        many(() -> power(magnitude(-3, 3), -708.4 - uniform(-10, 50)));
        many(() -> add(magnitude(-1074, 1023), wide()));
        many(() -> add(magnitude(-1074, 1023), sign() * magnitude(-1074, -8)));
        many(() -> add(magnitude(-1074, -1000), uniform(-1.2, 1.2)));
        many(() -> add(magnitude(980, 1023), uniform(-2.1, 2.1)));
        many(() -> add(-magnitude(-30, 30), random.nextInt(81) - 40));
        many(() -> add(-magnitude(-1074, 1023), random.nextInt(9) - 4));
        many(() -> {
            double base = 1 + sign() * magnitude(-52, -40);
            add(-base, Math.rint(uniform(-800, 800) / Math.log(base)));
        });
    }

    /** x^y with y·ln x given. */
    private void power(double x, double exponential) {
        double y = exponential / Math.log(x);
        if (Double.isFinite(y)) {
            add(x, y);
        }
    }

    private void scalings() {
        for (int n = -1100; n <= 1100; n++) {
            add(uniform(-2, 2), n);
        }
        add(1, Integer.MAX_VALUE - 1000);
        add(1, Integer.MIN_VALUE + 1000);
    }

    private void intervals() {
        many(() -> interval(wide(), wide(), wide()));
        many(() -> interval(random.nextInt(4), random.nextInt(4), random.nextInt(4)));
    }

    private void interval(double x, double a, double b) {
        add(x, Math.min(a, b), Math.max(a, b));
    }

    private void anywhere(int parameters) {
        fill(parameters, this::wide);
        fill(parameters, () -> uniform(-10, 10));
        fill(parameters, () -> sign() * magnitude(-1074, -1000));
        fill(parameters, () -> sign() * magnitude(1000, 1023));
        fill(parameters, () -> sign() * magnitude(500, 515)); // where squares overflow
        fill(parameters, () -> sign() * magnitude(-545, -505)); // where squares underflow
        if (parameters == 1) {
            fill(1, () -> sign() * magnitude(515, 545)); // where the reciprocals of squares underflow
        } else {
            many(() -> similar(parameters));
            many(() -> multiple(parameters));
        }
    }

    /** Operands of about the same size, anywhere. */
    private void similar(int parameters) {
        double size = magnitude(lowestExponent + 4, highestExponent);
        double[] point = new double[parameters];
        Arrays.setAll(point, i -> size * sign() * uniform(0.1, 1));
        points.add(point);
    }

    /** A first operand that is a multiple, or half an odd multiple, of the others, or next to it. */
    private void multiple(int parameters) {
        double unit = magnitude(lowestExponent + 60, highestExponent - 60);
        double multiple = 0.5 * Math.rint(magnitude(1, 55)) * unit;
        double[] point = new double[parameters];
        Arrays.fill(point, unit);
        point[0] = sign() * (multiple + (random.nextInt(3) - 1) * Math.ulp(multiple));
        points.add(point);
    }

    private void fill(int parameters, DoubleSupplier coordinate) {
        many(() -> points.add(DoubleStream.generate(coordinate).limit(parameters).toArray()));
    }

    private void many(Runnable sample) {
        for (int i = 0; i < SOME; i++) {
            sample.run();
        }
    }

    private void aroundBoth(double... centres) {
        for (double centre : centres) {
            around(centre);
            around(-centre);
        }
    }

    private void around(double centre) {
        add(centre);
        add(Math.nextUp(centre));
        add(Math.nextDown(centre));
        add(centre + Math.ulp(centre) * random.nextInt(1000));
        add(centre - Math.ulp(centre) * random.nextInt(1000));
    }

    private void add(double... point) {
        points.add(point);
    }

    /** Any finite number but zero, all exponents being equally likely. */
    private double wide() {
        return sign() * magnitude(lowestExponent, highestExponent);
    }

    /** A positive number with a binary exponent between the given ones, as far as the type has them. */
    private double magnitude(int lowest, int highest) {
        int from = clip(lowest);
        int exponent = from + random.nextInt(clip(highest) - from + 1);
        return Math.scalb(1 + random.nextDouble(), exponent);
    }

    private int clip(int exponent) {
        return Math.max(lowestExponent, Math.min(highestExponent, exponent));
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }
}

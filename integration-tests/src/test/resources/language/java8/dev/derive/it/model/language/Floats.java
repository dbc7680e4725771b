package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Floats that depend on an input: values as the machine rounds them, tangents and adjoints in double. */
public final class Floats {

    private float field;
    private static float shared;
    private final float[] array = new float[2];

    private Floats(float field) {
        this.field = field;
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("addition and subtraction", x -> (float) x + 2f - (float) x * 0 + (float) x - 1f, x -> 2)
                .derives("multiplication", x -> (float) x * (float) x, x -> 2 * x)
                .derives("division", x -> 3f / (float) x, x -> -3 / (x * x))
                .derives("division by a constant", x -> (float) x / 4f, x -> 0.25)
                .derives("remainder", x -> (float) (x + 5) % 2f, x -> 1)
                .derives("remainder by an active", x -> 5f % (float) x, x -> -Math.floor(5 / x))
                .derives("negation", x -> -(float) x, x -> -1)
                .derives("increment and decrement", Floats::increments, x -> 1)
                .derives("compound assignment with a double", Floats::compound, x -> 2 * x)
                .derives("a conversion d2f and f2d", x -> (double) (float) x, x -> 1)
                .derives("conversions of integers", Floats::ofIntegers, x -> 7 + 9 + 3)
                .derives("conversions to integers", Floats::toIntegers, x -> 1)
                .derives("comparisons and branches", Floats::branches, x -> 2)
                .derives("Math on floats", Floats::math, x -> 1 + 0 + 1)
                .derives("Math.round of a float", x -> x + Math.round((float) x), x -> 1)
                .derives("Math.signum, copySign and nextUp of floats", Floats::mathOfFloats, x -> 0 + 1 + 1)
                .derives("Math.fma of floats", x -> fma((float) x), x -> 2 * x + 1)
                .derives("fields", x -> new Floats((float) x).fields(), x -> 2 * x)
                .derives("static fields", Floats::statics, x -> 3)
                .derives("arrays", x -> new Floats((float) x).arrays((float) x), x -> 2 * x + 1)
                .derives("arrays of arrays", Floats::rows, x -> 2 * x + 2)
                .derives("arrays copied, filled and cloned", Floats::copies, x -> 3 + 3)
                .derives("a sum in a loop", Floats::sum, x -> 6)
                .derives("a sum of floats in a double", Floats::sumInDouble, x -> 6)
                .derives("a sum of doubles in a float", Floats::sumInFloat, x -> 6)
                .derives("parameters and results", x -> mixed((float) x, x, 3, (float) x), x -> 2 * x + 3)
                .derives("boxes", Floats::boxes, x -> 2 * x)
                .derives("Float and Number in generic code", Floats::generic, x -> 1 + 1)
                .derives("lambdas that take and capture", Floats::lambdas, x -> 2 * x)
                .derives("a conditional with float and double", x -> x > 0 ? (float) x : x, x -> 1)
                .derives("the value where float and double differ", Floats::rounding, x -> 1)
                .isLost("a FloatBuffer", Floats::buffer)
                .derives("raw bits and back", x -> Float.intBitsToFloat(Float.floatToRawIntBits((float) x)), x -> 1)
                .all();
    }

    private static double increments(double x) {
        float f = (float) x;
        f++;
        ++f;
        f--;
        return f--;
    }

    private static double compound(double x) {
        float f = 1;
        f *= x;
        f *= x;
        f += 1.5;
        return f;
    }

    private static double ofIntegers(double x) {
        int i = 7;
        long l = 9;
        float f = i;
        float g = l;
        char c = 3;
        float h = c;
        return f * (float) x + g * (float) x + h * (float) x;
    }

    private static double toIntegers(double x) {
        float f = (float) x;
        return (int) f + (long) f + (short) f + f;
    }

    private static double branches(double x) {
        float f = (float) x;
        if (f < 0 || f > 100 || Float.isNaN(f)) {
            return 0;
        }
        return f >= 0.5f ? 2 * f : f;
    }

    private static double math(double x) {
        float f = (float) x;
        return Math.abs(f) + Math.max(-f, 0.25f) + Math.max(f, -3f);
    }

    private static double mathOfFloats(double x) {
        float f = (float) x;
        return Math.signum(f) + Math.copySign(f, 2f) + Math.nextUp(f);
    }

    private static float fma(float f) {
        return f * f + f;
    }

    private double fields() {
        field *= field;
        float before = field++;
        return before;
    }

    private static double statics(double x) {
        shared = (float) x;
        shared += shared * 2;
        return shared;
    }

    private double arrays(float x) {
        array[0] = x;
        array[1] = x * x;
        array[0] += array[1];
        return array[0];
    }

    private static double rows(double x) {
        float[][] rows = new float[2][3];
        rows[1][2] = (float) x;
        rows[0] = new float[] {(float) x, 1};
        rows[0][0] *= rows[1][2];
        float[][][] deep = {rows, {{2f * (float) x}}};
        return deep[0][0][0] + deep[1][0][0];
    }

    private static double copies(double x) {
        float[] a = {(float) x, 2, 3};
        float[] b = a.clone();
        float[] c = new float[3];
        System.arraycopy(b, 0, c, 1, 2);
        float[] d = java.util.Arrays.copyOf(c, 5);
        java.util.Arrays.fill(a, 3 * (float) x);
        return 3 * d[1] + a[2];
    }

    private static double sum(double x) {
        float s = 0;
        for (int i = 1; i <= 3; i++) {
            s += i * (float) x;
        }
        return s;
    }

    private static double sumInDouble(double x) {
        double s = 0;
        for (int i = 1; i <= 3; i++) {
            float f = i * (float) x;
            s += f;
        }
        return s;
    }

    private static double sumInFloat(double x) {
        float s = 0;
        for (int i = 1; i <= 3; i++) {
            s += i * x;
        }
        return s;
    }

    private static float mixed(float a, double b, int n, float c) {
        return (float) (a * b) + n * c;
    }

    private static double boxes(double x) {
        Float f = (float) x;
        f *= f;
        return f;
    }

    private static <T extends Number> double valueOf(T n) {
        return n.doubleValue();
    }

    private static double generic(double x) {
        java.util.List<Float> all = new java.util.ArrayList<>();
        all.add((float) x);
        return valueOf(all.get(0)) + all.get(0).floatValue();
    }

    private interface FloatFunction {
        float of(float x);
    }

    private static double lambdas(double x) {
        float captured = (float) x;
        FloatFunction f = t -> t * captured;
        return f.of(captured);
    }

    private static double rounding(double x) {
        float f = (float) (x + 1e-9);
        return f + 0.1f;
    }

    private static double buffer(double x) {
        return java.nio.FloatBuffer.allocate(2).put(0, (float) x).get(0);
    }
}

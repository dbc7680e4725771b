package dev.derive.agent.weave.golden;

/** Methods whose twins are divided when hardly any code is allowed. */
final class PartSamples {
    private double total;

    PartSamples() {
    }

    /** One way out, with what the loop has written. */
    static double loop(double x) {
        double sum = 0;
        for (int i = 1; i < 4; i++) {
            sum += Math.sin(x * i) / (x + i) + Math.exp(sum * x - i) * x;
        }
        return sum * x;
    }

    /** Ways out with a value, to behind the loop, and to behind the loop around it. */
    static double exits(double x) {
        double sum = x;
        outer: for (int i = 1; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.sin(sum * j) / (sum + i);
                if (sum > 100) {
                    return sum * sum;
                }
                if (sum > 8) {
                    sum -= x * x * sum;
                    break outer;
                }
                if (sum < 0) {
                    sum *= x + sum * x;
                    continue outer;
                }
                sum = Math.sqrt(sum * sum + x) * Math.cos(x / sum);
            }
        }
        return sum;
    }

    /** A try block that is moved as a whole, and one around what is moved. */
    static double attempts(double x) {
        double[] a = {x, x * x};
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            try {
                sum += a[i] * Math.exp(x * i) / (sum + a[i] * x);
            } catch (ArrayIndexOutOfBoundsException e) {
                sum = sum * x + Math.cos(sum - x) / (x * sum);
            }
        }
        try {
            for (int i = 0; i < 9; i++) {
                a[0] += a[i] * Math.exp(x * i) / (a[0] + a[i] * x * Math.sin(a[i]));
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            sum += a[0];
        }
        return sum;
    }

    /** A stretch that is left by an exception only. */
    static double thrown(double[] x, double limit) {
        if (x[0] > limit) {
            double far = x[0] * x[0] - limit * x[0];
            String text = far > 2 * limit ? "far " : "near ";
            throw new IllegalArgumentException(text + far * far * limit);
        }
        return x[0] * limit;
    }

    static double caught(double x) {
        try {
            return thrown(new double[] {x}, x / 2);
        } catch (IllegalArgumentException e) {
            return thrown(new double[] {x}, x * 2);
        }
    }

    /** All kinds of numbers and references are handed to a part and back. */
    static double kinds(double x) {
        double[][] rows = null;
        double[] row = {x, 1};
        float f = (float) x;
        long n = 3;
        int k = 0;
        String text = null;
        boolean even = false;
        for (double[] last = row; n > 0; n--) {
            even = !even;
            k += even ? 2 : 1;
            text = text + k;
            f = f * f / (f + k);
            row = new double[] {last[0] * x + f, last[1] * n + k * x};
            rows = new double[][] {row, last, {x * row[0] / last[1], x}};
            last = rows[2];
        }
        return (even ? text.length() : k) * row[0] + rows[1][0] * f + rows[2][0] * n;
    }

    /** An object that uses its fields in parts, of its constructor too. */
    static double object(double x) {
        PartSamples samples = new PartSamples(x);
        return samples.more(x) + samples.total;
    }

    PartSamples(double x) {
        for (int i = 0; i < 3; i++) {
            total += Math.sin(x + i) * x / (total + x * i + 1) - Math.exp(-x * total);
        }
    }

    private double more(double x) {
        double before = total;
        for (int i = 0; i < 3 && total < 100; i++) {
            total *= Math.sqrt(x + i) * x / (total + x * i + 1) - Math.exp(-x * total);
            before += object() * x;
        }
        return before * total;
    }

    double object() {
        return total * total;
    }
}

package dev.derive.it.generated;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a program computes as javac made it, and its derivatives by differences, at the first of its points where the
 * differences are usable.
 *
 * @param point which of the program's points that is; −1 if there is none
 * @param value of length m
 * @param differences of the program, or of its smooth version if it rounds
 */
record PlainResult(int point, double[] value, Differences differences) {

    /** How far a program that rounds may be from its smooth version before it must have taken another branch. */
    private static final double ROUNDED = 1e-4;

    /**
     * @param smooth the version that does not round, the program itself if there is none
     * @throws RuntimeException what the program throws
     */
    static PlainResult of(ProgramFunction program, ProgramFunction smooth, List<double[]> points) {
        for (int i = 0; i < points.size(); i++) {
            double[] x = points.get(i);
            double[] value = program.at(x);
            if (program != smooth && !near(value, smooth.at(x))) {
                continue;
            }
            Differences differences = Differences.ofAll(smooth::at, x);
            if (differences.usable()) {
                return new PlainResult(i, value, differences);
            }
        }
        return new PlainResult(-1, null, null);
    }

    private static boolean near(double[] rounded, double[] smooth) {
        for (int i = 0; i < rounded.length; i++) {
            if (!(Math.abs(smooth[i] - rounded[i]) <= ROUNDED * Math.max(1, Math.abs(rounded[i])))) {
                return false;
            }
        }
        return true;
    }

    boolean usable() {
        return point >= 0;
    }

    /** One line, with the bits of each number. */
    String line() {
        if (!usable()) {
            return "-1";
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(Integer.toString(point)).add(Integer.toString(value.length)).add(hex(value));
        for (double[][] rows : new double[][][] {differences.jacobian(), differences.error()}) {
            for (double[] row : rows) {
                words.add(hex(row));
            }
        }
        return words.toString();
    }

    /** The result that gave such a line, of a program with n inputs. */
    static PlainResult read(String line, int n) {
        String[] words = line.split(" ");
        int point = Integer.parseInt(words[0]);
        if (point < 0) {
            return new PlainResult(-1, null, null);
        }
        double[] numbers = new double[words.length - 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words[i + 2]);
        }
        int m = Integer.parseInt(words[1]);
        return new PlainResult(point, Arrays.copyOf(numbers, m),
                new Differences(rows(numbers, m, m, n), rows(numbers, m + m * n, m, n)));
    }

    private static double[][] rows(double[] numbers, int from, int m, int n) {
        double[][] rows = new double[m][];
        for (int i = 0; i < m; i++) {
            rows[i] = Arrays.copyOfRange(numbers, from + i * n, from + (i + 1) * n);
        }
        return rows;
    }

    /** Numbers as their bits, separated by spaces. */
    static String hex(double[] numbers) {
        StringJoiner text = new StringJoiner(" ");
        for (double number : numbers) {
            text.add(Long.toHexString(Double.doubleToRawLongBits(number)));
        }
        return text.toString();
    }

    static double number(String hex) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
    }
}

package dev.derive.it.generated;

import dev.derive.DerivativeLostException;
import dev.derive.it.generated.ProgramFunction.Result;
import java.util.Arrays;
import java.util.List;

/** Holds a woven program against what it computes unwoven. */
final class ProgramCheck {

    /**
     * Of one gradient against the other, relative to the larger of 1 and the norm. Both modes add up the same products
     * of partials along the same paths in another order; a path has at most a few hundred factors, each good to half an
     * ulp (1.1e-16), and the sums of their magnitudes are of the norm's size or of 1, because programs keep every
     * variable below 4 and squash what would be larger.
     */
    private static final double AGREEMENT = 1e-12;
    /** How far a gradient may be from differences, in multiples of their own estimated error. */
    private static final double MARGIN = 50;
    /** Added to that, relative to the larger of 1 and the norm: what the estimate may miss. */
    private static final double UNSEEN = 1e-9;
    /**
     * The same for a program that rounds: its partials are taken at values that differ by some 1e-7 from the smooth
     * ones.
     */
    private static final double ROUNDED = 1e-4;

    /** How often each program is run in each way after that, so that its twins are compiled; 0 for not at all. */
    private static final int HOT = Integer.getInteger("fuzz.hot", 0);

    /** What can be wrong with a program. A program that is being minimised has to stay wrong in the same way. */
    enum Kind {
        PLAIN_VALUE, FORWARD_VALUE, REVERSE_VALUE, REPEATED_FORWARD, REPEATED_REVERSE, VALUE_AFTERWARDS, INPUT, MODES,
        DIFFERENCES, HOT_VALUE, HOT_FORWARD, HOT_REVERSE, REFUSED, THROWN, NOT_WOVEN
    }

    record Failure(Kind kind, String message) {
        /** Of a class that cannot be loaded as it was woven; what the verifier adds about its frames is left out. */
        static Failure of(LinkageError e) {
            return new Failure(Kind.NOT_WOVEN, e.toString().lines().limit(6).map(String::strip)
                    .reduce((a, b) -> a + " " + b).orElse(""));
        }

        /** Whether another failure, null if there is none, may have the same cause. */
        boolean resembles(Failure other) {
            return other != null && kind == other.kind
                    && (kind != Kind.THROWN && kind != Kind.NOT_WOVEN || type().equals(other.type()));
        }

        private String type() {
            return message.split("[: ]", 2)[0];
        }

        @Override
        public String toString() {
            return kind + ": " + message;
        }
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Failure failure;

        Failed(Kind kind, String message) {
            super(message, null, false, false);
            failure = new Failure(kind, message);
        }
    }

    private ProgramCheck() {
    }

    /**
     * Runs a woven program plainly, in both modes, twice in each, and plainly again; then, if it is asked for, until it is
     * compiled.
     *
     * @param points of which {@code plain} is at one
     * @param rounds whether the differences are those of a smooth version
     * @return what is wrong, or null
     */
    static Failure of(ProgramFunction function, List<double[]> points, boolean rounds, PlainResult plain) {
        try {
            check(function, points.get(plain.point()), rounds, plain);
            if (HOT > 0) {
                hot(function, points, plain.point());
            }
            return null;
        } catch (Failed e) {
            return e.failure;
        } catch (DerivativeLostException e) {
            return new Failure(Kind.REFUSED, e.toString());
        } catch (LinkageError e) {
            return Failure.of(e);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new Failure(Kind.THROWN, e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    private static void check(ProgramFunction function, double[] x, boolean rounds, PlainResult plain) {
        double[] input = x.clone();
        sameBits(Kind.PLAIN_VALUE, plain.value(), function.at(x));
        Result forward = function.forward().apply(x);
        sameBits(Kind.FORWARD_VALUE, plain.value(), forward.value());
        Result reverse = function.reverse().apply(x);
        sameBits(Kind.REVERSE_VALUE, plain.value(), reverse.value());
        sameBits(Kind.VALUE_AFTERWARDS, plain.value(), function.at(x));
        sameBits(Kind.INPUT, input, x);
        Differences differences = plain.differences();
        for (int i = 0; i < plain.value().length; i++) {
            double norm = Math.max(1, Arrays.stream(forward.jacobian()[i]).map(Math::abs).max().orElse(0));
            double unseen = (rounds ? ROUNDED : UNSEEN) * norm;
            for (int j = 0; j < x.length; j++) {
                String place = "output " + i + " by input " + j;
                double tangent = forward.jacobian()[i][j];
                near(Kind.MODES, place, AGREEMENT * norm, tangent, reverse.jacobian()[i][j]);
                near(Kind.DIFFERENCES, place, MARGIN * differences.error()[i][j] + unseen,
                        differences.jacobian()[i][j], tangent);
            }
        }
        same(Kind.REPEATED_REVERSE, reverse, function.reverse().apply(x));
        same(Kind.REPEATED_FORWARD, forward, function.forward().apply(x));
    }

    /** What the first calls gave, interpreted, is what compiled code gives, at the point it was compiled for and others. */
    private static void hot(ProgramFunction function, List<double[]> points, int at) {
        List<double[]> values = points.stream().map(function::at).toList();
        List<Result> forward = points.stream().map(function.forward()).toList();
        List<Result> reverse = points.stream().map(function.reverse()).toList();
        for (int i = 0; i < HOT; i++) {
            int point = i < HOT - 2 * points.size() ? at : i % points.size();
            double[] x = points.get(point);
            sameBits(Kind.HOT_VALUE, values.get(point), function.at(x));
            same(Kind.HOT_FORWARD, forward.get(point), function.forward().apply(x));
            same(Kind.HOT_REVERSE, reverse.get(point), function.reverse().apply(x));
        }
    }

    private static void same(Kind kind, Result first, Result second) {
        sameBits(kind, first.value(), second.value());
        for (int i = 0; i < first.jacobian().length; i++) {
            sameBits(kind, first.jacobian()[i], second.jacobian()[i]);
        }
    }

    private static void sameBits(Kind kind, double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            throw new Failed(kind, actual.length + " outputs and not " + expected.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (Double.doubleToRawLongBits(actual[i]) != Double.doubleToRawLongBits(expected[i])) {
                throw new Failed(kind, Double.toHexString(actual[i]) + " and not " + Double.toHexString(expected[i]));
            }
        }
    }

    private static void near(Kind kind, String place, double tolerance, double expected, double actual) {
        if (!(Math.abs(expected - actual) <= tolerance)) {
            throw new Failed(kind, place + ": " + actual + " and not " + expected + " (within " + tolerance + ")");
        }
    }
}

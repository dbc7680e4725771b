package dev.derive.it.generated;

import dev.derive.Derive;
import dev.derive.DerivativeLostException;
import dev.derive.Gradient;
import dev.derive.ScalarField;

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

    /** What can be wrong with a program. A program that is being minimised has to stay wrong in the same way. */
    enum Kind {
        PLAIN_VALUE, FORWARD_VALUE, REVERSE_VALUE, REPEATED_FORWARD, REPEATED_REVERSE, VALUE_AFTERWARDS, MODES,
                DIFFERENCES,
        REFUSED, THROWN, NOT_WOVEN
    }

    record Failure(Kind kind, String message) {
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
     * Runs a woven program plainly, in both modes, twice in each, and plainly again.
     *
     * @param x the point that {@code plain} is of
     * @param rounds whether the differences are those of a smooth version
     * @return what is wrong, or null
     */
    static Failure of(ScalarField field, double[] x, boolean rounds, PlainResult plain) {
        try {
            check(field, x, rounds, plain);
            return null;
        } catch (Failed e) {
            return e.failure;
        } catch (DerivativeLostException e) {
            return new Failure(Kind.REFUSED, e.toString());
        } catch (LinkageError e) {
            return new Failure(Kind.NOT_WOVEN, e.toString());
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new Failure(Kind.THROWN, e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    private static void check(ScalarField field, double[] x, boolean rounds, PlainResult plain) {
        sameBits(Kind.PLAIN_VALUE, plain.value(), field.apply(x.clone()));
        Gradient forward = Derive.forward(field).at(x);
        sameBits(Kind.FORWARD_VALUE, plain.value(), forward.value());
        Gradient reverse = Derive.reverse(field).at(x);
        sameBits(Kind.REVERSE_VALUE, plain.value(), reverse.value());
        sameBits(Kind.VALUE_AFTERWARDS, plain.value(), field.apply(x.clone()));
        double norm = 1;
        for (double g : forward.gradient()) {
            norm = Math.max(norm, Math.abs(g));
        }
        double unseen = (rounds ? ROUNDED : UNSEEN) * norm;
        Differences differences = plain.differences();
        for (int i = 0; i < x.length; i++) {
            near(Kind.MODES, i, AGREEMENT * norm, forward.derivative(i), reverse.derivative(i));
            near(Kind.DIFFERENCES, i, MARGIN * differences.error()[i] + unseen, differences.gradient()[i],
                    forward.derivative(i));
        }
        same(Kind.REPEATED_REVERSE, reverse, Derive.reverse(field).at(x));
        same(Kind.REPEATED_FORWARD, forward, Derive.forward(field).at(x));
    }

    private static void same(Kind kind, Gradient first, Gradient second) {
        sameBits(kind, Double.doubleToRawLongBits(first.value()), second.value());
        for (int i = 0; i < first.gradient().length; i++) {
            sameBits(kind, Double.doubleToRawLongBits(first.derivative(i)), second.derivative(i));
        }
    }

    private static void sameBits(Kind kind, long expected, double actual) {
        if (Double.doubleToRawLongBits(actual) != expected) {
            throw new Failed(kind, Double.toHexString(actual) + " and not "
                    + Double.toHexString(Double.longBitsToDouble(expected)));
        }
    }

    private static void near(Kind kind, int i, double tolerance, double expected, double actual) {
        if (!(Math.abs(expected - actual) <= tolerance)) {
            throw new Failed(kind,
                    "component " + i + ": " + actual + " and not " + expected + " (within " + tolerance + ")");
        }
    }
}

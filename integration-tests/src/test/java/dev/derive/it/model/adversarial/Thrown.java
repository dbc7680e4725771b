package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Library;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.DoubleUnaryOperator;

/** Exceptions as control flow: values that travel in them, and handlers that swallow too much. */
public final class Thrown {
    private Thrown() {
    }

    private static final class Found extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
        final double value;
        final double[] all;

        Found(double value, double... all) {
            super("found " + value, null, false, false);
            this.value = value;
            this.all = all;
        }
    }

    private static void search(double x) {
        for (int i = 0; i < 10; i++) {
            if (i * x > 3) {
                throw new Found(i * x, x, x * x);
            }
        }
        throw new Found(x);
    }

    @Exact
    public static double valueInAField(double x) {
        try {
            search(x);
            return 0;
        } catch (Found found) {
            return found.value * found.all[0] + found.all[1];
        }
    }

    public static double valueInTheMessage(double x) {
        try {
            throw new IllegalStateException(Double.toString(x * x));
        } catch (IllegalStateException e) {
            return Double.parseDouble(e.getMessage());
        }
    }

    public static double valueInALongMessage(double x) {
        try {
            throw new Found(x * x);
        } catch (Found e) {
            return Double.parseDouble(e.getMessage().substring(6));
        }
    }

    @Exact
    public static double endOfAnIteration(double x) {
        Iterator<Double> numbers = List.of(x, x * x, 2.0).iterator();
        double product = 1;
        try {
            while (true) {
                product *= numbers.next() + 1;
            }
        } catch (NoSuchElementException e) {
            return product;
        }
    }

    @Exact
    public static double pastTheEndOfAnArray(double x) {
        double[] a = {x, 2 * x, 3};
        double sum = 0;
        try {
            for (int i = 0;; i++) {
                sum += a[i] * x;
                a[i] = sum;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return sum + a[0];
        }
    }

    @Exact
    public static double changedByFinally(double x) {
        double[] log = {0};
        double y = withFinally(x, log);
        return y * log[0];
    }

    private static double withFinally(double x, double[] log) {
        double y = x;
        try {
            y *= x;
            return y;
        } finally {
            y = 100;
            log[0] = x + 1;
        }
    }

    @Exact
    public static double localChangedBeforeTheThrow(double x) {
        double y = x;
        try {
            y = y * x;
            y = y + Integer.parseInt("no number") * x;
        } catch (NumberFormatException e) {
            y = y * 3;
        }
        return y;
    }

    @Exact
    public static double resourcesClosedInOrder(double x) {
        double[] state = {x};
        try (AutoClose first = () -> state[0] *= x; AutoClose second = () -> state[0] += 1) {
            state[0] += first == second ? 1 : 0;
        }
        return state[0];
    }

    private interface AutoClose extends AutoCloseable {
        @Override
        void close();
    }

    /** A handler for everything must not make a lost derivative into a wrong one. */
    public static double fallbackForEveryFailure(double x) {
        try {
            return new java.math.BigDecimal(x * x).doubleValue();
        } catch (RuntimeException e) {
            return 1;
        }
    }

    public static double fallbackInACallback(double x) {
        DoubleUnaryOperator f = t -> {
            try {
                return Double.parseDouble(Double.toString(t * x));
            } catch (Exception e) {
                return t;
            }
        };
        return f.applyAsDouble(2) + x;
    }

    public static double returnInFinally(double x) {
        double y = 1;
        try {
            y = Double.parseDouble(Double.toString(x * x));
        } finally {
            y += 0;
            return y;
        }
    }

    @Exact
    public static double rethrown(double x) {
        double[] counts = {1};
        try {
            try {
                throw new Found(x * x);
            } catch (Found e) {
                counts[0] += e.value;
                throw new IllegalArgumentException(e);
            }
        } catch (IllegalArgumentException e) {
            return ((Found) e.getCause()).value * counts[0];
        }
    }

    private static void refusedByTheLibrary() {
        try {
            Library.log(null, 1);
        } catch (IllegalArgumentException e) {
            // As a program that tries one format after the other.
        }
    }

    @Exact
    public static double failureOfALibrary(double x) {
        refusedByTheLibrary();
        Library.Cell cell = new Library.Cell();
        cell.value = x * x;
        return cell.value * x;
    }

    @Exact
    public static double failureOfALibraryInACallback(double x) {
        double[] calls = {0};
        dev.derive.it.unwoven.Outside.run(() -> {
            refusedByTheLibrary();
            calls[0]++;
        });
        Library.Cell cell = new Library.Cell();
        cell.value = x * calls[0];
        return cell.value * x;
    }

    public static double failureInACallbackThatGoesOn(double x) {
        Library.Cell cell = new Library.Cell();
        double[] result = {1};
        dev.derive.it.unwoven.Outside.run(() -> {
            refusedByTheLibrary();
            cell.value = x;
        });
        return cell.twice() * result[0];
    }
}

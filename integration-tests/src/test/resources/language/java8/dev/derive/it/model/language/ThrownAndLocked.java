package dev.derive.it.model.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Exceptions with side effects already done, finally, resources, locks and assertions. */
public final class ThrownAndLocked {

    private double state;
    private static double total;
    private static final Object LOCK = new Object();

    private ThrownAndLocked() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a field written before the exception", ThrownAndLocked::fieldBefore, x -> 2 * x + 1)
                .derives("an array element written before the exception", ThrownAndLocked::elementBefore, x -> 2 * x)
                .derives("a static field written before the exception", ThrownAndLocked::staticBefore, x -> 2 * x)
                .derives("a collection filled before the exception", ThrownAndLocked::collectionBefore, x -> 1 + 2 * x)
                .derives("an exception that carries an active value", ThrownAndLocked::carried, x -> 2 * x)
                .derives("an exception out of an argument's evaluation", ThrownAndLocked::inArgument, x -> 1)
                .derives("an exception out of a constructor's argument", ThrownAndLocked::inConstructor, x -> 3)
                .derives("an exception out of a lambda", ThrownAndLocked::inLambda, x -> 2 * x)
                .derives("an exception through unwoven code", ThrownAndLocked::throughLibrary, x -> 2 * x)
                .derives("array index out of bounds, evaluated in order", ThrownAndLocked::outOfBounds, x -> 2)
                .derives("null array, evaluated in order", ThrownAndLocked::nullArray, x -> 3)
                .derives("integer division by zero between additions", ThrownAndLocked::byZero, x -> 1)
                .derives("a class cast that fails", ThrownAndLocked::classCast, x -> 4)
                .derives("an array store that fails", ThrownAndLocked::arrayStore, x -> 2)
                .derives("a negative array size", ThrownAndLocked::negativeSize, x -> 2)
                .derives("stack overflow", ThrownAndLocked::stackOverflow, x -> 2 * x)
                .derives("multi-catch and rethrow", ThrownAndLocked::multiCatch, x -> 3)
                .derives("finally after a return", ThrownAndLocked::finallyAfterReturn, x -> 1 + 1)
                .derives("finally that changes what is returned next", ThrownAndLocked::finallyChanges, x -> 2 * x)
                .derives("nested finally in a loop with continue and break", ThrownAndLocked::finallyInLoop, x -> 10)
                .derives("a finally that throws", ThrownAndLocked::finallyThrows, x -> 1 + 2)
                .derives("try with resources", ThrownAndLocked::resources, x -> 1 + 2 + 3)
                .derives("try with resources that fail to close", ThrownAndLocked::suppressed, x -> 5)
                .derives("a synchronized method", x -> new ThrownAndLocked().locked(x), x -> 2 * x)
                .derives("a static synchronized method", ThrownAndLocked::lockedStatic, x -> 2 * x)
                .derives("a synchronized block left by return, break and exception", ThrownAndLocked::block, x -> 2 + 1)
                .derives("a lock taken twice", ThrownAndLocked::lockedTwice, x -> 3)
                .derives("a lock released by an exception", ThrownAndLocked::releasedByException, x -> 2)
                .derives("assertions", ThrownAndLocked::assertions, x -> 2 * x)
                .derives("a label and a continue out of nested loops", ThrownAndLocked::labels, x -> 6)
                .all();
    }

    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1;
        final double value;
        final transient double[] values;

        Carrier(double value) {
            super("on purpose", null, false, false);
            this.value = value;
            this.values = new double[] {value};
        }
    }

    private static double fail(double x) {
        throw new Carrier(x);
    }

    private static double fieldBefore(double x) {
        ThrownAndLocked t = new ThrownAndLocked();
        try {
            t.state = x * x;
            t.state += fail(x);
        } catch (Carrier e) {
            return t.state + e.value;
        }
        return 0;
    }

    private static double elementBefore(double x) {
        double[] a = {x, 0};
        try {
            a[1] = x * x;
            a[1] = a[0] + fail(x);
        } catch (Carrier e) {
            return a[1];
        }
        return 0;
    }

    private static double staticBefore(double x) {
        total = 0;
        try {
            total = x * x;
            total *= fail(x);
        } catch (Carrier e) {
            return total;
        }
        return 0;
    }

    private static double collectionBefore(double x) {
        List<Double> all = new ArrayList<>();
        try {
            all.add(x);
            all.add(x * x);
            all.add(fail(x));
        } catch (Carrier e) {
            return all.get(0) + all.get(1);
        }
        return 0;
    }

    private static double carried(double x) {
        try {
            return fail(x * x);
        } catch (Carrier e) {
            return e.values[0];
        }
    }

    private static double three(double a, double b, double c) {
        return a + b + c;
    }

    private static double inArgument(double x) {
        double kept = x;
        try {
            return three(x, x * x, fail(x));
        } catch (Carrier e) {
            return kept;
        }
    }

    private static double inConstructor(double x) {
        try {
            return new Carrier(fail(3 * x)).value;
        } catch (Carrier e) {
            return e.value;
        }
    }

    private static double inLambda(double x) {
        DoubleUnaryOperator f = t -> fail(t * x);
        try {
            return f.applyAsDouble(x);
        } catch (Carrier e) {
            return e.value;
        }
    }

    private static double throughLibrary(double x) {
        try {
            dev.derive.it.unwoven.language.Library.run(() -> fail(x * x));
        } catch (Carrier e) {
            return e.value;
        }
        return 0;
    }

    private static double outOfBounds(double x) {
        double[] a = {x};
        double s = 0;
        try {
            for (int i = 0;; i++) {
                s += 2 * a[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return s;
        }
    }

    private static double nullArray(double x) {
        double[] a = null;
        double[] effect = {x};
        try {
            a[0] = effect[0] *= 3;
        } catch (NullPointerException e) {
            return effect[0];
        }
        return 0;
    }

    private static double byZero(double x) {
        int zero = 0;
        double s = x;
        try {
            s += x * (1 / zero);
        } catch (ArithmeticException e) {
            return s;
        }
        return 0;
    }

    private static double classCast(double x) {
        Object o = 4 * x;
        try {
            return (Integer) o;
        } catch (ClassCastException e) {
            return (Double) o;
        }
    }

    private static double arrayStore(double x) {
        Object[] a = new Integer[1];
        double y = x;
        try {
            y *= 2;
            a[0] = y;
        } catch (ArrayStoreException e) {
            return y;
        }
        return 0;
    }

    private static double negativeSize(double x) {
        double y = 2 * x;
        try {
            double[] a = new double[(int) -y - 1];
            return a.length;
        } catch (NegativeArraySizeException e) {
            return y;
        }
    }

    private static int depth(double x, int n) {
        return depth(x, n + 1) + 1;
    }

    private static double stackOverflow(double x) {
        double y = x * x;
        try {
            return depth(y, 0);
        } catch (StackOverflowError e) {
            return y;
        }
    }

    private static double multiCatch(double x) {
        double s = x;
        for (int i = 0; i < 2; i++) {
            try {
                try {
                    s += x;
                    if (i == 0) {
                        throw new IllegalStateException();
                    }
                    throw new Carrier(s);
                } catch (IllegalStateException | Carrier e) {
                    s += 0 * x;
                    throw e;
                }
            } catch (RuntimeException e) {
                s += 0;
            }
        }
        return s;
    }

    private static double finallyAfterReturn(double x) {
        double[] kept = {x};
        return returned(kept) + kept[0] - 1;
    }

    private static double returned(double[] a) {
        try {
            return a[0];
        } finally {
            a[0] += 1;
        }
    }

    private static double finallyChanges(double x) {
        double y = x;
        try {
            y = fail(x);
        } catch (Carrier e) {
            y = e.value;
        } finally {
            y *= x;
        }
        return y;
    }

    private static double finallyInLoop(double x) {
        double s = 0;
        for (int i = 0; i < 5; i++) {
            try {
                try {
                    if (i == 1) {
                        continue;
                    }
                    if (i == 3) {
                        break;
                    }
                    s += x;
                } finally {
                    s += x;
                }
            } finally {
                s += x;
            }
        }
        return s;
    }

    private static double finallyThrows(double x) {
        try {
            try {
                throw new IllegalStateException();
            } finally {
                fail(x);
            }
        } catch (Carrier e) {
            return e.value + 2 * x;
        }
    }

    private static final class Resource implements AutoCloseable {
        private final double[] log;
        private final double amount;
        private final boolean fails;

        Resource(double[] log, double amount, boolean fails) {
            this.log = log;
            this.amount = amount;
            this.fails = fails;
        }

        @Override
        public void close() {
            log[0] += amount;
            if (fails) {
                throw new Carrier(amount);
            }
        }
    }

    private static double resources(double x) {
        double[] log = {0};
        try (Resource one = new Resource(log, x, false); Resource two = new Resource(log, 2 * x, false)) {
            log[0] += 3 * x;
        }
        return log[0];
    }

    private static double suppressed(double x) {
        double[] log = {0};
        try (Resource one = new Resource(log, x, true); Resource two = new Resource(log, 2 * x, true)) {
            throw new IllegalStateException();
        } catch (IllegalStateException e) {
            double s = 0;
            for (Throwable t : e.getSuppressed()) {
                s += ((Carrier) t).value;
            }
            return s * 2 / 3 + log[0];
        }
    }

    private synchronized double locked(double x) {
        if (!Thread.holdsLock(this)) {
            throw new AssertionError("no lock");
        }
        state = x;
        return state * x;
    }

    private static synchronized double lockedStatic(double x) {
        if (!Thread.holdsLock(ThrownAndLocked.class)) {
            throw new AssertionError("no lock");
        }
        return x * x;
    }

    private static double inBlock(double x, int way) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            synchronized (LOCK) {
                s += x;
                if (way == 0) {
                    return s * 2;
                }
                if (way == 1) {
                    break;
                }
                fail(x);
            }
        }
        return s;
    }

    private static double block(double x) {
        double s = inBlock(x, 0) + inBlock(x, 1);
        try {
            inBlock(x, 2);
        } catch (Carrier e) {
            s += 0;
        }
        if (Thread.holdsLock(LOCK)) {
            throw new AssertionError("the lock was not released");
        }
        return s;
    }

    private static double lockedTwice(double x) {
        Object other = new Object();
        synchronized (other) {
            synchronized (LOCK) {
                synchronized (other) {
                    return 3 * x;
                }
            }
        }
    }

    private synchronized double failLocked(double x) {
        state = 2 * x;
        return fail(x);
    }

    private static double releasedByException(double x) {
        ThrownAndLocked t = new ThrownAndLocked();
        try {
            t.failLocked(x);
        } catch (Carrier e) {
            if (Thread.holdsLock(t)) {
                throw new AssertionError("the lock was not released");
            }
        }
        return t.state;
    }

    private static double assertions(double x) {
        double y = x * x;
        boolean on = false;
        assert on = true;
        try {
            assert y < 0 : "y is " + y;
            if (on) {
                return 0;
            }
        } catch (AssertionError e) {
            if (!e.getMessage().equals("y is " + x * x)) {
                return 0;
            }
        }
        return y;
    }

    private static double labels(double x) {
        double s = 0;
        outer:
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (j > i) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                s += x;
            }
        }
        return s;
    }
}

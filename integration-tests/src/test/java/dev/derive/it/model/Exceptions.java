package dev.derive.it.model;

/** Exceptions as control flow, carrying active values, thrown over doubles on the operand stack. */
public final class Exceptions {

    private Exceptions() {
    }

    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        final double amount;

        Stop(double amount) {
            super(null, null, false, true);
            this.amount = amount;
        }
    }

    static final class Meter implements AutoCloseable {
        private final double[] log;
        private double reading;

        Meter(double[] log) {
            this.log = log;
        }

        void add(double x) {
            reading += x;
        }

        @Override
        public void close() {
            log[0] += reading * reading;
        }
    }

    private static double stopsAbove(double limit, double x) throws Stop {
        if (x > limit) {
            throw new Stop(x * x);
        }
        return x;
    }

    private static double deeper(int depth, double x) throws Stop {
        return depth == 0 ? stopsAbove(0, x) : 2 * deeper(depth - 1, x * 2);
    }

    /** Thrown three frames down with 8x: 64x². */
    public static double thrownThroughFrames(double x) {
        try {
            return deeper(3, x);
        } catch (Stop stop) {
            return stop.amount;
        }
    }

    /** The operand x·x is on the stack when the call throws, and is dropped. */
    public static double thrownOverTheOperandStack(double x) {
        double y = x;
        try {
            y = x * x + stopsAbove(0, x) * y;
        } catch (Stop stop) {
            y *= 3;
        }
        return y;
    }

    public static double localsAssignedBeforeTheThrow(double x) {
        double y = 1;
        double z = 0;
        try {
            y = x * x;
            z = stopsAbove(0, y);
            y = 100;
        } catch (Stop stop) {
            z = y * x;
        }
        return y + z;
    }

    /** 3 is not above 5, 4 is: passes of the loop go on after a catch. */
    public static double caughtInALoop(double x) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            try {
                sum += stopsAbove(2.5, i) * x;
            } catch (Stop stop) {
                sum += stop.amount * x * x;
                continue;
            }
            sum += 1;
        }
        return sum;
    }

    /** The value to return is fixed before the finally block changes the local. */
    public static double returnBeforeFinally(double x) {
        double y = x * x;
        try {
            return y;
        } finally {
            y = 5 * x;
        }
    }

    @SuppressWarnings("finally")
    public static double finallyThatReturns(double x) {
        try {
            return stopsAbove(0, x);
        } catch (Stop stop) {
            return 7;
        } finally {
            return 2 * x;
        }
    }

    public static double finallyThatAccumulates(double x) {
        double[] log = {0};
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                log[0] += x;
            } finally {
                log[0] += x * x;
            }
        }
        return log[0];
    }

    public static double nestedTries(double x) {
        double y = 0;
        try {
            try {
                y += stopsAbove(0, x);
            } catch (Stop stop) {
                y += stop.amount;
                throw new IllegalStateException();
            } finally {
                y *= 2;
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            y += x;
        }
        return y;
    }

    /** The meter's close adds (x + 2x)². */
    public static double tryWithResources(double x) {
        double[] log = {x};
        try (Meter meter = new Meter(log)) {
            meter.add(x);
            meter.add(2 * x);
            meter.add(stopsAbove(0, x));
        } catch (Stop stop) {
            log[0] += stop.amount;
        }
        return log[0];
    }

    public static double thrownByTheMachine(double x) {
        double[] y = {x, x * x};
        double sum = 0;
        int zero = 0;
        try {
            sum += y[1];
            sum += y[2];
        } catch (ArrayIndexOutOfBoundsException e) {
            sum += y[0];
        }
        try {
            sum += y[1 / zero];
        } catch (ArithmeticException e) {
            sum += 2 * y[0];
        }
        try {
            y = null;
            sum += y[0];
        } catch (NullPointerException e) {
            sum += 4 * x;
        }
        return sum;
    }

    public static double rethrown(double x) {
        double[] seen = {0};
        try {
            passOn(x, seen);
        } catch (Exception e) {
            seen[0] += e instanceof Stop stop ? stop.amount : 0;
        }
        return seen[0];
    }

    private static void passOn(double x, double[] seen) throws Stop {
        try {
            stopsAbove(0, x);
        } catch (Stop stop) {
            seen[0] += stop.amount * x;
            throw stop;
        }
    }
}

package dev.derive.it.model;

/** Nested and inner classes, enums, records, constructors, locks. */
public final class Objects {

    private double factor;

    private Objects(double factor) {
        this.factor = factor;
    }

    /** Reads and writes a private field of the object around it. */
    private final class Inner {
        private final double own;

        Inner(double own) {
            this.own = own;
            factor += own;
        }

        final class Innermost {
            double product() {
                return own * factor;
            }
        }
    }

    /** x²·(x + x²). */
    public static double innerClasses(double x) {
        Objects outer = new Objects(x);
        Inner inner = outer.new Inner(x * x);
        Inner.Innermost innermost = inner.new Innermost();
        return innermost.product();
    }

    public static double localClassWithCaptures(double x) {
        double captured = 3 * x;
        double[] array = {x};
        class Local {
            private final double more = captured * 2;

            double sum(double y) {
                array[0] *= y;
                return more + captured + array[0];
            }
        }
        return new Local().sum(x);
    }

    enum Unit {
        METRE(1), FOOT(0.3048) {
            @Override
            double convert(double x) {
                return super.convert(x) + x * x;
            }
        };

        private final double metres;

        Unit(double metres) {
            this.metres = metres;
        }

        double convert(double x) {
            return x * metres;
        }
    }

    public static double enums(double x) {
        double sum = 0;
        for (Unit unit : Unit.values()) {
            sum += unit.convert(x) * unit.metres;
        }
        return sum;
    }

    record Vector(double x, double y) {
        static final Vector UP = new Vector(0, 1);

        Vector {
            if (x == 0) {
                x = y / 2;
            }
        }

        Vector(double both) {
            this(both, both * both);
        }

        Vector plus(Vector other) {
            return new Vector(x + other.x, y + other.y());
        }

        double dot(Vector other) {
            return x() * other.x + y * other.y;
        }
    }

    /** (x, x² + 1 ) + (1/2, 0) from UP, dotted with (x, x²). */
    public static double records(double x) {
        Vector v = new Vector(x);
        Vector sum = v.plus(Vector.UP);
        boolean looked = sum.equals(v) || sum.hashCode() == 1 || sum.toString().isEmpty();
        return looked ? 0 : sum.dot(v);
    }

    private abstract static class Base {
        double size;

        Base(double x) {
            size = initial(x);
        }

        abstract double initial(double x);
    }

    private static final class Derived extends Base {
        private double seen;
        private double set = 5;

        Derived(double x) {
            super(x);
            size += seen;
        }

        @Override
        double initial(double x) {
            seen = x * x;
            set = x;
            return x * 3;
        }
    }

    /** The initialiser of {@code set} runs after the override has written it. */
    public static double constructorCallingAnOverride(double x) {
        Derived d = new Derived(x);
        return d.size + d.seen + d.set * x;
    }

    private static final class Account {
        private static double bank;
        private double balance;

        synchronized void add(double amount) {
            balance += amount;
        }

        static synchronized void collect(double amount) {
            bank += amount;
        }

        double drain() {
            synchronized (this) {
                double all = balance;
                if (all > 1e6) {
                    return 0;
                }
                balance = 0;
                return all;
            }
        }
    }

    public static double locks(double x) {
        Account.bank = 0;
        Account account = new Account();
        account.add(x);
        account.add(x * x);
        Account.collect(account.drain());
        Account.collect(account.drain());
        if (Thread.holdsLock(account)) {
            throw new IllegalStateException("the lock was not released");
        }
        return Account.bank * x;
    }

    /** First used inside a run: its initialiser calls woven code with constants. */
    private static final class InitialisedInForward {
        static final double EIGHT = Calls.power(2, 3);
        static final double[] POWERS = {Calls.square(EIGHT), EIGHT};
    }

    private static final class InitialisedInReverse {
        static final double EIGHT = Calls.power(2, 3);
        static final double[] POWERS = {Calls.square(EIGHT), EIGHT};
    }

    public static double initialisedInForward(double x) {
        return x * InitialisedInForward.EIGHT + InitialisedInForward.POWERS[0] * x;
    }

    public static double initialisedInReverse(double x) {
        return x * InitialisedInReverse.EIGHT + InitialisedInReverse.POWERS[0] * x;
    }
}

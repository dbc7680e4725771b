package dev.derive.it.model;

import java.util.ArrayDeque;
import java.util.Deque;

/** Active values in instance and static fields. */
public final class Fields {

    private static double total;
    private static double[] table = new double[3];
    private static Particle lastParticle;
    private static double kept = 5;
    private static final double FACTOR;

    static {
        double f = 1;
        for (int i = 0; i < 3; i++) {
            f *= 2;
        }
        FACTOR = f;
    }

    private Fields() {
    }

    static class Particle {
        double position;
        double velocity;
        final double mass;
        volatile double charge;
        transient double spin;
        Particle next;

        Particle(double position, double velocity, double mass) {
            this.position = position;
            this.velocity = velocity;
            this.mass = mass;
        }

        void step(double dt) {
            velocity -= position / mass * dt;
            position += velocity * dt;
        }
    }

    static final class Tagged extends Particle {
        double position;

        Tagged(double x) {
            super(x, 0, 1);
            position = 10 * x;
        }

        double both() {
            return position + super.position * ((Particle) this).position;
        }
    }

    public static double staticField(double x) {
        total = 0;
        for (int i = 0; i < 3; i++) {
            total += x * i;
        }
        return total * total;
    }

    public static double staticArray(double x) {
        table[0] = x;
        table[1] = table[0] * x;
        table = new double[] {table[1], table[0], 3};
        return table[0] + 2 * table[1] + table[2];
    }

    public static double staticInitialiser(double x) {
        return FACTOR * x;
    }

    /** One symplectic step: v = x·(−1/2), p = x + v, with dt = 1, m = 2. */
    public static double mutableObject(double x) {
        Particle p = new Particle(x, 0, 2);
        p.step(1);
        p.step(1);
        return p.position + p.velocity;
    }

    public static double finalFieldWrittenByTheConstructor(double x) {
        Particle p = new Particle(0, 0, x * x);
        return p.mass * p.mass;
    }

    public static double volatileAndTransientFields(double x) {
        Particle p = new Particle(0, 0, 0);
        p.charge = x;
        p.charge += x;
        p.spin = p.charge * x;
        return p.spin;
    }

    public static double hiddenField(double x) {
        return new Tagged(x).both();
    }

    public static double twoNamesForOneObject(double x) {
        Particle p = new Particle(x, 1, 1);
        Particle q = p;
        q.position *= x;
        p.position += q.position;
        return p.position;
    }

    public static double chainOfObjects(double x) {
        Particle head = null;
        for (int i = 1; i <= 3; i++) {
            Particle p = new Particle(x * i, 0, 1);
            p.next = head;
            head = p;
        }
        head.next.next.position *= x;
        double sum = 0;
        for (Particle p = head; p != null; p = p.next) {
            sum += p.position;
        }
        return sum;
    }

    public static double objectsInACollection(double x) {
        Deque<Particle> queue = new ArrayDeque<>();
        queue.add(new Particle(x, 0, 1));
        queue.add(new Particle(x * x, 0, 1));
        double sum = 0;
        while (!queue.isEmpty()) {
            Particle p = queue.poll();
            sum = 2 * sum + p.position;
        }
        return sum;
    }

    /** Overwriting an active field with a constant ends the dependence. */
    public static double overwrittenByAConstant(double x) {
        Particle p = new Particle(x, x, 1);
        p.position = 4;
        total = x;
        total = 2;
        return p.position * x + total + p.velocity;
    }

    public static double leavesActiveValuesBehind(double x) {
        kept = x * x;
        table = new double[] {x, x, x};
        lastParticle = new Particle(x, x, x);
        return kept;
    }

    /** Whatever the fields hold now is a constant to this function. */
    public static double readsWhatWasLeft(double x) {
        return kept * x + table[0] + lastParticle.position * x + lastParticle.mass;
    }
}

package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.FieldReader;
import java.util.ArrayList;
import java.util.List;

/** Fields of woven objects that code which is not woven reads and writes itself. */
public final class OutsideFields {
    private OutsideFields() {
    }

    /** Has public fields. */
    public static final class Particle {
        public static double unit = 1;
        public double mass = 2;
        public double velocity;
        public float spin;
        public double[] position = {1, 2};
        public Double charge = 1.0;
        public int count = 3;
    }

    private static Particle particle(double x) {
        Particle p = new Particle();
        p.velocity = x * x;
        return p;
    }

    public static double numberRead(double x) {
        return FieldReader.energy(particle(x));
    }

    public static double numberReadOutOfAList(double x) {
        List<Particle> particles = new ArrayList<>();
        particles.add(particle(x));
        particles.add(particle(2 * x));
        return FieldReader.momentum(particles);
    }

    public static double floatRead(double x) {
        Particle p = particle(x);
        p.spin = (float) (2 * x);
        return x + FieldReader.spin(p);
    }

    @Exact
    public static double constantReadBesideSomethingActive(double x) {
        Particle p = particle(x);
        return FieldReader.mass(p) * p.velocity * FieldReader.count(p) + FieldReader.charge(p) + FieldReader.first(p);
    }

    /** The tangent of minus a constant is a negative zero. */
    @Exact
    public static double negatedConstantReadBesideSomethingActive(double x) {
        Particle p = particle(x);
        p.mass = -p.mass;
        return FieldReader.mass(p) * p.velocity;
    }

    @Exact
    public static double numberOverwritten(double x) {
        Particle p = particle(x);
        p.spin = (float) x;
        FieldReader.stop(p);
        return p.velocity * x + p.spin;
    }

    public static double elementRead(double x) {
        Particle p = particle(x);
        p.position[0] = x * x;
        return FieldReader.first(p);
    }

    public static double arrayKept(double x) {
        Particle p = particle(x);
        FieldReader reader = new FieldReader();
        reader.keep(p);
        p.position[0] = x * x;
        return reader.firstKept();
    }

    @Exact
    public static double arrayReplaced(double x) {
        Particle p = particle(x);
        p.position = new double[] {x, x * x};
        FieldReader.move(p);
        return p.position[0] * x + p.position[1];
    }

    public static double boxRead(double x) {
        Particle p = particle(x);
        p.charge = x * x;
        return FieldReader.charge(p);
    }

    public static double staticFieldRead(double x) {
        Particle.unit = x * x;
        return FieldReader.unit();
    }

    @Exact
    public static double staticFieldOverwritten(double x) {
        Particle.unit = x * x;
        FieldReader.setUnit();
        return Particle.unit * x;
    }

    /** Writes into an array that its maker has given it. */
    public static final class Solver {
        public static double coefficient;

        public Solver(double[] out) {
            out[0] = coefficient * out[0];
        }
    }

    public static double arrayFilledByAConstructor(double x) {
        Solver.coefficient = x * x;
        return FieldReader.solved(2);
    }
}

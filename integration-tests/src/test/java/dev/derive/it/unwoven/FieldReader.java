package dev.derive.it.unwoven;

import dev.derive.it.model.adversarial.OutsideFields.Particle;
import dev.derive.it.model.adversarial.OutsideFields.Solver;
import java.util.List;

/** Code that the agent was not told about, and that uses the fields of woven classes itself. */
public final class FieldReader {
    private double[] kept = {};

    public static double energy(Particle p) {
        return p.mass * p.velocity * p.velocity / 2;
    }

    public static double mass(Particle p) {
        return p.mass;
    }

    public static double momentum(List<Particle> particles) {
        double sum = 0;
        for (Particle p : particles) {
            sum += p.mass * p.velocity;
        }
        return sum;
    }

    public static float spin(Particle p) {
        return p.spin;
    }

    public static void stop(Particle p) {
        p.velocity = 3;
        p.spin = 2;
    }

    public static double first(Particle p) {
        return p.position[0];
    }

    public void keep(Particle p) {
        kept = p.position;
    }

    public double firstKept() {
        return kept[0];
    }

    public static void move(Particle p) {
        p.position = new double[] {7, 8};
    }

    public static double charge(Particle p) {
        return p.charge;
    }

    public static double unit() {
        return 2 * Particle.unit;
    }

    public static void setUnit() {
        Particle.unit = 5;
    }

    public static int count(Particle p) {
        return p.count;
    }

    public static double solved(double start) {
        double[] numbers = {start};
        new Solver(numbers);
        return numbers[0];
    }
}

package dev.derive.it.unwoven;

/** A class to be extended: its method calls one that subclasses write. */
public abstract class Template {

    public double state;

    public double run(double x) {
        return step(x) + step(2);
    }

    protected abstract double step(double x);
}

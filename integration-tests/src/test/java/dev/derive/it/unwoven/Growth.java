package dev.derive.it.unwoven;

import dev.derive.it.model.adversarial.Generics.Step;

/** Implements woven generic interfaces where the agent was not told to weave. */
public final class Growth implements Step<Object> {
    private Object kept = 1.0;

    /** Three times a box. */
    @Override
    public Object next(Object state) {
        return 3 * (Double) state;
    }

    @Override
    public double read(Object state) {
        return 2 * (Double) state;
    }

    @Override
    public void keep(Object state) {
        kept = state;
    }

    @Override
    public Object kept() {
        return (Double) kept + 0.5;
    }

    @Override
    public Object same(Object state) {
        return state;
    }
}

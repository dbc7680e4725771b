package dev.derive.agent.hierarchy;

import dev.derive.Gradient;
import java.io.Serializable;

/** Uses a type of the API, but does not call Derive. */
public class Bystander implements Serializable, Comparable<Gradient> {
    private static final long serialVersionUID = 1L;

    protected double kept;

    @Override
    public int compareTo(Gradient other) {
        return Double.compare(kept, other.value());
    }
}

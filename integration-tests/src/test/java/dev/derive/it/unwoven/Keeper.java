package dev.derive.it.unwoven;

import java.awt.geom.AffineTransform;
import java.util.concurrent.atomic.DoubleAdder;

/** Keeps objects that hold numbers, and reads them later. */
public final class Keeper {
    private static AffineTransform transform;
    private static DoubleAdder adder;

    private Keeper() {
    }

    public static void keep(AffineTransform other) {
        transform = other;
    }

    public static void keep(DoubleAdder other) {
        adder = other;
    }

    public static double scale() {
        return transform.getScaleX();
    }

    public static double sum() {
        return adder.sum();
    }
}

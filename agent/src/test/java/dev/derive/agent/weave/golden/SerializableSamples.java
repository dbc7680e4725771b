package dev.derive.agent.weave.golden;

import java.io.Serializable;

/** Serializable classes without and with a version of their own. */
@SuppressWarnings("serial")
class SerializableSamples implements Serializable {
    static final double CONSTANT = Math.random();

    protected double number;
    private double[] array;

    SerializableSamples(double x) {
        number = x;
    }

    double scaled(double x) {
        return array == null ? number : number * x;
    }

    static class Inherits extends SerializableSamples {
        Inherits() {
            super(1);
        }
    }

    static class HasItsOwn extends SerializableSamples {
        private static final long serialVersionUID = 42;

        HasItsOwn() {
            super(1);
        }
    }

    static class AsException extends Exception {
        double number;
    }

    enum AsEnum {
        ONE;

        double number;
    }

    record AsRecord(double number) implements Serializable {
    }

    static class NotSerializable {
        double number;
    }
}

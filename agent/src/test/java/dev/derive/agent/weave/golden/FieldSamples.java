package dev.derive.agent.weave.golden;

import dev.derive.agent.weave.unwoven.Foreign;

/** Fields have their shadows beside them; those of classes that are not woven have none. */
final class FieldSamples {
    private static double shared;

    private double number;
    private float single;
    private double[] array;
    private int count;

    double read() {
        return number;
    }

    void write(double x) {
        number = x;
    }

    void writeFloat(float x) {
        single = x;
    }

    float readFloat() {
        return single;
    }

    static double readStatic() {
        return shared;
    }

    static void writeStatic(double x) {
        shared = x;
    }

    double[] readArray() {
        return array;
    }

    void writeArray(double[] x) {
        array = x;
    }

    int readInteger() {
        return count;
    }

    static double readForeign(Foreign foreign) {
        return foreign.number;
    }

    static void writeForeign(Foreign foreign, double x) {
        foreign.number = x;
    }
}

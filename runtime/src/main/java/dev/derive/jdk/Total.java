package dev.derive.jdk;

import dev.derive.runtime.Primal;

/** Adds up the elements that the JDK is given, for the derivative of what it computes of their values. */
final class Total {
    private double sum;
    private long count;

    /** Adds a number; its value without derivative, for the JDK. */
    double add(double number) {
        sum += number;
        count++;
        return Primal.of(number);
    }

    void add(Total other) {
        sum += other.sum;
        count += other.count;
    }

    double sum() {
        return sum;
    }

    double average() {
        return count == 0 ? 0 : sum / count;
    }
}

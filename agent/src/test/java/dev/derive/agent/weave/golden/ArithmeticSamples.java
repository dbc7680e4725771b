package dev.derive.agent.weave.golden;

/** The arithmetic instructions on doubles, and how a statement of several becomes one row. */
final class ArithmeticSamples {
    private ArithmeticSamples() {
    }

    static double sum(double a, double b) {
        return a + b;
    }

    static double difference(double a, double b) {
        return a - b;
    }

    static double product(double a, double b) {
        return a * b;
    }

    static double square(double x) {
        return x * x;
    }

    static double quotient(double a, double b) {
        return a / b;
    }

    static double half(double x) {
        return x / 2;
    }

    static double reciprocal(double x) {
        return 1 / x;
    }

    static double remainder(double a, double b) {
        return a % b;
    }

    static double negation(double x) {
        return -x;
    }

    static double line(double x) {
        return 3 * x + 1;
    }

    static double statement(double a, double b, double c) {
        return a * b - c / a;
    }

    static double constant() {
        return 2;
    }
}

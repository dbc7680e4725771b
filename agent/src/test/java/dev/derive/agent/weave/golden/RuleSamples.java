package dev.derive.agent.weave.golden;

/** Mathematical functions: the original call, and the rules for the partials of the arguments that are active. */
final class RuleSamples {
    private RuleSamples() {
    }

    static double exp(double x) {
        return Math.exp(x);
    }

    static double pow(double x, double y) {
        return Math.pow(x, y);
    }

    static double powerOfConstantExponent(double x) {
        return Math.pow(x, 3);
    }

    static double bell(double x) {
        return Math.exp(-x * x);
    }

    static double floor(double x) {
        return Math.floor(x);
    }

    static double ofConstant() {
        return Math.sin(1);
    }
}

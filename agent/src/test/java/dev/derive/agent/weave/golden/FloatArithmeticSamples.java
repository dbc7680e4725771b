package dev.derive.agent.weave.golden;

/** The arithmetic instructions on floats, whose shadows are those of doubles. */
final class FloatArithmeticSamples {
    private FloatArithmeticSamples() {
    }

    static float sum(float a, float b) {
        return a + b;
    }

    static float difference(float a, float b) {
        return a - b;
    }

    static float product(float a, float b) {
        return a * b;
    }

    static float quotient(float a, float b) {
        return a / b;
    }

    static float remainder(float a, float b) {
        return a % b;
    }

    static float negation(float x) {
        return -x;
    }
}

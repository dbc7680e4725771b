package dev.derive.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CentralDifferencesTest {

    @Test
    void theyEstimateTheGradientAndLeaveTheInputsAlone() {
        double[] x = {2, -300};

        double[] gradient = CentralDifferences.gradient(v -> v[0] * v[0] * v[1], x);

        assertArrayEquals(new double[] {-1_200, 4}, gradient, 1e-5);
        assertArrayEquals(new double[] {2, -300}, x);
    }
}

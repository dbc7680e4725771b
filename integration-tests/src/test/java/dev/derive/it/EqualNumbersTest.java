package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import org.junit.jupiter.api.Test;

/** Stored numbers that are found equal: in forward mode all but one of the inputs are constants. */
class EqualNumbersTest {
    private static double key = Double.NaN;
    private static double remembered;

    private static final class Point {
        final double x;

        Point(double x) {
            this.x = x;
        }
    }

    /** Orders numbers that are no objects, as the tolerances of Commons Numbers and the comparators of fastutil do. */
    private interface Order {
        int compare(double a, double b);

        int compare(int a, int b);

        int compareTo(double other);

        default boolean eq(double a, double b) {
            return compare(a, b) == 0;
        }
    }

    private static final class Tolerant implements Order {
        @Override
        public int compare(double a, double b) {
            return Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
        }

        @Override
        public int compare(int a, int b) {
            return Integer.compare(a, b);
        }

        @Override
        public int compareTo(double other) {
            return compare(1, other);
        }
    }

    private static double ordered(double x) {
        Order order = new Tolerant();
        double y = order.eq(x, 3) ? 0 : x * x;
        if (order.compare((int) x, 2) == 0 && order.compareTo(x) != 0) {
            y *= 2;
        }
        return y;
    }

    @Test
    void numbersAreOrderedByTheApplicationsOwnInterfaces() {
        assertEquals(10, Derive.forward(EqualNumbersTest::ordered).at(2.5).derivative());
        assertEquals(10, Derive.reverse(EqualNumbersTest::ordered).at(2.5).derivative());
    }

    /** Two points at the same place, of which the second depends on the second input, too. */
    private static double where(double x, double y) {
        Point p = new Point(x);
        Point q = new Point(x + (y - Math.rint(y * 1e6) / 1e6));
        return p.x == q.x ? q.x * y : 0;
    }

    private static double remembering(double x, double y) {
        if (key != x * y) {
            key = x * y;
            remembered = key * key;
        }
        return remembered;
    }

    @Test
    void numbersThatDependOnDifferentInputsAreComparedInBothModes() {
        double[] expected = {0.8, 0.8 + 1.25};
        assertArrayEquals(expected, Derive.forward(EqualNumbersTest::where).at(1.25, 0.8).gradient());
        assertArrayEquals(expected, Derive.reverse(EqualNumbersTest::where).at(1.25, 0.8).gradient());
        assertArrayEquals(expected,
                Derive.forward((double[] v) -> where(v[0], v[1])).at(new double[] {1.25, 0.8}).gradient());
        assertArrayEquals(new double[][] {expected}, Derive.forward((double[] v) -> new double[] {where(v[0], v[1])})
                .at(new double[] {1.25, 0.8}).jacobian());
    }

    @Test
    void whatAnEarlierRunRemembersIsRefusedInBothModes() {
        key = Double.NaN;
        assertThrows(DerivativeLostException.class, () -> Derive.forward(EqualNumbersTest::remembering).at(1.25, 0.8));
        assertThrows(DerivativeLostException.class, () -> Derive.forward(EqualNumbersTest::remembering).at(1.25, 0.8));
        assertThrows(DerivativeLostException.class, () -> Derive.reverse(EqualNumbersTest::remembering).at(1.25, 0.8));
    }
}

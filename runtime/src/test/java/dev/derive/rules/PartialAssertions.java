package dev.derive.rules;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/** Assertions on a partial of all methods of one name: of Math, StrictMath, Double and Float, with all types. */
final class PartialAssertions {
    private PartialAssertions() {
    }

    /** Asserts the value of a partial; +0 and −0 are the same derivative. */
    static void assertPartial(double expected, String method, int argument, double... point) {
        int checked = 0;
        for (RuleTable.Entry entry : RuleTable.ENTRIES) {
            if (entry.method().equals(method) && entry.argument() == argument && entry.target().isPresent()) {
                assertSame(expected, entry.at(point), entry + " at " + Arrays.toString(point));
                checked++;
            }
        }
        assertNotEquals(0, checked, () -> "no rule was checked: " + method + " d/d" + argument);
    }

    static void assertSame(double expected, double actual, String what) {
        assertTrue(expected == actual || Double.isNaN(expected) && Double.isNaN(actual),
                () -> what + ": expected " + expected + " but was " + actual);
    }
}

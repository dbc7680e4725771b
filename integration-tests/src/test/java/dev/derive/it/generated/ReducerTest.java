package dev.derive.it.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * What is left of a program does not depend on the weaver: here a program fails if it still contains a certain call.
 */
class ReducerTest {

    @Test
    void whatDoesNotMatterForTheFailureIsLeftOut() {
        String source = """
                package generated;
                import java.util.List;
                public final class Program {
                    static double carry;
                    static abstract class Shape { abstract double weight(); }
                    static double f(double[] x) {
                        carry = 3;
                        for (int k1 = 0; k1 < 3; k1++) {
                            if (x[0] > 0) {
                                carry += Math.sin(carry) * (2 + Math.tan(x[0] + carry));
                            }
                        }
                        return carry;
                    }
                }
                """;
        String smallest = new Reducer(candidate -> candidate.contains("Math.tan(") && candidate.contains("return"))
                .reduce(source);
        assertEquals("package generated; public final class Program { static double f(double[] x) { carry += Math.tan(0.5); return carry; } }",
                smallest.replaceAll("\\s+", " ").strip());
    }

    @Test
    void whatMakesALoopEndStays() {
        String source = """
                final class Program {
                    static void f() {
                        int k1 = 0;
                        for (;;) {
                            k1++;
                            if (k1 > 3) {
                                break;
                            }
                            Math.tan(1.0);
                        }
                    }
                }
                """;
        String smallest = new Reducer(candidate -> candidate.contains("for (;;)")).reduce(source);
        assertTrue(smallest.contains("k1++;") && smallest.contains("break;"), smallest);
    }
}

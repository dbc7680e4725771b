package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Which methods have copies of the runtime's entry points for themselves. */
class CallCopiesTest {
    /** Woven by this test. */
    static final class Sums {
        static double first(double[] x) {
            double sum = 0;
            for (double value : x) {
                sum += value;
            }
            return sum;
        }

        static double second(double[] x) {
            double sum = 0;
            int i = 0;
            while (i < x.length) {
                sum += x[i++];
            }
            return sum;
        }

        static double branches(double x) {
            return x > 0 ? x : -x;
        }
    }

    private static int copies(String method) throws Exception {
        ClassNode type = new ClassNode();
        try (InputStream in = Sums.class.getResourceAsStream("CallCopiesTest$Sums.class")) {
            new ClassReader(in).accept(type, ClassReader.EXPAND_FRAMES);
        }
        return new MethodPlan(type, type.methods.stream().filter(m -> m.name.equals(method)).findAny().orElseThrow(),
                RuleTable.ofRuntime()).copies;
    }

    @Test
    void methodsWithLoopsHaveDifferentOnes() throws Exception {
        int first = copies("first");
        assertTrue(first >= 0);
        assertNotEquals(first, copies("second"));
    }

    @Test
    void aMethodWithoutLoopCallsTheOriginals() throws Exception {
        assertEquals(-1, copies("branches"));
    }
}

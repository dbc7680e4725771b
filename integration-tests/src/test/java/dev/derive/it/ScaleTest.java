package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.derive.Derive;
import dev.derive.TapeMemoryException;
import dev.derive.it.model.Scale;
import java.lang.management.ManagementFactory;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Long loops, deep recursion, and the memory they take. */
class ScaleTest {

    private static final String TAPE_LIMIT = "derive.tape.limit";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void tenMillionTermsInReverse() {
        int n = 10_000_000;
        var sum = Derive.reverse((double x) -> Scale.manyTerms(x, n)).at(1.5);
        Expect.sameBits("value", Scale.manyTerms(1.5, n), sum.value());
        double expected = Scale.derivativeOfManyTerms(1.5, n);
        assertEquals(expected, sum.derivative(), 1e-10 * Math.abs(expected));
    }

    /**
     * On a stack of 2 MB, again and again while the methods are compiled. The interpreter's and C2's frames of twins
     * let it go as deep in half of that, but C1's take 200 to 250 bytes, and when C1 comes in is a matter of chance.
     */
    @Test
    void recursionFiveThousandDeep() throws Exception {
        int depth = 5_000;
        FutureTask<Void> deep = new FutureTask<>(() -> {
            for (int times = 0; times < 20; times++) {
                Expect.derivative(Scale.deep(3, depth), 1,
                        Derive.forward((double x) -> Scale.deep(x, depth)).at(3),
                        Derive.reverse((double x) -> Scale.deep(x, depth)).at(3));
            }
            return null;
        });
        new Thread(null, deep, "deep", 2 * MEGABYTE).start();
        deep.get();
    }

    @Test
    void aHundredMillionStepsForwardInConstantMemory() {
        int n = 100_000_000;
        var derivative = Derive.forward((double x) -> Scale.manySteps(x, n));
        Derive.forward((double x) -> Scale.manySteps(x, 1_000)).at(1.5);
        long before = allocated();
        double slope = derivative.at(1.5).derivative();
        long bytes = allocated() - before;
        assertEquals(2, slope, 1e-12);
        assertTrue(bytes < MEGABYTE, () -> bytes + " bytes allocated");
    }

    @Test
    void aTapeThatPassesItsLimitIsRefusedWithTheNumbers() {
        int n = 1_000_000;
        var derivative = Derive.reverse((double x) -> Scale.manyTerms(x, n));
        String before = System.setProperty(TAPE_LIMIT, Integer.toString(MEGABYTE));
        try {
            TapeMemoryException e = assertThrows(TapeMemoryException.class, () -> derivative.at(1.5));
            assertTrue(e.getMessage().replaceAll("[,_ ]", "").matches("(?s).*(1048576|1MiB|1MB|1\\.0M).*"),
                    e::getMessage);
            assertTrue(e.getMessage().contains(TAPE_LIMIT), e::getMessage);
        } finally {
            restore(before);
        }
        double expected = Scale.derivativeOfManyTerms(1.5, n);
        assertEquals(expected, derivative.at(1.5).derivative(), 1e-10 * Math.abs(expected),
                "after the limit was lifted");
    }

    private static void restore(String limit) {
        if (limit == null) {
            System.clearProperty(TAPE_LIMIT);
        } else {
            System.setProperty(TAPE_LIMIT, limit);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}

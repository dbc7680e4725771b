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

    /** On the default stack of 1 MB, where the plain method goes about 7,000 deep. */
    @Test
    void recursionFiveThousandDeep() throws Exception {
        recursion(1, 1);
    }

    /** Again and again while the methods are compiled: C1's frames of twins are up to twice the interpreter's. */
    @Test
    void recursionFiveThousandDeepManyTimes() throws Exception {
        recursion(20, 4);
    }

    private static void recursion(int repetitions, int megabytes) throws Exception {
        int depth = 5_000;
        FutureTask<Void> deep = new FutureTask<>(() -> {
            for (int times = 0; times < repetitions; times++) {
                Expect.derivative(Scale.deep(3, depth), 1,
                        Derive.forward((double x) -> Scale.deep(x, depth)).at(3),
                        Derive.reverse((double x) -> Scale.deep(x, depth)).at(3));
            }
            return null;
        });
        new Thread(null, deep, "deep", megabytes * MEGABYTE).start();
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
            assertTrue(e.getMessage().replaceAll("[,_ ]", "").matches("(?s).*(1048576|1MiB|1MB|1\\.0M).*"), e::getMessage);
            assertTrue(e.getMessage().contains(TAPE_LIMIT), e::getMessage);
        } finally {
            restore(before);
        }
        double expected = Scale.derivativeOfManyTerms(1.5, n);
        assertEquals(expected, derivative.at(1.5).derivative(), 1e-10 * Math.abs(expected), "after the limit was lifted");
    }

    private static void restore(String limit) {
        if (limit == null) {
            System.clearProperty(TAPE_LIMIT);
        } else {
            System.setProperty(TAPE_LIMIT, limit);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}

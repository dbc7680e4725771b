package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.Mode;
import dev.derive.it.model.Portfolio;
import java.util.Arrays;

/**
 * Computes gradients on one object again and again, and prints how many bytes of the heap are in use more than before, and
 * whether a later plain call is what it was.
 */
public final class LongLivedApp {

    private LongLivedApp() {
    }

    public static void main(String[] arguments) throws Exception {
        Mode mode = Mode.valueOf(arguments[0]);
        int calls = Integer.parseInt(arguments[1]);
        Portfolio portfolio = new Portfolio();
        double[] x = {0.5, 1.25};
        double plain = portfolio.value(x);
        var gradient = Derive.gradient(portfolio::value).mode(mode);
        double[] first = gradient.at(x).gradient();
        for (int i = 0; i < 500; i++) {
            gradient.at(x);
        }
        long before = used();
        double[] last = first;
        for (int i = 0; i < calls; i++) {
            last = gradient.at(x).gradient();
        }
        long after = used();
        System.out.println("growth " + (after - before));
        System.out.println("same value " + (Double.doubleToRawLongBits(portfolio.value(x)) == Double.doubleToRawLongBits(plain))
                + ", same gradient " + Arrays.equals(first, last));
        // What was measured must still be there.
        System.out.println(portfolio.hashCode() != gradient.hashCode());
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
        }
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}

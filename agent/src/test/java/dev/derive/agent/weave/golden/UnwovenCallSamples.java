package dev.derive.agent.weave.golden;

import dev.derive.agent.weave.unwoven.Foreign;
import java.math.BigDecimal;
import java.util.concurrent.ExecutorService;
import java.util.function.DoubleUnaryOperator;

/** Calls of methods that are not woven: the boundary, which nothing active passes; observers; other threads. */
final class UnwovenCallSamples {
    private UnwovenCallSamples() {
    }

    /** A class that is not woven, found out at link time: it might be by then. */
    static double staticCall(double x) {
        return Foreign.twice(x);
    }

    static double interfaceCall(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    static double virtualCall(Foreign foreign, double[] x) {
        return foreign.sum(x);
    }

    /** No class but the JDK's own has this method, so the check is made on the spot. */
    static double jdkCall(String text) {
        return Double.parseDouble(text);
    }

    static BigDecimal constructor(double x) {
        return new BigDecimal(x);
    }

    static void observer(double x) {
        System.out.println(x);
    }

    static boolean predicate(double x) {
        return Double.isNaN(x);
    }

    static void otherThread(ExecutorService executor, Runnable work) {
        executor.execute(work);
    }
}

package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.it.unwoven.StackReader;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Prints which methods are on the stack of a woven method, here and on another thread, and a derivative. */
public final class VerifiedApp {
    private VerifiedApp() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("here: " + Stacked.in(0.5));
        ExecutorService other = Executors.newSingleThreadExecutor();
        System.out.println("there: " + Stacked.on(other, 0.5));
        other.shutdown();
        System.out.println("derivative: " + Derive.forward(Stacked::square).at(3).derivative());
        System.out.println("after: " + Stacked.in(0.5));
    }

    /** Woven as the class that it is nested in, which calls Derive. */
    static final class Stacked {
        private Stacked() {
        }

        static String in(double x) {
            return StackReader.caller() + " " + Math.sqrt(x * x) + " " + Arrays.toString(new double[] {x});
        }

        static String on(ExecutorService executor, double x) throws Exception {
            return executor.submit(() -> in(x)).get();
        }

        static double square(double x) {
            return x * x;
        }
    }
}

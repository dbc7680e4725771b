package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Detours;
import dev.derive.it.model.Lambdas;
import dev.derive.it.model.Wide;
import org.junit.jupiter.api.Test;

/** Through code that is not woven a derivative is either right or loudly lost; which of the two may change. */
class DetoursTest {

    private static final double X = 1.25;
    private static final String MODELS = Detours.class.getPackageName();

    private static void exactOrLost(ScalarFunction f, double expected) {
        double plain = f.apply(X);
        try {
            var forward = Derive.forward(f).at(X);
            Expect.sameBits("forward value", plain, forward.value());
            near("forward", expected, forward.derivative());
        } catch (RuntimeException e) {
            lost(e);
        }
        try {
            var reverse = Derive.reverse(f).at(X);
            Expect.sameBits("reverse value", plain, reverse.value());
            near("reverse", expected, reverse.derivative());
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private static void near(String what, double expected, double actual) {
        Expect.near(what, Expect.TOLERANCE, new double[] {expected}, new double[] {actual});
    }

    /** What another thread threw arrives wrapped. */
    private static void lost(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof DerivativeLostException)) {
            cause = cause.getCause();
        }
        assertTrue(cause != null, () -> "an exception that does not say that the derivative is lost: " + e);
        assertTrue(cause.getMessage().contains(MODELS), cause::getMessage);
    }

    @Test
    void moreParametersThanSlotsForTheirShadows() {
        exactOrLost(Wide::manyParameters, 3 * X * X + 6 + 1 - 2 + 2 * X + 3 * X * X);
    }

    @Test
    void lambdasComposedByTheJdk() {
        exactOrLost(Lambdas::composedByTheJdk, 2 * Math.sin(X) * Math.cos(X) + 1);
    }

    @Test
    void bitsOfADouble() {
        exactOrLost(Detours::bits, 3 * X * X);
    }

    @Test
    void reflection() {
        exactOrLost(Detours::reflection, 2 * X);
    }

    @Test
    void sorting() {
        exactOrLost(Detours::sortedArray, 2 * X);
        exactOrLost(Detours::sortedList, 2 * X);
    }

    @Test
    void streams() {
        exactOrLost(Detours::streamOfAnArray, 2 + 4 * X);
        exactOrLost(Detours::streamThatReduces, 6);
        exactOrLost(Detours::streamWithACapture, 6);
    }

    @Test
    void otherThreads() {
        exactOrLost(Detours::parallelStream, 499_500);
        exactOrLost(Detours::anotherThread, 2 * X);
    }

    @Test
    void fieldsOfAClassOfTheJdk() {
        exactOrLost(Detours::fieldsOfAClassOfTheJdk, 3 * X * X);
    }

    @Test
    void anUnwovenSuperclass() {
        exactOrLost(Detours::unwovenSuperclass, 4 * X + 2);
    }
}

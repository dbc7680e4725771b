package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.Derive;
import dev.derive.ScalarField;
import dev.derive.ScalarFunction;
import dev.derive.VectorField;
import dev.derive.it.model.Calls;
import dev.derive.it.model.Misbehaving;
import dev.derive.it.unwoven.OutsideField;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Wrong arguments, numbers that are none, and functions that throw. */
class BadInputTest {

    private static void refused(Executable call) {
        RuntimeException e = assertThrows(RuntimeException.class, call);
        assertTrue(e instanceof NullPointerException || e instanceof IllegalArgumentException, e::toString);
        assertFalse(e.getMessage() == null || e.getMessage().isBlank(), "says nothing");
    }

    private static void says(Throwable e, String pattern) {
        assertTrue(String.valueOf(e.getMessage()).matches("(?is).*(" + pattern + ").*"),
                () -> pattern + " in " + e.getMessage());
    }

    @Test
    void aNullFunctionIsRefused() {
        refused(() -> Derive.forward((ScalarFunction) null));
        refused(() -> Derive.reverse((ScalarFunction) null));
        refused(() -> Derive.forward((ScalarField) null));
        refused(() -> Derive.reverse((VectorField) null));
        refused(() -> Derive.gradient(null));
    }

    @Test
    void aNullPointIsRefused() {
        refused(() -> Derive.forward(Misbehaving::throwsANewOne).at(null));
        refused(() -> Derive.reverse(Misbehaving::throwsANewOne).at(null));
    }

    @Test
    void aFunctionThatReturnsNullIsNamedAsTheCause() {
        says(assertThrows(RuntimeException.class, () -> Derive.forward(Misbehaving::returnsNull).at(new double[1])),
                "null");
        says(assertThrows(RuntimeException.class, () -> Derive.reverse(Misbehaving::returnsNull).at(new double[1])),
                "null");
    }

    @Test
    void aPointThatIsTooShortFailsAsThePlainCallDoes() {
        double[] two = {1, 2};
        String plain = assertThrows(ArrayIndexOutOfBoundsException.class, () -> Misbehaving.readsTooFar(two))
                .getMessage();
        var forward = Derive.forward(Misbehaving::readsTooFar);
        var reverse = Derive.reverse(Misbehaving::readsTooFar);
        assertEquals(plain, assertThrows(ArrayIndexOutOfBoundsException.class, () -> forward.at(two)).getMessage());
        assertEquals(plain, assertThrows(ArrayIndexOutOfBoundsException.class, () -> reverse.at(two)).getMessage());
        double[] four = {2, 0, 0, 5};
        Expect.gradient(10, new double[] {5, 0, 0, 2}, forward.at(four), reverse.at(four));
    }

    @Test
    void notANumberAndInfinitiesPassAsThroughThePlainCall() {
        for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.0, -0.0,
                1e300}) {
            double plain = Misbehaving.rational(x);
            Expect.sameBits("forward at " + x, plain, Derive.forward(Misbehaving::rational).at(x).value());
            Expect.sameBits("reverse at " + x, plain, Derive.reverse(Misbehaving::rational).at(x).value());
        }
        assertTrue(Double.isNaN(Derive.forward(Misbehaving::rational).at(Double.NaN).derivative()));
        assertTrue(Double.isNaN(Derive.reverse(Misbehaving::rational).at(Double.NaN).derivative()));
    }

    @Test
    void anExceptionReachesTheCallerAsItIs() {
        var forward = Derive.forward(Misbehaving::throwsTheSame);
        var reverse = Derive.reverse(Misbehaving::throwsTheSame);
        assertSame(Misbehaving.FAILURE, assertThrows(IllegalStateException.class, () -> forward.at(3)));
        assertSame(Misbehaving.FAILURE, assertThrows(IllegalStateException.class, () -> reverse.at(3)));
        assertEquals(0, Misbehaving.FAILURE.getSuppressed().length);
        Expect.derivative(1, 2, forward.at(1), reverse.at(1));
        assertEquals(2.25, Misbehaving.throwsTheSame(1.5));
    }

    @Test
    void anExceptionThatLeavesARunHasTheFramesOfAPlainCall() {
        double[] x = {2, 3};
        RuntimeException plain = assertThrows(RuntimeException.class, () -> Misbehaving.throwsANewOne(x));
        for (Executable call : new Executable[] {
                () -> Derive.forward(Misbehaving::throwsANewOne).at(x),
                        () -> Derive.reverse(Misbehaving::throwsANewOne).at(x)}) {
            RuntimeException thrown = assertThrows(RuntimeException.class, call);
            assertEquals(frames(plain), frames(thrown));
            assertEquals(frames(plain.getCause()), frames(thrown.getCause()));
            assertEquals(frames(plain.getSuppressed()[0]), frames(thrown.getSuppressed()[0]));
        }
    }

    private static List<String> frames(Throwable thrown) {
        List<String> frames = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Misbehaving.class.getName()))
                .map(StackTraceElement::toString).toList();
        assertTrue(frames.size() > 1, () -> "frames of " + thrown);
        return frames;
    }

    @Test
    void endlessRecursionIsAStackOverflowAndLeavesNothingBehind() {
        assertThrows(StackOverflowError.class, () -> Derive.forward(Misbehaving::recursesForEver).at(1));
        assertThrows(StackOverflowError.class, () -> Derive.reverse(Misbehaving::recursesForEver).at(1));
        Expect.derivative(1, 2, Derive.forward(Misbehaving::throwsTheSame).at(1),
                Derive.reverse(Misbehaving::throwsTheSame).at(1));
    }

    @Test
    void aDerivativeAskedForInsideARunIsRefused() {
        says(assertThrows(RuntimeException.class, () -> Derive.forward(Misbehaving::asksForADerivative).at(1)),
                "nested|inside|within");
        says(assertThrows(RuntimeException.class, () -> Derive.reverse(Misbehaving::asksForADerivative).at(1)),
                "nested|inside|within");
        assertEquals(2, Misbehaving.asksForADerivative(1));
    }

    @Test
    void aFunctionThatIsNotWovenIsRefusedWithTheOptionToAdd() {
        for (Executable call : new Executable[] {
                () -> Derive.forward(OutsideField.product()).at(new double[] {1, 2}),
                () -> Derive.reverse(OutsideField.product()).at(new double[] {1, 2}),
                () -> Derive.forward(OutsideField.square()).at(1),
                () -> Derive.reverse(OutsideField.square()).at(1)}) {
            RuntimeException e = assertThrows(RuntimeException.class, call);
            says(e, "packages=");
            says(e, "dev\\.derive\\.it\\.unwoven");
        }
        Expect.derivative(4, 4, Derive.forward(Calls::square).at(2), Derive.reverse(Calls::square).at(2));
    }
}

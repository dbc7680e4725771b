package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Leaks;
import dev.derive.it.model.Observers;
import dev.derive.it.unwoven.Outside;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where active values meet code that is not woven: exact, or an exception that says what to do. */
class BoundaryTest {

    private static final double X = 1.25;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    /** Both modes refuse, naming the method and line of the model, and every one of the words. */
    private static void isLost(ScalarFunction f, String method, String... words) {
        namesThePlace(assertThrows(DerivativeLostException.class, () -> Derive.forward(f).at(X)), method, words);
        namesThePlace(assertThrows(DerivativeLostException.class, () -> Derive.reverse(f).at(X)), method, words);
        assertTrue(Double.isFinite(f.apply(X)), "the plain call goes on working");
    }

    private static void namesThePlace(DerivativeLostException e, String method, String... words) {
        int line = 0;
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith(Leaks.class.getName()) && frame.getMethodName().contains(method)) {
                line = frame.getLineNumber();
                break;
            }
        }
        assertTrue(line > 0, () -> "no frame of " + method + " in the stack trace of " + e);
        contains(e, Leaks.class.getName());
        contains(e, method);
        contains(e, Integer.toString(line));
        for (String word : words) {
            contains(e, word);
        }
    }

    private static void contains(Exception e, String text) {
        assertTrue(e.getMessage().contains(text), () -> "\"" + text + "\" is missing in: " + e.getMessage());
    }

    @Test
    void anActiveValueInABigDecimalIsLost() {
        isLost(Leaks::intoBigDecimal, "intoBigDecimal", "BigDecimal", "rule");
    }

    @Test
    void anActiveValuePassedToAnUnwovenMethodIsLostAndTheRemedyIsItsPackage() {
        isLost(Leaks::intoAnUnwovenMethod, "intoAnUnwovenMethod", "Outside", "square", "dev.derive.it.unwoven",
                "packages");
    }

    @Test
    void anActiveValueKeptByAnUnwovenObjectIsLost() {
        isLost(Leaks::intoAnUnwovenObject, "intoAnUnwovenObject", "setState");
    }

    @Test
    void anActiveArrayPassedToAnUnwovenMethodIsLost() {
        isLost(Leaks::asAnArray, "asAnArray", "sum");
    }

    @Test
    void anActiveBoxPassedToAnUnwovenMethodIsLost() {
        isLost(Leaks::asABox, "asABox", "unboxed");
    }

    @Test
    void anActiveBoxInAListPassedToAnUnwovenMethodIsLost() {
        isLost(Leaks::inAList, "inAList", "sum");
    }

    @Test
    void anActiveValueIsLostEvenWhenNothingIsReturned() {
        isLost(Leaks::onlyRemembered, "onlyRemembered", "remember");
    }

    /** The place that loses it is the unwoven caller's, so that is the one named. */
    @Test
    void anActiveValueReturnedToUnwovenCodeByALambdaIsLost() {
        ScalarFunction f = Leaks::callbackThatReturnsAnActive;
        for (DerivativeLostException e : new DerivativeLostException[] {
                assertThrows(DerivativeLostException.class, () -> Derive.forward(f).at(X)),
                assertThrows(DerivativeLostException.class, () -> Derive.reverse(f).at(X))}) {
            StackTraceElement caller = Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().equals(Outside.class.getName())).findFirst().orElseThrow();
            contains(e, Leaks.class.getName());
            contains(e, Outside.class.getName() + "." + caller.getMethodName());
            contains(e, Integer.toString(caller.getLineNumber()));
            contains(e, Outside.class.getPackageName());
        }
    }

    @Test
    void aLambdaCalledByUnwovenCodeStaysInTheRun() {
        derives(Leaks::callbackThatWritesToAnArray, 4 * X);
        derives(Leaks::callbackWithAConstant, 4);
    }

    @Test
    void inactiveValuesPassFreely() {
        derives(Leaks::inactiveValuesPass, 9 + 3 + 16 + 2.5);
        derives(Leaks::inactiveBigDecimal, 3);
    }

    @Test
    void whatIsNoLongerActiveMayLeave() {
        derives(Leaks::noLongerActive, 5);
    }

    @Test
    void anArrayOverwrittenOutsideBeforeItBecomesActiveIsFollowed() {
        derives(Leaks::overwrittenOutsideUnseen, 10);
    }

    @Test
    void anActiveArrayOverwrittenOutsideIsLost() {
        isLost(Leaks::overwrittenOutside, "overwrittenOutside");
    }

    @Test
    void observersSeeThePrimal() {
        String expected = Observers.text(X);
        StringBuilder forward = new StringBuilder();
        StringBuilder reverse = new StringBuilder();
        assertEquals(2 * X, Derive.forward((double x) -> Observers.square(x, forward)).at(X).derivative());
        assertEquals(2 * X, Derive.reverse((double x) -> Observers.square(x, reverse)).at(X).derivative());
        assertEquals(expected, forward.toString());
        assertEquals(expected, reverse.toString());
    }
}

package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Lost;
import dev.derive.runtime.TapeLimit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Messages say where the application's code is, and what went wrong first. */
class MessagesTest {

    private static final double X = 1.25;

    private static List<Executable> inBothModes(ScalarFunction f) {
        return List.of(() -> Derive.forward(f).at(X), () -> Derive.reverse(f).at(X));
    }

    private static void contains(String part, Throwable e) {
        assertTrue(e.getMessage().contains(part), e::getMessage);
    }

    @Test
    void aLossIsToldAlsoWhereTheApplicationMakesAnExceptionOfItsOwnOfIt() {
        for (Executable run : inBothModes(Lost::wrapped)) {
            DerivativeLostException e = assertThrows(DerivativeLostException.class, run);
            contains("java.math.BigDecimal", e);
            contains("Lost.wrapped (Lost.java:", e);
            assertEquals("the model failed", assertInstanceOf(IllegalStateException.class, e.getCause()).getMessage());
        }
    }

    @Test
    void whatTheFunctionThrowsOfItselfComesAsItIs() {
        for (Executable run : inBothModes(Lost::fails)) {
            assertEquals("of itself", assertThrows(IllegalStateException.class, run).getMessage());
        }
    }

    @Test
    void aMethodReferenceIsNamedByTheMethodAndLineThatItIsWrittenIn() {
        for (Executable run : inBothModes(Lost::methodReference)) {
            contains("dev.derive.it.model.Lost.methodReference (Lost.java:29)",
                    assertThrows(DerivativeLostException.class, run));
        }
    }

    @Test
    void aLambdaThatALibraryCallsIsNamedByTheMethodThatItIsWrittenIn() {
        for (Executable run : inBothModes(Lost::givenToALibrary)) {
            DerivativeLostException e = assertThrows(DerivativeLostException.class, run);
            contains("the lambda or method reference in dev.derive.it.model.Lost.givenToALibrary was called by", e);
            contains("The caller is dev.derive.it.unwoven.Library.atOnes", e);
            contains(":dev.derive.it.unwoven, or call", e);
        }
    }

    @Test
    void thePackageOfTheJdkIsNotRecommended() {
        for (Executable run : inBothModes(Lost::givenToTheJdk)) {
            DerivativeLostException e = assertThrows(DerivativeLostException.class, run);
            contains("The caller is java.util.stream.Collectors.", e);
            contains("There is no derivative rule for what this part of the JDK does", e);
            assertFalse(e.getMessage().contains("java.util.stream, or"), e::getMessage);
        }
    }

    @Test
    void aMethodThatAWovenClassInheritsIsNamedByTheClassItIsOf() {
        for (Executable run : inBothModes(Lost::inherited)) {
            DerivativeLostException e = assertThrows(DerivativeLostException.class, run);
            contains("dev.derive.it.unwoven.Template.run(double)", e);
            contains("Add the package to the agent's option", e);
        }
    }

    @Test
    void aHandleThatCodeBoundWhichIsNotWovenIsRefusedAsThat() {
        for (Executable run : inBothModes(x -> {
            try {
                return Lost.throughAHandleBoundElsewhere(x);
            } catch (RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        })) {
            contains("made in an unknown way or by code that is not differentiated", assertThrows(DerivativeLostException.class, run));
        }
    }

    @Test
    void aTapeLimitThatIsNoNumberIsRefused() {
        System.setProperty(TapeLimit.PROPERTY, "4 GB");
        try {
            contains("'4 GB'", assertThrows(IllegalArgumentException.class,
                    () -> Derive.reverse(Lost::fails).at(X)));
        } finally {
            System.clearProperty(TapeLimit.PROPERTY);
        }
    }
}

package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every refusal says where the derivative is lost, why, and what to do. */
class BoundaryTest {
    private static final String JDK = "java.math.BigDecimal.<init>(double)\ncom.acme.Loan.rate (Loan.java:12)";
    private static final String LIBRARY = "org.lib.Solver.solve(double[])\ncom.acme.Loan.rate (Loan.java:12)";
    private static final String FIELD = "the field java.awt.geom.Point2D$Double.x, of a class that is not woven,\n"
            + "com.acme.Loan.rate (Loan.java:12)";

    private final ForwardContext run = new ForwardContext();

    @BeforeEach
    void enter() {
        Runs.enter(run);
    }

    @AfterEach
    void exit() {
        Runs.exit(run);
    }

    private static void refused(Executable call, String... says) {
        String message = assertThrows(DerivativeLostException.class, call).getMessage();
        for (String text : says) {
            assertTrue(message.contains(text), () -> "'" + text + "' is missing in: " + message);
        }
    }

    @Test
    void anActiveNumberMayNotLeave() {
        refused(() -> Forward.leave(1, JDK), "com.acme.Loan.rate (Loan.java:12)",
                "java.math.BigDecimal.<init>(double)");
        refused(() -> Reverse.leave(1, JDK), "com.acme.Loan.rate (Loan.java:12)",
                "java.math.BigDecimal.<init>(double)");
        assertDoesNotThrow(() -> Forward.leave(0, JDK));
        assertDoesNotThrow(() -> Reverse.leave(0, JDK));
    }

    @Test
    void theRemedyDependsOnWhoIsCalled() {
        refused(() -> Forward.leave(1, JDK), "There is no derivative rule for this JDK method");
        refused(() -> Forward.leave(1, LIBRARY), "Add the package", "packages=org.lib.");
        refused(() -> Forward.leave(1, FIELD), "Keep such values in double, float or arrays of them");
    }

    @Test
    void anArrayMayNotLeaveWithAnActiveElementAndIsKnownAfterwardsOtherwise() {
        double[] array = new double[2];
        ArrayShadow shadow = Forward.fresh(2);
        Boundary.leave(shadow, array, LIBRARY, run);
        assertSame(shadow, run.resolve(array));
        Forward.store(shadow, array, 1, 0.5);
        refused(() -> Boundary.leave(shadow, array, LIBRARY, run), "org.lib.Solver.solve(double[])");
        assertDoesNotThrow(() -> Boundary.leave(shadow, null, LIBRARY, run));
    }

    @Test
    void anActiveNumberMayNotBeReturnedToCodeThatIsNotWoven() {
        refused(() -> Forward.returned(1, "com.acme.Loan.rate(double)"), "com.acme.Loan.rate(double)", "packages=");
        refused(() -> Reverse.returned(1, "com.acme.Loan.rate(double)"), "com.acme.Loan.rate(double)", "packages=");
        assertDoesNotThrow(() -> Forward.returned(0, "com.acme.Loan.rate(double)"));
        assertDoesNotThrow(() -> Reverse.returned(0, "com.acme.Loan.rate(double)"));
    }

    @Test
    void workIsNotHandedToAnotherThread() {
        refused(() -> Boundary.refuse("java.lang.Thread.start()\ncom.acme.Loan.rate (Loan.java:12)"),
                "com.acme.Loan.rate (Loan.java:12)", "java.lang.Thread.start()", "another thread");
    }
}

package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static final String WHERE =
            "org.lib.Report.print(java.util.DoubleSummaryStatistics)\ncom.acme.Loan.rate (Loan.java:12)";

    private final ForwardContext run = new ForwardContext();
    private final DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();

    @AfterEach
    void exit() {
        if (Runs.current() == run) {
            Runs.exit(run);
        }
    }

    private double[] attached(double tangent) {
        double[] companion = {0};
        ArrayShadow shadow = ArrayShadow.tangents(1);
        shadow.tangent[0] = Double.doubleToRawLongBits(tangent);
        run.publish(companion, shadow);
        assertSame(statistics, Companions.attach(statistics, companion));
        return companion;
    }

    @Test
    void anObjectHasItsCompanionInItsRunOnly() {
        Runs.enter(run);
        double[] companion = attached(1);
        assertSame(companion, Companions.of(statistics));
        assertNull(Companions.of(new DoubleSummaryStatistics()), "equal objects are not the same");
        Runs.exit(run);
        assertNull(Companions.of(statistics));
    }

    @Test
    void outsideOfARunNothingIsAttached() {
        Companions.attach(statistics, new double[1]);
        assertNull(Companions.of(statistics));
    }

    @Test
    void anObjectWithAnActiveCompanionMayNotLeave() {
        Runs.enter(run);
        attached(1);
        assertThrows(DerivativeLostException.class, () -> Boundary.leaveBox(statistics, WHERE, run));
        assertThrows(DerivativeLostException.class, () -> Boundary.leaveBox(List.of(statistics), WHERE, run));
    }

    @Test
    void anObjectWhoseCompanionIsConstantMayLeave() {
        Runs.enter(run);
        attached(0);
        assertDoesNotThrow(() -> Boundary.leaveBox(statistics, WHERE, run));
    }
}

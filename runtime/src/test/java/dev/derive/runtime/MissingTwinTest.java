package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.Test;

/** What the virtual machine says when a twin is not there. */
class MissingTwinTest {

    @Test
    void theMethodIsNamedAndNotItsTwin() {
        Error error = new NoSuchMethodError("'double com.acme.Large.f$forward(double, double,"
                + " dev.derive.runtime.ForwardContext)'");
        DerivativeLostException loss = MissingTwin.in(error);
        assertTrue(loss.getMessage().startsWith("The derivative is lost: com.acme.Large.f has no twin"), loss::getMessage);
        assertSame(error, loss.getCause());
    }

    @Test
    void aCauseIsFound() {
        Error error = new NoSuchMethodError("'void com.acme.Large.<init>(int, dev.derive.runtime.ReverseContext)'");
        assertTrue(MissingTwin.in(new IllegalStateException(error)).getMessage().contains("com.acme.Large.<init>"));
    }

    @Test
    void aMethodOfTheApplicationsThatIsMissingIsItsOwnBusiness() {
        assertNull(MissingTwin.in(new NoSuchMethodError("'double com.acme.Large.f(double)'")));
        assertNull(MissingTwin.in(new IllegalStateException("dev.derive.runtime.")));
    }
}

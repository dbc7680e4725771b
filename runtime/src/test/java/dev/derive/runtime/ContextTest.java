package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

class ContextTest {
    private final Context run = new ForwardContext();
    private int released;

    @Test
    void arraysThatNoDerivativeHasReachedShareOneMiss() {
        ArrayShadow miss = run.resolve(new double[2]);
        assertTrue(miss.isMiss());
        assertSame(miss, run.resolve(new double[3]));
        assertSame(miss, run.resolve(null));
    }

    @Test
    void aPublishedArrayIsFoundByIdentity() {
        double[] array = new double[2];
        ArrayShadow shadow = Forward.fresh(2);
        run.publish(array, shadow);
        assertSame(shadow, run.resolve(array));
        assertTrue(run.resolve(array.clone()).isMiss());
    }

    @Test
    void aMissAndANullArePublishedToNoEffect() {
        double[] array = new double[2];
        run.publish(array, run.resolve(array));
        run.publish(null, Forward.fresh(2));
        assertTrue(run.resolve(array).isMiss());
    }

    @Test
    void publishingAMatrixPublishesItsRows() {
        double[][] matrix = new double[2][3];
        ArrayShadow shadow = ArrayShadows.fresh(matrix, run);
        run.publish(matrix, shadow);
        assertSame(shadow.rows[1], run.resolve(matrix[1]));
    }

    @Test
    void anArrayThatBecomesActiveMakesOlderMissesStale() {
        double[] array = new double[2];
        ArrayShadow before = run.resolve(array);
        ArrayShadow shadow = run.activate(array);
        assertTrue(before.stale);
        assertSame(shadow, run.resolve(array));
        assertSame(shadow, run.activate(array));
        assertNotSame(before, run.resolve(new double[2]));
    }

    @Test
    void shadowsOfAFinishedRunMayBeTakenOver() {
        Context finished = new ForwardContext();
        finished.end();
        assertDoesNotThrow(() -> run.adopting(finished.token, "a field"));
        assertDoesNotThrow(() -> run.adopting(null, "a field"));
    }

    @Test
    void shadowsOfARunThatGoesOnMayNot() {
        Context other = new ForwardContext();
        String message = assertThrows(DerivativeLostException.class,
                () -> run.adopting(other.token, "a field of Loan")).getMessage();
        assertTrue(message.contains("a field of Loan") && message.contains("another run"), message);
    }

    @Test
    void whatWasAdoptedIsReleasedOnceWhenTheRunEnds() throws ReflectiveOperationException {
        MethodHandle release = MethodHandles.lookup().findStatic(ContextTest.class, "release",
                MethodType.methodType(void.class, Object.class));
        run.adopted(this, release);
        assertEquals(0, released);
        run.end();
        run.end();
        assertEquals(1, released);
    }

    private static void release(Object holder) {
        ((ContextTest) holder).released++;
    }
}

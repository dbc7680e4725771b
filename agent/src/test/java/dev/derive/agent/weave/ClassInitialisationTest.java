package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class that is initialised in the middle of a run computes with numbers, too, and leaves the run as it was. */
class ClassInitialisationTest {
    @ParameterizedTest
    @EnumSource(WeaveMode.class)
    void theFirstRunGivesTheSameAsTheSecond(WeaveMode mode) throws Throwable {
        Class<?> woven = new WovenLoader(Map.of()).initialised("dev.derive.agent.weave.golden.InitialiserSamples");
        double[] first = valueAndDerivative(woven, mode);
        assertArrayEquals(valueAndDerivative(woven, mode), first);
    }

    private static double[] valueAndDerivative(Class<?> woven, WeaveMode mode) throws Throwable {
        return mode == WeaveMode.FORWARD ? TwinCall.forward(woven, "recursive", 1.5)
                : TwinCall.reverse(woven, "recursive", 1.5);
    }
}

package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Generics;
import dev.derive.it.model.Shapes;
import org.junit.jupiter.api.Test;

/** Derivatives follow virtual and interface calls to the method that is really run. */
class DispatchTest {

    private static final double X = 0.7;
    private static final double SQUARE = 4 * X * X + 2 * X;
    private static final double D_SQUARE = 8 * X + 2;
    private static final double CUBOID = 4 * X * X * X + 2 * X;
    private static final double D_CUBOID = 12 * X * X + 2;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void abstractMethods() {
        derives(Shapes::abstractMethod, D_SQUARE);
    }

    @Test
    void overridesThatCallSuper() {
        derives(Shapes::overrideCallingSuper, D_CUBOID);
    }

    @Test
    void defaultMethodsAndPrivateMethodsOfInterfaces() {
        derives(Shapes::defaultMethodCallingAPrivateOne, 2 * D_SQUARE + 2 * SQUARE * D_SQUARE);
    }

    @Test
    void inheritedDefaultsCalledByName() {
        derives(Shapes::twoDefaultsReconciled, 2 * D_CUBOID + 2 * CUBOID * D_CUBOID);
    }

    @Test
    void staticMethodsOfInterfaces() {
        derives(Shapes::staticMethodOfAnInterface, D_SQUARE + D_CUBOID + 2 * X);
    }

    @Test
    void aCallThatReachesADifferentClassEachTime() {
        derives(Shapes::dispatchThatChanges, 2 * D_SQUARE + 2 * D_CUBOID);
    }

    @Test
    void anonymousSubclasses() {
        derives(Shapes::anonymousSubclass, D_SQUARE + 1);
    }

    @Test
    void bridgesOfGenericInterfaces() {
        derives(Generics::bridgeOfAGenericInterface, 3 * X * X);
    }

    @Test
    void bridgesOfCovariantResults() {
        derives(Generics::bridgeOfACovariantResult, 3 * X * X + 4 * X);
    }

    @Test
    void genericFunctionsOfBoxedDoubles() {
        derives(Generics::boxedByFunctions, Math.cos(X * X) * 2 * X * X + Math.sin(X * X));
    }
}

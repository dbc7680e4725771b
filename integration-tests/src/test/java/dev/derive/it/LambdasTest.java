package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Lambdas;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** What a lambda captures, is given and returns keeps its derivative. */
class LambdasTest {

    private static final double X = 0.8;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void aLambdaWithoutCaptures() {
        derives(Lambdas::withoutCaptures, 4 * X * X * X);
    }

    @Test
    void anActiveLocalIsCaptured() {
        derives(Lambdas::capturingAnActiveLocal, 12 * X * X);
    }

    @Test
    void anActiveArrayIsCaptured() {
        derives(Lambdas::capturingAnArray, 1 + 3 * X * X);
    }

    @Test
    void aCapturedArrayIsWritten() {
        derives(Lambdas::writingToACapturedArray, 4 * X);
    }

    @Test
    void anActiveObjectIsCaptured() {
        derives(Lambdas::capturingThis, 3 * X * X + 2 * X + 1);
    }

    @Test
    void aReferenceToAMethodOfOneObject() {
        derives(Lambdas::boundMethodReference, 3 * X * X);
    }

    @Test
    void aReferenceToAMethodOfAnyObject() {
        derives(Lambdas::unboundMethodReference, 3 * X * X);
    }

    @Test
    void aReferenceToAConstructor() {
        derives(Lambdas::constructorReference, 3 * X * X);
    }

    @Test
    void aReferenceToAStaticMethodOfTheJdk() {
        derives(Lambdas::staticMethodReference, Math.exp(Math.exp(X)) * Math.exp(X));
    }

    @Test
    void aFunctionalInterfaceWithADefaultMethod() {
        derives(Lambdas::interfaceOfOurOwn, 16 * X * X * X);
    }

    @Test
    void aLambdaThatOutlivesTheCallItWasMadeIn() {
        derives(Lambdas::returnedByAMethod, 3 * X * X + 2);
    }

    @Test
    void aLambdaWithinALambda() {
        derives(Lambdas::lambdaWithinALambda, 4 * X * X * X + 3);
    }

    @Test
    void aLambdaPassedDownARecursion() {
        derives(Lambdas::calledRecursively, 5 * Math.pow(X, 4));
    }

    @Test
    void whatALambdaCapturedInAnEarlierRunIsAConstant() {
        derives(Lambdas::keepsALambda, 3 * X * X);
        derives(Lambdas::usesTheLambdaThatWasKept, X * X);
    }

    @Test
    void anAnonymousClassWithStateOfItsOwn() {
        derives(Lambdas::anonymousClass, 3 * X * X + 4 * X * X * X);
    }

    /** The class of the inner lambda is woven because this class calls Derive, not because of its package. */
    @Test
    void aLambdaMadeDuringARunByTheClassThatAskedForItCapturesActiveValues() {
        derives(x -> {
            DoubleSupplier square = () -> x * x;
            return square.getAsDouble();
        }, 2 * X);
    }
}

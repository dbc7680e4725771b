package dev.derive.it.model.adversarial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/** Lambdas that are written as bytes and read again. */
public final class SerializedLambdas {
    private SerializedLambdas() {
    }

    private interface Operator extends DoubleUnaryOperator, Serializable {
    }

    private static Operator copy(Operator original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        return (Operator) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    public static double aNumberCaptured(double x) throws Exception {
        Operator times = t -> t * x;
        return copy(times).applyAsDouble(x);
    }

    public static double anArrayCaptured(double x) throws Exception {
        double[] factors = {2, x};
        Operator times = t -> t * factors[1];
        return copy(times).applyAsDouble(3);
    }

    public static double aLambdaCaptured(double x) throws Exception {
        Operator inner = t -> t * x;
        Operator outer = t -> inner.applyAsDouble(t) + 1;
        return copy(outer).applyAsDouble(3);
    }

    @Exact
    public static double constantsCaptured(double x) throws Exception {
        double factor = 3;
        double[] more = {factor, 2};
        Operator times = t -> t * factor * more[1];
        return copy(times).applyAsDouble(x) * x;
    }
}

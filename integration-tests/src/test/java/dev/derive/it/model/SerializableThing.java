package dev.derive.it.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** Serializable without a serialVersionUID of its own: the machine computes one from the members of the class. */
@SuppressWarnings("serial")
public class SerializableThing implements Serializable {

    protected double size;
    private final double[] values;

    public SerializableThing(double size) {
        this.size = size;
        this.values = new double[] {size, 2 * size};
    }

    static double doubled(double x) {
        return 2 * x;
    }

    /** The sum of what comes back from a stream. */
    public double roundTrip() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(this);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                SerializableThing copy = (SerializableThing) in.readObject();
                return copy.size + copy.values[1] + doubled(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.derive.it.unwoven;

import dev.derive.it.model.adversarial.HiddenHeirs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/** Makes hidden classes of those that are written here, as languages and frameworks on the JVM do. */
public final class HiddenMaker {
    private HiddenMaker() {
    }

    /** The class file of the law that is made. */
    public static final class Cubic extends HiddenHeirs.Law {
        @Override
        public double value(double x) {
            return factor * x * x * x;
        }
    }

    /** The class file of the curve that is made. */
    public static final class Parabola implements HiddenHeirs.Curve {
        @Override
        public double at(double x) {
            return x * x;
        }
    }

    /** An object of a hidden class. */
    public static <T> T make(Class<T> type) {
        String name = type == HiddenHeirs.Law.class ? "HiddenMaker$Cubic.class" : "HiddenMaker$Parabola.class";
        try (InputStream in = HiddenMaker.class.getResourceAsStream(name)) {
            return type.cast(MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true).lookupClass()
                    .getConstructor().newInstance());
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.derive.jdk;

import dev.derive.runtime.Companions;
import dev.derive.runtime.Primal;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Optional doubles: the companion of one is its number. */
@StandInFor(OptionalDouble.class)
public final class OptionalDoubles {
    private OptionalDoubles() {
    }

    private static double value(OptionalDouble self, double value) {
        double[] companion = Companions.of(self);
        return companion == null ? value : companion[0];
    }

    /** Stands in for {@link OptionalDouble#of}. */
    public static OptionalDouble of(double value) {
        return Companions.attach(OptionalDouble.of(Primal.of(value)), new double[] {value});
    }

    /** Stands in for {@link OptionalDouble#getAsDouble}. */
    public static double getAsDouble(OptionalDouble self) {
        return value(self, self.getAsDouble());
    }

    /** Stands in for {@link OptionalDouble#orElse}. */
    public static double orElse(OptionalDouble self, double other) {
        return self.isPresent() ? getAsDouble(self) : other;
    }

    /** Stands in for {@link OptionalDouble#orElseGet}. */
    public static double orElseGet(OptionalDouble self, DoubleSupplier supplier) {
        return self.isPresent() ? getAsDouble(self) : supplier.getAsDouble();
    }

    /** Stands in for {@link OptionalDouble#orElseThrow()}. */
    public static double orElseThrow(OptionalDouble self) {
        return value(self, self.orElseThrow());
    }

    /** Stands in for {@link OptionalDouble#orElseThrow(Supplier)}. */
    public static <X extends Throwable> double orElseThrow(OptionalDouble self, Supplier<? extends X> supplier)
            throws X {
        return value(self, self.orElseThrow(supplier));
    }

    /** Stands in for {@link OptionalDouble#ifPresent}. */
    public static void ifPresent(OptionalDouble self, DoubleConsumer action) {
        if (self.isPresent()) {
            action.accept(getAsDouble(self));
        }
    }

    /** Stands in for {@link OptionalDouble#ifPresentOrElse}. */
    public static void ifPresentOrElse(OptionalDouble self, DoubleConsumer action, Runnable emptyAction) {
        if (self.isPresent()) {
            action.accept(getAsDouble(self));
        } else {
            emptyAction.run();
        }
    }

    /** Stands in for {@link OptionalDouble#stream}. */
    public static DoubleStream stream(OptionalDouble self) {
        return self.isPresent() ? DoubleStream.of(getAsDouble(self)) : DoubleStream.empty();
    }
}

package dev.derive.jdk;

import dev.derive.runtime.OtherThreads;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams of ints that become streams of doubles. */
@StandInFor(IntStream.class)
public final class IntStreams {
    private IntStreams() {
    }

    /** Stands in for {@link IntStream#mapToDouble}. */
    public static DoubleStream mapToDouble(IntStream self, IntToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        OtherThreads.refuse(self);
        return new ElementStream(self.mapToObj(i -> new Element(mapper.applyAsDouble(i))));
    }
}

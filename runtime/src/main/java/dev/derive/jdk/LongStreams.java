package dev.derive.jdk;

import dev.derive.runtime.OtherThreads;
import java.util.Objects;
import java.util.function.LongToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Streams of longs that become streams of doubles. */
@StandInFor(LongStream.class)
public final class LongStreams {
    private LongStreams() {
    }

    /** Stands in for {@link LongStream#mapToDouble}. */
    public static DoubleStream mapToDouble(LongStream self, LongToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        OtherThreads.refuse(self);
        return new ElementStream(self.mapToObj(i -> new Element(mapper.applyAsDouble(i))));
    }
}

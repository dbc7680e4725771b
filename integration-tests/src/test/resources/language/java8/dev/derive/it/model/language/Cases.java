package dev.derive.it.model.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A table of functions, by a sentence that says what each shows, with their derivatives in closed form. */
final class Cases {
    private final Map<String, DoubleUnaryOperator[]> all = new LinkedHashMap<>();

    /** A function whose derivative is known. */
    Cases derives(String what, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        all.put(what, new DoubleUnaryOperator[] {f, derivative});
        return this;
    }

    /** A function whose derivative cannot be followed, which has to be said. */
    Cases isLost(String what, DoubleUnaryOperator f) {
        all.put(what, new DoubleUnaryOperator[] {f});
        return this;
    }

    Map<String, DoubleUnaryOperator[]> all() {
        return all;
    }
}

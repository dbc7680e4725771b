package dev.derive.rules;

import dev.derive.runtime.Accumulators;
import dev.derive.runtime.BoundHandles;
import dev.derive.runtime.Buffers;
import dev.derive.runtime.Companions;
import dev.derive.runtime.JdkSums;
import dev.derive.runtime.Primal;

/** What the stand-ins for the JDK's classes are built on: taking a derivative off a value, and putting one on. */
@Constant(of = {Primal.class, Companions.class, JdkSums.class, Buffers.class, Accumulators.class,
        BoundHandles.class},
        methods = {"of", "attach", "sum", "average", "checkRange", "wrap", "array", "at", "accessible", "get", "getInto", "put",
            "compact", "function", "identity", "set", "isSpread", "isCurrent", "bindTo", "insertArguments",
            "constant"})
public final class StandInRules {
    private StandInRules() {
    }

    /** The result has the carrier's derivative. */
    @Partial(of = Primal.class, method = "graft", argument = 1)
    public static double graft(double value, double carrier, double result) {
        return 1;
    }
}

package dev.derive.it.app;

import dev.derive.it.unwoven.Outside;
import dev.derive.rules.Partial;

/** An application's own rules, for a library that is not woven. */
public final class OwnRules {
    private OwnRules() {
    }

    /** d x²/dx = 2x, a thousand times too large so that it is seen to be used. */
    @Partial(of = Outside.class, method = "square", argument = 0)
    public static double square(double x, double result) {
        return 2000 * x;
    }
}

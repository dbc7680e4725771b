package dev.derive.runtime;

import dev.derive.DerivativeLostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A twin that is not there although its class was to be woven: that a class cannot be shows only when it is loaded, and
 * by then there may be twins that call its own.
 */
final class MissingTwin {
    /** What the virtual machine says of a method: its result, and the class and name before the parameters. */
    private static final Pattern METHOD = Pattern.compile("([\\w.$]+)\\.([\\w$<>]+)\\(.*dev\\.derive\\.runtime\\.");

    private MissingTwin() {
    }

    /** The loss that an error tells of; null if it, and what caused it, have other reasons. */
    static DerivativeLostException in(Throwable thrown) {
        Throwable e = thrown;
        for (int depth = 0; e != null && depth < 16; depth++, e = e.getCause()) {
            Matcher method = METHOD.matcher(e instanceof NoSuchMethodError ? String.valueOf(e.getMessage()) : "");
            if (method.find()) {
                return new DerivativeLostException("The derivative is lost: " + method.group(1) + "."
                        + method.group(2).replaceFirst("\\$(forward|reverse)$", "")
                        + " has no twin, because of its class: " + AgentInfo.diagnosisOf(method.group(1))
                        + " Do without it while differentiating, or give the method that calls it a rule.", thrown);
            }
        }
        return null;
    }
}

package dev.derive.agent.weave;

import dev.derive.runtime.FieldShadows;

/** How the members that weaving adds to a class are named: no compiler makes such names. */
public final class AddedMembers {
    /** Members that belong to the class as a whole begin so. */
    static final String PREFIX = FieldShadows.PREFIX;

    /** Parts of large twins begin so. */
    static final String PART = PREFIX + "part";

    private AddedMembers() {
    }

    /** Whether a member of a woven class was added by weaving, as its name tells. */
    public static boolean isAdded(String name) {
        int dollar = name.lastIndexOf('$');
        if (dollar < 0) {
            return false;
        }
        return isSuffix(name.substring(dollar)) || name.startsWith(PREFIX);
    }

    private static boolean isSuffix(String suffix) {
        for (WeaveMode mode : WeaveMode.values()) {
            if (suffix.equals("$" + mode.suffix)) {
                return true;
            }
        }
        return suffix.equals(TwinChooser.SUFFIX) || suffix.equals(ShadowFields.SUFFIX)
                || suffix.equals(ShadowFields.ARRAY_OF) || suffix.equals(ShadowFields.SETTER);
    }
}

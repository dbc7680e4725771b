package dev.derive.agent.weave;

import dev.derive.runtime.FieldShadows;
import dev.derive.runtime.Parts;

/** How members that weaving adds to a class are named: no compiler makes such names. */
final class AddedMembers {
    /** Members that belong to the class as a whole begin so. */
    static final String PREFIX = FieldShadows.PREFIX;

    /** Parts of large twins begin so. */
    static final String PART = Parts.NAME;

    private AddedMembers() {
    }
}

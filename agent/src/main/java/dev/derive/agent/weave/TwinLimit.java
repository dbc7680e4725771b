package dev.derive.agent.weave;

/**
 * How large twins may be, in bytes of code. HotSpot interprets methods of more than 8,000 bytes for ever
 * ({@code HugeMethodLimit}), and its first compiler gives up on twins of some 5,500 ("out of virtual registers"); what
 * is compiled is compiled sooner if it is smaller. JAMA's singular values and nonsymmetric eigenvalues, whose largest
 * twins take 12 and 17 KB, are fastest in parts of 3,000.
 *
 * @param whole up to this size a twin is left as it is
 * @param part what the parts and what is left of a larger one may have
 */
record TwinLimit(int whole, int part) {
    /** The system property that sets both. */
    static final String PROPERTY = "derive.twin.limit";
    /** More than this is not compiled at all. */
    static final int COMPILED = 8000;

    private static final int WHOLE = 5000;
    private static final int PART = 3000;

    /** The limit in force. */
    static TwinLimit current() {
        Integer set = Integer.getInteger(PROPERTY);
        return set != null && set > 0 ? new TwinLimit(set, set) : new TwinLimit(WHOLE, PART);
    }
}

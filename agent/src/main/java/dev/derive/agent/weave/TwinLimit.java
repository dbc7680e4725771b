package dev.derive.agent.weave;

/**
 * How large twins may be, in bytes of code. HotSpot interprets methods of more than 8,000 bytes for ever
 * ({@code HugeMethodLimit}), and its first compiler gives up on twins from some 3,800 on when they are to be compiled in
 * the midst of a loop ("out of virtual registers"), so that they are interpreted until the second is done, which takes
 * more than proportionally long. The best times are much the same from 1,000 to 5,000.
 *
 * @param whole up to this size a twin is left as it is
 * @param part what the parts and what is left of a larger one may have
 */
record TwinLimit(int whole, int part) {
    /** The system property that sets both. */
    static final String PROPERTY = "derive.twin.limit";
    /** More than this is not compiled at all. */
    static final int COMPILED = 8000;

    private static final int DEFAULT = 2000;

    /** The limit in force. */
    static TwinLimit current() {
        int set = Integer.getInteger(PROPERTY, DEFAULT);
        return set > 0 ? new TwinLimit(set, set) : new TwinLimit(DEFAULT, DEFAULT);
    }
}

package dev.derive.agent.weave;

/** Which line of which method is being woven, in the words of error messages. */
final class Caller {
    private final String method;
    private final String file;
    private int line;

    /**
     * The caller in a method.
     *
     * @param method class and method, as messages name them
     * @param file the source file, or null
     */
    Caller(String method, String file) {
        this.method = method;
        this.file = file;
    }

    void atLine(int number) {
        line = number;
    }

    /** The text of a place: what is called or written there, and by whom. */
    String where(String what) {
        return what + "\n" + method + " (" + (file == null ? "line " : file + ":")
                + line + ")";
    }
}

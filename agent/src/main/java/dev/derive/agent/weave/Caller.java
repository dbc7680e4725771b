package dev.derive.agent.weave;

/** Which line of which method is being woven, in the words of error messages. */
final class Caller {
    private final String className;
    private final String method;
    private final String file;
    private int line;

    Caller(String className, String method, String file) {
        this.className = className;
        this.method = method;
        this.file = file;
    }

    void atLine(int number) {
        line = number;
    }

    /** The text of a place: what is called or written there, and by whom. */
    String where(String what) {
        return what + "\n" + className.replace('/', '.') + "." + method + " (" + (file == null ? "line " : file + ":")
                + line + ")";
    }
}

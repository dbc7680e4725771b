package dev.derive.it.unwoven;

/** Code outside the woven packages that looks at the stack: it sees twins by their own names. */
public final class StackReader {
    private StackReader() {
    }

    /** The name of the method that calls this. */
    public static String caller() {
        return new Throwable().getStackTrace()[1].getMethodName();
    }
}

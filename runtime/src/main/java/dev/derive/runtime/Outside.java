package dev.derive.runtime;

import java.nio.DoubleBuffer;

/** What woven code does around calls of libraries that are not woven, and when it is called back by them. */
public final class Outside {
    private Outside() {
    }

    /** The place of a call of an abstract method, whose implementation is in the class of the receiver. */
    public static String place(Object receiver, String where) {
        return place(receiver.getClass(), where);
    }

    static String place(Class<?> implementation, String where) {
        int method = where.lastIndexOf('.', where.indexOf('('));
        return UserCode.writtenIn(implementation.getName()) + where.substring(method);
    }

    /** Before a call: a reference that goes in, where no number comes out. */
    public static void lend(Object reference, String where, Context c) {
        if (reference != null && !(reference instanceof String)) {
            lend(c, reference, Lendings.libraryOf(where));
        }
    }

    static void lend(Context c, Object reference, String library) {
        if (reference instanceof DoubleBuffer buffer) {
            lend(c, Buffers.array(buffer), library);
        } else if (library != null && (ActiveSearch.isContainer(reference) || ActiveSearch.isNumbers(reference))) {
            c.lendings().lend(reference, library);
        }
    }

    /** Before a call. */
    public static void enter(Context c) {
        c.lendings().enter();
    }

    /** After a call that gives nothing which could be a number. */
    public static void exit(String where, Context c) {
        exit(c, where, Lendings.libraryOf(where));
    }

    static void exit(Context c, String where, String library) {
        Lendings lendings = c.lendings();
        lendings.exit();
        if (lendings.seesExposed(library)) {
            throw Lendings.reached(where);
        }
    }

    /** After a call that gives a number. */
    public static void exitWithNumber(String where, Context c) {
        exitWithNumber(c, where, Lendings.libraryOf(where));
    }

    static void exitWithNumber(Context c, String where, String library) {
        Lendings lendings = c.lendings();
        lendings.exit();
        if (lendings.mayReach(library)) {
            throw Lendings.reached(where);
        }
    }

    /** After a call that gives a reference, which may be that of a box or an array. */
    public static void exitWithReference(Object result, String where, Context c) {
        exitWithReference(c, result, where, Lendings.libraryOf(where));
    }

    static void exitWithReference(Context c, Object result, String where, String library) {
        boolean isNumbers = ActiveSearch.isNumbers(result);
        if (!isNumbers || c.box(result) != null) {
            exit(c, where, library);
            return;
        }
        if (!(result instanceof Number)) {
            c.lendings().lend(result, c.resolve(result), library);
        }
        exitWithNumber(c, where, library);
    }

    /** When a woven original is called back by unwoven code: a reference that comes in. */
    public static void calledWith(Object argument, Context c) {
        if (ActiveSearch.isNumbers(argument) && !(argument instanceof Number) && c.isOutside()) {
            c.lendings().lend(argument, c.resolve(argument), Lendings.ANYONE);
        }
    }

    /** When it returns: an array that came in, and must not go back with something active in it. */
    public static void returnsFrom(Object argument, String method, Context c) {
        if (argument != null && c.resolve(argument).isActive(argument, c)) {
            throw Boundary.returned(method);
        }
    }

    /** When it returns: what it gives. */
    public static void returns(Object result, String method, Context c) {
        if (c.isOutside() && ActiveSearch.isNumbers(result) && ActiveSearch.finds(result, c) && isCalledFromOutside()) {
            throw Boundary.returned(method);
        }
    }

    /** Whether the code that gets the result of a woven original, beyond the JDK's, is not woven. */
    private static boolean isCalledFromOutside() {
        return StackWalker.getInstance().walk(frames -> frames.dropWhile(new Original()::covers)
                .filter(f -> Lendings.library(f.getClassName()) != null)
                .findFirst()
                .map(f -> !isTwin(f) && !AgentInfo.isChosen(f.getClassName()))
                .orElse(false));
    }

    /** The frames at the top of the stack: the runtime's, of the method that chooses a twin, and of the original. */
    private static final class Original {
        private String original;

        boolean covers(StackWalker.StackFrame f) {
            String method = f.getMethodName();
            if (method.endsWith("$guarded")) {
                original = method.substring(0, method.lastIndexOf('$'));
                return true;
            }
            if (method.equals(original)) {
                original = null;
                return true;
            }
            return f.getClassName().startsWith("dev.derive.runtime.");
        }
    }

    private static boolean isTwin(StackWalker.StackFrame f) {
        return f.getMethodName().endsWith("$forward") || f.getMethodName().endsWith("$reverse");
    }
}

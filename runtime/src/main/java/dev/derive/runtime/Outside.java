package dev.derive.runtime;

import java.nio.DoubleBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What woven code does around calls of libraries that are not woven, and when it is called back by them. */
public final class Outside {
    private static final String EVALUATION = "dev.derive.Evaluation";
    private static final String RUNTIME = "dev.derive.runtime.";

    /** The places of calls on receivers of a class, by the place as the caller names it. */
    private static final ClassValue<Map<String, String>> PLACES = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> receiver) {
            return new ConcurrentHashMap<>();
        }
    };

    private Outside() {
    }

    /** The place of a call of an abstract method, whose implementation is in the class of the receiver. */
    public static String place(Object receiver, String where) {
        return PLACES.get(receiver.getClass()).computeIfAbsent(where, w -> place(receiver.getClass(), w));
    }

    static String place(Class<?> implementation, String where) {
        int method = where.lastIndexOf('.', where.indexOf('('));
        return UserCode.writtenIn(implementation.getName()) + where.substring(method);
    }

    /** Before a call: a reference that goes in, where no number comes out. */
    public static void lend(Object reference, String where, Context c) {
        boolean isNumber = reference instanceof Number && !ActiveSearch.isSum(reference);
        if (isNumber ? ActiveSearch.finds(reference, c) : isLendable(reference)) {
            lend(c, reference, Lendings.libraryOf(where));
        }
    }

    /** Whether something can be kept by a library and hold numbers; seldom, and finding out the library takes longer. */
    private static boolean isLendable(Object reference) {
        return ActiveSearch.isContainer(reference) || ActiveSearch.isNumbers(reference)
                || reference instanceof DoubleBuffer;
    }

    static void lend(Context c, Object reference, String library) {
        if (reference instanceof DoubleBuffer buffer) {
            lend(c, Buffers.array(buffer), library);
        } else if (library != null && isLendable(reference)) {
            c.lendings().lend(reference, library);
        }
    }

    /** Before a call. */
    public static void enter(Context c) {
        c.lendings().enter();
    }

    /**
     * Where an exception is caught, which may have ended calls of libraries: they are counted anew, on the stack of
     * this thread.
     */
    public static void caught(Context c) {
        if (c.isOutside()) {
            c.lendings().left(StackWalker.getInstance().walk(frames -> {
                Calls calls = new Calls();
                frames.takeWhile(f -> !f.getClassName().equals(EVALUATION)).forEach(calls::add);
                return calls.ofLibraries;
            }));
        }
    }

    /** Counts the calls of libraries by woven code among the frames of a stack, the topmost first. */
    private static final class Calls {
        int ofLibraries;
        private final Original original = new Original();
        private boolean inLibrary;

        void add(StackWalker.StackFrame f) {
            if (original.covers(f)) {
                return;
            }
            if (isWoven(f)) {
                ofLibraries += inLibrary ? 1 : 0;
                inLibrary = false;
            } else {
                inLibrary |= Lendings.library(f.getClassName()) != null;
            }
        }
    }

    /** After a call that gives nothing which could be a number. */
    public static void exit(String where, Context c) {
        if (c.lendings().isNothingExposed()) {
            c.lendings().exit();
        } else {
            exit(c, where, Lendings.libraryOf(where));
        }
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
        if (c.lendings().isHarmless()) {
            c.lendings().exit();
        } else {
            exitWithNumber(c, where, Lendings.libraryOf(where));
        }
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
        if (!ActiveSearch.isNumbers(result)) {
            exit(where, c);
        } else if (result instanceof Number && c.box(result) == null) {
            // Often one of a library's own numbers.
            exitWithNumber(where, c);
        } else {
            exitWithReference(c, result, where, Lendings.libraryOf(where));
        }
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

    /**
     * When a woven original is called back by unwoven code: a number that comes in. It has no shadow, so it must not be
     * one that a library took out of a box. Frameworks that call by reflection pass on what they were given, and
     * constants beside it; a library that calls by itself may have computed it.
     */
    public static void calledWithNumber(double number, Context c) {
        if (c.isOutside() && !c.lendings().isHarmless()) {
            OutsideCaller.ofOriginal().ifPresent(caller -> {
                if (c.lendings().mayReach(caller.library()) && (!caller.byReflection() || c.hasBoxOf(number))) {
                    throw Boundary.unboxed(caller);
                }
            });
        }
    }

    /** The same for a constructor, which tells of all its numbers at once. */
    public static void constructedWithNumbers(Context c) {
        if (c.isOutside() && !c.lendings().isHarmless()) {
            OutsideCaller.ofOriginal().filter(caller -> c.lendings().mayReach(caller.library())).ifPresent(caller -> {
                throw Boundary.unboxed(caller);
            });
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
                .map(f -> !isWoven(f))
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
            return f.getClassName().startsWith(RUNTIME);
        }
    }

    static boolean isWoven(StackWalker.StackFrame f) {
        return f.getMethodName().endsWith("$forward") || f.getMethodName().endsWith("$reverse")
                || AgentInfo.isChosen(f.getClassName());
    }
}

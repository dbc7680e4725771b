package dev.derive.runtime;

import dev.derive.DerivativeLostException;
import dev.derive.rules.Rules;

/** The edge of the woven world: what is said and done where a derivative cannot follow. */
public final class Boundary {
    /** Parts of the text by which woven code names a place: the call, and who makes it. */
    static final char SEPARATOR = '\n';

    private Boundary() {
    }

    /** The error for a loss; the run of this thread takes note of it, in case that the application swallows it. */
    static DerivativeLostException noted(String message) {
        return noted(new DerivativeLostException(message));
    }

    private static DerivativeLostException noted(DerivativeLostException e) {
        Context c = Runs.current();
        if (c != null) {
            c.lost(e);
        }
        return e;
    }

    /**
     * The error for a loss at a place: call and caller, parted by {@link #SEPARATOR}; what the call does to lose it.
     */
    static DerivativeLostException lostAt(String where, String what) {
        int at = where.indexOf(SEPARATOR);
        return lostIn(where.substring(at + 1), where.substring(0, at), what);
    }

    private static DerivativeLostException lostIn(String caller, String call, String what) {
        return noted(text(caller, call, what));
    }

    private static String text(String caller, String call, String what) {
        return "The derivative is lost in " + caller + ": " + call + what;
    }

    /** The error for an active value that is about to leave at a place. */
    static DerivativeLostException lost(String where) {
        int at = where.indexOf(SEPARATOR);
        String call = where.substring(0, at);
        String caller = where.substring(at + 1);
        if (UserCode.isStandIn(caller)) {
            // What the application called is more to the point than what stands in for it.
            caller = UserCode.where();
        }
        return lostIn(caller, call, " receives a value that depends on an input, but it is not differentiated. "
                + remedy(call));
    }

    static String remedy(String call) {
        if (!call.contains("(")) {
            return "Keep such values in double, float or arrays of them, or in classes of the chosen packages.";
        }
        String owner = call.substring(0, call.lastIndexOf('.', call.indexOf('(')));
        String packageName = UserCode.packageOf(owner);
        if (owner.equals("java.nio.DoubleBuffer")) {
            return "Only a buffer that has an array on the heap carries derivatives: make it by DoubleBuffer.allocate or"
                    + " DoubleBuffer.wrap while differentiating.";
        }
        if (Jdk.contains(packageName + ".")) {
            return "There is no derivative rule for this JDK method: compute the value in another way, or pass it a"
                    + " value that does not depend on the inputs.";
        }
        if (AgentInfo.wasLoadedBefore(owner)) {
            return "The class was loaded before the agent, which can't change it any more. Attach the agent with"
                    + " -javaagent on the command line.";
        }
        if (Rules.INSTEAD_OF_WEAVING.contains(owner)) {
            return "The functions of this class have derivative rules instead of being woven, but this one has none:"
                    + " compute the value with those of java.lang.Math, or give it a rule if it returns a number.";
        }
        if (AgentInfo.isChosen(owner)) {
            return "The class is in a package that is woven, but this method is abstract, native, or so large that its"
                    + " twin would pass a limit of the virtual machine (255 parameter slots, 64 KB of code): split it,"
                    + " or call a method that can be woven.";
        }
        return "Add the package to the agent's option, packages=" + AgentInfo.packagesAnd(packageName) + ".";
    }

    /** Refuses to let an array with active elements go where its derivative cannot follow. */
    public static void leave(ArrayShadow s, Object array, String where, Context c) {
        if (array != null && s.isActive(array, c)) {
            throw lost(where);
        }
        // Unwoven code may keep the array and hand it back to woven code.
        c.publish(array, s);
        String library = array == null ? null : Lendings.libraryOf(where);
        if (library != null) {
            c.lendings().lend(array, s, library);
        }
    }

    /**
     * Refuses to let an active boxed number go where its derivative cannot follow, by itself or in an array, a
     * collection, a map or an optional of the JDK.
     */
    public static void leaveBox(Object reference, String where, Context c) {
        if (reference != null && ActiveSearch.finds(reference, c)) {
            throw lost(where);
        }
        if (ActiveSearch.isSum(reference)) {
            // It may be kept, and be given something active later.
            Outside.lend(reference, where, c);
        }
    }

    /** Refuses to reach into the memory of an object that has something active in it. */
    public static void leaveMemory(Object holder, String where, Context c) {
        if (holder != null && ActiveFields.finds(holder, c)) {
            throw lostAt(where, " reaches into the memory of an object that holds a value depending on an input, where"
                    + " no derivative is seen. Use the field or element itself.");
        }
    }

    /** Refuses a call that would hand work to another thread, whose derivatives would be lost. */
    public static void refuse(String where) {
        if (Runs.isNothingActive()) {
            return;
        }
        throw lostAt(where, " hands work to another thread, but a derivative is computed on the thread that asked for"
                + " it. Do the work on this thread while differentiating.");
    }

    /**
     * Called by a method that has no twin and deals with numbers that its caller does not give it: no run may get
     * there.
     */
    public static void refuseInRun(String method) {
        if (Runs.active != 0 && !Runs.isNothingActive()) {
            throw noted("The derivative is lost in " + method + ": it reads or writes fields, but it"
                    + " is not differentiated, because its twin would pass a limit of the virtual machine (255"
                    + " parameter slots, 64 KB of code). Split it, or call it before the derivative is asked for.");
        }
    }

    /**
     * Called by a static initialiser that has no twin and deals with numbers that it does not compute itself. The loss
     * is raised when the run ends: raised here, it would leave the class unusable for the application.
     */
    public static void initialisedInRun(String className) {
        if (Runs.active != 0 && !Runs.isNothingActive()) {
            noted("The derivative is lost: the static initialiser of " + className + " was run while it was computed,"
                    + " and it is not differentiated, because its twins would pass a limit of the virtual machine"
                    + " (64 KB of code). Use the class once before the derivative is asked for.");
        }
    }

    /** Refuses a handle of which it cannot be told whether it reads or makes a number that depends on an input. */
    static void refuseHandle(String where) {
        if (Runs.isNothingActive()) {
            return;
        }
        throw lostAt(where, " uses a handle of memory, or one that is made in an unknown way or by code that is not"
                + " differentiated: it cannot be told what it does to a value that depends on an input. Call the method,"
                + " or use the field, itself, or make the handle in classes of the chosen packages.");
    }

    /** The error for a result that was remembered under a number. */
    static DerivativeLostException remembered(String where) {
        int at = where.indexOf(SEPARATOR);
        return noted(new RememberedException(text(where.substring(at + 1), where.substring(0, at),
                " finds a value that depends on an input equal to one that was stored and does not,"
                + " so a result that was remembered for that may be used again. Clear what is remembered before"
                + " differentiating, or remember nothing while differentiating; if nothing is remembered, and the"
                + " value is equal to a bound or a special case by chance, ask for the derivative beside it.")));
    }

    /** The error for bits that cannot be told to be those of one number. */
    static DerivativeLostException bits(String where) {
        return lostAt(where, " makes a number of bits, after a value that depends on an input was turned into bits, and"
                + " these are changed bits or those of several values. Compute with the numbers themselves.");
    }

    /**
     * Refuses to make a number of an integer that is the bits of an active double, or its mantissa.
     *
     * @param near whether the method that does it turns numbers into bits itself
     */
    public static void ofInteger(long integer, boolean near, String where, Context c) {
        if (c.longs().isActive() && c.longs().isPart(integer, near)) {
            throw bits(where);
        }
    }

    /** The same for floats, in a method that turns them into bits. */
    public static void ofInteger(int integer, String where, Context c) {
        if (c.ints().isActive() && c.ints().isPart(integer, true)) {
            throw bits(where);
        }
    }

    /** Refuses to read numbers out of bytes after the bits of an active number may have been written there. */
    public static void readBits(String where, Context c) {
        if (c.longs().isActive() || c.ints().isActive()) {
            throw bits(where);
        }
    }

    /** Takes note of an object that is written as bytes with something active in it. */
    public static void writeObject(Object object, Context c) {
        if (!c.isSerialized() && !c.isVerification && ObjectGraph.holdsActive(object, c)) {
            c.serialize();
        }
    }

    /** Refuses to read copies of objects that may have been written in this run. */
    public static void readObject(String where, Context c) {
        if (c.isSerialized()) {
            throw lostAt(where, " reads objects after one that depends on an input was written, and copies that are made by serialization"
                    + " carry no derivatives. Copy the objects in another way while differentiating.");
        }
    }

    /** The error for a function that Derive was asked to differentiate although its class is not woven. */
    public static DerivativeLostException notWoven(Object function) {
        return AgentInfo.notWoven(function.getClass());
    }

    /** Called after a woven original, called back by unwoven code during a run, gave an active number. */
    public static DerivativeLostException returned(String method) {
        // What stands in for an object of the JDK is nobody's business.
        String called = UserCode.isStandIn(method)
                ? "the JDK's " + method.substring(method.lastIndexOf('.', method.indexOf('(')) + 1)
                : method;
        return noted("The derivative is lost: " + called + " was called by code that is not"
                + " differentiated and gives it a value that depends on an input. " + callerAndRemedy());
    }

    /** The error for a number that a library took out of a box, and gave to woven code as it is. */
    static DerivativeLostException unboxed(OutsideCaller caller) {
        StackWalker.StackFrame frame = caller.frame();
        return noted("The derivative is lost: " + caller.called() + " is given a number by " + frame.getClassName() + "."
                + frame.getMethodName() + " (line " + frame.getLineNumber() + "), which is not differentiated and was"
                + " given a boxed value that depends on an input. " + remedyForCaller(frame.getClassName()));
    }

    /** The error for an active number that a library reads by reflection. */
    static DerivativeLostException readOutside(OutsideCaller caller) {
        StackWalker.StackFrame frame = caller.frame();
        return noted("The derivative is lost: " + caller.called() + " holds a value that depends on an input, and is read"
                + " by " + frame.getClassName() + "." + frame.getMethodName() + " (line " + frame.getLineNumber()
                + "), which is not differentiated. " + remedyForCaller(frame.getClassName()));
    }

    private static String callerAndRemedy() {
        return StackWalker.getInstance().walk(frames -> frames
                .filter(f -> !f.getClassName().startsWith("dev.derive.runtime.")
                        && !UserCode.isStandIn(f.getClassName()))
                .dropWhile(f -> AgentInfo.isChosen(f.getClassName()))
                .dropWhile(f -> isReflection(f.getClassName()))
                .findFirst()
                .map(f -> AgentInfo.isChosen(f.getClassName()) ? "It was called by reflection: call it directly."
                        : "The caller is " + f.getClassName() + "." + f.getMethodName() + " (line "
                                + f.getLineNumber() + "). " + remedyForCaller(f.getClassName()))
                .orElse("Call it directly."));
    }

    private static String remedyForCaller(String className) {
        if (Jdk.contains(className)) {
            return "There is no derivative rule for what this part of the JDK does with the value: call the function"
                    + " directly, or, if code that is not woven has the JDK call it, add that code's package to the"
                    + " agent's option packages=....";
        }
        return "Add its package to the agent's option, packages="
                + AgentInfo.packagesAnd(UserCode.packageOf(className))
                + ", or call the function directly.";
    }

    private static boolean isReflection(String className) {
        return className.startsWith("jdk.internal.") || className.startsWith("java.lang.reflect.")
                || className.startsWith("java.lang.invoke.");
    }
}

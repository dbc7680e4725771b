package dev.derive.runtime;

import java.util.Iterator;
import java.util.Optional;

/**
 * Code of a library that is not woven, found on the stack: what called a woven original, or used a field by reflection.
 *
 * @param called what it called, as messages name it
 * @param frame where it did
 * @param byReflection whether the JDK made the call for it
 */
record OutsideCaller(String called, StackWalker.StackFrame frame, boolean byReflection) {
    private static final String RUNTIME = "dev.derive.runtime.";
    private static final String GUARDED = "$guarded";

    /** The library's name, as {@link Lendings} has it. */
    String library() {
        return Lendings.library(frame.getClassName());
    }

    /** What called the woven original that is about to go to its twin; none if woven code or nobody's did. */
    static Optional<OutsideCaller> ofOriginal() {
        // The original may be that of a lambda, whose class is hidden.
        return StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES).walk(frames -> {
            Iterator<StackWalker.StackFrame> rest = frames.filter(f -> !f.getClassName().startsWith(RUNTIME)).iterator();
            StackWalker.StackFrame original = rest.next();
            if (original.getMethodName().endsWith(GUARDED)) {
                original = rest.next();
            }
            return next(rest, nameOf(original));
        });
    }

    private static String nameOf(StackWalker.StackFrame original) {
        String type = original.getClassName();
        return UserCode.isLambda(type) ? "a lambda or method reference in " + UserCode.writtenIn(type)
                : type + "." + original.getMethodName();
    }

    /** What used a method of the JDK's reflection, which is on top of the stack; none if woven code or Derive did. */
    static Optional<OutsideCaller> ofReflection(String called) {
        return StackWalker.getInstance().walk(frames -> {
            Iterator<StackWalker.StackFrame> rest = frames
                    .dropWhile(f -> f.getClassName().startsWith(RUNTIME)).iterator();
            StackWalker.StackFrame reflection = rest.next();
            while (rest.hasNext() && reflection.getClassName().startsWith("java.lang.reflect.")) {
                reflection = rest.next();
                if (reflection.getClassName().startsWith(RUNTIME)) {
                    return Optional.empty();
                }
                if (!reflection.getClassName().startsWith("java.lang.reflect.")) {
                    return of(called, reflection, false).or(() -> next(rest, called));
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<OutsideCaller> next(Iterator<StackWalker.StackFrame> frames, String called) {
        boolean byReflection = false;
        while (frames.hasNext()) {
            StackWalker.StackFrame frame = frames.next();
            if (Lendings.library(frame.getClassName()) != null) {
                return of(called, frame, byReflection);
            }
            byReflection = true;
        }
        return Optional.empty();
    }

    private static Optional<OutsideCaller> of(String called, StackWalker.StackFrame frame, boolean byReflection) {
        return Lendings.library(frame.getClassName()) == null || Outside.isWoven(frame) ? Optional.empty()
                : Optional.of(new OutsideCaller(called, frame, byReflection));
    }
}

package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;

/**
 * A call in a twin whose target may or may not be woven.
 *
 * @param caller the class that makes it
 * @param name the name of the twin
 * @param type receiver (if any), arguments, their shadows, the context; the result
 * @param original the method that is called, as the caller sees it
 * @param method what that method is
 * @param where what to say if a derivative is lost here
 */
record DynamicCall(Class<?> caller, String name, MethodType type, MethodHandle original, MethodHandleInfo method,
        String where) {
    /** The original behind checks. */
    MethodHandle leaving() {
        return leaving(where, null);
    }

    /** The same for a receiver of a class; a class that implements an interface of the JDK is the one to be named. */
    MethodHandle leavingTo(Class<?> receiver) {
        if (receiver.getClassLoader() == null || method.getDeclaringClass().getClassLoader() != null) {
            return leaving(where, receiver);
        }
        return leaving(Outside.place(receiver, where), receiver);
    }

    private MethodHandle leaving(String place, Class<?> receiver) {
        // A stand-in asks an object that holds something active for its value, and knows what it does.
        return Leaving.by(original, type, place, receiver, UserCode.isStandIn(caller.getName()) ? 1 : 0);
    }

    /**
     * A method that a stand-in stands in for, which it calls in place of the original; it has seen to what holds
     * numbers.
     */
    MethodHandle leavingBy(MethodHandle jdks) {
        return Leaving.by(jdks, type, where, null, type.parameterCount());
    }
}

package dev.derive.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Links the calls in twins whose target may or may not be woven, which only shows when the target's class is known: a
 * static call when it is linked, a virtual one at each new class of its receiver.
 */
public final class DynamicCalls {
    private static volatile MethodHandles.Lookup trusted;

    private DynamicCalls() {
    }

    /** Called by the agent when it is installed, with a lookup that sees all members of all classes. */
    public static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
        Reflecting.install(lookup);
        ReflectiveCalls.install(lookup);
        Remembering.install(lookup);
        WovenFields.install(lookup);
        ReflectedFields.install(lookup);
        ActiveFields.install(lookup);
    }

    /**
     * Bootstrap method of such calls.
     *
     * @param name the name of the twin
     * @param type receiver (if any), arguments, their shadows, the context; the result
     * @param original the method that is called, as the caller sees it
     * @param where what to say if a derivative is lost here
     */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, MethodHandle original,
            String where) {
        MethodHandleInfo target = caller.revealDirect(original);
        int kind = target.getReferenceKind();
        if (kind == MethodHandleInfo.REF_invokeVirtual || kind == MethodHandleInfo.REF_invokeInterface) {
            return new InlineCache(new DynamicCall(caller.lookupClass(), name, type, original, target, where));
        }
        MethodHandle twin = kind == MethodHandleInfo.REF_invokeStatic ? staticTwin(target, name, type)
                : specialTwin(caller, target, name, type);
        return new ConstantCallSite(twin != null ? twin : Leaving.by(original, type, where, null, 0));
    }

    private static MethodHandle staticTwin(MethodHandleInfo target, String name, MethodType type) {
        try {
            return trusted.findStatic(target.getDeclaringClass(), name, type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static MethodHandle specialTwin(MethodHandles.Lookup caller, MethodHandleInfo target, String name,
            MethodType type) {
        try {
            return trusted.findSpecial(target.getDeclaringClass(), name, type.dropParameterTypes(0, 1),
                    caller.lookupClass()).asType(type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    /**
     * What a virtual call does on a receiver of one class: its twin, the twin of the stand-in for the JDK's method, or
     * the original behind checks.
     */
    static MethodHandle targetOn(Class<?> receiver, DynamicCall call) {
        MethodHandle jdks = StandIns.method(trusted, call);
        if (jdks != null) {
            return call.leavingBy(jdks);
        }
        try {
            return trusted.findVirtual(receiver, call.name(), call.type().dropParameterTypes(0, 1)).asType(call.type());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            MethodHandle standIn = StandIns.twin(trusted, receiver, call);
            MethodHandle composed = standIn != null ? standIn : JdkCompositions.twin(trusted, receiver, call);
            return composed != null ? composed : call.leavingTo(receiver);
        }
    }
}

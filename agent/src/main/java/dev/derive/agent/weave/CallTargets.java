package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import dev.derive.runtime.Jdk;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** What is known of the methods that calls reach before they are made. */
final class CallTargets {
    /** Whether the calling class is new enough for calls whose target is found when they are made. */
    final boolean hasInvokeDynamic;
    private final Universe universe;
    /** The call asked about most recently, as it is asked about several times in succession, and the answer. */
    private MethodInsnNode recent;
    private boolean recentIsWoven;

    CallTargets(Universe universe, int version) {
        this.universe = universe;
        this.hasInvokeDynamic = (version & 0xFFFF) >= V1_7;
    }

    /** How many operands a call takes: the arguments, and the receiver if there is one. */
    static int operands(MethodInsnNode call) {
        return Type.getArgumentTypes(call.desc).length + (call.getOpcode() == INVOKESTATIC ? 0 : 1);
    }

    static boolean isVirtual(MethodInsnNode call) {
        return call.getOpcode() == INVOKEVIRTUAL || call.getOpcode() == INVOKEINTERFACE;
    }

    /** A derivative asked for within a run; the runtime refuses that itself. */
    static boolean isOfDerive(MethodInsnNode call) {
        return call.name.equals("at") && call.owner.startsWith("dev/derive/") && call.owner.lastIndexOf('/') == 10;
    }

    boolean isWoven(MethodInsnNode call) {
        if (call != recent) {
            recentIsWoven = findIsWoven(call);
            recent = call;
        }
        return recentIsWoven;
    }

    private boolean findIsWoven(MethodInsnNode call) {
        if (call.owner.startsWith("[") || !universe.isWoven(call.owner)) {
            return false;
        }
        String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
        return declaring != null && universe.isWoven(declaring);
    }

    /** The place of a call, with the class that the method is really of where a woven class only inherits it. */
    String place(MethodInsnNode call) {
        if (!call.owner.startsWith("[") && universe.isWoven(call.owner)) {
            String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
            if (declaring != null && !universe.isWoven(declaring)) {
                return Place.method(declaring, call.name, call.desc);
            }
        }
        return Place.call(call);
    }

    /** A call of one of the JDK's collections, by the class that declares the method: other classes inherit it. */
    MethodInsnNode ofCollection(MethodInsnNode call) {
        if (call.owner.startsWith("java/") || call.owner.startsWith("[") || !MemoWeaver.mayBeOfCollection(call)) {
            return call;
        }
        String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
        return declaring == null || !declaring.startsWith("java/util/") ? call
                : new MethodInsnNode(call.getOpcode(), declaring, call.name, call.desc, call.itf);
    }

    /** Whether the target is woven and has a twin. */
    boolean hasTwin(MethodInsnNode call) {
        return Twins.fits(call.desc) && isWoven(call);
    }

    /**
     * Whether a method is of a library that is not woven. The JDK's buffers are one: they keep arrays. What counts is the
     * class that declares it: a woven class inherits the methods of the JDK's collection that it extends.
     */
    boolean isOfLibrary(MethodInsnNode call) {
        String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
        String owner = declaring == null ? call.owner : declaring;
        return !owner.startsWith("[") && Jdk.isLibrary(owner.replace('/', '.')) && !isWoven(call);
    }

    /**
     * Whether a call of the JDK's may reach a function that a library wrote, which takes boxes and gives one: then it is
     * the receiver that decides. Collections are left out: they keep boxes, and compute nothing.
     */
    boolean mayComputeWithBoxes(MethodInsnNode call) {
        return (call.owner.startsWith("java/util/function/") || call.owner.equals("java/lang/reflect/InvocationHandler"))
                && call.getOpcode() == INVOKEINTERFACE && Numbers.mayHoldBox(Type.getReturnType(call.desc))
                && !call.desc.startsWith("()");
    }

    /** Whether the target, or the receiver's override of it, may yet turn out to be woven. */
    boolean isDispatched(MethodInsnNode call) {
        return hasInvokeDynamic && !call.owner.startsWith("[") && !call.name.equals("<init>")
                && Twins.fitsDynamicCall(call.desc) && call.getOpcode() != INVOKESPECIAL
                && !(call.getOpcode() == INVOKESTATIC && call.owner.startsWith("java/"));
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Weaves the tests by which results are found again that were remembered under a number: equality with a number that
 * was stored, equality of boxes, and look-ups in maps.
 */
final class MemoWeaver {
    private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "computeIfAbsent", "putIfAbsent");

    private MemoWeaver() {
    }

    /** Whether a call compares two numbers, and the next instruction asks whether they are equal. */
    static boolean comparesNumbers(MethodInsnNode call) {
        return call.name.equals("compare")
                && (call.owner.equals("java/lang/Double") || call.owner.equals("java/lang/Float"))
                && asksForEquality(call);
    }

    private static boolean asksForEquality(AbstractInsnNode comparison) {
        AbstractInsnNode next = comparison.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next != null && (next.getOpcode() == IFEQ || next.getOpcode() == IFNE);
    }

    /** Emits a comparison of the two uppermost operands, with a check if it asks for equality with what was stored. */
    static void compare(AbstractInsnNode comparison, String what, TwinState state, Caller caller) {
        Operand a = state.peek(1);
        Operand b = state.peek(0);
        boolean checked = asksForEquality(comparison) && (a.stored() || b.stored()) && !isConstant(a) && !isConstant(b)
                && !(a.shadow().isZero() && b.shadow().isZero());
        if (!checked) {
            comparison.accept(state.mv);
            return;
        }
        state.ensureSources(2);
        comparison.accept(state.mv);
        for (int distance = 1; distance >= 0; distance--) {
            state.peek(distance).source().loadDouble(state.mv);
            state.pushShadow(state.peek(distance).shadow());
        }
        state.mv.visitLdcInsn(caller.where(what));
        RuntimeCalls.compared(state.mode).emit(state.mv);
    }

    private static boolean isConstant(Operand operand) {
        return operand.source() != null && operand.source().constant() != null;
    }

    /** Whether a call compares two objects that may be boxes, or have such or numbers in them. */
    static boolean isObjectComparison(MethodInsnNode call) {
        if (call.getOpcode() != INVOKESTATIC) {
            return call.name.equals("equals") && call.desc.equals("(Ljava/lang/Object;)Z");
        }
        return call.owner.equals("java/util/Objects") && call.name.equals("equals")
                || call.owner.equals("java/util/Arrays") && (call.name.equals("equals") || call.name.equals("deepEquals"))
                && Type.getArgumentTypes(call.desc).length == 2;
    }

    /** Whether a call asks a map of the JDK for the value of a key. */
    static boolean isLookup(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && call.owner.endsWith("Map") && LOOKUPS.contains(call.name)
                && call.desc.startsWith("(Ljava/lang/Object;") && call.desc.endsWith(")Ljava/lang/Object;");
    }

    /** Where receiver (if any) and arguments can be had again after the call. */
    static List<Source> arguments(MethodInsnNode call, TwinState state) {
        int count = CallTargets.operands(call);
        state.ensureSources(count);
        List<Source> sources = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            sources.add(state.peek(i).source());
        }
        return sources;
    }

    /** Checks the result of such a call, which is on the stack. */
    static void check(MethodInsnNode call, List<Source> arguments, TwinState state, Caller caller) {
        state.mv.visitInsn(DUP);
        if (isLookup(call)) {
            arguments.get(1).load(state.mv);
            if (call.name.equals("getOrDefault")) {
                arguments.get(2).load(state.mv);
            } else {
                state.mv.visitInsn(ACONST_NULL);
            }
        } else {
            arguments.get(0).load(state.mv);
            arguments.get(1).load(state.mv);
        }
        state.mv.visitLdcInsn(caller.where(Place.call(call)));
        state.loadContext();
        (isLookup(call) ? RuntimeCalls.FOUND : RuntimeCalls.COMPARED).emit(state.mv);
    }
}

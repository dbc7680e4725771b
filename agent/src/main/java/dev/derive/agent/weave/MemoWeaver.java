package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Weaves the tests by which results are found again that were remembered under a number: equality with a number that
 * was stored, equality of boxes, look-ups in maps and searches in lists.
 */
final class MemoWeaver {
    private static final Set<String> SEARCHES = Set.of("indexOf(Ljava/lang/Object;)I",
            "lastIndexOf(Ljava/lang/Object;)I", "contains(Ljava/lang/Object;)Z");
    /** How many instructions a tolerance may take. */
    private static final int LONGEST_TOLERANCE = 3;
    /** How many variables may be loaded behind a field for a difference with it. */
    private static final int LONGEST_OPERANDS = 3;
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
        AbstractInsnNode next = after(comparison);
        return next != null && (next.getOpcode() == IFEQ || next.getOpcode() == IFNE);
    }

    private static AbstractInsnNode after(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }

    /** Whether a number is subtracted from another to see whether they are equal, or nearly so. */
    static boolean isDifferenceToBeTested(AbstractInsnNode insn) {
        if (insn.getOpcode() != DSUB && insn.getOpcode() != FSUB) {
            return false;
        }
        AbstractInsnNode next = after(insn);
        if (next instanceof MethodInsnNode call && call.name.equals("abs")) {
            if (!isOfField(insn)) {
                // Elements of arrays are more often asked for being near to each other than for being the same.
                return false;
            }
            // Behind it comes the tolerance: a constant, a variable or a field.
            AbstractInsnNode comparison = after(call);
            for (int i = 0; i < LONGEST_TOLERANCE && comparison != null; i++) {
                comparison = after(comparison);
                if (isComparison(comparison)) {
                    return true;
                }
            }
            return false;
        }
        boolean zero = next != null && (next.getOpcode() == DCONST_0 || next.getOpcode() == FCONST_0);
        return zero && isComparison(after(next)) && asksForEquality(after(next));
    }

    /** Whether one of the two operands of a difference was just read from a field. */
    private static boolean isOfField(AbstractInsnNode difference) {
        AbstractInsnNode insn = difference.getPrevious();
        for (int i = 0; i < LONGEST_OPERANDS && insn != null; insn = insn.getPrevious()) {
            if (insn instanceof FieldInsnNode field && Numbers.hasShadow(Type.getType(field.desc))) {
                return Numbers.isNumber(Type.getType(field.desc));
            }
            if (insn.getOpcode() >= 0) {
                if (!(insn instanceof VarInsnNode)) {
                    return false;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isComparison(AbstractInsnNode insn) {
        return insn != null && insn.getOpcode() >= FCMPL && insn.getOpcode() <= DCMPG;
    }

    /** Before a difference is computed of the two uppermost operands. */
    static void difference(TwinState state, Caller caller) {
        if (isSuspicious(state.peek(1), state.peek(0))) {
            state.ensureSources(2);
            check("a difference", state, caller);
        }
    }

    private static boolean isSuspicious(Operand a, Operand b) {
        return (a.stored() || b.stored()) && !isConstant(a) && !isConstant(b)
                && !(a.shadow().isZero() && b.shadow().isZero());
    }

    /** Emits a comparison of the two uppermost operands, with a check if it asks for equality with what was stored. */
    static void compare(AbstractInsnNode comparison, String what, TwinState state, Caller caller) {
        if (!asksForEquality(comparison) || !isSuspicious(state.peek(1), state.peek(0))) {
            comparison.accept(state.mv);
            return;
        }
        state.ensureSources(2);
        comparison.accept(state.mv);
        check(what, state, caller);
    }

    private static void check(String what, TwinState state, Caller caller) {
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

    /** Whether a call orders two objects, and the next instruction asks whether they are equal. */
    static boolean isOrdering(MethodInsnNode call) {
        boolean compares = call.name.equals("compareTo") && Type.getArgumentTypes(call.desc).length == 1
                || call.name.equals("compare") && Type.getArgumentTypes(call.desc).length == 2
                && call.getOpcode() == INVOKEINTERFACE;
        return compares && call.desc.endsWith(")I") && call.getOpcode() != INVOKESTATIC && asksForEquality(call)
                && !Type.getArgumentTypes(call.desc)[0].getInternalName().equals("java/lang/String");
    }

    /** Whether a call looks for an object in a list of the JDK. */
    static boolean isSearch(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && SEARCHES.contains(call.name + call.desc);
    }

    /** Whether something has to be looked at after a call, which may have found a result that was remembered. */
    static boolean finds(MethodInsnNode call) {
        return isObjectComparison(call) || isLookup(call) || isSearch(call) || isOrdering(call);
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
            arguments.get(arguments.size() - 2).load(state.mv);
            arguments.get(arguments.size() - 1).load(state.mv);
        }
        state.mv.visitLdcInsn(caller.where(Place.call(call)));
        state.loadContext();
        (isLookup(call) ? RuntimeCalls.FOUND : isSearch(call) ? RuntimeCalls.SEARCHED
                : isOrdering(call) ? RuntimeCalls.ORDERED : RuntimeCalls.COMPARED).emit(state.mv);
    }
}

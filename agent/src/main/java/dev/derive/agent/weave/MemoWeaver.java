package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Weaves the tests by which results are found again that were remembered under a number: equality with a number that
 * was stored, equality of boxes, look-ups in maps and searches in lists.
 */
final class MemoWeaver {
    private static final Set<String> SEARCHES = Set.of("indexOf(Ljava/lang/Object;)I",
            "lastIndexOf(Ljava/lang/Object;)I", "contains(Ljava/lang/Object;)Z");
    private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "computeIfAbsent", "putIfAbsent");

    private MemoWeaver() {
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
        boolean asks = EqualityTests.asksForEquality(comparison) || EqualityTests.isRepeated(comparison);
        if (!asks || !isSuspicious(state.peek(1), state.peek(0))) {
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
        return call.owner.equals("java/util/Objects") && (call.name.equals("equals") || call.name.equals("deepEquals"))
                || call.owner.equals("java/util/Arrays") && (call.name.equals("equals") || call.name.equals("deepEquals"))
                && Type.getArgumentTypes(call.desc).length == 2;
    }

    /** Whether a call orders two objects, and the next instruction asks whether they are equal. */
    static boolean isOrdering(MethodInsnNode call) {
        boolean compares = call.name.equals("compareTo") && Type.getArgumentTypes(call.desc).length == 1
                || call.name.equals("compare") && Type.getArgumentTypes(call.desc).length == 2
                && (call.getOpcode() == INVOKEINTERFACE || call.owner.equals("java/util/Arrays"));
        boolean isStatic = call.getOpcode() == INVOKESTATIC && !call.owner.equals("java/util/Arrays");
        return compares && call.desc.endsWith(")I") && !isStatic && EqualityTests.asksForEquality(call)
                && Arrays.stream(Type.getArgumentTypes(call.desc)).allMatch(MemoWeaver::mayHoldNumbers);
    }

    private static boolean mayHoldNumbers(Type type) {
        return type.getSort() >= Type.ARRAY && !type.getInternalName().equals("java/lang/String");
    }

    /** Whether a call looks for an object in a list of the JDK. */
    static boolean isSearch(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && SEARCHES.contains(call.name + call.desc);
    }

    /** Whether a call looks for the first difference of two arrays. */
    private static boolean isMismatch(MethodInsnNode call) {
        return call.owner.equals("java/util/Arrays") && call.name.equals("mismatch")
                && Type.getArgumentTypes(call.desc).length == 2;
    }

    /** Whether something has to be looked at after a call, which may have found a result that was remembered. */
    static boolean finds(MethodInsnNode call) {
        return isObjectComparison(call) || isLookup(call) || isSearch(call) || isOrdering(call) || isMismatch(call);
    }

    /** Whether a call may be one of those of the JDK's collections that are looked at here, by its name. */
    static boolean mayBeOfCollection(MethodInsnNode call) {
        return LOOKUPS.contains(call.name) || call.name.equals("put") || SEARCHES.contains(call.name + call.desc);
    }

    /** Whether a method is declared by a map of the JDK. */
    static boolean isOfMap(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && (call.owner.endsWith("Map") || call.owner.endsWith("Hashtable"));
    }

    /** Whether a call asks a map of the JDK for the value of a key. */
    static boolean isLookup(MethodInsnNode call) {
        return isOfMap(call) && LOOKUPS.contains(call.name)
                && call.desc.startsWith("(Ljava/lang/Object;") && call.desc.endsWith(")Ljava/lang/Object;");
    }

    /** Before a map of the JDK keeps the value of a key, or computes it: that this run has done so is no loss. */
    static void before(MethodInsnNode call, TwinState state) {
        boolean keeps = call.name.equals("put") || call.name.equals("putIfAbsent");
        boolean ofMap = isOfMap(call) && call.desc.startsWith("(Ljava/lang/Object;")
                && CallTargets.operands(call) == 3;
        if (ofMap && (keeps || call.name.equals("computeIfAbsent"))) {
            state.ensureSources(CallTargets.operands(call));
            state.peek(keeps ? 1 : 2).source().load(state.mv);
            state.peek(keeps ? 0 : 1).source().load(state.mv);
            state.loadContext();
            (keeps ? RuntimeCalls.KEPT : RuntimeCalls.ASKED).emit(state.mv);
        }
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
                : isOrdering(call) ? RuntimeCalls.ORDERED : isMismatch(call) ? RuntimeCalls.MISMATCHED
                : EqualityTests.readsField(call, "Ljava/lang/String;") ? RuntimeCalls.COMPARED_TEXTS
                : RuntimeCalls.COMPARED).emit(state.mv);
    }
}

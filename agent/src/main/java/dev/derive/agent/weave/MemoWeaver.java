package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
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

    static boolean asksForEquality(AbstractInsnNode comparison) {
        AbstractInsnNode next = after(comparison);
        if (next instanceof VarInsnNode stored && stored.getOpcode() == ISTORE
                && after(next) instanceof VarInsnNode loaded && loaded.getOpcode() == ILOAD
                && loaded.var == stored.var) {
            next = after(loaded);
        }
        return next != null && (next.getOpcode() == IFEQ || next.getOpcode() == IFNE || isCaseOfZero(next));
    }

    private static boolean isCaseOfZero(AbstractInsnNode insn) {
        return insn instanceof LookupSwitchInsnNode lookup && lookup.keys.contains(0)
                || insn instanceof TableSwitchInsnNode table && table.min <= 0 && table.max >= 0;
    }

    private static AbstractInsnNode after(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }

    /** Whether a number is subtracted from, or divided by, another to see whether they are equal, or nearly so. */
    static boolean isDifferenceToBeTested(AbstractInsnNode insn) {
        if (insn.getOpcode() == DDIV || insn.getOpcode() == FDIV) {
            AbstractInsnNode one = after(insn);
            return one != null && (one.getOpcode() == DCONST_1 || one.getOpcode() == FCONST_1)
                    && isComparison(after(one)) && asksForEquality(after(one));
        }
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
        if (next instanceof MethodInsnNode call && call.name.equals("signum")) {
            next = after(call);
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
        if (!asksForEquality(comparison) && !isRepeated(comparison) || !isSuspicious(state.peek(1), state.peek(0))) {
            comparison.accept(state.mv);
            return;
        }
        state.ensureSources(2);
        comparison.accept(state.mv);
        check(what, state, caller);
    }

    /**
     * Whether a variable is compared with a field, and once more right behind it: what is neither less nor greater is
     * equal.
     */
    private static boolean isRepeated(AbstractInsnNode comparison) {
        AbstractInsnNode insn = after(comparison);
        if (!(insn instanceof JumpInsnNode)) {
            return false;
        }
        List<AbstractInsnNode> again = new ArrayList<>();
        for (insn = after(insn); insn != null && !isComparison(insn); insn = after(insn)) {
            if (again.size() == LONGEST_OPERANDS) {
                return false;
            }
            again.add(insn);
        }
        AbstractInsnNode first = comparison;
        boolean hasField = false;
        boolean hasVariable = false;
        for (int i = again.size() - 1; insn != null && i >= 0; i--) {
            first = first == null ? null : before(first);
            if (!loadsTheSame(first, again.get(i))) {
                return false;
            }
            hasField |= first instanceof FieldInsnNode;
            hasVariable |= first.getOpcode() == DLOAD || first.getOpcode() == FLOAD;
        }
        return hasField && hasVariable;
    }

    static AbstractInsnNode before(AbstractInsnNode insn) {
        AbstractInsnNode previous = insn.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    private static boolean loadsTheSame(AbstractInsnNode a, AbstractInsnNode b) {
        if (a == null || a.getOpcode() != b.getOpcode()) {
            return false;
        }
        return a instanceof VarInsnNode v && v.var == ((VarInsnNode) b).var
                || a instanceof FieldInsnNode f && f.name.equals(((FieldInsnNode) b).name)
                && f.owner.equals(((FieldInsnNode) b).owner);
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
        return compares && call.desc.endsWith(")I") && !isStatic && asksForEquality(call)
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

    /** Whether a call, or comparison of bits, has an operand that was just read from a field of some type. */
    static boolean readsField(AbstractInsnNode user, String descriptor) {
        AbstractInsnNode insn = user.getPrevious();
        for (int i = 0; i < LONGEST_OPERANDS && insn != null; insn = insn.getPrevious()) {
            if (insn instanceof FieldInsnNode field) {
                return field.desc.equals(descriptor)
                        && (field.getOpcode() == GETFIELD || field.getOpcode() == GETSTATIC);
            }
            if (insn.getOpcode() >= 0) {
                i++;
            }
        }
        return false;
    }

    /** Whether something has to be looked at after a call, which may have found a result that was remembered. */
    static boolean finds(MethodInsnNode call) {
        return isObjectComparison(call) || isLookup(call) || isSearch(call) || isOrdering(call) || isMismatch(call);
    }

    /** Whether a call asks a map of the JDK for the value of a key. */
    static boolean isLookup(MethodInsnNode call) {
        return call.owner.startsWith("java/util/") && call.owner.endsWith("Map") && LOOKUPS.contains(call.name)
                && call.desc.startsWith("(Ljava/lang/Object;") && call.desc.endsWith(")Ljava/lang/Object;");
    }

    /** Before a map of the JDK keeps the value of a key, or computes it: that this run has done so is no loss. */
    static void before(MethodInsnNode call, TwinState state) {
        boolean keeps = call.name.equals("put") || call.name.equals("putIfAbsent");
        boolean ofMap = call.owner.startsWith("java/util/") && call.owner.endsWith("Map")
                && call.desc.startsWith("(Ljava/lang/Object;") && CallTargets.operands(call) == 3;
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
                : readsField(call, "Ljava/lang/String;") ? RuntimeCalls.COMPARED_TEXTS : RuntimeCalls.COMPARED)
                .emit(state.mv);
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Recognises the instructions that ask whether two numbers, or what stands for them, are equal. */
final class EqualityTests {
    /** How many instructions a tolerance may take. */
    private static final int LONGEST_TOLERANCE = 3;
    /** How many variables may be loaded behind a field for a difference with it. */
    private static final int LONGEST_OPERANDS = 3;

    private EqualityTests() {
    }

    /** Whether a call compares two numbers, and the next instruction asks whether they are equal. */
    static boolean comparesNumbers(MethodInsnNode call) {
        return call.name.equals("compare")
                && (call.owner.equals("java/lang/Double") || call.owner.equals("java/lang/Float"))
                && asksForEquality(call);
    }

    static boolean asksForEquality(AbstractInsnNode comparison) {
        AbstractInsnNode next = Instructions.after(comparison);
        if (next instanceof VarInsnNode stored && stored.getOpcode() == ISTORE
                && Instructions.after(next) instanceof VarInsnNode loaded && loaded.getOpcode() == ILOAD
                && loaded.var == stored.var) {
            next = Instructions.after(loaded);
        }
        return next != null && (next.getOpcode() == IFEQ || next.getOpcode() == IFNE || isCaseOfZero(next));
    }

    private static boolean isCaseOfZero(AbstractInsnNode insn) {
        return insn instanceof LookupSwitchInsnNode lookup && lookup.keys.contains(0)
                || insn instanceof TableSwitchInsnNode table && table.min <= 0 && table.max >= 0;
    }

    /** Whether a number is subtracted from, or divided by, another to see whether they are equal, or nearly so. */
    static boolean isDifferenceToBeTested(AbstractInsnNode insn) {
        if (insn.getOpcode() == DDIV || insn.getOpcode() == FDIV) {
            AbstractInsnNode one = Instructions.after(insn);
            return one != null && (one.getOpcode() == DCONST_1 || one.getOpcode() == FCONST_1)
                    && isComparison(Instructions.after(one)) && asksForEquality(Instructions.after(one));
        }
        if (insn.getOpcode() != DSUB && insn.getOpcode() != FSUB) {
            return false;
        }
        AbstractInsnNode next = Instructions.after(insn);
        if (next instanceof MethodInsnNode call && call.name.equals("abs")) {
            if (!isOfField(insn)) {
                // Elements of arrays are more often asked for being near to each other than for being the same.
                return false;
            }
            // Behind it comes the tolerance: a constant, a variable or a field.
            AbstractInsnNode comparison = Instructions.after(call);
            for (int i = 0; i < LONGEST_TOLERANCE && comparison != null; i++) {
                comparison = Instructions.after(comparison);
                if (isComparison(comparison)) {
                    return true;
                }
            }
            return false;
        }
        if (next instanceof MethodInsnNode call && call.name.equals("signum")) {
            next = Instructions.after(call);
        }
        boolean zero = next != null && (next.getOpcode() == DCONST_0 || next.getOpcode() == FCONST_0);
        return zero && isComparison(Instructions.after(next)) && asksForEquality(Instructions.after(next));
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

    /**
     * Whether a variable is compared with a field, and once more right behind it: what is neither less nor greater is
     * equal.
     */
    static boolean isRepeated(AbstractInsnNode comparison) {
        AbstractInsnNode insn = Instructions.after(comparison);
        if (!(insn instanceof JumpInsnNode)) {
            return false;
        }
        List<AbstractInsnNode> again = new ArrayList<>();
        for (insn = Instructions.after(insn); insn != null && !isComparison(insn); insn = Instructions.after(insn)) {
            if (again.size() == LONGEST_OPERANDS) {
                return false;
            }
            again.add(insn);
        }
        AbstractInsnNode first = comparison;
        boolean hasField = false;
        boolean hasVariable = false;
        for (int i = again.size() - 1; insn != null && i >= 0; i--) {
            first = first == null ? null : Instructions.before(first);
            if (!loadsTheSame(first, again.get(i))) {
                return false;
            }
            hasField |= first instanceof FieldInsnNode;
            hasVariable |= first.getOpcode() == DLOAD || first.getOpcode() == FLOAD;
        }
        return hasField && hasVariable;
    }

    private static boolean loadsTheSame(AbstractInsnNode a, AbstractInsnNode b) {
        if (a == null || a.getOpcode() != b.getOpcode()) {
            return false;
        }
        return a instanceof VarInsnNode v && v.var == ((VarInsnNode) b).var
                || a instanceof FieldInsnNode f && f.name.equals(((FieldInsnNode) b).name)
                && f.owner.equals(((FieldInsnNode) b).owner);
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
}

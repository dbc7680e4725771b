package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves what makes integers of numbers that results may be remembered under: hashes, and what is mixed of them. What
 * is done with integers is looked at in methods that make such hashes only; elsewhere integers count and are places.
 */
final class HashWeaver {
    private static final Set<String> MIXERS = Set.of("java/lang/Integer", "java/lang/Long", "java/lang/Math");
    private static final Set<String> OF_ARRAYS = Set.of("hashCode", "deepHashCode");
    /** How many instructions may lie between an element or field that is read and its comparison. */
    private static final int LONGEST_OPERAND = 3;
    /** The same for the bits of two numbers. */
    private static final int LONGEST_NUMBERS = 8;

    private final TwinState state;
    private final MethodVisitor mv;
    private final boolean mixes;
    private final boolean rounds;

    HashWeaver(TwinState state, MethodNode method) {
        this.state = state;
        this.mv = state.mv;
        this.mixes = mixes(method);
        this.rounds = RoundedKeys.isIn(method);
    }

    private static boolean mixes(MethodNode method) {
        if (method.name.toLowerCase(Locale.ROOT).contains("hash")) {
            return true;
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call
                    && (isOfNumber(call) || isOfObject(call) || BitWeaver.takesBits(call))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call gives the hash of a number. */
    static boolean isOfNumber(MethodInsnNode call) {
        return call.name.equals("hashCode") && (call.owner.equals("java/lang/Double") && call.desc.equals("(D)I")
                || call.owner.equals("java/lang/Float") && call.desc.equals("(F)I"));
    }

    /** Whether a call gives the hash of an object, which may be made of numbers. */
    private static boolean isOfObject(MethodInsnNode call) {
        if (!call.desc.endsWith(")I")) {
            return false;
        }
        return call.getOpcode() != INVOKESTATIC ? call.name.equals("hashCode") && call.desc.equals("()I")
                : call.owner.equals("java/util/Objects") && call.name.startsWith("hash")
                || call.owner.equals("java/util/Arrays") && OF_ARRAYS.contains(call.name);
    }

    /** Whether a function of the JDK makes an integer of integers. */
    private static boolean isMixer(MethodInsnNode call) {
        return call.getOpcode() == INVOKESTATIC && MIXERS.contains(call.owner) && isInteger(Type.getReturnType(call.desc))
                && Type.getArgumentTypes(call.desc).length > 0
                && List.of(Type.getArgumentTypes(call.desc)).stream().allMatch(HashWeaver::isInteger);
    }

    private static boolean isInteger(Type type) {
        return type.getSort() == Type.INT || type.getSort() == Type.LONG;
    }

    /** Weaves the hash of a number, which is on the stack, or what it is rounded to; false for other calls. */
    boolean weave(MethodInsnNode call) {
        if (!isOfNumber(call) && !(rounds && RoundedKeys.isRounding(call))) {
            return false;
        }
        Shadow number = state.pop().shadow();
        call.accept(mv);
        note(Type.getReturnType(call.desc), number);
        state.push(Operand.other(Shape.of(Type.getReturnType(call.desc))));
        return true;
    }

    private void note(Type result, Shadow number) {
        mv.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        widen(result);
        state.pushShadow(number);
        state.loadContext();
        RuntimeCalls.hashed(state.mode).emit(mv);
    }

    private void widen(Type type) {
        if (type.getSort() == Type.DOUBLE) {
            mv.visitInsn(D2L);
        } else if (type.getSort() != Type.LONG) {
            mv.visitInsn(I2L);
        }
    }

    /** Whether something has to be looked at after a call. */
    boolean follows(MethodInsnNode call) {
        return isOfObject(call) || mixes && isMixer(call);
    }

    /** Looks at the result of such a call, which is on the stack. */
    void after(MethodInsnNode call, List<Source> arguments) {
        Type result = Type.getReturnType(call.desc);
        mv.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        if (isOfObject(call)) {
            arguments.get(0).load(mv);
            state.loadContext();
            RuntimeCalls.HASHED_OBJECT.emit(mv);
        } else {
            widen(result);
            load(arguments.get(0));
            load(arguments.get(arguments.size() - 1));
            state.loadContext();
            RuntimeCalls.MIXED.emit(mv);
        }
    }

    private void load(Source integer) {
        integer.load(mv);
        widen(integer.type());
    }

    /** Emits an operation of one integer or number that gives an integer; whether it is one. */
    boolean convert(AbstractInsnNode insn, Shape result) {
        int opcode = insn.getOpcode();
        if (rounds && (opcode == D2I || opcode == D2L || opcode == F2I || opcode == F2L)) {
            Shadow number = state.pop().shadow();
            insn.accept(mv);
            note(TwinState.type(result), number);
            state.push(Operand.other(result));
            return true;
        }
        if (mixes && opcode == L2I) {
            state.ensureSources(1);
            Source operand = state.pop().source();
            insn.accept(mv);
            mixed(Type.INT_TYPE, operand, operand);
            state.push(Operand.other(result));
            return true;
        }
        return false;
    }

    /** Emits an operation of two integers, if they may be hashes here. */
    boolean combine(AbstractInsnNode insn, Shape result) {
        int opcode = insn.getOpcode();
        boolean combines = opcode >= IADD && opcode <= LXOR && isInteger(TwinState.type(result));
        if (!mixes || !combines) {
            return false;
        }
        state.ensureSources(2);
        Source right = state.pop().source();
        Source left = state.pop().source();
        insn.accept(mv);
        mixed(TwinState.type(result), left, right);
        state.push(Operand.other(result));
        return true;
    }

    private void mixed(Type result, Source left, Source right) {
        mv.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        widen(result);
        load(left);
        load(right);
        state.loadContext();
        RuntimeCalls.MIXED.emit(mv);
    }

    /** Before an integer on the stack is stored, if it may be a hash here. */
    void store(Type type) {
        if ((mixes || rounds) && isInteger(type)) {
            mv.visitInsn(type.getSize() == 2 ? DUP2 : DUP);
            widen(type);
            state.loadContext();
            RuntimeCalls.STORED_HASH.emit(mv);
        }
    }

    /** Before two integers are compared: what they are equal to may have been stored for a number. */
    void compare(AbstractInsnNode insn, Caller caller) {
        boolean isLong = insn.getOpcode() == LCMP;
        if (isLong ? !EqualityTests.asksForEquality(insn) : insn.getOpcode() != IF_ICMPEQ && insn.getOpcode() != IF_ICMPNE) {
            return;
        }
        if (isLong && EqualityTests.readsField(insn, "J") || (mixes || rounds) && readsStored(insn)) {
            loadBoth();
            mv.visitLdcInsn(caller.where("=="));
            state.loadContext();
            RuntimeCalls.COMPARED_HASHES.emit(mv);
        } else if (mixes && comparesNumbers(insn)) {
            loadBoth();
            mv.visitInsn(isLong ? ICONST_1 : ICONST_0);
            mv.visitLdcInsn(caller.where("=="));
            state.loadContext();
            RuntimeCalls.COMPARED_BITS.emit(mv);
        }
    }

    private void loadBoth() {
        state.ensureSources(2);
        load(state.peek(1).source());
        load(state.peek(0).source());
    }

    private static boolean readsStored(AbstractInsnNode comparison) {
        AbstractInsnNode insn = comparison;
        for (int i = 0; i < LONGEST_OPERAND; i++) {
            insn = Instructions.before(insn);
            if (insn == null) {
                return false;
            }
            if (insn.getOpcode() == IALOAD || insn.getOpcode() == LALOAD || isRead(insn)
                    && isInteger(Type.getType(((FieldInsnNode) insn).desc))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bits of two numbers are compared, one of which was read from a field or an array. */
    private static boolean comparesNumbers(AbstractInsnNode comparison) {
        AbstractInsnNode insn = Instructions.before(comparison);
        int found = 0;
        boolean isStored = false;
        for (int i = 0; i < LONGEST_NUMBERS && insn != null; i++) {
            AbstractInsnNode previous = Instructions.before(insn);
            if (insn instanceof MethodInsnNode call && BitWeaver.takesBits(call)) {
                found++;
                isStored |= previous != null && (previous.getOpcode() == DALOAD || previous.getOpcode() == FALOAD
                        || isRead(previous));
            } else if (i == 0) {
                return false;
            }
            insn = previous;
        }
        return found == 2 && isStored;
    }

    private static boolean isRead(AbstractInsnNode insn) {
        return insn.getOpcode() == GETFIELD || insn.getOpcode() == GETSTATIC;
    }
}

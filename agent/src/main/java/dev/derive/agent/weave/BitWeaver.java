package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves the calls that turn numbers into bits and back: bits are looked at freely, and known when they come back. */
final class BitWeaver {
    private static final Set<String> TO_BITS = Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits",
            "floatToRawIntBits");
    private static final Set<String> OF_BITS = Set.of("longBitsToDouble", "intBitsToFloat");
    private static final Set<String> READERS = Set.of("java/nio/ByteBuffer", "java/nio/DoubleBuffer",
            "java/nio/FloatBuffer", "java/io/DataInput", "java/io/DataInputStream", "java/io/ObjectInput",
            "java/io/ObjectInputStream", "java/io/RandomAccessFile");

    private static final Set<String> LARGE_NUMBERS = Set.of("java/math/BigInteger", "java/math/BigDecimal");

    private final TwinState state;
    private final MethodVisitor mv;
    private final boolean takesBits;

    BitWeaver(TwinState state, MethodNode method) {
        this.state = state;
        this.mv = state.mv;
        this.takesBits = takesBits(method);
    }

    /** Whether a method turns numbers into bits. */
    private static boolean takesBits(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && takesBits(call)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call turns a number into bits. */
    static boolean takesBits(MethodInsnNode call) {
        return isNumberClass(call) && TO_BITS.contains(call.name);
    }

    static boolean contains(MethodInsnNode call) {
        return isNumberClass(call) && (TO_BITS.contains(call.name) || OF_BITS.contains(call.name));
    }

    private static boolean isNumberClass(MethodInsnNode call) {
        return call.owner.equals("java/lang/Double") || call.owner.equals("java/lang/Float");
    }

    /** Before an integer is turned into a number: it must not be the mantissa of an active one. */
    void checkInteger(AbstractInsnNode insn, Caller caller) {
        int opcode = insn.getOpcode();
        if (opcode == L2D || opcode == L2F) {
            checkLong("a conversion of a long", caller);
        } else if (takesBits && (opcode == I2D || opcode == I2F)) {
            // Elsewhere loops count in such integers, and mantissas of floats seldom leave the method.
            mv.visitInsn(DUP);
            mv.visitLdcInsn(caller.where("a conversion of an int"));
            state.loadContext();
            RuntimeCalls.OF_INTEGER_NEAR_BITS.emit(mv);
        }
    }

    /** Whether a call makes a large number of an integer, which comes first on the stack. */
    static boolean isLargeNumberOfInteger(MethodInsnNode call) {
        return LARGE_NUMBERS.contains(call.owner) && call.desc.startsWith("(J)")
                && (call.name.equals("valueOf") || call.name.equals("<init>"));
    }

    private void checkLong(String what, Caller caller) {
        mv.visitInsn(DUP2);
        mv.visitInsn(takesBits ? ICONST_1 : ICONST_0);
        mv.visitLdcInsn(caller.where(what));
        state.loadContext();
        RuntimeCalls.OF_LONG.emit(mv);
    }

    /** Before a call: checks the JDK's ways to write numbers and objects as bytes and to read them again. */
    void check(MethodInsnNode call, Caller caller) {
        if (writesObjects(call)) {
            state.ensureSource(0);
            state.peek(0).source().load(mv);
            state.loadContext();
            RuntimeCalls.WRITE_OBJECT.emit(mv);
        } else if (reads(call) || readsObjects(call)) {
            mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            (reads(call) ? RuntimeCalls.READ_BITS : RuntimeCalls.READ_OBJECT).emit(mv);
        } else if (isLargeNumberOfInteger(call)) {
            checkLong(Place.call(call), caller);
        }
    }

    /** Whether a method of the JDK reads numbers out of bytes. */
    private static boolean reads(MethodInsnNode call) {
        return READERS.contains(call.owner) && (Numbers.isNumber(Type.getReturnType(call.desc))
                || call.name.equals("get") && call.desc.contains("[")
                || call.name.equals("asDoubleBuffer") || call.name.equals("asFloatBuffer"));
    }

    /** Whether a method of the JDK reads copies of objects. */
    static boolean readsObjects(MethodInsnNode call) {
        return call.owner.startsWith("java/io/Object")
                && (call.name.equals("readObject") || call.name.equals("readUnshared"));
    }

    /** Whether a method of the JDK writes objects as bytes. */
    static boolean writesObjects(MethodInsnNode call) {
        return call.owner.startsWith("java/io/Object")
                && (call.name.equals("writeObject") || call.name.equals("writeUnshared"));
    }

    void weave(MethodInsnNode call, Caller caller) {
        if (TO_BITS.contains(call.name)) {
            toBits(call);
        } else {
            ofBits(call, caller);
        }
    }

    private void toBits(MethodInsnNode call) {
        Operand number = state.pop();
        call.accept(mv);
        Shape result = Shape.of(Type.getReturnType(call.desc));
        mv.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        state.pushShadow(number.shadow());
        state.loadContext();
        RuntimeCalls.toBits(state.mode, Type.getReturnType(call.desc)).emit(mv);
        state.push(Operand.other(result));
    }

    private void ofBits(MethodInsnNode call, Caller caller) {
        Shape result = Shape.of(Type.getReturnType(call.desc));
        state.ensureSources(1);
        Source bits = state.pop().source();
        call.accept(mv);
        if (bits.constant() != null) {
            state.push(Operand.other(result));
            return;
        }
        bits.load(mv);
        mv.visitLdcInsn(caller.where(Place.call(call)));
        state.loadContext();
        RuntimeCalls.ofBits(state.mode, Type.getArgumentTypes(call.desc)[0]).emit(mv);
        state.push(Operand.number(result, Shadow.of(state.storeResult(state.mode.shadow), -1)));
    }
}

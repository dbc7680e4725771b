package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Weaves the calls that turn numbers into bits and back: bits are looked at freely, and known when they come back. */
final class BitWeaver {
    private static final Set<String> TO_BITS = Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits",
            "floatToRawIntBits");
    private static final Set<String> OF_BITS = Set.of("longBitsToDouble", "intBitsToFloat");
    private static final Set<String> READERS = Set.of("java/nio/ByteBuffer", "java/nio/DoubleBuffer",
            "java/nio/FloatBuffer", "java/io/DataInput", "java/io/DataInputStream", "java/io/ObjectInput",
            "java/io/ObjectInputStream", "java/io/RandomAccessFile");

    private final TwinState state;
    private final MethodVisitor mv;

    BitWeaver(TwinState state) {
        this.state = state;
        this.mv = state.mv;
    }

    static boolean contains(MethodInsnNode call) {
        return isNumberClass(call) && (TO_BITS.contains(call.name) || OF_BITS.contains(call.name));
    }

    private static boolean isNumberClass(MethodInsnNode call) {
        return call.owner.equals("java/lang/Double") || call.owner.equals("java/lang/Float");
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

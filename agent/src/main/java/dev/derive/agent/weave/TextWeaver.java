package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Weaves the calls that make text of numbers, and those that make numbers of text: a text has no shadow, so the run
 * takes note of what was written and refuses to read it again.
 */
final class TextWeaver {
    private static final Set<String> TEXTS = Set.of("Ljava/lang/String;", "Ljava/lang/CharSequence;", "[C");
    private static final Set<String> WITHOUT_NUMBERS = Set.of("java/util/Locale", "java/util/Scanner",
            "java/util/StringJoiner", "java/util/Formatter", "java/util/StringTokenizer");

    private final TwinState state;
    private final ArrayWeaver arrays;
    private final DigitReader digits;
    private final MethodVisitor mv;

    TextWeaver(TwinState state, ArrayWeaver arrays, ClassNode type) {
        this.state = state;
        this.arrays = arrays;
        this.digits = new DigitReader(type);
        this.mv = state.mv;
    }

    /** Before a call of a method that is not woven. */
    void before(MethodInsnNode call, Caller caller) {
        Type[] types = Type.getArgumentTypes(call.desc);
        if (digits.takesDigits(call)) {
            state.ensureSource(types.length);
            state.peek(types.length).source().load(mv);
            mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            RuntimeCalls.READ_DIGITS.emit(mv);
        } else if (writes(call)) {
            arguments(types);
            if (call.getOpcode() != INVOKESTATIC && mayHoldNumbers(Type.getObjectType(call.owner))) {
                reference(types.length);
            }
        } else if (parses(call) || parsesInteger(call)) {
            for (int i = 0; i < types.length; i++) {
                int distance = types.length - 1 - i;
                Source source = state.peek(distance).source();
                if (TEXTS.contains(types[i].getDescriptor()) && (source == null || source.constant() == null)) {
                    state.ensureSource(distance);
                    state.peek(distance).source().load(mv);
                    mv.visitLdcInsn(caller.where(Place.call(call)));
                    state.loadContext();
                    (parses(call) ? RuntimeCalls.PARSED : RuntimeCalls.PARSED_INTEGER).emit(mv);
                }
            }
        }
    }

    /** After it; the result is on the stack. */
    void after(MethodInsnNode call, Caller caller) {
        Type result = Type.getReturnType(call.desc);
        if (result.getDescriptor().equals("Ljava/lang/String;") && writes(call)
                && (call.getOpcode() == INVOKESTATIC || !Observers.isPrinter(call)
                        || call.owner.startsWith("java/text/") || call.name.equals("formatted"))) {
            mv.visitInsn(DUP);
            state.loadContext();
            RuntimeCalls.WRITTEN.emit(mv);
        } else if (call.owner.equals("java/util/Scanner")
                && (Numbers.isNumber(result) || call.name.equals("nextBigDecimal"))) {
            mv.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
            if (result.getSort() == Type.FLOAT) {
                mv.visitInsn(F2D);
            }
            mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            (Numbers.isNumber(result) ? RuntimeCalls.READ : RuntimeCalls.PARSED).emit(mv);
        }
    }

    /** After a number was read out of a field: that of a tokenizer was parsed. */
    static void afterField(FieldInsnNode insn, TwinState state, Caller caller) {
        if (insn.owner.equals("java/io/StreamTokenizer")) {
            state.mv.visitInsn(DUP2);
            state.mv.visitLdcInsn(caller.where("java.io.StreamTokenizer.nextToken()"));
            state.loadContext();
            RuntimeCalls.READ.emit(state.mv);
        }
    }

    /** Before {@code invokedynamic}, which may join numbers to a text. */
    void beforeDynamic(InvokeDynamicInsnNode insn) {
        if (isConcatenation(insn) && takesNumbers(insn)) {
            state.loadContext();
            RuntimeCalls.JOIN.emit(mv);
            arguments(Type.getArgumentTypes(insn.desc));
        }
    }

    /** After {@code invokedynamic}: the text of a record names fields that may be active, and so may be what is joined. */
    static void afterDynamic(InvokeDynamicInsnNode insn, TwinState state) {
        if (isConcatenation(insn) && takesNumbers(insn)) {
            state.mv.visitInsn(DUP);
            state.loadContext();
            RuntimeCalls.JOINED.emit(state.mv);
        }
        if (insn.bsm.getOwner().equals("java/lang/runtime/ObjectMethods") && insn.name.equals("toString")) {
            state.mv.visitInsn(DUP);
            state.loadContext();
            RuntimeCalls.WRITTEN_RECORD.emit(state.mv);
        }
    }

    /** Takes note of the numbers among the uppermost operands, which have these types. */
    void arguments(Type[] types) {
        for (int i = 0; i < types.length; i++) {
            int distance = types.length - 1 - i;
            if (Numbers.isNumber(types[i]) && !state.peek(distance).shadow().isZero()) {
                state.ensureSource(distance);
                state.peek(distance).source().load(mv);
                state.pushShadow(state.peek(distance).shadow());
                state.loadContext();
                RuntimeCalls.written(state.mode, types[i]).emit(mv);
            } else if (Numbers.isArray(types[i]) || mayHoldNumbers(types[i])) {
                reference(distance);
            }
        }
    }

    private void reference(int distance) {
        arrays.publish(distance);
        state.ensureSource(distance);
        Source source = state.peek(distance).source();
        if (source.constant() == null) {
            source.load(mv);
            state.loadContext();
            RuntimeCalls.WRITTEN_REFERENCE.emit(mv);
        }
    }

    /** Whether a call may make text of numbers that its caller has in boxes or collections. */
    static boolean mayWriteNumbers(MethodInsnNode call) {
        return writes(call) && (mayHoldNumbers(Type.getArgumentTypes(call.desc))
                || call.getOpcode() != INVOKESTATIC && mayHoldNumbers(Type.getObjectType(call.owner)));
    }

    /** The same for a call site. */
    static boolean mayWriteNumbers(InvokeDynamicInsnNode insn) {
        return isConcatenation(insn) && mayHoldNumbers(Type.getArgumentTypes(insn.desc));
    }

    private static boolean isConcatenation(InvokeDynamicInsnNode insn) {
        return insn.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
    }

    private static boolean takesNumbers(InvokeDynamicInsnNode insn) {
        for (Type type : Type.getArgumentTypes(insn.desc)) {
            if (Numbers.isNumber(type)) {
                return true;
            }
        }
        return mayWriteNumbers(insn);
    }

    private static boolean mayHoldNumbers(Type[] types) {
        for (Type type : types) {
            if (mayHoldNumbers(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean writes(MethodInsnNode call) {
        String result = Type.getReturnType(call.desc).getDescriptor();
        return Observers.isPrinter(call) && !call.name.equals("equals") || result.equals("Ljava/lang/String;");
    }

    private static boolean parsesInteger(MethodInsnNode call) {
        return (call.owner.equals("java/lang/Integer") || call.owner.equals("java/lang/Long"))
                && (call.name.startsWith("parse") || call.name.equals("valueOf") || call.name.equals("decode"))
                || call.owner.equals("java/math/BigInteger") && call.name.equals("<init>");
    }

    private static boolean parses(MethodInsnNode call) {
        Type result = Type.getReturnType(call.desc);
        return Numbers.hasShadow(result) || Numbers.isBox(result) || call.name.equals("<init>")
                && (call.owner.equals("java/math/BigDecimal") || Numbers.isBox(Type.getObjectType(call.owner)));
    }

    /** Whether a type is, or may be, one of boxed numbers, arrays or collections of these. */
    private static boolean mayHoldNumbers(Type type) {
        if (type.getSort() < Type.ARRAY) {
            return false;
        }
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() != Type.OBJECT) {
            return Numbers.isArray(type);
        }
        String name = element.getInternalName();
        return Numbers.isBox(element) || name.equals("java/lang/Object") || name.equals("java/lang/Iterable")
                || name.equals("java/lang/Comparable")
                || name.startsWith("java/util/") && !WITHOUT_NUMBERS.contains(name);
    }
}

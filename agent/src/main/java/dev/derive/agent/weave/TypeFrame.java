package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The types of local variables and operands at an instruction; constructors finish objects. */
final class TypeFrame extends Frame<BasicValue> {
    private static final int NO_LIMIT = -1;

    private TypeFrame(int locals) {
        super(locals, NO_LIMIT);
    }

    TypeFrame(TypeFrame frame) {
        super(frame.getLocals(), NO_LIMIT);
        init(frame);
    }

    /** What is in the variables where a method begins. */
    static TypeFrame atStart(String owner, MethodNode method, int locals, TypeInterpreter interpreter) {
        TypeFrame frame = new TypeFrame(locals);
        int slot = 0;
        if ((method.access & ACC_STATIC) == 0) {
            frame.setLocal(slot, interpreter.newParameterValue(true, slot, Type.getObjectType(owner)));
            slot++;
        }
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            frame.setLocal(slot++, interpreter.newValue(parameter));
            if (parameter.getSize() == 2) {
                frame.setLocal(slot++, BasicValue.UNINITIALIZED_VALUE);
            }
        }
        while (slot < locals) {
            frame.setLocal(slot++, BasicValue.UNINITIALIZED_VALUE);
        }
        return frame;
    }

    /** What a class file says is there; null if it has operands or unfinished objects. */
    static TypeFrame of(FrameNode given, int locals, TypeInterpreter interpreter) {
        if (!given.stack.isEmpty()) {
            return null;
        }
        TypeFrame frame = new TypeFrame(locals);
        for (int slot = 0; slot < locals; slot++) {
            frame.setLocal(slot, BasicValue.UNINITIALIZED_VALUE);
        }
        int slot = 0;
        for (Object entry : given.local) {
            if (entry == UNINITIALIZED_THIS || entry instanceof LabelNode) {
                return null;
            }
            if (entry != TOP) {
                frame.setLocal(slot, interpreter.newValue(entry == NULL ? BasicInterpreter.NULL_TYPE : Frames.type(entry)));
            }
            slot += Frames.size(entry);
        }
        return frame;
    }

    @Override
    public void execute(AbstractInsnNode insn, Interpreter<BasicValue> interpreter) throws AnalyzerException {
        BasicValue receiver = insn instanceof MethodInsnNode call && call.name.equals("<init>")
                ? getStack(getStackSize() - 1 - Type.getArgumentTypes(call.desc).length) : null;
        super.execute(insn, interpreter);
        if (receiver instanceof TypeInterpreter.Unfinished unfinished) {
            BasicValue finished = interpreter.newValue(unfinished.finished);
            for (int i = 0; i < getLocals(); i++) {
                if (receiver.equals(getLocal(i))) {
                    setLocal(i, finished);
                }
            }
            for (int i = 0; i < getStackSize(); i++) {
                if (receiver.equals(getStack(i))) {
                    setStack(i, finished);
                }
            }
        }
    }

    /** Whether it has neither operands nor unfinished objects, so that it can be written into any class file. */
    boolean isClean() {
        boolean clean = getStackSize() == 0;
        for (int slot = 0; slot < getLocals(); slot++) {
            clean &= !(getLocal(slot) instanceof TypeInterpreter.Unfinished);
        }
        return clean;
    }

    /** Itself as a class file has it, with those variables only that are alive; what operands it has is left open. */
    FrameNode node(BitSet alive) {
        List<Object> entries = new ArrayList<>();
        int end = 0;
        for (int slot = 0; slot < getLocals(); slot++) {
            BasicValue value = alive.get(slot) ? getLocal(slot) : BasicValue.UNINITIALIZED_VALUE;
            entries.add(entry(value));
            if (value.getType() != null) {
                end = entries.size();
                slot += value.getSize() - 1;
            }
        }
        Object[] operands = new Object[getStackSize()];
        Arrays.fill(operands, TOP);
        return new FrameNode(F_NEW, end, entries.subList(0, end).toArray(), operands.length, operands);
    }

    private static Object entry(BasicValue value) {
        Type type = value.getType();
        return type == null ? TOP : value instanceof TypeInterpreter.Unfinished ? UNINITIALIZED_THIS
                : type.equals(BasicInterpreter.NULL_TYPE) ? NULL : Frames.entry(type);
    }
}

package dev.derive.agent.weave;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * The shapes of local variables and operands at an instruction; objects become initialised with their constructor's
 * call.
 */
final class ShapeFrame extends Frame<Shape> {
    ShapeFrame(int locals, int stack) {
        super(locals, stack);
    }

    ShapeFrame(Frame<? extends Shape> frame) {
        super(frame);
    }

    @Override
    public void execute(AbstractInsnNode insn, Interpreter<Shape> interpreter) throws AnalyzerException {
        Shape receiver = insn instanceof MethodInsnNode call && call.name.equals("<init>")
                ? getStack(getStackSize() - 1 - Type.getArgumentTypes(call.desc).length) : null;
        super.execute(insn, interpreter);
        if (receiver != null && receiver.isUninitialized()) {
            for (int i = 0; i < getLocals(); i++) {
                if (receiver.equals(getLocal(i))) {
                    setLocal(i, Shape.REFERENCE);
                }
            }
            for (int i = 0; i < getStackSize(); i++) {
                if (receiver.equals(getStack(i))) {
                    setStack(i, Shape.REFERENCE);
                }
            }
        }
    }
}

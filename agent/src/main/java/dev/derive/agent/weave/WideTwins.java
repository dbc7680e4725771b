package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The shadows that travel in the context, because a twin's parameters leave no room for them. */
final class WideTwins {
    private WideTwins() {
    }

    /** Puts the shadow on top of the stack into the context. */
    static void pass(MethodVisitor mv, WeaveMode mode, Type shadow, int position, int contextSlot) {
        mv.visitLdcInsn(position);
        mv.visitVarInsn(ALOAD, contextSlot);
        (shadow.getSort() == Type.OBJECT ? RuntimeCalls.PASS_ARRAY : RuntimeCalls.pass(mode)).emit(mv);
    }

    /** Takes all shadows out of the context, into the local variables that follow it. */
    static void take(MethodVisitor mv, WeaveMode mode, List<Type> shadows, int contextSlot) {
        if (!shadows.isEmpty()) {
            mv.visitVarInsn(ALOAD, contextSlot);
            RuntimeCalls.TAKE.emit(mv);
        }
        int slot = contextSlot + 1;
        for (int i = 0; i < shadows.size(); i++) {
            Type shadow = shadows.get(i);
            mv.visitLdcInsn(i);
            mv.visitVarInsn(ALOAD, contextSlot);
            (shadow.getSort() == Type.OBJECT ? RuntimeCalls.PASSED_ARRAY : RuntimeCalls.passed(mode)).emit(mv);
            mv.visitVarInsn(shadow.getOpcode(ISTORE), slot);
            slot += shadow.getSize();
        }
    }
}

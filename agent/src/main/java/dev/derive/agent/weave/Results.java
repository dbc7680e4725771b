package dev.derive.agent.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Copies of the result that an instruction has just left on the operand stack. */
final class Results {
    private Results() {
    }

    /** The result, still on the stack, in a temporary. */
    static Source copy(TwinState state, Type type) {
        state.mv.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        return Source.temporary(type, state.storeTemporary(type));
    }

    /** The quotient a/b as a double: the result itself, or for floats, whose quotient is rounded, computed again. */
    static Source quotient(TwinState state, Source a, Source b, boolean isFloat) {
        if (!isFloat) {
            return copy(state, Type.DOUBLE_TYPE);
        }
        a.loadDouble(state.mv);
        b.loadDouble(state.mv);
        state.mv.visitInsn(Opcodes.DDIV);
        return Source.temporary(Type.DOUBLE_TYPE, state.storeTemporary(Type.DOUBLE_TYPE));
    }
}

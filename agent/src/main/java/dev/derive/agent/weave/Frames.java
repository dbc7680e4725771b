package dev.derive.agent.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The entries of stack map frames. */
final class Frames {
    private Frames() {
    }

    /** What a frame says of a local variable that holds a value of a type. */
    static Object entry(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}

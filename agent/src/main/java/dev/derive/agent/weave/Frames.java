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

    /** The type of the values that an entry stands for; null if it is none, or that of null or an unfinished object. */
    static Type type(Object entry) {
        return entry == Opcodes.INTEGER ? Type.INT_TYPE : entry == Opcodes.FLOAT ? Type.FLOAT_TYPE
                : entry == Opcodes.LONG ? Type.LONG_TYPE : entry == Opcodes.DOUBLE ? Type.DOUBLE_TYPE
                : entry instanceof String name ? Type.getObjectType(name) : null;
    }

    /** How many slots the local variable of an entry takes. */
    static int size(Object entry) {
        return entry == Opcodes.LONG || entry == Opcodes.DOUBLE ? 2 : 1;
    }
}

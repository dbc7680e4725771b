package dev.derive.agent.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The two kinds of twins: the names, types and instructions by which their shadows differ. */
public enum WeaveMode {
    /** Shadows are tangents. */
    FORWARD("forward", Type.DOUBLE_TYPE, "Forward", "returnTangent"),
    /** Shadows are tape indices. */
    REVERSE("reverse", Type.INT_TYPE, "Reverse", "returnIndex");

    /** Ends the name of a twin. */
    final String suffix;
    /** The type of a number's shadow. */
    final Type shadow;
    /** Internal name of the context. */
    final String context;
    /** Internal name of the class of this mode's entry points. */
    final String operations;
    /** The context's field for the shadow of a returned number. */
    final String returnField;

    WeaveMode(String suffix, Type shadow, String className, String returnField) {
        this.suffix = suffix;
        this.shadow = shadow;
        this.context = RuntimeCalls.PACKAGE + className + "Context";
        this.operations = RuntimeCalls.PACKAGE + className;
        this.returnField = returnField;
    }

    int load() {
        return shadow.getOpcode(Opcodes.ILOAD);
    }

    int store() {
        return shadow.getOpcode(Opcodes.ISTORE);
    }

    int zero() {
        return this == FORWARD ? Opcodes.DCONST_0 : Opcodes.ICONST_0;
    }

    Type contextType() {
        return Type.getObjectType(context);
    }
}

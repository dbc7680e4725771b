package dev.derive.agent;

import static org.objectweb.asm.Opcodes.*;

import dev.derive.runtime.ReflectedFields;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Has {@link Field} tell the run of fields that are read and written by reflection: frameworks that are not woven fill
 * and copy woven objects so. Done when the first run starts; an application that asks for no derivative does without.
 */
final class WatchedFields {
    private static final String FIELD = "Ljava/lang/reflect/Field;";
    private static final String O = "Ljava/lang/Object;";
    private static final Set<String> METHODS = Set.of("get(" + O + ")" + O, "getDouble(" + O + ")D",
            "getFloat(" + O + ")F", "set(" + O + O + ")V", "setDouble(" + O + "D)V", "setFloat(" + O + "F)V");

    private WatchedFields() {
    }

    static void install(Instrumentation instrumentation) {
        try {
            Retransformation.of(instrumentation, Field.class,
                    (method, mv) -> METHODS.contains(method) ? new Telling(method, mv) : mv);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            throw new IllegalStateException("java.lang.reflect.Field can't be told to follow derivatives.", e);
        }
    }

    /** Before each return, with the result on the operand stack. */
    private static final class Telling extends MethodVisitor {
        private final String method;

        Telling(String method, MethodVisitor mv) {
            super(ASM9, mv);
            this.method = method;
        }

        @Override
        public void visitInsn(int opcode) {
            switch (opcode) {
                case ARETURN -> {
                    super.visitInsn(DUP);
                    tell("get", "(" + O + FIELD + O + ")V", 2);
                }
                case DRETURN, FRETURN -> tell("getNumber", "(" + FIELD + O + ")V", 2);
                case RETURN -> {
                    if (method.startsWith("set(")) {
                        tell("set", "(" + FIELD + O + O + ")V", 3);
                    } else {
                        boolean isFloat = method.startsWith("setFloat");
                        super.visitVarInsn(isFloat ? FLOAD : DLOAD, 2);
                        if (isFloat) {
                            super.visitInsn(F2D);
                        }
                        tell("setNumber", "(D" + FIELD + O + ")V", 2);
                    }
                }
                default -> {
                }
            }
            super.visitInsn(opcode);
        }

        /** Calls with the first local variables: the field, the holder, and the value. */
        private void tell(String name, String descriptor, int locals) {
            for (int local = 0; local < locals; local++) {
                super.visitVarInsn(ALOAD, local);
            }
            super.visitMethodInsn(INVOKESTATIC, Type.getInternalName(ReflectedFields.class), name, descriptor, false);
        }
    }
}

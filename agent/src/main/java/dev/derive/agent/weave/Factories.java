package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Static methods that make an object with the twin of a constructor, for classes elsewhere: the twins of constructors
 * are not public, so that reflection finds as many public constructors as the class file has.
 */
final class Factories {
    private Factories() {
    }

    static boolean isNeeded(ClassNode type, MethodNode method) {
        return method.name.equals("<init>") && (method.access & ACC_PRIVATE) == 0 && (type.access & ACC_ABSTRACT) == 0;
    }

    private static String name(WeaveMode mode) {
        return Twins.name("new", mode);
    }

    private static String descriptor(String owner, String constructor, WeaveMode mode) {
        return Type.getMethodDescriptor(Type.getObjectType(owner),
                Type.getArgumentTypes(Twins.descriptor(constructor, mode)));
    }

    static MethodNode write(ClassNode type, MethodNode constructor, WeaveMode mode) {
        MethodNode mv = new MethodNode(ASM9,
                constructor.access & (ACC_PUBLIC | ACC_PROTECTED) | ACC_STATIC | ACC_SYNTHETIC,
                name(mode), descriptor(type.name, constructor.desc, mode), null,
                constructor.exceptions.toArray(String[]::new));
        mv.visitCode();
        mv.visitTypeInsn(NEW, type.name);
        mv.visitInsn(DUP);
        BoundaryTwins.loadParameters(mv, true, Type.getArgumentTypes(Twins.descriptor(constructor.desc, mode)));
        mv.visitMethodInsn(INVOKESPECIAL, type.name, "<init>", Twins.descriptor(constructor.desc, mode), false);
        mv.visitInsn(ARETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return mv;
    }

    /** Whether a class can't be sure to have access to another's constructor twins. */
    static boolean isElsewhere(String caller, String owner) {
        return !outermost(caller).equals(outermost(owner));
    }

    private static String outermost(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    /**
     * Calls the factory in place of a constructor, whose arguments are on the stack with their shadows and the context;
     * then puts the object in all the places where that made by {@code new} is, which is dropped.
     */
    static void call(MethodInsnNode constructor, Shape uninitialized, Frame<Shape> frame, TwinState state) {
        state.mv.visitMethodInsn(INVOKESTATIC, constructor.owner, name(state.mode),
                descriptor(constructor.owner, constructor.desc, state.mode), false);
        int made = state.storeTemporary(TwinState.OBJECT);
        state.mv.visitInsn(POP);
        int deepest = -1;
        for (int i = 0; i < state.depth(); i++) {
            if (state.peek(i).shape().equals(uninitialized)) {
                deepest = i;
            }
        }
        int[] saved = new int[deepest + 1];
        for (int i = 0; i <= deepest; i++) {
            if (state.peek(i).shape().equals(uninitialized)) {
                state.mv.visitInsn(POP);
                saved[i] = made;
            } else {
                saved[i] = state.storeTemporary(TwinState.type(state.peek(i).shape()));
            }
        }
        for (int i = deepest; i >= 0; i--) {
            state.mv.visitVarInsn(TwinState.type(state.peek(i).shape()).getOpcode(ILOAD), saved[i]);
        }
        for (int i = 0; i < frame.getLocals(); i++) {
            if (frame.getLocal(i).equals(uninitialized)) {
                state.mv.visitVarInsn(ALOAD, made);
                state.mv.visitVarInsn(ASTORE, state.layout.slot(i));
            }
        }
    }
}

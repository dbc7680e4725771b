package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import dev.derive.rules.FunctionPair;
import dev.derive.rules.Rules;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Functions that compute two others at once and give an object with both values, of a class that has rules instead of
 * being woven. The class of the object is woven: its twins get one more method, which takes the values from the
 * function itself and the derivatives from the two that have rules.
 */
final class PairedFunctions {
    private static final String ONE_NUMBER = "(D)D";
    private static final String PRIMAL = RuntimeCalls.PACKAGE + "Primal";

    private PairedFunctions() {
    }

    /** What twins call in place of such a function; null if a call is of none. */
    static MethodInsnNode inPlaceOf(MethodInsnNode call, String caller, Universe universe) {
        for (FunctionPair pair : Rules.PAIRS) {
            String result = internal(pair.result());
            if (call.owner.equals(internal(pair.owner())) && call.name.equals(pair.method())
                    && call.desc.equals(descriptor(pair)) && !caller.equals(result) && universe.isWoven(result)) {
                return new MethodInsnNode(INVOKESTATIC, result, pair.method(), call.desc, false);
            }
        }
        return null;
    }

    /** The methods whose twins a class is to have although it does not have them itself. */
    static List<MethodNode> of(ClassNode type) {
        return Rules.PAIRS.stream().filter(pair -> internal(pair.result()).equals(type.name))
                .map(PairedFunctions::write).toList();
    }

    private static MethodNode write(FunctionPair pair) {
        String owner = internal(pair.owner());
        String result = internal(pair.result());
        MethodNode mv = new MethodNode(ASM9, ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, pair.method(), descriptor(pair),
                null, null);
        int both = 2;
        mv.visitCode();
        mv.visitVarInsn(DLOAD, 0);
        mv.visitMethodInsn(INVOKESTATIC, PRIMAL, "of", ONE_NUMBER, false);
        mv.visitMethodInsn(INVOKESTATIC, owner, pair.method(), descriptor(pair), false);
        mv.visitVarInsn(ASTORE, both);
        mv.visitTypeInsn(NEW, result);
        mv.visitInsn(DUP);
        for (String part : List.of(pair.first(), pair.second())) {
            mv.visitVarInsn(ALOAD, both);
            mv.visitMethodInsn(INVOKEVIRTUAL, result, part, "()D", false);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitMethodInsn(INVOKESTATIC, owner, part, ONE_NUMBER, false);
            mv.visitMethodInsn(INVOKESTATIC, PRIMAL, "graft", "(DD)D", false);
        }
        mv.visitMethodInsn(INVOKESPECIAL, result, "<init>", "(DD)V", false);
        mv.visitInsn(ARETURN);
        mv.visitMaxs(10, both + 1);
        mv.visitEnd();
        return mv;
    }

    private static String descriptor(FunctionPair pair) {
        return Type.getMethodDescriptor(Type.getObjectType(internal(pair.result())), Type.DOUBLE_TYPE);
    }

    private static String internal(String className) {
        return className.replace('.', '/');
    }
}

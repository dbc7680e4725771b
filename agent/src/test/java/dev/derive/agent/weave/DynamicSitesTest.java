package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Call sites that compilers of other languages write, and whose targets are anybody's guess. */
class DynamicSitesTest {
    private static final String NAME = SampleUniverse.WOVEN + "Scripted";
    private static final Handle BOOTSTRAP = new Handle(H_INVOKESTATIC, "org/script/Linker", "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;", false);

    @ParameterizedTest
    @EnumSource(WeaveMode.class)
    void boxesAreCheckedBeforeTheyGoThere(WeaveMode mode) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, NAME, null, "java/lang/Object", null);
        MethodVisitor mv = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "f", "(Ljava/lang/Object;D)Ljava/lang/Object;",
                null, null);
        mv.visitCode();
        mv.visitVarInsn(ALOAD, 0);
        mv.visitInvokeDynamicInsn("twice", "(Ljava/lang/Object;)Ljava/lang/Object;", BOOTSTRAP);
        mv.visitInsn(ARETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        ClassNode woven = SampleClass.weave(SampleClass.read(writer.toByteArray()));
        MethodNode twin = woven.methods.stream().filter(m -> m.name.equals(Twins.name("f", mode))).findFirst()
                .orElseThrow();
        AbstractInsnNode[] code = twin.instructions.toArray();
        int site = position(code, InvokeDynamicInsnNode.class, "twice");
        int check = position(code, MethodInsnNode.class, "leaveBox");
        assertTrue(check >= 0 && check < site, "the check is at " + check + ", the call site at " + site);
    }

    private static int position(AbstractInsnNode[] code, Class<?> kind, String name) {
        return Arrays.stream(code).filter(i -> kind.isInstance(i) && name.equals(
                i instanceof MethodInsnNode call ? call.name : ((InvokeDynamicInsnNode) i).name))
                .mapToInt(Arrays.asList(code)::indexOf).findFirst().orElse(-1);
    }
}

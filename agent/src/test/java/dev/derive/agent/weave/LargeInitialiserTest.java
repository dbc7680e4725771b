package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.objectweb.asm.Opcodes.*;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Static initialisers for whose twins there is no room. */
class LargeInitialiserTest {
    private static final String NAME = SampleUniverse.WOVEN + "Large";

    /** Reads a field 6,000 times: 42,000 bytes, which leave no room for anything as long. */
    private static MethodNode initialiser(String ownerOfTheField) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, NAME, null, "java/lang/Object", null);
        writer.visitField(ACC_PUBLIC | ACC_STATIC, "number", "D", null, null);
        MethodVisitor mv = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        mv.visitCode();
        for (int i = 0; i < 6000; i++) {
            mv.visitFieldInsn(GETSTATIC, ownerOfTheField, "number", "D");
            mv.visitFieldInsn(PUTSTATIC, NAME, "number", "D");
        }
        mv.visitInsn(RETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        ClassNode woven = SampleClass.weave(SampleClass.read(writer.toByteArray()));
        SampleClass.write(woven);
        return woven.methods.stream().filter(m -> m.name.equals("<clinit>")).findFirst().orElseThrow();
    }

    @Test
    void theRunTakesNoteThatOneWasRunWhichReadsWhatMayBeActive() {
        AbstractInsnNode second = initialiser(SampleUniverse.WOVEN + "FieldSamples").instructions.getFirst().getNext();
        assertEquals("initialisedInRun", ((MethodInsnNode) second).name);
    }

    @Test
    void oneThatOnlyUsesItsOwnClassStaysAsItIs() {
        MethodNode initialiser = initialiser(NAME);
        assertEquals(GETSTATIC, initialiser.instructions.getFirst().getOpcode());
        assertEquals(12_001, initialiser.instructions.size());
    }
}

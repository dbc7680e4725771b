package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Code that is right for the virtual machine, and that javac does not write. */
class OtherCompilersTest {
    private static final String NAME = SampleUniverse.WOVEN + "Foreign";

    private static void derives(int computed, Consumer<MethodVisitor> code) throws Throwable {
        ClassWriter writer = new ClassWriter(computed);
        writer.visit(V1_8, ACC_PUBLIC | ACC_SUPER, NAME, null, "java/lang/Object", null);
        MethodVisitor mv = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "f", "(D)D", null, null);
        mv.visitCode();
        code.accept(mv);
        mv.visitMaxs(8, 8);
        mv.visitEnd();
        byte[] woven = SampleClass.woven(SampleClass.read(writer.toByteArray()));
        String name = NAME.replace('/', '.');
        Class<?> type = new WovenLoader(Map.of(name, woven)).initialised(name);
        assertArrayEquals(new double[] {9, 6}, TwinCall.forward(type, "f", 3));
        assertArrayEquals(new double[] {9, 6}, TwinCall.reverse(type, "f", 3));
    }

    /** Scala 3 writes a frame behind an expression whose other end it has found to be unreachable. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFrameMayBeWhereNoControlFlowMeets(boolean beginsLine) throws Throwable {
        derives(0, mv -> {
            mv.visitVarInsn(DLOAD, 0);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitInsn(DMUL);
            if (beginsLine) {
                Label line = new Label();
                mv.visitLabel(line);
                mv.visitLineNumber(7, line);
            }
            mv.visitFrame(F_NEW, 1, new Object[] {DOUBLE}, 1, new Object[] {DOUBLE});
            mv.visitInsn(DRETURN);
        });
    }

    /** <code>Object o = new double[] {x*x}; if (!(x &gt; 0)) o = "none"; return ((double[]) o)[0]</code>, on the stack. */
    @Test
    void anArrayBelowTheOperandOfAJumpMayArriveAsAnyObject() throws Throwable {
        derives(ClassWriter.COMPUTE_FRAMES, mv -> {
            Label end = new Label();
            mv.visitInsn(ICONST_1);
            mv.visitIntInsn(NEWARRAY, T_DOUBLE);
            mv.visitInsn(DUP);
            mv.visitInsn(ICONST_0);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitInsn(DMUL);
            mv.visitInsn(DASTORE);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitInsn(DCONST_0);
            mv.visitInsn(DCMPL);
            mv.visitJumpInsn(IFGT, end);
            mv.visitInsn(POP);
            mv.visitLdcInsn("none");
            mv.visitLabel(end);
            mv.visitTypeInsn(CHECKCAST, "[D");
            mv.visitInsn(ICONST_0);
            mv.visitInsn(DALOAD);
            mv.visitInsn(DRETURN);
        });
    }
}

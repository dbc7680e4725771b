package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.objectweb.asm.Opcodes.*;

import dev.derive.DerivativeLostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.ClassNode;

/** Class files of compilers of long ago: subroutines, no stack map frames, no default methods. */
class OldClassFilesTest {
    private static final String NAME = SampleUniverse.WOVEN + "Old";

    private static ClassWriter type(int version, int access, String... interfaces) {
        int frames = (version & 0xFFFF) >= V1_6 ? ClassWriter.COMPUTE_FRAMES : 0;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS | frames);
        writer.visit(version, access, NAME, null, "java/lang/Object", interfaces);
        return writer;
    }

    private static MethodVisitor staticMethod(ClassWriter writer, String name, String descriptor) {
        MethodVisitor mv = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, name, descriptor, null, null);
        mv.visitCode();
        return mv;
    }

    private static Class<?> load(ClassWriter writer) throws ClassNotFoundException {
        byte[] woven = SampleClass.woven(SampleClass.read(writer.toByteArray()));
        String name = NAME.replace('/', '.');
        return new WovenLoader(Map.of(name, woven)).initialised(name);
    }

    /** y = x·x; call the subroutine, twice; return y. The subroutine: y = y·x. So x⁴. */
    private static byte[] withSubroutine(int version) {
        ClassWriter writer = type(version, ACC_PUBLIC | ACC_SUPER);
        MethodVisitor mv = staticMethod(writer, "f", "(D)D");
        Label subroutine = new Label();
        multiply(mv, 0);
        mv.visitJumpInsn(JSR, subroutine);
        mv.visitJumpInsn(JSR, subroutine);
        mv.visitVarInsn(DLOAD, 2);
        mv.visitInsn(DRETURN);
        mv.visitLabel(subroutine);
        mv.visitVarInsn(ASTORE, 4);
        multiply(mv, 2);
        mv.visitVarInsn(RET, 4);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return writer.toByteArray();
    }

    private static void multiply(MethodVisitor mv, int variable) {
        mv.visitVarInsn(DLOAD, variable);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DMUL);
        mv.visitVarInsn(DSTORE, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {V1_1, V1_2, V1_4})
    void subroutinesAreDifferentiated(int version) throws Throwable {
        ClassNode type = SampleClass.weave(SampleClass.read(withSubroutine(version)));
        assertEquals(version, type.version);
        String name = NAME.replace('/', '.');
        Class<?> woven = new WovenLoader(Map.of(name, SampleClass.write(type))).initialised(name);
        assertEquals(16.0, woven.getMethod("f", double.class).invoke(null, 2.0));
        assertArrayEquals(new double[] {16, 32}, TwinCall.forward(woven, "f", 2));
        assertArrayEquals(new double[] {16, 32}, TwinCall.reverse(woven, "f", 2));
    }

    /** while (x &lt; 100) x = x·x; return x. */
    @ParameterizedTest
    @ValueSource(ints = {V1_4, V1_5, V1_6, V1_7})
    void loopsAreDifferentiatedWithAndWithoutFrames(int version) throws Throwable {
        ClassWriter writer = type(version, ACC_PUBLIC | ACC_SUPER);
        MethodVisitor mv = staticMethod(writer, "f", "(D)D");
        Label loop = new Label();
        Label end = new Label();
        mv.visitLabel(loop);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitLdcInsn(100.0);
        mv.visitInsn(DCMPL);
        mv.visitJumpInsn(IFGE, end);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DMUL);
        mv.visitVarInsn(DSTORE, 0);
        mv.visitJumpInsn(GOTO, loop);
        mv.visitLabel(end);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        Class<?> woven = load(writer);
        assertEquals(256.0, woven.getMethod("f", double.class).invoke(null, 2.0));
        assertArrayEquals(new double[] {256, 8 * 128}, TwinCall.forward(woven, "f", 2));
        assertArrayEquals(new double[] {256, 8 * 128}, TwinCall.reverse(woven, "f", 2));
    }

    /**
     * Before version 49 there were no constants of classes, before 51 none of methods: what is added must do without.
     */
    @ParameterizedTest
    @ValueSource(ints = {V1_1, V1_4, V1_6})
    void fieldsHaveShadows(int version) throws Throwable {
        ClassWriter writer = type(version, ACC_PUBLIC | ACC_SUPER);
        writer.visitField(ACC_STATIC, "kept", "D", null, null).visitEnd();
        writer.visitField(ACC_STATIC, "array", "[D", null, null).visitEnd();
        MethodVisitor mv = staticMethod(writer, "f", "(D)D");
        mv.visitVarInsn(DLOAD, 0);
        mv.visitFieldInsn(PUTSTATIC, NAME, "kept", "D");
        mv.visitInsn(ICONST_1);
        mv.visitIntInsn(NEWARRAY, T_DOUBLE);
        mv.visitFieldInsn(PUTSTATIC, NAME, "array", "[D");
        mv.visitFieldInsn(GETSTATIC, NAME, "array", "[D");
        mv.visitInsn(ICONST_0);
        mv.visitFieldInsn(GETSTATIC, NAME, "kept", "D");
        mv.visitInsn(DASTORE);
        mv.visitFieldInsn(GETSTATIC, NAME, "array", "[D");
        mv.visitInsn(ICONST_0);
        mv.visitInsn(DALOAD);
        mv.visitFieldInsn(GETSTATIC, NAME, "kept", "D");
        mv.visitInsn(DMUL);
        mv.visitInsn(DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        Class<?> woven = load(writer);
        assertArrayEquals(new double[] {9, 6}, TwinCall.forward(woven, "f", 3));
        assertArrayEquals(new double[] {9, 6}, TwinCall.reverse(woven, "f", 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {V1_1, V1_4, V1_7})
    void interfacesAreRaisedToTheVersionThatHasDefaultMethods(int version) throws Exception {
        ClassWriter writer = type(version, ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT);
        writer.visitMethod(ACC_PUBLIC | ACC_ABSTRACT, "f", "(D)D", null, null).visitEnd();
        ClassNode type = SampleClass.weave(SampleClass.read(writer.toByteArray()));
        assertEquals(V1_8, type.version);
        String name = NAME.replace('/', '.');
        Class<?> woven = new WovenLoader(Map.of(name, SampleClass.write(type))).initialised(name);
        assertEquals(2, java.util.Arrays.stream(woven.getMethods()).filter(java.lang.reflect.Method::isDefault)
                .count());
    }

    @Test
    void anOldClassCallsAMethodThatIsNotWovenBehindACheckOnTheSpot() throws Throwable {
        ClassWriter writer = type(V1_4, ACC_PUBLIC | ACC_SUPER);
        MethodVisitor mv = staticMethod(writer, "f", "(D)D");
        mv.visitVarInsn(DLOAD, 0);
        mv.visitMethodInsn(INVOKESTATIC, "dev/derive/agent/weave/unwoven/Foreign", "twice", "(D)D", false);
        mv.visitInsn(DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        Class<?> woven = load(writer);
        assertEquals(4.0, woven.getMethod("f", double.class).invoke(null, 2.0));
        assertThrows(DerivativeLostException.class, () -> TwinCall.forward(woven, "f", 2));
        assertThrows(DerivativeLostException.class, () -> TwinCall.reverse(woven, "f", 2));
    }

    /**
     * {@code String NAME = System.getProperty("none") == null ? "a" : "b"}: code without frames in an old interface.
     */
    @Test
    void anOldInterfaceWhoseInitialiserBranchesStaysLoadable() throws Exception {
        ClassWriter writer = type(V1_4, ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT);
        writer.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, "NAME", "Ljava/lang/String;", null, null).visitEnd();
        MethodVisitor mv = staticMethod(writer, "<clinit>", "()V");
        Label other = new Label();
        Label end = new Label();
        mv.visitLdcInsn("none");
        mv.visitMethodInsn(INVOKESTATIC, "java/lang/System", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;",
                false);
        mv.visitJumpInsn(IFNONNULL, other);
        mv.visitLdcInsn("a");
        mv.visitJumpInsn(GOTO, end);
        mv.visitLabel(other);
        mv.visitLdcInsn("b");
        mv.visitLabel(end);
        mv.visitFieldInsn(PUTSTATIC, NAME, "NAME", "Ljava/lang/String;");
        mv.visitInsn(RETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        writer.visitMethod(ACC_PUBLIC | ACC_ABSTRACT, "f", "(D)D", null, null).visitEnd();
        assertEquals("a", load(writer).getField("NAME").get(null));
    }

    /** Compilers before 1.5 had the class that declares {@code clone} in the call, not the array's. */
    @ParameterizedTest
    @ValueSource(ints = {V1_1, V1_4, V1_6})
    void anArrayThatIsClonedAsAnyObjectKeepsItsDerivative(int version) throws Throwable {
        ClassWriter writer = type(version, ACC_PUBLIC | ACC_SUPER);
        MethodVisitor mv = staticMethod(writer, "f", "(D)D");
        mv.visitInsn(ICONST_1);
        mv.visitIntInsn(NEWARRAY, T_DOUBLE);
        mv.visitVarInsn(ASTORE, 2);
        mv.visitVarInsn(ALOAD, 2);
        mv.visitInsn(ICONST_0);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DASTORE);
        mv.visitVarInsn(ALOAD, 2);
        mv.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "clone", "()Ljava/lang/Object;", false);
        mv.visitTypeInsn(CHECKCAST, "[D");
        mv.visitInsn(ICONST_0);
        mv.visitInsn(DALOAD);
        mv.visitInsn(DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        Class<?> old = load(writer);
        assertArrayEquals(new double[] {3, 1}, TwinCall.forward(old, "f", 3));
        assertArrayEquals(new double[] {3, 1}, TwinCall.reverse(old, "f", 3));
    }
}

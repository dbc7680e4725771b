package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import dev.derive.DerivativeLostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What becomes of methods that can't have the twins that others have. */
class ClassWeaverTest {
    private static final String NAME = SampleUniverse.WOVEN + "Difficult";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private ClassWeaver weaver;

    ClassWeaverTest() {
        writer.visit(V17, ACC_PUBLIC | ACC_SUPER, NAME, null, "java/lang/Object", null);
    }

    private MethodVisitor staticMethod(String name, String descriptor) {
        MethodVisitor mv = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, name, descriptor, null, null);
        mv.visitCode();
        return mv;
    }

    private static void end(MethodVisitor mv) {
        mv.visitInsn(DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
    }

    private ClassNode weave() {
        return weave(SampleClass.read(writer.toByteArray()));
    }

    private ClassNode weave(ClassNode type) {
        weaver = new ClassWeaver(new SampleUniverse(type));
        weaver.weave(type);
        return type;
    }

    private Class<?> load() throws ClassNotFoundException {
        String name = NAME.replace('/', '.');
        return new WovenLoader(Map.of(name, SampleClass.write(weave()))).initialised(name);
    }

    /** x + x·x + x·x + …: every product is active, so a twin needs several times the code. */
    private void addSumOfSquares(String name, int terms) {
        MethodVisitor mv = staticMethod(name, "(D)D");
        mv.visitVarInsn(DLOAD, 0);
        for (int i = 0; i < terms; i++) {
            mv.visitVarInsn(DLOAD, 0);
            mv.visitVarInsn(DLOAD, 0);
            mv.visitInsn(DMUL);
            mv.visitInsn(DADD);
            mv.visitVarInsn(DSTORE, 2);
            mv.visitVarInsn(DLOAD, 2);
        }
        end(mv);
    }

    @Test
    void aMethodWhoseTwinWouldPass64KilobytesKeepsItsCodeAndIsReportedWhenReached() throws Throwable {
        addSumOfSquares("huge", 8000);
        addSumOfSquares("small", 3);
        Class<?> woven = load();
        assertEquals(Map.of("huge(D)D", "whose twin would pass the limit of 64 KB"), weaver.unwovenMethods());
        assertEquals(2 + 8000 * 4.0, woven.getMethod("huge", double.class).invoke(null, 2.0));
        for (DerivativeLostException e : List.of(
                assertThrows(DerivativeLostException.class, () -> TwinCall.forward(woven, "huge", 2)),
                assertThrows(DerivativeLostException.class, () -> TwinCall.reverse(woven, "huge", 2)))) {
            assertTrue(e.getMessage().contains("Difficult.huge(double), whose twin would pass the limit of 64 KB"),
                    e::toString);
        }
        assertArrayEquals(new double[] {14, 13}, TwinCall.forward(woven, "small", 2));
        assertArrayEquals(new double[] {14, 13}, TwinCall.reverse(woven, "small", 2));
    }

    @Test
    void aMethodThatCannotBeAnalysedGetsTwinsThatCallIt() {
        ClassNode type = new ClassNode();
        type.visit(V17, ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodNode invalid = new MethodNode(ACC_PUBLIC | ACC_STATIC, "invalid", "(D)D", null, null);
        invalid.visitInsn(DADD);
        invalid.visitInsn(DRETURN);
        invalid.visitMaxs(4, 2);
        type.methods.add(invalid);
        weave(type);
        String reason = weaver.unwovenMethods().get("invalid(D)D");
        assertTrue(reason.startsWith("which could not be analysed"), reason);
        for (WeaveMode mode : WeaveMode.values()) {
            MethodNode twin = GoldenFamily.method(type, Twins.name("invalid", mode), Twins.descriptor("(D)D", mode));
            assertTrue(InstructionText.of(twin, SlotNames.of(twin)).stream()
                    .anyMatch(line -> line.text().equals("INVOKESTATIC Difficult.invalid(double) double")));
        }
    }

    @Test
    void aMethodWithTooManyParametersForATwinHasNone() throws Throwable {
        callManyParameters(127);
        ClassNode type = weave();
        assertEquals(1, type.methods.stream().filter(m -> m.name.startsWith("many")).count());
        Class<?> woven = load();
        assertEquals(3.0, woven.getMethod("caller", double.class).invoke(null, 3.0));
        assertThrows(DerivativeLostException.class, () -> TwinCall.forward(woven, "caller", 3));
        assertThrows(DerivativeLostException.class, () -> TwinCall.reverse(woven, "caller", 3));
    }

    @Test
    void theShadowsOfManyParametersTravelInTheContext() throws Throwable {
        callManyParameters(126);
        Class<?> woven = load();
        assertArrayEquals(new double[] {3, 1}, TwinCall.forward(woven, "caller", 3));
        assertArrayEquals(new double[] {3, 1}, TwinCall.reverse(woven, "caller", 3));
    }

    /** A method with so many doubles that returns the last, and one that calls it with its own argument for each. */
    private void callManyParameters(int count) {
        String descriptor = "(" + "D".repeat(count) + ")D";
        MethodVisitor many = staticMethod("many", descriptor);
        many.visitVarInsn(DLOAD, 2 * count - 2);
        end(many);
        MethodVisitor caller = staticMethod("caller", "(D)D");
        for (int i = 0; i < count; i++) {
            caller.visitVarInsn(DLOAD, 0);
        }
        caller.visitMethodInsn(INVOKESTATIC, NAME, "many", descriptor, false);
        end(caller);
    }

    /** A comparator and the like say equals again, which java.lang.Object implements. */
    @Test
    void anInterfaceThatDeclaresAgainWhatIsImplementedOutsideHasOneTwinOfItInEachMode() {
        ClassNode type = new ClassNode();
        type.visit(V17, ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, NAME, null, "java/lang/Object", null);
        type.methods.add(new MethodNode(ACC_PUBLIC | ACC_ABSTRACT, "equals", "(Ljava/lang/Object;)Z", null, null));
        Universe universe = new SampleUniverse(type) {
            @Override
            public Collection<String> implementedOutside(String internalName) {
                return List.of("equals(Ljava/lang/Object;)Z");
            }
        };
        new ClassWeaver(universe).weave(type);
        assertEquals(1, type.methods.stream().filter(m -> m.name.equals("equals$forward")).count());
        assertEquals(1, type.methods.stream().filter(m -> m.name.equals("equals$reverse")).count());
    }

    @Test
    void codeThatIsNeverReachedIsLeftOutOfTheTwin() throws Throwable {
        MethodVisitor mv = staticMethod("f", "(D)D");
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DRETURN);
        mv.visitFrame(F_NEW, 1, new Object[] {DOUBLE}, 0, new Object[0]);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DMUL);
        end(mv);
        Class<?> woven = load();
        assertArrayEquals(new double[] {3, 1}, TwinCall.forward(woven, "f", 3));
        assertArrayEquals(new double[] {3, 1}, TwinCall.reverse(woven, "f", 3));
    }

    @Test
    void everythingThatIsAddedIsSynthetic() {
        for (GoldenFamily family : GoldenFamily.values()) {
            Set<String> original = new HashSet<>();
            family.original().methods.forEach(m -> original.add(m.name + m.desc));
            family.original().fields.forEach(f -> original.add(f.name));
            family.woven().methods.stream().filter(m -> !original.contains(m.name + m.desc))
                    .forEach(m -> assertTrue((m.access & ACC_SYNTHETIC) != 0, m.name));
            family.woven().fields.stream().filter(f -> !original.contains(f.name))
                    .forEach(f -> assertTrue((f.access & ACC_SYNTHETIC) != 0, f.name));
        }
    }
}

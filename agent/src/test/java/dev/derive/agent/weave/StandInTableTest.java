package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class StandInTableTest {
    private static final String STREAM = "java/util/stream/DoubleStream";
    private static final String STATISTICS = "java/util/DoubleSummaryStatistics";

    private final StandInTable table = StandInTable.ofRuntime();
    private final Universe universe = new SampleUniverse();

    private StandInTable.StandIn of(int opcode, String owner, String name, String descriptor) {
        return table.of(new MethodInsnNode(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE),
                universe);
    }

    @Test
    void aStaticMethodHasTheStandInOfThatDescriptor() {
        StandInTable.StandIn standIn = of(Opcodes.INVOKESTATIC, STREAM, "of", "([D)L" + STREAM + ";");
        assertEquals("dev/derive/jdk/DoubleStreams", standIn.holder());
        assertEquals("([D)L" + STREAM + ";", standIn.descriptor());
    }

    @Test
    void theStandInOfAnInstanceMethodTakesTheReceiver() {
        StandInTable.StandIn standIn = of(Opcodes.INVOKEINTERFACE, STREAM, "sum", "()D");
        assertEquals("(L" + STREAM + ";)D", standIn.descriptor());
    }

    @Test
    void aStaticMethodThatTakesAnObjectOfItsClassIsNoInstanceMethod() {
        String descriptor = "(L" + STREAM + ";L" + STREAM + ";)L" + STREAM + ";";
        assertEquals(descriptor, of(Opcodes.INVOKESTATIC, STREAM, "concat", descriptor).descriptor());
        assertNull(of(Opcodes.INVOKEINTERFACE, STREAM, "concat", "(L" + STREAM + ";)L" + STREAM + ";"));
    }

    @Test
    void anInheritedMethodHasTheStandInOfItsClass() {
        String heir = SampleUniverse.WOVEN + "StandInSamples$Statistics";
        assertEquals("dev/derive/jdk/SummaryStatistics", of(Opcodes.INVOKEVIRTUAL, heir, "getSum", "()D").holder());
        assertNull(of(Opcodes.INVOKEVIRTUAL, heir, "accept", "(D)V"), "it overrides that one");
    }

    @Test
    void otherMethodsHaveNone() {
        assertNull(of(Opcodes.INVOKEINTERFACE, STREAM, "boxed", "()Ljava/util/stream/Stream;"));
        assertNull(of(Opcodes.INVOKEVIRTUAL, "java/lang/Math", "sum", "()D"));
    }

    @Test
    void aStandInDoesNotReplaceWhatItCallsItself() {
        StandInTable.StandIn standIn = of(Opcodes.INVOKEVIRTUAL, STATISTICS, "getSum", "()D");
        assertTrue(standIn.replacesCallsBy("com/acme/Model"));
        assertTrue(standIn.replacesCallsBy("dev/derive/jdk/DoubleCollectors"));
        assertFalse(standIn.replacesCallsBy("dev/derive/jdk/SummaryStatistics"));
        assertFalse(standIn.replacesCallsBy("dev/derive/jdk/SummaryStatistics$$Lambda$derive"));
    }

    /** Before version 51 there is no call that looks for its target, so the stand-in is called in any case. */
    @Test
    void classFilesWithoutInvokeDynamicCallTheStandInDirectly() {
        assertEquals(List.of("dev/derive/jdk/DoubleStreams.sum$forward"), callsOfTwin(Opcodes.V1_6));
        assertEquals(List.of("sum$forward"), callsOfTwin(Opcodes.V1_7));
    }

    private static List<String> callsOfTwin(int version) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, SampleUniverse.WOVEN + "Old", null, "java/lang/Object", null);
        MethodVisitor mv = writer.visitMethod(Opcodes.ACC_STATIC, "f", "(L" + STREAM + ";)D", null, null);
        mv.visitCode();
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitMethodInsn(Opcodes.INVOKEINTERFACE, STREAM, "sum", "()D", true);
        mv.visitInsn(Opcodes.DRETURN);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        ClassNode type = SampleClass.weave(SampleClass.read(writer.toByteArray()));
        MethodNode twin = type.methods.stream().filter(m -> m.name.equals("f$forward")).findFirst().orElseThrow();
        return Stream.of(twin.instructions.toArray())
                .map(insn -> insn instanceof MethodInsnNode call ? call.owner + "." + call.name
                        : insn instanceof InvokeDynamicInsnNode dynamic ? dynamic.name : "")
                .filter(name -> name.endsWith("$forward")).toList();
    }
}

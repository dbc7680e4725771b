package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Twins in parts do what they do in one piece. */
class TwinPartsTest {
    private static final String SAMPLES = SampleUniverse.WOVEN + "PartSamples";
    private static final String NAME = SAMPLES.replace('/', '.');

    private static Stream<MethodNode> parts(ClassNode type) {
        return type.methods.stream().filter(m -> m.name.startsWith(AddedMembers.PART));
    }

    private static ClassNode woven(int largest) {
        return SampleClass.weave(SampleClass.read(SAMPLES), new TwinLimit(largest, largest));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 150, 200, 250})
    void dividedTwinsGiveTheSameValuesAndDerivatives(int largest) throws Throwable {
        assertTrue(parts(woven(largest)).count() > 1, "too few parts to test anything");
        Class<?> whole = new WovenLoader(Map.of()).initialised(NAME);
        Class<?> divided = new WovenLoader(Map.of(), new TwinLimit(largest, largest)).initialised(NAME);
        for (Method function : whole.getDeclaredMethods()) {
            if (function.isSynthetic() || !Modifier.isStatic(function.getModifiers())
                    || function.getParameterCount() > 1) {
                continue;
            }
            String name = function.getName();
            assertArrayEquals(TwinCall.forward(whole, name, 1.5), TwinCall.forward(divided, name, 1.5), name);
            assertArrayEquals(TwinCall.reverse(whole, name, 1.5), TwinCall.reverse(divided, name, 1.5), name);
        }
    }

    /** The virtual machine verifies them, and both modes agree. */
    @ParameterizedTest
    @MethodSource("dev.derive.agent.weave.ModesAgreeTest#functions")
    void allSamplesMayBeDivided(Method function) throws Throwable {
        Class<?> divided = new WovenLoader(Map.of(), new TwinLimit(1, 60))
                .initialised(function.getDeclaringClass().getName());
        String name = function.getName();
        if (divided.getSimpleName().equals("UnwovenCallSamples") || name.equals("thrown")) {
            return;
        }
        Class<?> whole = function.getDeclaringClass();
        assertArrayEquals(TwinCall.forward(whole, name, 1.5), TwinCall.forward(divided, name, 1.5));
        assertArrayEquals(TwinCall.reverse(whole, name, 1.5), TwinCall.reverse(divided, name, 1.5));
    }

    @Test
    void aTwinBelowTheLimitIsLeftWhole() {
        assertEquals(0, parts(woven(8000)).count());
    }

    /** Some compilers put the test of a loop behind its body and begin with a jump there. */
    @Test
    void aLoopThatIsEnteredAtItsEndIsMoved() throws Throwable {
        ClassNode type = SampleClass.read(SAMPLES);
        MethodNode loop = GoldenFamily.method(type, "loop", "(D)D");
        rotate(loop);
        SampleClass.weave(type, new TwinLimit(150, 150));
        assertTrue(parts(type).anyMatch(p -> p.name.contains("$loop$")
                && firstOf(p).getOpcode() == Opcodes.GOTO), "no part begins with a jump");
        Class<?> rotated = new WovenLoader(Map.of(NAME, SampleClass.write(type))).initialised(NAME);
        Class<?> whole = new WovenLoader(Map.of()).initialised(NAME);
        assertArrayEquals(TwinCall.forward(whole, "loop", 1.5), TwinCall.forward(rotated, "loop", 1.5));
        assertArrayEquals(TwinCall.reverse(whole, "loop", 1.5), TwinCall.reverse(rotated, "loop", 1.5));
    }

    private static AbstractInsnNode firstOf(MethodNode method) {
        return Stream.of(method.instructions.toArray()).filter(i -> i.getOpcode() >= 0).findFirst().orElseThrow();
    }

    /** Moves the test at the head of the only loop, {@code head: i, bound, if… end}, behind the body. */
    private static void rotate(MethodNode method) {
        JumpInsnNode back = null;
        for (AbstractInsnNode insn : method.instructions) {
            back = insn.getOpcode() == Opcodes.GOTO ? (JumpInsnNode) insn : back;
        }
        LabelNode head = back.label;
        LabelNode body = new LabelNode();
        AbstractInsnNode at = head;
        FrameNode frame = null;
        InsnList test = new InsnList();
        while (!(at instanceof JumpInsnNode)) {
            AbstractInsnNode next = at.getNext();
            frame = at instanceof FrameNode f ? f : frame;
            method.instructions.remove(at);
            test.add(at);
            at = next;
        }
        test.add(new JumpInsnNode(Opcodes.IF_ICMPLT, body));
        method.instructions.insertBefore(at, new JumpInsnNode(Opcodes.GOTO, head));
        method.instructions.insertBefore(at, body);
        method.instructions.insertBefore(at, (FrameNode) frame.clone(Map.of()));
        method.instructions.remove(at);
        method.instructions.insert(back, test);
        method.instructions.remove(back);
    }

    /** Straight code has no place where it could be divided. */
    @Test
    void aMethodWithoutJumpsIsReportedIfItsTwinsAreTooLarge() {
        ClassNode type = new ClassNode();
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, SAMPLES, null, "java/lang/Object", null);
        MethodNode straight = new MethodNode(Opcodes.ACC_STATIC, "straight", "(D)D", null, null);
        straight.visitVarInsn(Opcodes.DLOAD, 0);
        for (int i = 0; i < 700; i++) {
            straight.visitVarInsn(Opcodes.DLOAD, 0);
            straight.visitInsn(Opcodes.DMUL);
            straight.visitVarInsn(Opcodes.DSTORE, 0);
            straight.visitVarInsn(Opcodes.DLOAD, 0);
        }
        straight.visitInsn(Opcodes.DRETURN);
        straight.visitMaxs(4, 2);
        type.methods.add(straight);
        ClassWeaver weaver = new ClassWeaver(new SampleUniverse(type));
        weaver.weave(type);
        assertEquals(Set.of("straight(D)D"), weaver.largeMethods());
        assertEquals(Map.of(), weaver.unwovenMethods());
    }
}

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
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Twins in parts do what they do in one piece. */
class TwinPartsTest {
    private static final String SAMPLES = SampleUniverse.WOVEN + "PartSamples";
    private static final int STEPS = 400;
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

    /** Class files older than Java 6 have no frames, and the virtual machine infers types when it verifies them. */
    @ParameterizedTest
    @ValueSource(ints = {60, 150, 250})
    void twinsOfClassFilesWithoutFramesAreDivided(int largest) throws Throwable {
        ClassNode type = withoutFrames();
        SampleClass.weave(type, new TwinLimit(largest, largest));
        assertEquals(Opcodes.V1_5, type.version);
        assertTrue(parts(type).count() > 1, "too few parts to test anything");
        for (MethodNode method : type.methods) {
            assertTrue(Stream.of(method.instructions.toArray()).noneMatch(FrameNode.class::isInstance), method.name);
        }
        byte[] inOnePiece = SampleClass.write(SampleClass.weave(withoutFrames()));
        Class<?> whole = new WovenLoader(Map.of(NAME, inOnePiece)).initialised(NAME);
        Class<?> divided = new WovenLoader(Map.of(NAME, SampleClass.write(type))).initialised(NAME);
        for (Method function : divided.getDeclaredMethods()) {
            if (!function.isSynthetic() && Modifier.isStatic(function.getModifiers())
                    && function.getParameterCount() == 1) {
                String name = function.getName();
                assertArrayEquals(TwinCall.forward(whole, name, 1.5), TwinCall.forward(divided, name, 1.5), name);
                assertArrayEquals(TwinCall.reverse(whole, name, 1.5), TwinCall.reverse(divided, name, 1.5), name);
            }
        }
    }

    private static ClassNode withoutFrames() {
        ClassNode type = SampleClass.read(SAMPLES);
        type.version = Opcodes.V1_5;
        // There were no such instructions then: no text is put together, and what makes lambdas is left out.
        type.methods.forEach(TwinPartsTest::dropText);
        type.methods.removeIf(m -> Stream.of(m.instructions.toArray())
                .anyMatch(insn -> insn.getOpcode() == Opcodes.INVOKEDYNAMIC));
        type.methods.forEach(TwinFrames::removeAll);
        return type;
    }

    private static void dropText(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof InvokeDynamicInsnNode dynamic && dynamic.name.equals("makeConcatWithConstants")) {
                AbstractInsnNode first = insn;
                for (Type argument : Type.getArgumentTypes(dynamic.desc)) {
                    AbstractInsnNode pop = new InsnNode(argument.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                    method.instructions.insertBefore(first, pop);
                    first = pop;
                }
                method.instructions.set(insn, new LdcInsnNode("text"));
            }
        }
    }

    /** What cannot be told of the classes that meet in a variable leaves a twin whole. */
    @Test
    void aTwinWhoseTypesAreNotKnownIsLeftWhole() {
        ClassNode type = withoutFrames();
        MethodNode method = GoldenFamily.method(type, "loop", "(D)D");
        LabelNode other = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList meeting = new InsnList();
        meeting.add(new InsnNode(Opcodes.ICONST_0));
        meeting.add(new JumpInsnNode(Opcodes.IFEQ, other));
        meeting.add(made("unknown/One"));
        meeting.add(new JumpInsnNode(Opcodes.GOTO, end));
        meeting.add(other);
        meeting.add(made("unknown/Other"));
        meeting.add(end);
        meeting.add(new InsnNode(Opcodes.POP));
        method.instructions.insert(meeting);
        Universe universe = new SampleUniverse(type) {
            @Override
            public String commonSuperclass(String one, String other, String user) {
                return null;
            }
        };
        new ClassWeaver(universe, RuleTable.ofRuntime(), new TwinLimit(60, 60)).weave(type);
        assertTrue(parts(type).noneMatch(p -> p.name.contains("$loop$")));
        assertTrue(parts(type).findAny().isPresent());
    }

    private static InsnList made(String type) {
        InsnList list = new InsnList();
        list.add(new InsnNode(Opcodes.ACONST_NULL));
        list.add(new TypeInsnNode(Opcodes.CHECKCAST, type));
        return list;
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

    /** Straight code that says nothing of lines has no place where it could be divided. */
    @Test
    void aMethodWithoutJumpsAndLinesIsReportedIfItsTwinsAreTooLarge() {
        ClassNode type = new ClassNode();
        ClassWeaver weaver = weaveStraight(type, straight());
        assertEquals(Set.of("straight(D)D"), weaver.largeMethods());
        assertEquals(Map.of(), weaver.unwovenMethods());
    }

    @Test
    void straightCodeIsDividedWhereLinesBegin() throws Throwable {
        MethodNode straight = straight();
        int line = 1;
        for (AbstractInsnNode insn : straight.instructions.toArray()) {
            if (insn.getOpcode() == Opcodes.DSTORE) {
                LabelNode label = new LabelNode();
                straight.instructions.insert(insn, new LineNumberNode(line++, label));
                straight.instructions.insert(insn, label);
            }
        }
        ClassNode type = new ClassNode();
        ClassWeaver weaver = weaveStraight(type, straight);
        assertEquals(Set.of(), weaver.largeMethods());
        Class<?> divided = new WovenLoader(Map.of(NAME, SampleClass.write(type))).initialised(NAME);
        double[] expected = {Math.pow(2, 2 * STEPS + 1), (2 * STEPS + 1) * Math.pow(2, 2 * STEPS)};
        assertArrayEquals(expected, TwinCall.forward(divided, "straight", 2));
        assertArrayEquals(expected, TwinCall.reverse(divided, "straight", 2));
    }

    private static ClassWeaver weaveStraight(ClassNode type, MethodNode straight) {
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, SAMPLES, null, "java/lang/Object", null);
        type.methods.add(straight);
        ClassWeaver weaver = new ClassWeaver(new SampleUniverse(type));
        weaver.weave(type);
        return weaver;
    }

    /** y = x; y = y·x·x, again and again; y. */
    private static MethodNode straight() {
        MethodNode straight = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "straight", "(D)D", null, null);
        straight.visitVarInsn(Opcodes.DLOAD, 0);
        straight.visitVarInsn(Opcodes.DSTORE, 2);
        for (int i = 0; i < STEPS; i++) {
            straight.visitVarInsn(Opcodes.DLOAD, 2);
            straight.visitVarInsn(Opcodes.DLOAD, 0);
            straight.visitInsn(Opcodes.DMUL);
            straight.visitVarInsn(Opcodes.DLOAD, 0);
            straight.visitInsn(Opcodes.DMUL);
            straight.visitVarInsn(Opcodes.DSTORE, 2);
        }
        straight.visitVarInsn(Opcodes.DLOAD, 2);
        straight.visitInsn(Opcodes.DRETURN);
        straight.visitMaxs(4, 4);
        return straight;
    }
}

package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Which private methods have no guard of their own. */
class ShelteredTest {
    private final ClassNode type = new ClassNode();

    ShelteredTest() throws IOException {
        try (InputStream in = Helpers.class.getResourceAsStream("Helpers.class")) {
            new ClassReader(in).accept(type, ClassReader.EXPAND_FRAMES);
        }
    }

    private Set<String> sheltered() {
        List<MethodNode> guarded = type.methods.stream().filter(m -> Numbers.inDescriptor(m.desc)).toList();
        return Sheltered.among(new ArrayList<>(type.methods), type, guarded).stream().map(m -> m.name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Not what reads a static field, has a method reference, or is called by something that has no guard. */
    @Test
    void onlyStaticOnesThatGuardedMethodsOfTheirClassCall() {
        assertEquals(Set.of("inner", "other"), sheltered());
    }

    /** A lookup that the class makes finds its private methods for whoever gets it. */
    @Test
    void noneWhereTheClassMakesALookup() {
        MethodNode giver = new MethodNode(Opcodes.ACC_STATIC, "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;", null,
                null);
        giver.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", giver.desc, false);
        giver.visitInsn(Opcodes.ARETURN);
        type.methods.add(giver);
        assertEquals(Set.of(), sheltered());
    }

    /** The virtual machine lets nothing else of a loaded class change. */
    @Test
    void whatIsOpenedGetsTheGuardThatItWouldHaveHad() throws AnalyzerException {
        ClassWeaver weaver = new ClassWeaver(new SampleUniverse(type));
        byte[] woven = weaver.classFile(type);
        assertTrue(weaver.shelteredMethods().containsAll(Set.of("inner(D)D", "other(D)D")));
        ClassNode opened = SampleClass.read(Sheltered.open(woven, weaver.shelteredMethods()));
        assertEquals(SampleClass.read(woven).methods.stream().map(m -> m.name + m.desc).toList(),
                opened.methods.stream().map(m -> m.name + m.desc).toList());
        for (MethodNode method : opened.methods) {
            if (weaver.shelteredMethods().contains(method.name + method.desc)) {
                assertEquals(Set.of("active", method.name + "$guarded"), used(method));
                new Analyzer<>(new BasicVerifier()).analyze(opened.name, method);
            }
        }
    }

    /** The members of {@code Runs} and of the class that the guard at the start of a method uses. */
    private static Set<String> used(MethodNode method) {
        Set<String> names = new TreeSet<>();
        for (AbstractInsnNode insn = method.instructions.getFirst(); !(insn instanceof FrameNode); insn = insn.getNext()) {
            if (insn instanceof FieldInsnNode field) {
                names.add(field.name);
            } else if (insn instanceof MethodInsnNode call && !call.owner.equals(Guard.RUNS)) {
                names.add(call.name);
            }
        }
        return names;
    }

    @Test
    void noneWhereOtherClassesMayCallPrivateMethods() {
        type.nestMembers = List.of("dev/derive/agent/weave/Helpers$Member");
        assertEquals(Set.of(), sheltered());
    }
}

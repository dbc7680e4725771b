package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies of the runtime's entry points that are not marked for unconditional inlining, for the twins of recursive
 * methods: C1 gives every value of what it inlines a place of its own in the frame, and a recursion would soon run out
 * of stack (2,100 to 3,500 calls deep in 1 MB with inlining, 4,200 to 5,400 without). C2 inlines them all the same.
 */
public final class PlainCalls {
    private static final String NAME = RuntimeCalls.PACKAGE + "PlainCalls";
    private static final List<String> ORIGINALS = List.of("Forward", "Reverse", "ArrayShadows", "TapeRows");

    private static Set<String> pending = Set.of();
    private static volatile Set<String> available = Set.of();

    private PlainCalls() {
    }

    /** The class file with the copies. It is to be defined in the runtime's package, and then {@link #use used}. */
    public static byte[] classFile() throws IOException {
        ClassNode copies = new ClassNode();
        copies.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, NAME, null, "java/lang/Object", null);
        Set<String> copied = new HashSet<>();
        for (String original : ORIGINALS) {
            ClassNode type = read(RuntimeCalls.PACKAGE + original);
            for (MethodNode method : type.methods) {
                if (isForced(method) && (method.access & ACC_STATIC) != 0) {
                    copied.add(key(type.name, method.name, method.desc));
                    method.name = copyName(type.name, method.name);
                    method.access = ACC_PUBLIC | ACC_STATIC;
                    method.visibleAnnotations = null;
                    copies.methods.add(method);
                }
            }
        }
        copies.methods.forEach(m -> redirect(m, copied));
        ClassWriter writer = new ClassWriter(0);
        copies.accept(writer);
        pending = copied;
        return writer.toByteArray();
    }

    /** Called when the class has been defined. */
    public static void use() {
        available = pending;
    }

    /** Has a method call the copies. */
    static void redirect(MethodNode method) {
        redirect(method, available);
    }

    private static void redirect(MethodNode method, Set<String> copied) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && copied.contains(key(call.owner, call.name, call.desc))) {
                call.name = copyName(call.owner, call.name);
                call.owner = NAME;
            }
        }
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    private static String copyName(String owner, String name) {
        return owner.substring(RuntimeCalls.PACKAGE.length()) + "$" + name;
    }

    /** The annotation has the virtual machine's name in the agent's jar, and its own elsewhere. */
    private static boolean isForced(MethodNode method) {
        if (method.visibleAnnotations != null) {
            for (AnnotationNode annotation : method.visibleAnnotations) {
                if (annotation.desc.endsWith("/ForceInline;")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ClassNode read(String name) throws IOException {
        try (InputStream in = PlainCalls.class.getResourceAsStream("/" + name + ".class")) {
            ClassNode type = new ClassNode();
            new ClassReader(in).accept(type, ClassReader.EXPAND_FRAMES);
            return type;
        }
    }
}

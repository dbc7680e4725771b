package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies of the runtime's entry points, for two kinds of twins.
 *
 * <p>Those of methods with a loop call copies of their own. HotSpot keeps what it has seen of a method, which branches
 * were taken, with the method and not with its callers. What is rare, such as looking an array up, is a branch that
 * leaves the compiled code for good where it was never seen. If it was seen in any caller, it is a call in the loops
 * of all, out of which C2 then moves nothing (symmetric eigenvalues in forward mode: 3.5 or 13 times the plain method).
 *
 * <p>Those of recursive methods call copies that are not marked for unconditional inlining: C1 gives every value of what
 * it inlines a place of its own in the frame, and a recursion would soon run out of stack (2,100 to 3,500 calls deep in
 * 1 MB with inlining, 4,200 to 5,400 without). C2 inlines them all the same.
 */
public final class CallCopies {
    /** Defines a class in the runtime's package. */
    @FunctionalInterface
    public interface Definer {
        void define(byte[] classFile) throws IllegalAccessException;
    }

    private static final String PLAIN = RuntimeCalls.PACKAGE + "PlainCalls";
    private static final String NUMBERED = RuntimeCalls.PACKAGE + "Calls";
    private static final List<String> ORIGINALS = List.of("Forward", "Reverse", "ArrayShadows", "TapeRows");
    /** How many methods have copies of their own; those that come later share them. */
    private static final int MOST = 128;

    /** Null where nothing is copied. */
    private static Definer definer;
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final Set<String> copied = new HashSet<>();
    private static final BitSet defined = new BitSet();
    private static int methods;

    private CallCopies() {
    }

    /** From here on twins call copies. */
    public static synchronized void install(Definer runtime) throws IOException, IllegalAccessException {
        runtime.define(classFile(PLAIN, false));
        definer = runtime;
    }

    /** The number of a method with a loop. */
    static synchronized int number() {
        return methods++ % MOST;
    }

    /** Has the twin of a recursive method call the copies for such. */
    static synchronized void redirectToPlain(MethodNode twin) {
        if (definer != null) {
            redirect(twin, PLAIN);
        }
    }

    /** Has the twin of a method with a loop call its own copies. */
    static synchronized void redirectToOwn(MethodNode twin, int number) {
        if (definer == null) {
            return;
        }
        if (!defined.get(number)) {
            try {
                definer.define(classFile(NUMBERED + number, true));
            } catch (IOException | IllegalAccessException e) {
                throw new IllegalStateException("The runtime's entry points can't be copied: " + e, e);
            }
            defined.set(number);
        }
        redirect(twin, NUMBERED + number);
    }

    private static byte[] classFile(String name, boolean forced) throws IOException {
        ClassNode copies = new ClassNode();
        copies.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, "java/lang/Object", null);
        for (String original : ORIGINALS) {
            ClassNode type = new ClassNode();
            new ClassReader(read(original)).accept(type, ClassReader.EXPAND_FRAMES);
            for (MethodNode method : type.methods) {
                if (isForced(method) && (method.access & ACC_STATIC) != 0) {
                    copied.add(key(type.name, method.name, method.desc));
                    method.name = copyName(type.name, method.name);
                    method.access = ACC_PUBLIC | ACC_STATIC;
                    method.visibleAnnotations = forced ? method.visibleAnnotations : null;
                    copies.methods.add(method);
                }
            }
        }
        copies.methods.forEach(m -> redirect(m, name));
        ClassWriter writer = new ClassWriter(0);
        copies.accept(writer);
        return writer.toByteArray();
    }

    private static void redirect(MethodNode method, String copies) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && copied.contains(key(call.owner, call.name, call.desc))) {
                call.name = copyName(call.owner, call.name);
                call.owner = copies;
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

    /** An original's class file, which is read once for all copies. */
    private static byte[] read(String original) throws IOException {
        byte[] classFile = FILES.get(original);
        if (classFile == null) {
            String name = "/" + RuntimeCalls.PACKAGE + original + ".class";
            try (InputStream in = CallCopies.class.getResourceAsStream(name)) {
                classFile = in.readAllBytes();
            }
            FILES.put(original, classFile);
        }
        return classFile;
    }
}

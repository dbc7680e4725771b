package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    /** The name of a copy, whose last digits are its number. */
    private static final String NUMBERED = RuntimeCalls.PACKAGE + "Calls000";
    private static final int DIGITS = 3;
    private static final List<String> ORIGINALS = List.of("Forward", "Reverse", "ArrayShadows", "TapeRows");
    /** How many methods have copies of their own; those that come later share them. */
    private static final int MOST = 128;

    /** Null where nothing is copied. */
    private static Definer definer;
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final Set<String> copied = new HashSet<>();
    /** The class file of all copies, but for the number in its name; null before the first is needed. */
    private static byte[] numberedFile;
    private static final BitSet called = new BitSet();
    private static boolean isPlainCalled;
    /** Whether copies that are called are still to be defined. */
    private static boolean isWaiting = true;
    private static int methods;

    private CallCopies() {
    }

    /** From here on twins call copies, which are defined when the first run starts. */
    public static synchronized void install(Definer runtime) {
        definer = runtime;
    }

    /** Defines the copies that twins call. Those of twins to come are defined as they come. */
    public static synchronized void defineAll() {
        if (isWaiting) {
            isWaiting = false;
            if (isPlainCalled) {
                definePlain();
            }
            called.stream().forEach(CallCopies::defineNumbered);
        }
    }

    /** The number of a method with a loop. */
    static synchronized int number() {
        return methods++ % MOST;
    }

    /** Has the twin of a recursive method call the copies for such. */
    static synchronized void redirectToPlain(MethodNode twin) {
        if (definer == null) {
            return;
        }
        if (!isPlainCalled && !isWaiting) {
            definePlain();
        }
        isPlainCalled = true;
        redirect(twin, PLAIN);
    }

    /** Has the twin of a method with a loop call its own copies. */
    static synchronized void redirectToOwn(MethodNode twin, int number) {
        if (definer == null) {
            return;
        }
        if (!called.get(number) && !isWaiting) {
            defineNumbered(number);
        }
        called.set(number);
        redirect(twin, name(number));
    }

    private static String name(int number) {
        String digits = Integer.toString(number);
        return NUMBERED.substring(0, NUMBERED.length() - digits.length()) + digits;
    }

    private static void definePlain() {
        define(classFile(PLAIN, false));
    }

    /** The copies differ in nothing but their names, so one is made and renamed. */
    private static void defineNumbered(int number) {
        if (numberedFile == null) {
            numberedFile = classFile(NUMBERED, true);
        }
        byte[] renamed = numberedFile.clone();
        byte[] name = NUMBERED.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + name.length <= renamed.length; i++) {
            if (Arrays.equals(renamed, i, i + name.length, name, 0, name.length)) {
                byte[] digits = name(number).substring(NUMBERED.length() - DIGITS).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(digits, 0, renamed, i + name.length - DIGITS, DIGITS);
            }
        }
        define(renamed);
    }

    private static void define(byte[] classFile) {
        try {
            definer.define(classFile);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The runtime's entry points can't be copied: " + e, e);
        }
    }

    private static byte[] classFile(String name, boolean forced) {
        ClassNode copies = new ClassNode();
        copies.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, "java/lang/Object", null);
        for (String original : ORIGINALS) {
            ClassNode type = original(original, ClassReader.EXPAND_FRAMES);
            for (MethodNode method : type.methods) {
                if (isCopied(method)) {
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

    private static ClassNode original(String name, int options) {
        ClassNode type = new ClassNode();
        new ClassReader(read(name)).accept(type, options);
        return type;
    }

    /** The methods that have copies. */
    private static Set<String> copied() {
        if (copied.isEmpty()) {
            for (String original : ORIGINALS) {
                ClassNode type = original(original, ClassReader.SKIP_CODE);
                type.methods.stream().filter(CallCopies::isCopied)
                        .forEach(m -> copied.add(key(type.name, m.name, m.desc)));
            }
        }
        return copied;
    }

    private static void redirect(MethodNode method, String copies) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && copied().contains(key(call.owner, call.name, call.desc))) {
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
    private static boolean isCopied(MethodNode method) {
        if ((method.access & ACC_STATIC) != 0 && method.visibleAnnotations != null) {
            for (AnnotationNode annotation : method.visibleAnnotations) {
                if (annotation.desc.endsWith("/ForceInline;")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An original's class file, which is read once for all copies. */
    private static byte[] read(String original) {
        byte[] classFile = FILES.get(original);
        if (classFile == null) {
            String name = "/" + RuntimeCalls.PACKAGE + original + ".class";
            try (InputStream in = CallCopies.class.getResourceAsStream(name)) {
                classFile = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            FILES.put(original, classFile);
        }
        return classFile;
    }
}

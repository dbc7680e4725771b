package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Originals that need no {@link Guard}: private static methods that only guarded methods of their own class call. No
 * call over unwoven code gets to them, but for one by reflection; before that the class is opened, which gives them
 * guards after all.
 *
 * <p>It matters when they are inlined. A guard is a second way out at the start of a method, and where a method with a
 * loop nest is inlined into its caller, C2 of Java 25 then loses the best form of the loops (matrix product: 5 times
 * the time, with {@code if (flag != 0) throw …} in plain Java as with a guard).
 */
public final class Sheltered {
    /** Whose bootstrap methods keep the lookup that they get to themselves. */
    private static final List<String> DISCREET = List.of("java/lang/", RuntimeCalls.PACKAGE);

    private Sheltered() {
    }

    /**
     * Which methods need no guard.
     *
     * @param originals all methods of the class before it was woven
     * @param guarded the methods of the class that would have one
     */
    static Set<MethodNode> among(List<MethodNode> originals, ClassNode type, Collection<MethodNode> guarded) {
        Map<String, MethodNode> candidates = new HashMap<>();
        boolean hasNest = type.nestHostClass != null || type.nestMembers != null && !type.nestMembers.isEmpty();
        for (MethodNode method : guarded) {
            boolean isOwn = (method.access & ACC_PRIVATE) != 0 && (method.access & ACC_STATIC) != 0;
            if (isOwn && !hasNest && !Guard.readsStatic(type, method)) {
                candidates.put(method.name + method.desc, method);
            }
        }
        Set<MethodNode> safe = new HashSet<>(guarded);
        Set<String> called = new HashSet<>();
        for (MethodNode caller : originals) {
            for (AbstractInsnNode insn : caller.instructions) {
                if (insn instanceof MethodInsnNode call && call.owner.equals(type.name)) {
                    called.add(call.name + call.desc);
                    if (!safe.contains(caller)) {
                        candidates.remove(call.name + call.desc);
                    }
                }
                if (givesAccess(insn)) {
                    return Set.of();
                }
                if (insn instanceof InvokeDynamicInsnNode dynamic) {
                    removeHandles(candidates, type, dynamic.bsmArgs);
                } else if (insn instanceof LdcInsnNode constant) {
                    removeHandles(candidates, type, constant.cst);
                }
            }
        }
        candidates.keySet().retainAll(called);
        return new HashSet<>(candidates.values());
    }

    /** Whether an instruction makes a {@code Lookup}, with which others can find private methods of the class. */
    private static boolean givesAccess(AbstractInsnNode insn) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return DISCREET.stream().noneMatch(dynamic.bsm.getOwner()::startsWith);
        }
        return insn instanceof MethodInsnNode call && call.owner.equals("java/lang/invoke/MethodHandles")
                && call.name.equals("lookup")
                || insn instanceof LdcInsnNode constant && constant.cst instanceof ConstantDynamic;
    }

    /**
     * Gives guards to those originals of a woven class that were left without, and changes nothing else.
     *
     * @param classFile of the class as it was woven
     * @param methods their names and descriptors
     */
    public static byte[] open(byte[] classFile, Set<String> methods) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.EXPAND_FRAMES);
        type.methods.stream().filter(m -> methods.contains(m.name + m.desc)).forEach(m -> Guard.addPreparedTo(type, m));
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    private static void removeHandles(Map<String, MethodNode> candidates, ClassNode type, Object... constants) {
        for (Object constant : constants) {
            if (constant instanceof Handle handle && handle.getOwner().equals(type.name)) {
                candidates.remove(handle.getName() + handle.getDesc());
            }
        }
    }
}

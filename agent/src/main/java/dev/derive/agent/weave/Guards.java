package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which original is guarded in which way: sent on to its twin in a run, refused there, or left as it is. */
final class Guards {
    /** What may be added to an original that has no twin. */
    private static final int ROOM = 16;

    private Guards() {
    }

    /**
     * Guards the originals of a class, whose twins exist.
     *
     * @param hasTwin whether a method with code has one
     * @param isOfJdkWithNumbers whether a call reaches a method of the JDK that computes with numbers
     * @return the names and descriptors of those that get their guard when {@link Sheltered#open} is called
     */
    static Set<String> addTo(ClassNode type, List<MethodNode> originals, Predicate<MethodNode> hasTwin,
            Predicate<MethodInsnNode> isOfJdkWithNumbers) {
        List<MethodNode> guarded = new ArrayList<>();
        for (MethodNode method : originals) {
            boolean hasCode = (method.access & (ACC_ABSTRACT | ACC_NATIVE)) == 0;
            if (!hasCode || method.name.equals(Initialiser.NAME)) {
                continue;
            }
            if (!hasTwin.test(method)) {
                WithoutTwin.guard(type, method, ClassWeaver.LARGEST_METHOD - ROOM);
            } else if (NumberUse.isIn(method, isOfJdkWithNumbers) || ShadowFields.isTask(type, method)) {
                guarded.add(method);
            }
        }
        Set<MethodNode> sheltered = Sheltered.among(originals, type, guarded);
        for (MethodNode method : guarded) {
            if (sheltered.contains(method)) {
                Guard.prepare(type, method);
            } else {
                Guard.addTo(type, method);
            }
        }
        return sheltered.stream().map(m -> m.name + m.desc).collect(Collectors.toSet());
    }
}

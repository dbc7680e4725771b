package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Default methods that woven iterators and spliterators of doubles inherit from the JDK. These box the doubles of
 * another method of the same object, where no derivative follows, and are called by the JDK itself. The woven class is
 * given methods that call them, so that there is something to guard, and to have a twin, which calls the stand-in.
 */
final class InheritedDefaults {
    private static final String CONSUMER = "(Ljava/util/function/Consumer;)";
    private static final String OF_NUMBERS = "(Ljava/util/function/DoubleConsumer;)";
    private static final Map<String, List<String>> DEFAULTS = Map.of(
            "java/util/PrimitiveIterator$OfDouble", List.of("next()Ljava/lang/Double;",
                    "forEachRemaining" + OF_NUMBERS + "V", "forEachRemaining" + CONSUMER + "V"),
            "java/util/Spliterator$OfDouble", List.of("tryAdvance" + CONSUMER + "Z",
                    "forEachRemaining" + OF_NUMBERS + "V", "forEachRemaining" + CONSUMER + "V"));

    private InheritedDefaults() {
    }

    /** The methods that a class is to get. */
    static List<MethodNode> of(ClassNode type, Universe universe) {
        Map<String, MethodNode> added = new HashMap<>();
        if ((type.access & ACC_INTERFACE) == 0 && (type.version & 0xFFFF) >= V1_8) {
            DEFAULTS.forEach((declaring, methods) -> {
                for (String method : methods) {
                    String parent = inheritedFrom(type, method, declaring, universe);
                    if (parent != null) {
                        added.putIfAbsent(method, write(parent, method));
                    }
                }
            });
        }
        return new ArrayList<>(added.values());
    }

    /** The interface of a class by which it has a method of the JDK's, unless it has it from elsewhere; or null. */
    private static String inheritedFrom(ClassNode type, String method, String declaring, Universe universe) {
        if (!declaring.equals(declaringClass(type.name, method, universe))) {
            return null;
        }
        return type.interfaces.stream()
                .filter(parent -> declaring.equals(parent) || declaring.equals(declaringClass(parent, method, universe)))
                .findFirst().orElse(null);
    }

    private static String declaringClass(String type, String method, Universe universe) {
        int descriptor = method.indexOf('(');
        return universe.declaringClassOfMethod(type, method.substring(0, descriptor), method.substring(descriptor));
    }

    private static MethodNode write(String parent, String method) {
        int at = method.indexOf('(');
        String descriptor = method.substring(at);
        MethodNode mv = new MethodNode(ASM9, ACC_PUBLIC | ACC_SYNTHETIC, method.substring(0, at), descriptor, null, null);
        int slots = 1 + Type.getArgumentTypes(descriptor).length;
        mv.visitCode();
        for (int slot = 0; slot < slots; slot++) {
            mv.visitVarInsn(ALOAD, slot);
        }
        mv.visitMethodInsn(INVOKESPECIAL, parent, mv.name, descriptor, true);
        mv.visitInsn(Type.getReturnType(descriptor).getOpcode(IRETURN));
        mv.visitMaxs(slots, slots);
        mv.visitEnd();
        return mv;
    }
}

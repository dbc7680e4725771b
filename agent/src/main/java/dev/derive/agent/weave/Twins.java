package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The names and descriptors of twins: the original's parameters, then their shadows, then the context. */
final class Twins {
    /** The most slots that the parameters of a method may take, JVMS 4.3.3. */
    private static final int MOST_SLOTS = 255;

    private Twins() {
    }

    static String name(String original, WeaveMode mode) {
        return original.equals("<init>") ? original : original + "$" + mode.suffix;
    }

    static String descriptor(String original, WeaveMode mode) {
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(original)));
        parameters.addAll(shadows(original, mode));
        parameters.add(mode.contextType());
        return Type.getMethodDescriptor(Type.getReturnType(original), parameters.toArray(Type[]::new));
    }

    /** The types of the shadows of a method's parameters. */
    static List<Type> shadows(String original, WeaveMode mode) {
        List<Type> shadows = new ArrayList<>();
        for (Type parameter : Type.getArgumentTypes(original)) {
            if (Numbers.isNumber(parameter)) {
                shadows.add(mode.shadow);
            } else if (Numbers.isArray(parameter)) {
                shadows.add(RuntimeCalls.ARRAY_SHADOW);
            }
        }
        return shadows;
    }

    /** Whether a method's twin keeps to the virtual machine's limit of parameters; a method whose twin does not has none. */
    static boolean fits(String original) {
        return (Type.getArgumentsAndReturnSizes(descriptor(original, WeaveMode.FORWARD)) >> 2) <= MOST_SLOTS;
    }

    /** How many local variable slots the parameters of a method take, including {@code this}. */
    static int parameterSlots(int access, String descriptor) {
        int slots = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        return (access & Opcodes.ACC_STATIC) != 0 ? slots - 1 : slots;
    }
}

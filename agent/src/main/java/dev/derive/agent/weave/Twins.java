package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The names and descriptors of twins: the original's parameters, then their shadows, then the context. Where that would
 * be more than a method may have, the twin is <em>wide</em>: the shadows travel in the context, put there right before
 * the call and taken out at once by the twin.
 */
final class Twins {
    /**
     * The most slots that the parameters of a twin may take: 255, JVMS 4.3.3, less those that method handles and
     * {@code invokedynamic} need for themselves.
     */
    private static final int MOST_SLOTS = 250;
    private static final int MOST_SLOTS_OF_A_METHOD = 255;

    private Twins() {
    }

    static String name(String original, WeaveMode mode) {
        return original.equals("<init>") ? original : original + "$" + mode.suffix;
    }

    static String descriptor(String original, WeaveMode mode) {
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(original)));
        if (!isWide(original)) {
            parameters.addAll(shadows(original, mode));
        }
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

    /** Whether the shadows of a method's parameters travel in the context; the same in both modes. */
    static boolean isWide(String original) {
        int slots = slots(original) + 1;
        for (Type shadow : shadows(original, WeaveMode.FORWARD)) {
            slots += shadow.getSize();
        }
        return slots > MOST_SLOTS;
    }

    /** Whether there is room for the context, so that a method can have a twin. */
    static boolean fits(String original) {
        return slots(original) + 1 <= MOST_SLOTS_OF_A_METHOD;
    }

    /** Whether a twin can be called by {@code invokedynamic}. */
    static boolean fitsDynamicCall(String original) {
        return slots(original) + 1 <= MOST_SLOTS;
    }

    /** The slots of a method's parameters, with a receiver. */
    private static int slots(String original) {
        return Type.getArgumentsAndReturnSizes(original) >> 2;
    }

    /** How many local variable slots the parameters of a method take, including {@code this}. */
    static int parameterSlots(int access, String descriptor) {
        int slots = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        return (access & Opcodes.ACC_STATIC) != 0 ? slots - 1 : slots;
    }
}

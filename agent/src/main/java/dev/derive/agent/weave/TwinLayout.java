package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which local variable of a twin holds what: the original's parameters, their shadows, the context (in a wide twin
 * before the shadows), the shadows of the other local variables and of values that stay on the operand stack across
 * jumps, the original's other local variables, temporaries. Everything up to the original's other variables is
 * initialised at entry and so belongs to every frame.
 */
final class TwinLayout {
    private final WeaveMode mode;
    private final int parameterSlots;
    private final int shift;
    private int contextSlot;
    private final boolean wide;
    private final List<Type> shadowTypes;
    private final int firstTemporary;
    private final Map<Integer, Integer> numbers = new TreeMap<>();
    private final Map<Integer, Integer> arrays = new TreeMap<>();
    private final Map<Integer, Integer> stackNumbers = new TreeMap<>();
    private final Map<Integer, Integer> stackArrays = new TreeMap<>();
    private final List<Type> prefix = new ArrayList<>();
    private final List<Integer> initialised = new ArrayList<>();
    private final List<Type> initialisedTypes = new ArrayList<>();

    TwinLayout(WeaveMode mode, int access, String descriptor, int maxLocals, ShadowedPlaces places) {
        this.mode = mode;
        parameterSlots = Twins.parameterSlots(access, descriptor);
        wide = Twins.isWide(descriptor);
        shadowTypes = Twins.shadows(descriptor, mode);
        int next = parameterSlots;
        if (wide) {
            contextSlot = next++;
            prefix.add(mode.contextType());
        }
        int variable = (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (Numbers.isNumber(parameter)) {
                numbers.put(variable, next);
                prefix.add(mode.shadow);
                next += mode.shadow.getSize();
            } else if (Numbers.isArray(parameter)) {
                arrays.put(variable, next);
                prefix.add(RuntimeCalls.ARRAY_SHADOW);
                next++;
            }
            variable += parameter.getSize();
        }
        if (!wide) {
            contextSlot = next++;
            prefix.add(mode.contextType());
        }
        next = allocate(places.numbers(), numbers, mode.shadow, next);
        next = allocate(places.arrays(), arrays, RuntimeCalls.ARRAY_SHADOW, next);
        next = allocate(places.stackNumbers(), stackNumbers, mode.shadow, next);
        next = allocate(places.stackArrays(), stackArrays, RuntimeCalls.ARRAY_SHADOW, next);
        shift = next - parameterSlots;
        firstTemporary = maxLocals + shift;
    }

    private int allocate(Iterable<Integer> places, Map<Integer, Integer> slots, Type type, int first) {
        int next = first;
        for (int place : places) {
            if (!slots.containsKey(place)) {
                slots.put(place, next);
                prefix.add(type);
                initialised.add(next);
                initialisedTypes.add(type);
                next += type.getSize();
            }
        }
        return next;
    }

    /** The twin's slot of a local variable of the original. */
    int slot(int variable) {
        return variable < parameterSlots ? variable : variable + shift;
    }

    int context() {
        return contextSlot;
    }

    int firstTemporary() {
        return firstTemporary;
    }

    /** The slot with the shadow of the number in a local variable. */
    int number(int variable) {
        return numbers.get(variable);
    }

    /** The slot with the shadow of the array in a local variable. */
    int array(int variable) {
        return arrays.get(variable);
    }

    /** The slot with the shadow of the number at a place of the operand stack when a jump is taken. */
    int stackNumber(int place) {
        return stackNumbers.get(place);
    }

    /** The slot with the shadow of the array at a place of the operand stack when a jump is taken. */
    int stackArray(int place) {
        return stackArrays.get(place);
    }

    boolean hasArray(int variable) {
        return arrays.containsKey(variable);
    }

    /** Gives every shadow that is not a parameter its first value. */
    void initialise(MethodVisitor mv) {
        if (wide) {
            WideTwins.take(mv, mode, shadowTypes, contextSlot);
        }
        for (int i = 0; i < initialised.size(); i++) {
            boolean array = initialisedTypes.get(i) == RuntimeCalls.ARRAY_SHADOW;
            mv.visitInsn(array ? Opcodes.ACONST_NULL : mode.zero());
            mv.visitVarInsn(array ? Opcodes.ASTORE : mode.store(), initialised.get(i));
        }
    }

    /** The local variables of a frame of the original, as those of the twin's frame at the same place. */
    Object[] frame(List<Object> original) {
        List<Object> locals = new ArrayList<>();
        int slot = 0;
        int at = 0;
        while (slot < parameterSlots) {
            Object entry = at < original.size() ? original.get(at++) : Opcodes.TOP;
            locals.add(entry);
            slot += Frames.size(entry);
        }
        for (Type type : prefix) {
            locals.add(Frames.entry(type));
        }
        while (at < original.size()) {
            locals.add(original.get(at++));
        }
        return locals.toArray();
    }
}

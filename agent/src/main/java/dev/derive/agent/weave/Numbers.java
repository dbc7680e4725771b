package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.Type;

/** Which types carry floating-point numbers, and so have shadows. */
final class Numbers {
    private Numbers() {
    }

    /** {@code double} and {@code float}. */
    static boolean isNumber(Type type) {
        return type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT;
    }

    /** Arrays of these, of any dimension. */
    static boolean isArray(Type type) {
        return type.getSort() == Type.ARRAY && isNumber(type.getElementType());
    }

    static boolean hasShadow(Type type) {
        return isNumber(type) || isArray(type);
    }

    private static final Set<String> BOXES = Set.of("java/lang/Double", "java/lang/Float", "java/lang/Number",
            "java/util/OptionalDouble", "java/util/DoubleSummaryStatistics", "java/util/concurrent/atomic/DoubleAdder",
            "java/util/concurrent/atomic/DoubleAccumulator", "java/nio/DoubleBuffer");

    /** The JDK's classes whose objects hold a number. */
    static boolean isBox(Type type) {
        return type.getSort() == Type.OBJECT && BOXES.contains(type.getInternalName());
    }

    /** Whether a value of a type may be a boxed number or hold one. */
    static boolean mayHoldBox(Type type) {
        return type.getSort() >= Type.ARRAY && !isArray(type) && !type.getInternalName().equals("java/lang/String");
    }

    /** Whether a method takes or returns boxed numbers. */
    static boolean boxInDescriptor(String descriptor) {
        boolean found = isBox(Type.getReturnType(descriptor));
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            found |= isBox(argument);
        }
        return found;
    }

    /** Whether a method takes or returns floating-point numbers or arrays of them. */
    static boolean inDescriptor(String descriptor) {
        if (hasShadow(Type.getReturnType(descriptor))) {
            return true;
        }
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            if (hasShadow(argument)) {
                return true;
            }
        }
        return false;
    }
}

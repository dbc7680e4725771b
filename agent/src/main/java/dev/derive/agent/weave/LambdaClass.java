package dev.derive.agent.weave;

import org.objectweb.asm.tree.ClassNode;

/** The class that is made for a lambda expression or method reference, and where that is written. */
public final class LambdaClass extends ClassNode {
    /** The class and method that it is in; null if nobody knows. */
    public final String place;

    public LambdaClass(String place) {
        super(org.objectweb.asm.Opcodes.ASM9);
        this.place = place;
    }

    /** What messages call a method of a class, which may be that of a lambda. */
    static String nameOf(ClassNode type, String method) {
        return type instanceof LambdaClass lambda && lambda.place != null ? lambda.place
                : type.name.replace('/', '.') + "." + method;
    }
}

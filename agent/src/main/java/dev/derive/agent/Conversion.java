package dev.derive.agent;

import java.lang.invoke.MethodType;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The conversions between the parameters of a functional interface and those of the method that implements it. */
final class Conversion implements Opcodes {
    private Conversion() {
    }

    /** Converts the value on the stack from one type by way of another to a third. */
    static void convert(MethodVisitor mv, Class<?> from, Class<?> through, Class<?> to) {
        Class<?> known = from;
        if (!from.isPrimitive() && !through.isPrimitive() && !through.isAssignableFrom(from)) {
            mv.visitTypeInsn(CHECKCAST, Type.getInternalName(through));
            known = through;
        }
        convert(mv, known, to);
    }

    private static void convert(MethodVisitor mv, Class<?> from, Class<?> to) {
        if (from == to || to == void.class) {
            return;
        }
        if (from.isPrimitive() && to.isPrimitive()) {
            widen(mv, from, to);
        } else if (from.isPrimitive()) {
            box(mv, from);
        } else if (to.isPrimitive()) {
            unbox(mv, from, to);
        } else if (!to.isAssignableFrom(from)) {
            mv.visitTypeInsn(CHECKCAST, Type.getInternalName(to));
        }
    }

    private static void box(MethodVisitor mv, Class<?> primitive) {
        Class<?> box = MethodType.methodType(primitive).wrap().returnType();
        mv.visitMethodInsn(INVOKESTATIC, Type.getInternalName(box), "valueOf",
                MethodType.methodType(box, primitive).toMethodDescriptorString(), false);
    }

    private static void unbox(MethodVisitor mv, Class<?> from, Class<?> to) {
        Class<?> unboxed = MethodType.methodType(from).unwrap().returnType();
        Class<?> box = from;
        if (!unboxed.isPrimitive()) {
            unboxed = to;
            box = MethodType.methodType(to).wrap().returnType();
            if (box != Boolean.class && box != Character.class && from == Number.class) {
                box = Number.class;
            } else {
                mv.visitTypeInsn(CHECKCAST, Type.getInternalName(box));
            }
        }
        mv.visitMethodInsn(INVOKEVIRTUAL, Type.getInternalName(box), unboxed.getName() + "Value",
                "()" + Type.getDescriptor(unboxed), false);
        if (unboxed != to) {
            widen(mv, unboxed, to);
        }
    }

    private static void widen(MethodVisitor mv, Class<?> from, Class<?> to) {
        boolean fromInt = from != long.class && from != float.class && from != double.class;
        if (to == long.class) {
            if (fromInt) {
                mv.visitInsn(I2L);
            }
        } else if (to == float.class) {
            if (from != float.class) {
                mv.visitInsn(fromInt ? I2F : L2F);
            }
        } else if (to == double.class && from != double.class) {
            mv.visitInsn(fromInt ? I2D : from == long.class ? L2D : F2D);
        }
    }
}

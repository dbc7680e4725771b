package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the twins of methods that have no code to weave: abstract ones, for implementations that are not woven, native
 * ones, and those whose twin would be too large. They check that nothing active goes in and call the original.
 */
final class BoundaryTwins {
    private BoundaryTwins() {
    }

    static MethodNode write(ClassNode type, MethodNode original, WeaveMode mode, String reason) {
        MethodNode mv = new MethodNode(ASM9, TwinWriter.access(original), Twins.name(original.name, mode),
                Twins.descriptor(original.desc, mode), null, original.exceptions.toArray(String[]::new));
        boolean isStatic = (original.access & ACC_STATIC) != 0;
        boolean isInterface = (type.access & ACC_INTERFACE) != 0;
        Type[] types = Type.getArgumentTypes(original.desc);
        int context = context(original, mode);
        String where = Place.method(type.name, original.name, original.desc)
                + (reason == null ? "" : ", " + reason + ",") + "\na call of it";
        Type result = Type.getReturnType(original.desc);
        boolean number = UnwovenCalls.isNumber(result);
        mv.visitCode();
        int slot = isStatic ? 0 : 1;
        int shadow = Twins.parameterSlots(original.access, original.desc);
        int place = context + 1 + (Twins.isWide(original.desc) ? shadowSlots(original, mode) : 0);
        if ((original.access & ACC_ABSTRACT) != 0) {
            // The library behind it is that of the implementation.
            mv.visitVarInsn(ALOAD, 0);
            mv.visitLdcInsn(where);
            RuntimeCalls.PLACE.emit(mv);
        } else {
            mv.visitLdcInsn(where);
        }
        mv.visitVarInsn(ASTORE, place);
        if (Twins.isWide(original.desc)) {
            WideTwins.take(mv, mode, Twins.shadows(original.desc, mode), context);
            shadow = context + 1;
        }
        for (Type argument : types) {
            if (Numbers.isNumber(argument)) {
                mv.visitVarInsn(mode.load(), shadow);
                mv.visitVarInsn(ALOAD, place);
                RuntimeCalls.leave(mode).emit(mv);
                shadow += mode.shadow.getSize();
            } else if (Numbers.isArray(argument)) {
                mv.visitVarInsn(ALOAD, shadow++);
                mv.visitVarInsn(ALOAD, slot);
                mv.visitVarInsn(ALOAD, place);
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.LEAVE_ARRAY.emit(mv);
            } else if (Numbers.mayHoldBox(argument)) {
                mv.visitVarInsn(ALOAD, slot);
                mv.visitVarInsn(ALOAD, place);
                mv.visitVarInsn(ALOAD, context);
                (number ? RuntimeCalls.LEAVE_BOX : RuntimeCalls.LEND).emit(mv);
            }
            slot += argument.getSize();
        }
        mv.visitVarInsn(ALOAD, context);
        RuntimeCalls.ENTER_OUTSIDE.emit(mv);
        loadParameters(mv, isStatic, types);
        boolean isPrivate = (original.access & ACC_PRIVATE) != 0;
        boolean special = original.name.equals("<init>") || isPrivate && (type.version & 0xFFFF) < V11;
        mv.visitMethodInsn(isStatic ? INVOKESTATIC : special ? INVOKESPECIAL : isInterface ? INVOKEINTERFACE
                : INVOKEVIRTUAL, type.name, original.name, original.desc, isInterface);
        UnwovenCalls.exit(mv, result, () -> {
            mv.visitVarInsn(ALOAD, place);
            mv.visitVarInsn(ALOAD, context);
        });
        if (Numbers.isNumber(result)) {
            mv.visitVarInsn(ALOAD, context);
            mv.visitInsn(mode.zero());
            mv.visitFieldInsn(PUTFIELD, mode.context, mode.returnField, mode.shadow.getDescriptor());
        } else if (Numbers.isArray(result)) {
            mv.visitInsn(DUP);
            mv.visitVarInsn(ALOAD, context);
            RuntimeCalls.RESOLVE.emit(mv);
            int temporary = place + 1;
            mv.visitVarInsn(ASTORE, temporary);
            mv.visitVarInsn(ALOAD, context);
            mv.visitVarInsn(ALOAD, temporary);
            mv.visitFieldInsn(PUTFIELD, mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
        }
        mv.visitInsn(result.getOpcode(IRETURN));
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return mv;
    }

    private static int shadowSlots(MethodNode original, WeaveMode mode) {
        return Twins.shadows(original.desc, mode).stream().mapToInt(Type::getSize).sum();
    }

    /** The slot of a twin's context. */
    static int context(MethodNode original, WeaveMode mode) {
        int slot = Twins.parameterSlots(original.access, original.desc);
        if (Twins.isWide(original.desc)) {
            return slot;
        }
        for (Type shadow : Twins.shadows(original.desc, mode)) {
            slot += shadow.getSize();
        }
        return slot;
    }

    static void loadParameters(MethodNode mv, boolean isStatic, Type[] types) {
        int slot = 0;
        if (!isStatic) {
            mv.visitVarInsn(ALOAD, slot++);
        }
        for (Type type : types) {
            mv.visitVarInsn(type.getOpcode(ILOAD), slot);
            slot += type.getSize();
        }
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Weaves the instructions that read and write fields. */
final class FieldWeaver {
    private static final String OBJECT = "Ljava/lang/Object;";

    private final TwinState state;
    private final ArrayWeaver arrays;
    private final Universe universe;
    private final ClassNode type;
    private final MethodVisitor mv;

    FieldWeaver(TwinState state, ArrayWeaver arrays, Universe universe, ClassNode type) {
        this.state = state;
        this.arrays = arrays;
        this.universe = universe;
        this.type = type;
        this.mv = state.mv;
    }

    /** {@code getfield}, {@code getstatic}. */
    void get(FieldInsnNode insn, Caller caller) {
        boolean isStatic = insn.getOpcode() == GETSTATIC;
        Type type = Type.getType(insn.desc);
        Shape shape = Shape.of(type);
        String declaring = Numbers.hasShadow(type) ? wovenClassOf(insn) : null;
        if (declaring == null && shape.isNumber() && !isStatic) {
            getUnwoven(insn, shape);
            TextWeaver.afterField(insn, state, caller);
            return;
        }
        if (declaring == null) {
            insn.accept(mv);
            popHolder(isStatic);
            state.push(shape.isArray() ? arrays.resolved(shape) : Operand.other(shape));
            return;
        }
        if (!isStatic) {
            state.ensureSources(1);
        }
        Source holder = isStatic ? null : state.pop().source();
        insn.accept(mv);
        if (shape.isNumber()) {
            getShadow(insn, holder, ShadowFields.owner(declaring, isStatic), RuntimeCalls.TOKEN.getDescriptor());
            getShadow(insn, holder, insn.name + ShadowFields.SUFFIX, "J");
            state.loadContext();
            RuntimeCalls.field(state.mode).emit(mv);
            Operand number = Operand.number(shape, Shadow.of(state.storeResult(state.mode.shadow), -1));
            state.push(isFinal(insn) ? number : number.asStored());
        } else {
            Source array = Results.copy(state, TwinState.OBJECT);
            getShadow(insn, holder, ShadowFields.owner(declaring, isStatic), RuntimeCalls.TOKEN.getDescriptor());
            getShadow(insn, holder, insn.name + ShadowFields.SUFFIX, RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            getShadow(insn, holder, ShadowFields.arrayOf(insn.name), OBJECT);
            array.load(mv);
            state.loadContext();
            RuntimeCalls.ARRAY_FIELD.emit(mv);
            state.push(Operand.array(shape, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
        }
    }

    /** Whether a field of the class being woven is final: nothing is remembered there from one call to the next. */
    private boolean isFinal(FieldInsnNode insn) {
        return insn.owner.equals(type.name) && type.fields.stream()
                .anyMatch(f -> f.name.equals(insn.name) && f.desc.equals(insn.desc) && (f.access & ACC_FINAL) != 0);
    }

    private void getShadow(FieldInsnNode insn, Source holder, String name, String descriptor) {
        if (holder == null) {
            mv.visitFieldInsn(GETSTATIC, insn.owner, name, descriptor);
        } else {
            holder.load(mv);
            mv.visitFieldInsn(GETFIELD, insn.owner, name, descriptor);
        }
    }


    private void popHolder(boolean isStatic) {
        if (!isStatic) {
            state.pop();
        }
    }

    /** {@code putfield}, {@code putstatic}; before the call of the super constructor, too. */
    void put(FieldInsnNode insn, boolean beforeSuper, String caller) {
        boolean isStatic = insn.getOpcode() == PUTSTATIC;
        Type type = Type.getType(insn.desc);
        if (!Numbers.hasShadow(type)) {
            arrays.publish(0);
            insn.accept(mv);
            state.pop();
            popHolder(isStatic);
            return;
        }
        String declaring = wovenClassOf(insn);
        if (declaring == null && Numbers.isNumber(type) && !isStatic && !beforeSuper) {
            putUnwovenNumber(insn);
            return;
        }
        if (declaring == null) {
            putUnwoven(insn, caller);
            state.pop();
            popHolder(isStatic);
            return;
        }
        boolean needsValue = Numbers.isArray(type);
        if (!isStatic && !beforeSuper) {
            state.ensureSources(needsValue, true);
        } else if (needsValue) {
            state.ensureSources(1);
        }
        Operand value = state.pop();
        Source holder = isStatic || beforeSuper ? null : state.peek(0).source();
        popHolder(isStatic);
        insn.accept(mv);
        if (beforeSuper && !isStatic) {
            putDirectly(insn, value);
        } else if (needsValue) {
            putArray(insn, value, holder);
        } else {
            if (holder != null) {
                holder.load(mv);
            }
            state.pushShadow(value.shadow());
            state.loadContext();
            mv.visitMethodInsn(INVOKESTATIC, insn.owner, ShadowFields.setter(insn.name, state.mode),
                    ShadowFields.setterDescriptor(isStatic, state.mode), false);
        }
    }

    private void putArray(FieldInsnNode insn, Operand value, Source holder) {
        if (holder != null) {
            holder.load(mv);
        }
        value.source().load(mv);
        arrays.pushShadow(value);
        state.loadContext();
        mv.visitMethodInsn(INVOKESTATIC, insn.owner, ShadowFields.arraySetter(insn.name),
                ShadowFields.arraySetterDescriptor(holder == null), false);
    }

    /** Before the super constructor is called the object can't be passed on; its own fields can be written. */
    private void putDirectly(FieldInsnNode insn, Operand value) {
        mv.visitVarInsn(ALOAD, 0);
        if (value.shape().isNumber()) {
            state.pushShadow(value.shadow());
            ShadowFields.toBits(mv, state.mode);
            mv.visitFieldInsn(PUTFIELD, insn.owner, insn.name + ShadowFields.SUFFIX, "J");
        } else {
            arrays.pushShadow(value);
            mv.visitFieldInsn(PUTFIELD, insn.owner, insn.name + ShadowFields.SUFFIX,
                    RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            mv.visitVarInsn(ALOAD, 0);
            value.source().load(mv);
            mv.visitFieldInsn(PUTFIELD, insn.owner, ShadowFields.arrayOf(insn.name), OBJECT);
        }
    }

    /** A number in an object of an unwoven class. */
    private void getUnwoven(FieldInsnNode insn, Shape shape) {
        state.ensureSources(1);
        Source holder = state.pop().source();
        insn.accept(mv);
        Source value = Results.copy(state, TwinState.type(shape));
        holder.load(mv);
        value.loadDouble(mv);
        mv.visitLdcInsn(nameOf(insn));
        state.loadContext();
        RuntimeCalls.getUnwoven(state.mode).emit(mv);
        state.push(Operand.number(shape, Shadow.of(state.storeResult(state.mode.shadow), -1)).asStored());
    }

    /** The name of a field, whatever class it is reached through. */
    private String nameOf(FieldInsnNode insn) {
        String declaring = universe.declaringClassOfField(insn.owner, insn.name);
        return (declaring == null ? insn.owner : declaring).replace('/', '.') + "." + insn.name;
    }

    private void putUnwovenNumber(FieldInsnNode insn) {
        state.ensureSources(2);
        Operand value = state.pop();
        Source holder = state.pop().source();
        insn.accept(mv);
        holder.load(mv);
        value.source().loadDouble(mv);
        state.pushShadow(value.shadow());
        mv.visitLdcInsn(nameOf(insn));
        state.loadContext();
        RuntimeCalls.putUnwoven(state.mode).emit(mv);
    }

    private void putUnwoven(FieldInsnNode insn, String caller) {
        Operand value = state.peek(0);
        if (value.shape().isNumber() && !value.shadow().isZero()) {
            state.pushShadow(value.shadow());
            mv.visitLdcInsn(caller);
            RuntimeCalls.leave(state.mode).emit(mv);
        }
        arrays.publish(0);
        insn.accept(mv);
    }

    /** The woven class that declares the field, or null if that is not woven or the field has no shadow. */
    private String wovenClassOf(FieldInsnNode insn) {
        String declaring = universe.declaringClassOfField(insn.owner, insn.name);
        return declaring != null && universe.isWoven(declaring) ? declaring : null;
    }
}

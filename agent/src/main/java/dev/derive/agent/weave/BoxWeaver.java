package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Weaves the calls that box and unbox numbers. */
final class BoxWeaver {
    private static final Set<String> BOXES = Set.of("java/lang/Double", "java/lang/Float");
    private static final Set<String> UNBOXING = Set.of("doubleValue", "floatValue");

    private final TwinState state;
    private final MethodVisitor mv;

    BoxWeaver(TwinState state) {
        this.state = state;
        this.mv = state.mv;
    }

    static boolean contains(MethodInsnNode call) {
        return isBoxing(call) || isUnboxing(call) || isConstructor(call);
    }

    private static boolean isBoxing(MethodInsnNode call) {
        return BOXES.contains(call.owner) && call.name.equals("valueOf")
                && Type.getArgumentTypes(call.desc)[0].getSort() < Type.ARRAY;
    }

    private static boolean isUnboxing(MethodInsnNode call) {
        return (BOXES.contains(call.owner) || call.owner.equals("java/lang/Number")) && UNBOXING.contains(call.name);
    }

    /** Whether an object of another class, which has a way of its own to be a number, may be the receiver. */
    static boolean mayBeNoBox(MethodInsnNode call) {
        return call.owner.equals("java/lang/Number");
    }

    private static boolean isConstructor(MethodInsnNode call) {
        return BOXES.contains(call.owner) && call.name.equals("<init>") && !call.desc.startsWith("(L");
    }

    void weave(MethodInsnNode call) {
        if (isUnboxing(call)) {
            unbox(call);
            return;
        }
        Operand number = state.pop();
        if (isConstructor(call)) {
            state.pop();
            call.accept(mv);
            // Without a second reference on the stack nobody gets to see the box.
            if (state.depth() == 0) {
                return;
            }
        } else {
            call.accept(mv);
            state.push(Operand.other(Shape.REFERENCE));
        }
        if (!number.shadow().isZero()) {
            mv.visitInsn(DUP);
            state.pushShadow(number.shadow());
            state.loadContext();
            RuntimeCalls.box(state.mode).emit(mv);
        }
    }

    private void unbox(MethodInsnNode call) {
        state.ensureSources(1);
        Source box = state.pop().source();
        call.accept(mv);
        box.load(mv);
        state.loadContext();
        RuntimeCalls.unbox(state.mode).emit(mv);
        state.push(Operand.number(Shape.of(Type.getReturnType(call.desc)),
                Shadow.of(state.storeResult(state.mode.shadow), -1)).asStored());
    }
}

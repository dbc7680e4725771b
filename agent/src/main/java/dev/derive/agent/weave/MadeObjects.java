package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The JDK's constructors that have a stand-in: the object is made by the constructor itself, and then the stand-in, called
 * {@link #NAME}, is given the object and the same arguments, to keep what the object can't.
 */
final class MadeObjects {
    /** The name of such stand-ins. */
    static final String NAME = "made";

    private MadeObjects() {
    }

    /** Whether a call makes a new object, which is on the stack once more, and not a part of one of a subclass. */
    static boolean contains(MethodInsnNode call, TwinState state) {
        if (!call.name.equals("<init>")) {
            return false;
        }
        int receiver = CallTargets.operands(call) - 1;
        Shape made = state.peek(receiver).shape();
        return made.isUninitialized() && state.depth() > receiver + 1 && state.peek(receiver + 1).shape().equals(made);
    }

    /** Calls the constructor, then the stand-in. */
    static void call(MethodInsnNode call, StandInTable.StandIn standIn, TwinState state, UnwovenCalls unwoven,
            TwinCalls twins) {
        int count = CallTargets.operands(call) - 1;
        state.ensureSources(count);
        List<Operand> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(state.peek(count - 1 - i));
        }
        unwoven.callOriginal(call, null);
        state.mv.visitInsn(DUP);
        state.push(Operand.other(Shape.of(Type.getObjectType(call.owner))));
        for (Operand argument : arguments) {
            argument.source().load(state.mv);
            state.push(argument);
        }
        twins.call(new MethodInsnNode(INVOKESTATIC, standIn.holder(), NAME, standIn.descriptor(), false), null);
    }
}

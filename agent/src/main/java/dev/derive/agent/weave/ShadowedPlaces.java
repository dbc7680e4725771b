package dev.derive.agent.weave;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The places of a method that need a local variable for a shadow.
 *
 * @param numbers local variables that hold a number somewhere
 * @param arrays local variables that hold an array of numbers somewhere
 * @param stackNumbers places of the operand stack that hold a number where control flow meets
 * @param stackArrays places of the operand stack that hold an array of numbers where control flow meets
 */
record ShadowedPlaces(Set<Integer> numbers, Set<Integer> arrays, Set<Integer> stackNumbers, Set<Integer> stackArrays) {
    static ShadowedPlaces of(InsnList instructions, Frame<Shape>[] frames, Set<AbstractInsnNode> joins) {
        ShadowedPlaces places = new ShadowedPlaces(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < frames.length; i++) {
            Frame<Shape> frame = frames[i];
            if (frame == null) {
                continue;
            }
            AbstractInsnNode insn = instructions.get(i);
            if (insn instanceof VarInsnNode store) {
                places.addVariable(store, frame);
            }
            if (joins.contains(insn)) {
                places.addJoin(frame);
            }
        }
        return places;
    }

    private void addVariable(VarInsnNode insn, Frame<Shape> frame) {
        switch (insn.getOpcode()) {
            case Opcodes.DSTORE, Opcodes.FSTORE, Opcodes.DLOAD, Opcodes.FLOAD -> numbers.add(insn.var);
            case Opcodes.ALOAD -> addArray(insn.var, frame.getLocal(insn.var));
            case Opcodes.ASTORE -> addArray(insn.var, frame.getStack(frame.getStackSize() - 1));
            default -> { }
        }
    }

    private void addArray(int variable, Shape shape) {
        if (shape.isArray()) {
            arrays.add(variable);
        }
    }

    private void addJoin(Frame<Shape> frame) {
        for (int place = 0; place < frame.getStackSize(); place++) {
            Shape shape = frame.getStack(place);
            if (shape.isNumber()) {
                stackNumbers.add(place);
            } else if (shape.isArray()) {
                stackArrays.add(place);
            }
        }
    }
}

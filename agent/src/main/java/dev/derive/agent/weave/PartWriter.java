package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Moves a part of a twin to a method of its own and calls that in its place. The local variables that the part uses are
 * its parameters; those that it writes are handed back in the context, and what it returns tells where to go on.
 */
final class PartWriter {
    /** A way out: to a head of the twin, or with a return instruction. */
    private record Exit(int head, int returns) {
    }

    private final MethodNode twin;
    private final TwinCode code;
    private final PartCandidate candidate;
    private final int contextSlot;
    private final PartSlots slots;
    private final MethodNode part;
    private final MethodNode call = new MethodNode(ASM9);
    private final List<Exit> exits = new ArrayList<>();
    private final Set<AbstractInsnNode> kept = new HashSet<>();
    private final boolean isVoid;
    private LabelNode[] cases = {};

    PartWriter(MethodNode twin, TwinCode code, PartCandidate candidate, int contextSlot, String name) {
        this.twin = twin;
        this.code = code;
        this.candidate = candidate;
        this.contextSlot = contextSlot;
        slots = new PartSlots(candidate.instructions(code), code.frame(candidate.entry()), contextSlot);
        candidate.exits(code).forEach(head -> exits.add(new Exit(head, NOP)));
        for (AbstractInsnNode insn : candidate.instructions(code)) {
            if (isReturn(insn) && !exits.contains(returning(insn))) {
                exits.add(returning(insn));
            }
        }
        isVoid = exits.size() <= 1;
        Type result = isVoid ? Type.VOID_TYPE : Type.INT_TYPE;
        part = new MethodNode(ASM9, ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name,
                Type.getMethodDescriptor(result, slots.passed.values().toArray(Type[]::new)), null, null);
    }

    /** The new method; the twin calls it then. */
    MethodNode move(String owner, boolean isInterface) {
        writePart();
        writeCall(owner, isInterface);
        replace();
        return part;
    }

    /** Where the twin, which calls the part, takes back what that has written: nothing may come between. */
    List<LabelNode> calls() {
        return List.of(cases);
    }

    private static boolean isReturn(AbstractInsnNode insn) {
        return insn.getOpcode() >= IRETURN && insn.getOpcode() <= RETURN;
    }

    private static Exit returning(AbstractInsnNode insn) {
        return new Exit(-1, insn.getOpcode());
    }

    private void writePart() {
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (AbstractInsnNode insn : code.instructions) {
            if (insn instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        Map<Integer, LabelNode> left = new HashMap<>();
        for (Map.Entry<LabelNode, LabelNode> label : labels.entrySet()) {
            int head = code.headOf(label.getKey());
            if (head < candidate.from() || head >= candidate.to()) {
                label.setValue(left.computeIfAbsent(head, h -> new LabelNode()));
            }
        }
        part.visitCode();
        slots.copyParameters(part);
        atLine(part);
        if (candidate.entry() != candidate.from()) {
            part.instructions.add(new JumpInsnNode(GOTO, labels.get(labelAt(candidate.entry()))));
        }
        for (AbstractInsnNode insn : candidate.instructions(code)) {
            writeInstruction(insn, labels);
        }
        if (code.isFallenInto(candidate.to())) {
            leave(new Exit(candidate.to(), NOP), left);
        }
        for (Exit exit : exits) {
            boolean isWritten = exit.returns != NOP || exit.head == candidate.to() && code.isFallenInto(exit.head);
            if (!isWritten) {
                leave(exit, left);
            }
        }
        for (TryCatchBlockNode block : List.copyOf(twin.tryCatchBlocks)) {
            if (candidate.isInside(block, code)) {
                twin.tryCatchBlocks.remove(block);
                part.tryCatchBlocks.add(new TryCatchBlockNode(labels.get(block.start), labels.get(block.end),
                        labels.get(block.handler), block.type));
            }
        }
        part.visitMaxs(0, 0);
        part.visitEnd();
    }

    private LabelNode labelAt(int head) {
        for (int i = head; code.instructions[i].getOpcode() < 0; i++) {
            if (code.instructions[i] instanceof LabelNode label) {
                return label;
            }
        }
        LabelNode label = new LabelNode();
        twin.instructions.insertBefore(code.instructions[head], label);
        return label;
    }

    /** An exception is to be seen at the line of the original. */
    private void atLine(MethodNode mv) {
        int line = -1;
        for (int i = 0; i <= candidate.entry() || code.instructions[i].getOpcode() < 0; i++) {
            line = code.instructions[i] instanceof LineNumberNode number ? number.line : line;
        }
        if (line >= 0) {
            Label label = new Label();
            mv.visitLabel(label);
            mv.visitLineNumber(line, label);
        }
    }

    private void writeInstruction(AbstractInsnNode insn, Map<LabelNode, LabelNode> labels) {
        if (insn instanceof VarInsnNode variable) {
            part.visitVarInsn(insn.getOpcode(), slots.of(variable.var));
        } else if (insn instanceof IincInsnNode increment) {
            part.visitIincInsn(slots.of(increment.var), increment.incr);
        } else if (insn instanceof FrameNode frame) {
            FrameNode clone = (FrameNode) insn.clone(labels);
            clone.local = slots.frame(frame);
            part.instructions.add(clone);
        } else if (isReturn(insn)) {
            if (insn.getOpcode() != RETURN) {
                give(valueType(insn.getOpcode()), 0);
            }
            tell(exits.indexOf(returning(insn)));
        } else {
            part.instructions.add(insn.clone(labels));
        }
    }

    /** The type as which a return instruction's value is handed back; the twin's own if that is a reference. */
    private Type valueType(int returns) {
        return returns == ARETURN ? Type.getReturnType(twin.desc) : switch (returns) {
            case IRETURN -> Type.INT_TYPE;
            case LRETURN -> Type.LONG_TYPE;
            case FRETURN -> Type.FLOAT_TYPE;
            default -> Type.DOUBLE_TYPE;
        };
    }

    private void give(Type type, int position) {
        push(part, position);
        part.visitVarInsn(ALOAD, slots.of(contextSlot));
        RuntimeCalls.giveBack(type).emit(part);
    }

    private static void push(MethodNode mv, int number) {
        if (number <= 5) {
            mv.visitInsn(ICONST_0 + number);
        } else {
            mv.visitIntInsn(number <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, number);
        }
    }

    private void tell(int exit) {
        if (isVoid) {
            part.visitInsn(RETURN);
        } else {
            push(part, exit);
            part.visitInsn(IRETURN);
        }
    }

    private void leave(Exit exit, Map<Integer, LabelNode> left) {
        FrameNode frame = code.frame(exit.head);
        if (left.containsKey(exit.head)) {
            part.instructions.add(left.get(exit.head));
        }
        Object[] locals = slots.frame(frame).toArray();
        part.visitFrame(F_NEW, locals.length, locals, 0, new Object[0]);
        int position = 0;
        for (Map.Entry<Integer, Type> result : slots.writtenAt(frame).entrySet()) {
            part.visitVarInsn(result.getValue().getOpcode(ILOAD), slots.of(result.getKey()));
            give(result.getValue(), position++);
        }
        tell(exits.indexOf(exit));
    }

    private void writeCall(String owner, boolean isInterface) {
        addLabels(candidate.from());
        if (candidate.entry() != candidate.from()) {
            addLabels(candidate.entry());
        }
        call.instructions.add(code.frame(candidate.entry()).clone(Map.of()));
        atLine(call);
        slots.passed.forEach((slot, type) -> call.visitVarInsn(type.getOpcode(ILOAD), slot));
        call.visitMethodInsn(INVOKESTATIC, owner, part.name, part.desc, isInterface);
        if (exits.isEmpty()) {
            // It only throws.
            call.visitInsn(ACONST_NULL);
            call.visitInsn(ATHROW);
            return;
        }
        if (isVoid) {
            goOn(exits.get(0));
            return;
        }
        cases = new LabelNode[exits.size()];
        Arrays.setAll(cases, i -> new LabelNode());
        call.instructions.add(new TableSwitchInsnNode(1, cases.length - 1, cases[0],
                Arrays.copyOfRange(cases, 1, cases.length)));
        for (int i = 0; i < cases.length; i++) {
            call.instructions.add(cases[i]);
            call.instructions.add(code.frame(candidate.entry()).clone(Map.of()));
            goOn(exits.get(i));
        }
    }

    private void addLabels(int head) {
        for (int i = head; code.instructions[i].getOpcode() < 0; i++) {
            if (code.instructions[i] instanceof LabelNode label) {
                twin.instructions.remove(label);
                call.instructions.add(label);
                kept.add(label);
            }
        }
    }

    private void goOn(Exit exit) {
        if (exit.returns != NOP) {
            if (exit.returns != RETURN) {
                take(valueType(exit.returns), 0);
            }
            call.visitInsn(exit.returns);
            return;
        }
        int position = 0;
        for (Map.Entry<Integer, Type> result : slots.writtenAt(code.frame(exit.head)).entrySet()) {
            take(result.getValue(), position++);
            call.visitVarInsn(result.getValue().getOpcode(ISTORE), result.getKey());
        }
        for (int slot : slots.nullsWrittenAt(code.frame(exit.head))) {
            call.visitInsn(ACONST_NULL);
            call.visitVarInsn(ASTORE, slot);
        }
        call.instructions.add(new JumpInsnNode(GOTO, labelAt(exit.head)));
    }

    private void take(Type type, int position) {
        push(call, position);
        call.visitVarInsn(ALOAD, contextSlot);
        RuntimeCalls.givenBack(type).emit(call);
        if (type.getSort() >= Type.ARRAY && !type.equals(TwinState.OBJECT)) {
            call.visitTypeInsn(CHECKCAST, type.getInternalName());
        }
    }

    private void replace() {
        AbstractInsnNode after = candidate.to() < code.instructions.length ? code.instructions[candidate.to()] : null;
        for (AbstractInsnNode insn : candidate.instructions(code)) {
            if (!kept.contains(insn)) {
                twin.instructions.remove(insn);
            }
        }
        if (after == null) {
            twin.instructions.add(call.instructions);
        } else {
            twin.instructions.insertBefore(after, call.instructions);
        }
    }
}

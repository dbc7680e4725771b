package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The local variables of a part of a twin: which of the twin's it uses, which of them are its parameters, and where each
 * is in the part.
 */
final class PartSlots {
    /** The twin's local variables that are passed, in order, by slot. */
    final Map<Integer, Type> passed = new TreeMap<>();
    private final TreeSet<Integer> used = new TreeSet<>();
    private final TreeSet<Integer> written = new TreeSet<>();
    private final Map<Integer, Integer> slots = new TreeMap<>();
    /** Parameters that share their place with other variables, and so are copied there first. */
    private final Map<Integer, Integer> copied = new TreeMap<>();
    /** Variables that are always null where the part begins. */
    private final List<Integer> nulls;
    private int parameterSlots;

    /**
     * The variables of some instructions.
     *
     * @param entry what is in the twin's variables where the part begins
     */
    PartSlots(List<AbstractInsnNode> instructions, FrameNode entry, int contextSlot) {
        // Which slots belong together, because some variable takes both.
        TreeSet<Integer> joined = new TreeSet<>();
        use(contextSlot, 1, false, joined);
        for (AbstractInsnNode insn : instructions) {
            if (insn instanceof VarInsnNode variable) {
                int opcode = insn.getOpcode();
                int size = opcode == DLOAD || opcode == LLOAD || opcode == DSTORE || opcode == LSTORE ? 2 : 1;
                use(variable.var, size, opcode >= ISTORE && opcode <= ASTORE, joined);
            } else if (insn instanceof IincInsnNode increment) {
                use(increment.var, 1, true, joined);
            }
        }
        types(entry).forEach((slot, type) -> {
            if (used.contains(slot)) {
                passed.put(slot, type);
                use(slot, type.getSize(), false, joined);
            }
        });
        nulls = nulls(entry).stream().filter(used::contains).toList();
        place(joined);
    }

    private void use(int slot, int size, boolean writes, TreeSet<Integer> joined) {
        for (int i = 0; i < size; i++) {
            used.add(slot + i);
            if (writes) {
                written.add(slot + i);
            }
        }
        if (size == 2) {
            joined.add(slot);
        }
    }

    /** Variables whose slots overlap keep their distance; a parameter that overlaps none is used where it arrives. */
    private void place(TreeSet<Integer> joined) {
        int next = 0;
        Map<Integer, Integer> arrivals = new TreeMap<>();
        for (Map.Entry<Integer, Type> parameter : passed.entrySet()) {
            arrivals.put(parameter.getKey(), next);
            next += parameter.getValue().getSize();
        }
        parameterSlots = next;
        int first = -1;
        for (int slot : used) {
            if (first < 0) {
                first = slot;
            }
            if (joined.contains(slot) && used.contains(slot + 1)) {
                continue;
            }
            Type type = passed.get(first);
            boolean alone = type != null && type.getSize() == slot + 1 - first;
            for (int s = first; s <= slot; s++) {
                slots.put(s, alone ? arrivals.get(first) + s - first : next++);
                if (!alone && passed.containsKey(s)) {
                    copied.put(s, arrivals.get(s));
                }
            }
            first = -1;
        }
    }

    /** The types that a frame gives for local variables, by slot. */
    static Map<Integer, Type> types(FrameNode frame) {
        Map<Integer, Type> types = new TreeMap<>();
        int slot = 0;
        for (Object entry : frame.local) {
            Type type = Frames.type(entry);
            if (type != null) {
                types.put(slot, type);
            }
            slot += Frames.size(entry);
        }
        return types;
    }

    /** The slots of the local variables of which a frame says that they are null. */
    private static List<Integer> nulls(FrameNode frame) {
        List<Integer> nulls = new ArrayList<>();
        int slot = 0;
        for (Object entry : frame.local) {
            if (entry == NULL) {
                nulls.add(slot);
            }
            slot += Frames.size(entry);
        }
        return nulls;
    }

    /** How many local variables a frame speaks of, in slots. */
    static int size(FrameNode frame) {
        return frame.local.stream().mapToInt(Frames::size).sum();
    }

    int parameterSlots() {
        return parameterSlots;
    }

    /** The place in the part of a variable of the twin. */
    int of(int slot) {
        return slots.get(slot);
    }

    boolean isWritten(int slot) {
        return written.contains(slot);
    }

    /** The variables that the part writes and that are alive at a frame, with their types. */
    Map<Integer, Type> writtenAt(FrameNode frame) {
        Map<Integer, Type> results = types(frame);
        results.keySet().removeIf(slot -> !written.contains(slot));
        return results;
    }

    /** The variables that the part writes and that are always null at a frame. */
    List<Integer> nullsWrittenAt(FrameNode frame) {
        return nulls(frame).stream().filter(written::contains).toList();
    }

    /** Brings the parameters to where they belong. */
    void copyParameters(MethodNode part) {
        copied.forEach((slot, arrival) -> {
            Type type = passed.get(slot);
            part.visitVarInsn(type.getOpcode(ILOAD), arrival);
            part.visitVarInsn(type.getOpcode(ISTORE), of(slot));
        });
        for (int slot : nulls) {
            part.visitInsn(ACONST_NULL);
            part.visitVarInsn(ASTORE, of(slot));
        }
    }

    /** The local variables of a frame of the twin, as those of the part's frame. */
    List<Object> frame(FrameNode frame) {
        Map<Integer, Object> entries = new TreeMap<>();
        int slot = 0;
        for (Object entry : frame.local) {
            if (entry != TOP && used.contains(slot)) {
                entries.put(of(slot), entry);
            }
            slot += Frames.size(entry);
        }
        List<Object> locals = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Integer, Object> entry : entries.entrySet()) {
            while (at < entry.getKey()) {
                locals.add(TOP);
                at++;
            }
            locals.add(entry.getValue());
            at += Frames.size(entry.getValue());
        }
        return locals;
    }
}

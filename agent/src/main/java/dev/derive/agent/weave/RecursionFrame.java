package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes the frame of a recursive twin small, so that a recursion that fits on the stack still does when it is
 * differentiated: the interpreter reserves every local variable in every frame. Temporaries that do not live across a
 * call move to scratch fields of the context; the others share as few slots as they can.
 */
final class RecursionFrame {
    /** How many scratch fields of each type the context has. */
    private static final int SCRATCH = 12;
    private static final List<String> NOT_RECURSIVE = List.of(RuntimeCalls.PACKAGE, "dev/derive/rules/",
            "java/lang/Math", "java/lang/StrictMath", "java/lang/Double", "java/lang/Float");

    private static final String CONTEXT = RuntimeCalls.CONTEXT.getInternalName();

    /** One value of a temporary: from its store to its last load. */
    private static final class Range {
        final VarInsnNode store;
        final List<VarInsnNode> loads = new ArrayList<>();
        final int start;
        int end;
        boolean acrossCall;

        Range(VarInsnNode store, int start) {
            this.store = store;
            this.start = start;
            this.end = start;
        }

        int size() {
            return store.getOpcode() == DSTORE || store.getOpcode() == LSTORE ? 2 : 1;
        }

        boolean overlaps(int slot, int slots) {
            return store.var < slot + slots && slot < store.var + size();
        }
    }

    private final MethodNode twin;
    private final int first;
    private final int contextSlot;

    private RecursionFrame(MethodNode twin, TwinLayout layout) {
        this.twin = twin;
        this.first = layout.firstTemporary();
        this.contextSlot = layout.context();
    }

    /** Whether a method calls a method of its own name and type, and so may call itself. */
    static boolean isRecursive(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && call.name.equals(method.name) && call.desc.equals(method.desc)
                    && !call.name.equals("<init>")) {
                return true;
            }
        }
        return false;
    }

    static void compact(MethodNode twin, TwinLayout layout) {
        new RecursionFrame(twin, layout).compact();
        CallCopies.redirectToPlain(twin);
    }

    private void compact() {
        List<Range> active = new ArrayList<>();
        List<Range> scratched = new ArrayList<>();
        for (Range range : ranges()) {
            boolean number = range.store.getOpcode() == DSTORE || range.store.getOpcode() == ISTORE;
            if (number && !range.acrossCall && scratchIndex(range, scratched) < SCRATCH) {
                scratch(range, scratchIndex(range, scratched), scratched);
            } else {
                rename(range, freeSlot(range, active), active);
            }
        }
    }

    /** Temporaries never live across a place where control flow meets, so the instructions can be taken in order. */
    private List<Range> ranges() {
        List<Range> all = new ArrayList<>();
        List<Range> current = new ArrayList<>();
        List<Integer> calls = new ArrayList<>();
        int position = 0;
        for (AbstractInsnNode insn : twin.instructions) {
            position++;
            if (isCall(insn)) {
                calls.add(position);
            }
            if (!(insn instanceof VarInsnNode variable) || variable.var < first) {
                continue;
            }
            if (variable.getOpcode() >= ISTORE) {
                Range range = new Range(variable, position);
                current.removeIf(r -> r.overlaps(variable.var, range.size()));
                current.add(range);
                all.add(range);
            } else {
                for (Range range : current) {
                    if (range.store.var == variable.var) {
                        range.loads.add(variable);
                        range.end = position;
                    }
                }
            }
        }
        for (Range range : all) {
            range.acrossCall = calls.stream().anyMatch(c -> range.start < c && c < range.end);
        }
        return all;
    }

    /** Whether the instruction may run other woven code; the three that initialise a class may, too. */
    private static boolean isCall(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return opcode == GETSTATIC || opcode == PUTSTATIC || opcode == NEW || insn instanceof InvokeDynamicInsnNode
                || insn instanceof MethodInsnNode call && NOT_RECURSIVE.stream().noneMatch(call.owner::startsWith);
    }

    /** The first scratch field of the range's type that no range living at the same time has. */
    private static int scratchIndex(Range range, List<Range> scratched) {
        boolean[] taken = new boolean[SCRATCH + 1];
        for (Range other : scratched) {
            if (other.end > range.start && other.store.getOpcode() == range.store.getOpcode()) {
                taken[other.store.var] = true;
            }
        }
        int index = 0;
        while (index < SCRATCH && taken[index]) {
            index++;
        }
        return index;
    }

    private void scratch(Range range, int index, List<Range> scratched) {
        boolean wide = range.store.getOpcode() == DSTORE;
        String field = (wide ? "scratchDouble" : "scratchInt") + index;
        String descriptor = wide ? "D" : "I";
        InsnList code = new InsnList();
        code.add(new VarInsnNode(ALOAD, contextSlot));
        if (wide) {
            code.add(new InsnNode(DUP_X2));
            code.add(new InsnNode(POP));
        } else {
            code.add(new InsnNode(SWAP));
        }
        code.add(new FieldInsnNode(PUTFIELD, CONTEXT, field, descriptor));
        twin.instructions.insert(range.store, code);
        twin.instructions.remove(range.store);
        for (VarInsnNode load : range.loads) {
            InsnList get = new InsnList();
            get.add(new VarInsnNode(ALOAD, contextSlot));
            get.add(new FieldInsnNode(GETFIELD, CONTEXT, field, descriptor));
            twin.instructions.insert(load, get);
            twin.instructions.remove(load);
        }
        // The store is out of the code now; its slot is used to remember the field.
        range.store.var = index;
        scratched.add(range);
    }

    private int freeSlot(Range range, List<Range> active) {
        int slot = first;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Range other : active) {
                if (other.end > range.start && other.overlaps(slot, range.size())) {
                    slot = other.store.var + other.size();
                    moved = true;
                }
            }
        }
        return slot;
    }

    private static void rename(Range range, int slot, List<Range> active) {
        range.store.var = slot;
        range.loads.forEach(l -> l.var = slot);
        active.add(range);
    }
}

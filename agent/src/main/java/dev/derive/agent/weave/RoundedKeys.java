package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds methods that remember results under numbers that were rounded. Tables, grids and histograms are looked up in the
 * same way; but what is put there where nothing was found is computed from the rounded number, or from none, and not
 * from the number itself.
 */
final class RoundedKeys {
    private static final Set<String> LOOKUPS = Set.of("get", "containsKey");
    private static final Set<String> ROUNDINGS = Set.of("round", "floor", "ceil", "rint");
    private static final Set<String> STORES = Set.of("put", "putIfAbsent");

    private RoundedKeys() {
    }

    /** Whether a method does so. */
    static boolean isIn(MethodNode method) {
        boolean rounds = false;
        Set<Integer> numbers = parameters(method);
        Set<Integer> before = null;
        boolean asked = false;
        boolean used = false;
        for (AbstractInsnNode insn : method.instructions) {
            rounds |= rounds(insn);
            if (insn instanceof VarInsnNode variable) {
                if (variable.getOpcode() == DSTORE || variable.getOpcode() == FSTORE) {
                    numbers.add(variable.var);
                } else if (isLoad(variable)) {
                    used |= asked && before.contains(variable.var);
                }
            } else if (insn instanceof JumpInsnNode) {
                asked |= before != null;
            } else if (insn instanceof MethodInsnNode call && MemoWeaver.isOfMap(call)) {
                if (LOOKUPS.contains(call.name)) {
                    before = new HashSet<>(numbers);
                    asked = false;
                    used = false;
                } else if (rounds && (STORES.contains(call.name) && used
                        || call.name.equals("computeIfAbsent") && capturesNumber(Instructions.before(call)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parameters that are numbers or arrays of them. */
    private static Set<Integer> parameters(MethodNode method) {
        Set<Integer> found = new HashSet<>();
        int slot = (method.access & ACC_STATIC) != 0 ? 0 : 1;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (Numbers.hasShadow(type)) {
                found.add(slot);
            }
            slot += type.getSize();
        }
        return found;
    }

    private static boolean isLoad(VarInsnNode variable) {
        return variable.getOpcode() == DLOAD || variable.getOpcode() == FLOAD || variable.getOpcode() == ALOAD;
    }

    private static boolean capturesNumber(AbstractInsnNode function) {
        if (function instanceof InvokeDynamicInsnNode lambda) {
            for (Type captured : Type.getArgumentTypes(lambda.desc)) {
                if (Numbers.hasShadow(captured)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an instruction makes an integer of a number. */
    private static boolean rounds(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case D2I, D2L, F2I, F2L -> true;
            default -> insn instanceof MethodInsnNode call && isRounding(call);
        };
    }

    /** Whether a call rounds one number, to an integer or to a number without fraction. */
    static boolean isRounding(MethodInsnNode call) {
        return call.owner.equals("java/lang/Math") && ROUNDINGS.contains(call.name);
    }
}

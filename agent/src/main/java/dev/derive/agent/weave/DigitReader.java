package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Recognises code that makes numbers of the characters of a text itself. */
final class DigitReader {
    private static final Set<String> TEXTS = Set.of("java/lang/String", "java/lang/CharSequence",
            "java/lang/StringBuilder", "java/lang/StringBuffer");
    private static final Set<String> CHARACTERS = Set.of("charAt", "codePointAt", "toCharArray", "chars", "codePoints",
            "getChars", "getBytes");

    private final ClassNode type;
    private Boolean readsDigits;

    DigitReader(ClassNode type) {
        this.type = type;
    }

    /** Whether a call takes characters out of a text, in a class that makes numbers of characters. */
    boolean takesDigits(MethodInsnNode call) {
        if (call.getOpcode() == INVOKESTATIC || !TEXTS.contains(call.owner) || !CHARACTERS.contains(call.name)) {
            return false;
        }
        if (readsDigits == null) {
            readsDigits = type.methods.stream().anyMatch(DigitReader::readsDigits);
        }
        return readsDigits;
    }

    private static boolean readsDigits(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof IntInsnNode constant && constant.getOpcode() == BIPUSH && constant.operand == '0'
                    && insn.getNext() != null && insn.getNext().getOpcode() == ISUB
                    || insn instanceof MethodInsnNode call && call.owner.equals("java/lang/Character")
                    && (call.name.equals("digit") || call.name.equals("getNumericValue"))) {
                return true;
            }
        }
        return false;
    }
}

package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What woven code names of the runtime exists there and is public, however the weaver came to name it. */
class WovenReferencesTest {
    private final Set<String> methods = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();

    private static boolean isOfRuntime(String owner) {
        return owner.startsWith("dev/derive/runtime/") || owner.startsWith("dev/derive/rules/");
    }

    private void collect(AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call && isOfRuntime(call.owner)) {
            methods.add(call.owner + " " + call.name + " " + call.desc);
        } else if (insn instanceof FieldInsnNode field && isOfRuntime(field.owner)) {
            fields.add(field.owner + " " + field.name + " " + field.desc);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic && isOfRuntime(dynamic.bsm.getOwner())) {
            Handle linker = dynamic.bsm;
            methods.add(linker.getOwner() + " " + linker.getName() + " " + linker.getDesc());
        }
    }

    @Test
    void everyMemberThatWovenSamplesNameIsPublic() {
        for (GoldenFamily family : GoldenFamily.values()) {
            for (MethodNode method : family.woven().methods) {
                method.instructions.forEach(this::collect);
            }
        }
        assertTrue(methods.size() > 30 && fields.size() > 5, "too few to be all: " + methods + fields);
        List<String> wrong = new ArrayList<>();
        for (String method : methods) {
            String[] parts = method.split(" ");
            check(method, RuntimeMember.ofMethod(parts[0], parts[1], parts[2]), wrong);
        }
        for (String field : fields) {
            String[] parts = field.split(" ");
            check(field, RuntimeMember.ofField(parts[0], parts[1], parts[2]), wrong);
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static void check(String member, String modifiers, List<String> wrong) {
        if (!modifiers.startsWith("public")) {
            wrong.add(member + ": " + modifiers);
        }
    }
}

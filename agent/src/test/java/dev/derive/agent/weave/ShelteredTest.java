package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Which private methods have no guard of their own. */
class ShelteredTest {
    private final ClassNode type = new ClassNode();

    ShelteredTest() throws IOException {
        try (InputStream in = Helpers.class.getResourceAsStream("Helpers.class")) {
            new ClassReader(in).accept(type, ClassReader.EXPAND_FRAMES);
        }
    }

    private Set<String> sheltered() {
        List<MethodNode> guarded = type.methods.stream().filter(m -> Numbers.inDescriptor(m.desc)).toList();
        return Sheltered.among(new ArrayList<>(type.methods), type, guarded).stream().map(m -> m.name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Not what reads a static field, has a method reference, or is called by something that has no guard. */
    @Test
    void onlyStaticOnesThatGuardedMethodsOfTheirClassCall() {
        assertEquals(Set.of("inner", "other"), sheltered());
    }

    @Test
    void noneWhereOtherClassesMayCallPrivateMethods() {
        type.nestMembers = List.of("dev/derive/agent/weave/Helpers$Member");
        assertEquals(Set.of(), sheltered());
    }
}

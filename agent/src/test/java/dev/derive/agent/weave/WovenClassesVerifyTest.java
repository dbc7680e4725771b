package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/**
 * Woven classes are valid, for ASM, which looks at instructions only, and for the virtual machine, which needs frames.
 */
class WovenClassesVerifyTest {
    @ParameterizedTest
    @EnumSource(GoldenFamily.class)
    void asmFindsNothingWrong(GoldenFamily family) throws Exception {
        ClassNode type = new ClassNode();
        new ClassReader(SampleClass.write(family.woven())).accept(type, 0);
        for (MethodNode method : type.methods) {
            assertDoesNotThrow(() -> new Analyzer<>(new BasicVerifier()).analyze(type.name, method), method.name);
        }
    }

    @ParameterizedTest
    @EnumSource(GoldenFamily.class)
    void theVirtualMachineLoadsThem(GoldenFamily family) {
        WovenLoader loader = new WovenLoader(Map.of());
        assertDoesNotThrow(() -> loader.initialised(family.original().name.replace('/', '.')));
    }
}

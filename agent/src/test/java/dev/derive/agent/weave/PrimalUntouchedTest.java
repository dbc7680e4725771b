package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaving adds instructions and takes none away; only a call may become that of a twin. */
class PrimalUntouchedTest {
    @ParameterizedTest
    @EnumSource(GoldenFamily.class)
    void twinsHaveAllInstructionsOfTheOriginalInOrder(GoldenFamily family) throws Exception {
        ClassNode woven = family.woven();
        for (MethodNode sample : family.samples()) {
            for (WeaveMode mode : WeaveMode.values()) {
                MethodNode twin = GoldenFamily.method(woven, Twins.name(sample.name, mode),
                        Twins.descriptor(sample.desc, mode));
                assertEquals(List.of(), missing(sample, twin, family.slotsOfTwin(sample, mode)),
                        () -> twin.name + " lacks these instructions of its original");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GoldenFamily.class)
    void originalsKeepAllTheirInstructions(GoldenFamily family) {
        ClassNode woven = family.woven();
        for (MethodNode sample : family.samples()) {
            MethodNode original = GoldenFamily.method(woven, sample.name, sample.desc);
            assertEquals(List.of(), missing(sample, original, SlotNames.of(sample)),
                    () -> sample.name + " lacks these of its own instructions");
        }
    }

    private static List<String> missing(MethodNode original, MethodNode woven, SlotNames slots) {
        return new Alignment(GoldenFamily.primal(original), InstructionText.of(woven, slots)).missing().stream()
                .filter(instruction -> !instruction.startsWith("INVOKE")).toList();
    }
}

package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.agent.hierarchy.Bystander;
import dev.derive.agent.hierarchy.Callers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class CallsOfDeriveTest {
    private static boolean callsDerive(Class<?> type) throws IOException {
        return CallsOfDerive.isIn(new ClassReader(type.getName()));
    }

    @Test
    void aClassThatCallsDeriveIsRecognised() throws IOException {
        assertTrue(callsDerive(Callers.class));
    }

    @Test
    void aClassThatUsesOtherTypesOfTheApiOrNoneIsNot() throws IOException {
        assertFalse(callsDerive(Bystander.class));
        assertFalse(callsDerive(Callers.Nested.class));
    }
}

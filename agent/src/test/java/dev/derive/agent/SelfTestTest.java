package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    @Test
    void itPassesWhereTheAgentWorks() throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(SelfTest.class, MethodHandles.lookup());
        assertDoesNotThrow(() -> SelfTest.run(lookup));
    }

    @Test
    void whatGoesWrongIsTold() {
        String message = assertThrows(IllegalStateException.class,
                () -> SelfTest.run(MethodHandles.publicLookup())).getMessage();
        assertTrue(message.contains("does not work in this virtual machine (java.lang.Illegal"), message);
    }
}

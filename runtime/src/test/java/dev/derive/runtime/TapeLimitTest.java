package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.TapeMemoryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeLimitTest {
    private final String before = System.getProperty(TapeLimit.PROPERTY);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(TapeLimit.PROPERTY);
        } else {
            System.setProperty(TapeLimit.PROPERTY, before);
        }
    }

    @Test
    void theSystemPropertySetsTheLimitInBytes() {
        System.setProperty(TapeLimit.PROPERTY, "1000");
        assertTrue(TapeLimit.current().allows(1000));
        assertFalse(TapeLimit.current().allows(1001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "lots"})
    void withoutAUsefulValueItIsAPartOfTheHeap(String value) {
        System.setProperty(TapeLimit.PROPERTY, value);
        long heap = Runtime.getRuntime().maxMemory();
        assertTrue(TapeLimit.current().allows(heap / 10));
        assertFalse(TapeLimit.current().allows(heap));
    }

    @Test
    void growthIsCutDownToTheLimitButNotBelowWhatIsNeeded() {
        TapeLimit limit = new TapeLimit(160);
        assertEquals(5, limit.affordable(5, 1, 16, 0));
        assertEquals(10, limit.affordable(100, 8, 16, 0));
        assertThrows(TapeMemoryException.class, () -> limit.affordable(100, 11, 16, 0));
    }

    @Test
    void theErrorNamesTheNumbersAndTheSetting() {
        String message = assertThrows(TapeMemoryException.class, () -> new TapeLimit(160).check(320, 7)).getMessage();
        for (String text : new String[] {"320 bytes", "7 rows", "160", "-Dderive.tape.limit=", "-Xmx",
                "forward mode"}) {
            assertTrue(message.contains(text), () -> "'" + text + "' is missing in: " + message);
        }
        assertDoesNotThrow(() -> new TapeLimit(160).check(160, 7));
    }
}

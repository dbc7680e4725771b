package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(1000, TapeLimit.current().bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "lots"})
    void aValueThatIsNoNumberOfBytesIsRefused(String value) {
        System.setProperty(TapeLimit.PROPERTY, value);
        String message = assertThrows(IllegalArgumentException.class, TapeLimit::current).getMessage();
        assertTrue(message.contains(TapeLimit.PROPERTY + " is '" + value + "'"), message);
    }

    @Test
    void withoutItTheLimitIsAPartOfTheHeap() {
        System.clearProperty(TapeLimit.PROPERTY);
        long heap = Runtime.getRuntime().maxMemory();
        long bytes = TapeLimit.current().bytes();
        assertTrue(bytes > heap / 10 && bytes < heap, () -> bytes + " of " + heap);
    }

    @Test
    void theErrorNamesTheNumbersAndTheSetting() {
        String message = new TapeLimit(160).exceeded(320, 7).getMessage();
        for (String text : new String[] {"320 bytes", "7 rows", "160", "-Dderive.tape.limit=", "-Xmx",
                "forward mode"}) {
            assertTrue(message.contains(text), () -> "'" + text + "' is missing in: " + message);
        }
    }

    @Test
    void theErrorSaysWhenThereWasLessThanTheLimit() {
        String message = new TapeLimit(160).unavailable(96, 7).getMessage();
        for (String text : new String[] {"96 bytes", "7 rows", "may take 160", "no more could be had"}) {
            assertTrue(message.contains(text), () -> "'" + text + "' is missing in: " + message);
        }
    }
}

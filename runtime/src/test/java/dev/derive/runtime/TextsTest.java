package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void theNumberItselfIsRecognisedHoweverItIsWritten() {
        texts.number(-1234.5678);
        for (String same : new String[] {"1234.5678", "-1234.5678", "1.2345678E3", "1,234.5678", "x = 1234.56780;",
                "1234,5678"}) {
            assertTrue(texts.mayBeFrom(same), same);
        }
    }

    @Test
    void roundedAndCombinedNumbersAreRecognised() {
        texts.number(0.123456789);
        assertTrue(texts.mayBeFrom("0.12346"), "rounded");
        assertTrue(texts.mayBeFrom("12.345679"), "in percent");
        assertTrue(texts.mayBeFrom("70.123456789"), "with a digit before it");
        assertTrue(texts.mayBeFrom("123456789e-9"), "with another exponent");
    }

    @Test
    void hexadecimalNumbersAreRecognised() {
        texts.number(Double.toHexString(1.1));
        assertTrue(texts.mayBeFrom("0x1.199999999999ap0"));
        assertTrue(texts.mayBeFrom("1.1"));
    }

    @Test
    void constantsAreNot() {
        texts.number(0.123456789);
        texts.number(2.5);
        for (String constant : new String[] {"", "none", "1", "0.5", "25", "0.1299", "3.14159265", "-1e10"}) {
            assertFalse(texts.mayBeFrom(constant), constant);
        }
    }

    @Test
    void aResultIsTakenNoteOfOnlyIfSomethingActiveWentIntoIt() {
        texts.result("7.25");
        assertFalse(texts.mayBeFrom("7.25"));
        texts.number(1.0);
        texts.result("a 7.25 b");
        assertTrue(texts.mayBeFrom("7.25"));
        texts.result("8.25");
        assertFalse(texts.mayBeFrom("8.25"));
    }

    @Test
    void withTooManyNumbersEveryTextMayBeOne() {
        for (int i = 0; i < 70_000; i++) {
            texts.number(i + 0.5);
        }
        assertTrue(texts.mayBeFrom("3.14159265"));
    }
}

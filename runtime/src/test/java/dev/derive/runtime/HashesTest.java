package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashesTest {
    private final Hashes hashes = new Hashes();

    @Test
    void aHashIsKnownAgainAndASmallIntegerStandsForNothing() {
        hashes.note(1_072_693_248);
        hashes.note(-7_000_000_000L);
        hashes.note(12);
        assertTrue(hashes.contains(1_072_693_248));
        assertTrue(hashes.contains(-7_000_000_000L));
        assertFalse(hashes.contains(12));
        assertFalse(hashes.contains(1_072_693_249));
    }

    @Test
    void whereTooManyAreNotedEveryLargeIntegerMayBeOne() {
        for (long i = 0; i < 1 << 19; i++) {
            hashes.note(1_000_000 + i);
        }
        assertTrue(hashes.contains(123_456_789));
        assertFalse(hashes.contains(12));
    }

    @Test
    void whatAMapComputesNowWasNotRememberedBefore() {
        OwnResults own = new OwnResults();
        Map<Double, Double> map = new HashMap<>();
        Double key = 1.5;
        own.asked(map, key);
        map.put(key, 2.0);
        assertTrue(own.isNew(key));
        own.asked(map, key);
        assertFalse(own.isNew(key));
    }
}

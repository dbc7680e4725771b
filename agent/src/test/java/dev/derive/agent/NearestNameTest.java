package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({"packages, packages, 0", "package, packages, 1", "pakages, packages, 1", "pbckages, packages, 1",
        "apckages, packages, 2", "kitten, sitting, 3", "'', debug, 5", "debug, '', 5"})
    void theDistanceIsTheNumberOfEditsAndTheSameInBothDirections(String a, String b, int edits) {
        assertEquals(edits, NearestName.distance(a, b));
        assertEquals(edits, NearestName.distance(b, a));
    }

    @Test
    void theNearestIsTheCandidateWithTheFewestEdits() {
        assertEquals("com.acme.model",
                NearestName.of("com.acme.mdel", List.of("com.acme", "com.acme.model", "org.acme.model")));
    }

    @Test
    void amongEquallyNearOnesItIsTheFirst() {
        assertEquals("ab", NearestName.of("a", List.of("ab", "ac")));
    }

    @Test
    void withoutCandidatesThereIsNone() {
        assertNull(NearestName.of("packages", List.of()));
    }
}

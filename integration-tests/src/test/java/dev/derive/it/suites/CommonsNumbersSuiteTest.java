package dev.derive.it.suites;

import java.util.List;

/** The tests of Commons Numbers, but for one class that takes longer than all the others. */
final class CommonsNumbersSuiteTest extends SuiteTest {
    CommonsNumbersSuiteTest() {
        super(new Suite("org.apache.commons.numbers", List.of("commons-numbers-core-", "commons-numbers-complex-",
                "commons-numbers-fraction-", "commons-numbers-gamma-", "commons-numbers-rootfinder-"), 10_000)
                .without("DDTest"));
    }
}

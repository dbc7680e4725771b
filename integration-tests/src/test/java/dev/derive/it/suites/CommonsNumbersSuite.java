package dev.derive.it.suites;

import java.util.List;

/** All tests of Commons Numbers. */
final class CommonsNumbersSuite extends SuiteTest {
    CommonsNumbersSuite() {
        super(new Suite("org.apache.commons.numbers", List.of("commons-numbers-"), 45_000));
    }
}

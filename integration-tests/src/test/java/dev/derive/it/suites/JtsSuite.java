package dev.derive.it.suites;

import java.util.List;

/** All tests of JTS. */
final class JtsSuite extends SuiteTest {
    JtsSuite() {
        super(new Suite("org.locationtech.jts:test.jts", List.of("jts-core-"), 2_000));
    }
}

package dev.derive.it.suites;

import java.util.List;

/** All tests of Commons Math 3.6.1. Its own Surefire configuration has the pattern of the names. */
final class CommonsMathSuiteTest extends SuiteTest {
    CommonsMathSuiteTest() {
        super(new Suite("org.apache.commons.math3", List.of("commons-math3-"), 6_500)
                .withTestClasses(".*(Test|TestBinary|TestPermutations)"),
                "class org.apache.commons.math3.util.FastMath: not woven, its functions have derivative rules");
    }
}

package dev.derive.it.suites;

import java.util.List;

/** All tests of Hipparchus' core. */
final class HipparchusCoreSuite extends SuiteTest {
    HipparchusCoreSuite() {
        super(new Suite("org.hipparchus", List.of("hipparchus-core-"), 6_600),
                "class org.hipparchus.util.FastMath: not woven, its functions have derivative rules");
    }
}

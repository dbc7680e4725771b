package dev.derive.it.suites;

import java.util.List;

/** The tests of Hipparchus' geometry, which use much of its core: linear algebra, derivatives, generics of fields. */
final class HipparchusGeometrySuiteTest extends SuiteTest {
    HipparchusGeometrySuiteTest() {
        super(new Suite("org.hipparchus", List.of("hipparchus-geometry-"), 700),
                "class org.hipparchus.util.FastMath: not woven, its functions have derivative rules");
    }
}

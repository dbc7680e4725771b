package dev.derive.it.libraries;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

class CommonsMathLibraryTest extends LibraryTest {
    CommonsMathLibraryTest() {
        super(new Library("commons-math3", List.of("org.apache.commons.math3"), List.of(FastMath.class),
                "genetics, clustering, random generators; optimizers other than least squares and Brent"));
    }

    @Override
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(CommonsMathFunctions.cases());
        cases.addAll(CommonsMathDistributions.cases());
        cases.addAll(CommonsMathLinear.cases());
        cases.addAll(CommonsMathAnalysis.cases());
        cases.addAll(CommonsMathSolvers.cases());
        cases.addAll(CommonsMathSystems.cases());
        cases.addAll(CommonsMathStatistics.cases());
        return cases;
    }
}

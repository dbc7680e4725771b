package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private final Selection selection = new Selection(List.of("com.acme.model", "java.util", "dev.derive"));

    @ParameterizedTest
    @ValueSource(strings = {"com/acme/model/Loan", "com/acme/model/Loan$Rate", "com/acme/model/bond/Bond"})
    void classesOfAPackageAndItsSubPackagesAreChosen(String name) {
        assertTrue(selection.isChosen(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/acme/models/Loan", "com/acme/model", "com/acme/Loan", "Loan",
            "org/com/acme/model/Loan"})
    void classesOfOtherPackagesAreNotEvenIfTheirNamesBeginAlike(String name) {
        assertFalse(selection.isChosen(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/util/ArrayList", "dev/derive/Derive", "dev/derive/ScalarFunction$1",
        "dev/derive/runtime/Tape", "dev/derive/rules/PowerRules", "dev/derive/agent/weave/Guard"})
    void theJdkAndDeriveItselfAreNeverChosen(String name) {
        assertTrue(Selection.isNever(name));
        assertFalse(selection.isChosen(name));
    }

    @Test
    void aLibraryWhosePackageBeginsAsTheJdksDoIsChosen() {
        Selection extensions = new Selection(List.of("javax.vecmath", "javax.swing", "javax"));
        assertTrue(extensions.isChosen("javax/vecmath/Matrix3d"));
        assertFalse(extensions.isChosen("javax/swing/JTable"));
        assertFalse(extensions.isChosen("javax/swing/table/TableModel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/apache/commons/math3/util/FastMath", "org/apache/commons/math3/util/FastMath$Split",
        "org/hipparchus/util/FastMath", "org/apache/commons/math4/core/jdkmath/AccurateMath"})
    void aClassWhoseFunctionsHaveRulesIsNotWovenEvenInAChosenPackage(String name) {
        Selection libraries = new Selection(List.of("org.apache.commons", "org.hipparchus"));
        assertFalse(libraries.isChosen(name));
        assertTrue(libraries.isChosen("org/apache/commons/math3/util/FastMathCalc"));
    }

    /** Small programs are often there, and Derive's own messages name the class. */
    @Test
    void aClassOfTheUnnamedPackageIsChosenByItsName() {
        Selection one = new Selection(List.of("Loan"));
        assertTrue(one.isChosen("Loan"));
        assertTrue(one.isChosen("Loan$Rate"));
        assertTrue(one.isChosen("Loan/Bond"));
        assertFalse(one.isChosen("Loans"));
        assertTrue(one.unmatched().contains("Loan"));
        one.seen("Loan$Rate");
        assertEquals("", one.unmatched());
    }

    @Test
    void packagesBesideThoseOfDeriveCanBeChosen() {
        assertFalse(Selection.isNever("dev/derive/demo/Report"));
        assertTrue(selection.isChosen("dev/derive/demo/Report"));
    }

    @Test
    void aChosenPackageThatWasMetIsNotComplainedAbout() {
        Selection one = new Selection(List.of("com.acme.model"));
        one.seen("com/acme/model/bond/Bond");
        assertEquals("", one.unmatched());
    }

    @Test
    void aChosenPackageThatWasNeverMetIsNamedWithTheNearestOneThatWas() {
        Selection mistyped = new Selection(List.of("com.acme.modle"));
        mistyped.seen("com/acme/model/Loan");
        mistyped.seen("org/other/Thing");
        mistyped.seen("ClassWithoutPackage");
        assertEquals(" No class of the package com.acme.modle has been loaded; did you mean com.acme.model?",
                mistyped.unmatched());
    }

    @Test
    void asLongAsNothingWasMetThereIsNothingToSuggest() {
        assertEquals(" No class of the package com.acme has been loaded.",
                new Selection(List.of("com.acme")).unmatched());
    }

    @Test
    void aClassThatIsNamedInPlaceOfItsPackageIsToldOfIt() {
        Selection selection = new Selection(List.of("com.acme.model.Loan"));
        selection.seen("com/acme/model/Loan");
        assertEquals(" com.acme.model.Loan is a class; name its package, com.acme.model.", selection.unmatched());
    }
}

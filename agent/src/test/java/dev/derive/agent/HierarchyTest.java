package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    private static final String FOLDER = "dev/derive/agent/hierarchy/";
    private static final String BYSTANDER = FOLDER + "Bystander";
    private static final String CHILD = FOLDER + "BystandersChild";
    private static final String UNKNOWN = "com/acme/Unknown";

    /** What lies below dev.derive.agent is never woven, so these classes are read under another name. */
    private final ClassLoader loader = new RenamingLoader("dev/derive/agent/hierarchy/", "org/hierarchy/");
    private final Hierarchy nothingChosen = new Hierarchy(new Selection(List.of()), loader);
    private final Hierarchy hierarchy = new Hierarchy(new Selection(List.of()), getClass().getClassLoader());

    @Test
    void aClassThatCallsDeriveIsWovenWhereverItLies() {
        assertTrue(nothingChosen.isWoven("org/hierarchy/Callers"));
    }

    @Test
    void soAreTheClassesNestedInItAndItsSubclasses() {
        assertTrue(nothingChosen.isWoven("org/hierarchy/Callers$Nested"));
        assertTrue(nothingChosen.isWoven("org/hierarchy/Callers$Child"));
    }

    @Test
    void aClassThatOnlyUsesATypeOfTheApiIsNot() {
        assertFalse(nothingChosen.isWoven("org/hierarchy/Bystander"));
        assertFalse(nothingChosen.isWoven("org/hierarchy/BystandersChild"));
    }

    @Test
    void aSubclassOfAChosenClassIsWovenToo() {
        Selection parent = new Selection(List.of("org.hierarchy"));
        ClassLoader elsewhere = new RenamingLoader(CHILD, "com/acme/Child", BYSTANDER, "org/hierarchy/Bystander");
        assertTrue(new Hierarchy(parent, elsewhere).isWoven("com/acme/Child"));
    }

    @Test
    void arraysTheJdkAndClassesThatCannotBeFoundAreNot() {
        assertFalse(hierarchy.isWoven("[Lorg/hierarchy/Callers;"));
        assertFalse(hierarchy.isWoven("java/util/ArrayList"));
        assertFalse(hierarchy.isWoven(UNKNOWN));
    }

    @Test
    void aMethodIsFoundInTheClassItsParentsAndTheirInterfaces() {
        assertEquals(CHILD, hierarchy.declaringClassOfMethod(CHILD, "applyAsDouble", "(D)D"));
        assertEquals(BYSTANDER, hierarchy.declaringClassOfMethod(CHILD, "compareTo", "(Ldev/derive/Gradient;)I"));
        assertEquals("java/lang/Object", hierarchy.declaringClassOfMethod(CHILD, "hashCode", "()I"));
        assertEquals("java/util/function/DoubleUnaryOperator", hierarchy.declaringClassOfMethod(CHILD, "andThen",
                "(Ljava/util/function/DoubleUnaryOperator;)Ljava/util/function/DoubleUnaryOperator;"));
    }

    @Test
    void aMethodOfAnotherDescriptorOrOfAnUnknownClassIsNotFound() {
        assertNull(hierarchy.declaringClassOfMethod(CHILD, "applyAsDouble", "(F)F"));
        assertNull(hierarchy.declaringClassOfMethod(UNKNOWN, "f", "()V"));
    }

    @Test
    void aFieldIsFoundInTheParentThatDeclaresIt() {
        assertEquals(BYSTANDER, hierarchy.declaringClassOfField(CHILD, "kept"));
        assertNull(hierarchy.declaringClassOfField(CHILD, "none"));
        assertNull(hierarchy.declaringClassOfField(UNKNOWN, "kept"));
    }

    @Test
    void aClassIsSerializableByItselfByAParentOrByAnInterface() {
        assertTrue(hierarchy.isSerializable(BYSTANDER));
        assertTrue(hierarchy.isSerializable(CHILD));
        assertTrue(hierarchy.isSerializable("java/lang/Double"));
        assertFalse(hierarchy.isSerializable("java/lang/Object"));
        assertFalse(hierarchy.isSerializable(UNKNOWN));
    }
}

package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.agent.weave.Shape.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

class ShapeTest {
    private static final Shape VECTOR = of("[D");
    private static final Shape MATRIX = of("[[D");
    private static final Shape FLOATS = of("[F");
    private static final List<Shape> ALL = List.of(Shape.UNSET, Shape.INT, Shape.LONG, Shape.FLOAT, Shape.DOUBLE,
            Shape.CONSTANT_FLOAT, Shape.CONSTANT_DOUBLE, Shape.REFERENCE, Shape.NULL, Shape.ADDRESS, VECTOR, MATRIX,
            FLOATS);

    private static Shape of(String descriptor) {
        return Shape.of(Type.getType(descriptor));
    }

    @Test
    void onlyArraysOfFloatingPointNumbersAreArrays() {
        assertEquals(Kind.ARRAY, VECTOR.kind());
        assertEquals("[[D", MATRIX.descriptor());
        assertEquals(Shape.REFERENCE, of("[I"));
        assertEquals(Shape.REFERENCE, of("[Ljava/lang/Double;"));
        assertEquals(Shape.REFERENCE, of("Ljava/lang/Double;"));
    }

    @Test
    void allSmallIntegersAreOneKindAndVoidHasNone() {
        for (String type : List.of("Z", "B", "C", "S", "I")) {
            assertEquals(Shape.INT, of(type));
        }
        assertNull(of("V"));
    }

    @Test
    void theElementOfAMatrixIsARowAndThatOfARowANumber() {
        assertEquals(VECTOR, MATRIX.element());
        assertEquals(Shape.DOUBLE, VECTOR.element());
        assertEquals(Shape.FLOAT, FLOATS.element());
        assertEquals(Shape.REFERENCE, Shape.REFERENCE.element());
    }

    @Test
    void longsAndDoublesTakeTwoSlots() {
        assertEquals(2, Shape.LONG.getSize());
        assertEquals(2, Shape.CONSTANT_DOUBLE.getSize());
        assertEquals(1, Shape.FLOAT.getSize());
        assertEquals(1, MATRIX.getSize());
        assertEquals(1, Shape.UNSET.getSize());
    }

    @Test
    void aNumberIsConstantOnlyIfItIsOnBothWays() {
        assertEquals(Shape.DOUBLE, Shape.DOUBLE.merge(Shape.CONSTANT_DOUBLE));
        assertEquals(Shape.CONSTANT_FLOAT, Shape.CONSTANT_FLOAT.merge(Shape.CONSTANT_FLOAT));
        assertTrue(Shape.number(false, true).constant());
        assertFalse(Shape.number(true, false).constant());
    }

    @Test
    void nullIsAnyArrayAndArraysOfDifferentKindsAreJustReferences() {
        assertEquals(VECTOR, Shape.NULL.merge(VECTOR));
        assertEquals(Shape.REFERENCE, VECTOR.merge(MATRIX));
        assertEquals(Shape.REFERENCE, VECTOR.merge(Shape.REFERENCE));
        assertEquals(Shape.UNSET, VECTOR.merge(Shape.DOUBLE));
        assertEquals(Shape.UNSET, Shape.FLOAT.merge(Shape.DOUBLE));
    }

    /** Otherwise the analysis of loops might depend on the order or never end. */
    @Test
    void mergingIsCommutativeAssociativeAndIdempotent() {
        for (Shape a : ALL) {
            assertEquals(a, a.merge(a));
            for (Shape b : ALL) {
                assertEquals(a.merge(b), b.merge(a), a + " with " + b);
                for (Shape c : ALL) {
                    assertEquals(a.merge(b).merge(c), a.merge(b.merge(c)), a + " with " + b + " with " + c);
                }
            }
        }
    }
}

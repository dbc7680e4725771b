package dev.derive.it.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.Curve;
import dev.derive.ScalarField;
import dev.derive.ScalarFunction2;
import dev.derive.VectorField;
import dev.derive.it.generated.Snippets.Snippet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramGeneratorTest {

    @Test
    void aSeedAndAnAttemptAlwaysGiveTheSameProgram() {
        GeneratedProgram first = ProgramGenerator.generate(17, 1);
        GeneratedProgram second = ProgramGenerator.generate(17, 1);
        assertEquals(first.source(), second.source());
        assertArrayEquals(first.points().toArray(), second.points().toArray());
        assertNotEquals(first.source(), ProgramGenerator.generate(17, 0).source());
    }

    @Test
    void neighbouringSeedsMakeFunctionsOfEveryShape() {
        Set<String> shapes = new TreeSet<>();
        for (long seed = 1; seed <= 250; seed++) {
            Matcher shape = Pattern.compile("dev\\.derive\\.(\\w+) field").matcher(ProgramGenerator.generate(seed, 0).source());
            assertTrue(shape.find());
            shapes.add(shape.group(1));
        }
        assertEquals(Set.of("Curve", "ScalarField", "ScalarFunction", "ScalarFunction2", "ScalarFunction3",
                "ScalarFunction4", "ScalarFunction5", "ScalarFunction6", "VectorField"), shapes);
    }

    @Test
    void aPointBesideAKinkIsPassedOver() {
        ProgramFunction kinked = ProgramFunction.of((ScalarField) x -> x[0] > 1 ? 2 * x[0] : Math.sin(x[0]));
        PlainResult result = PlainResult.of(kinked, kinked,
                List.of(new double[] {1 + 1e-6}, new double[] {1 - 1e-9}, new double[] {0.5}));
        assertEquals(2, result.point());
        assertEquals(Math.cos(0.5), result.differences().gradient()[0], 1e-9);
        assertFalse(PlainResult.of(kinked, kinked, List.of(new double[] {1})).usable());
    }

    @Test
    void everyOutputHasDifferencesOfItsOwn() {
        ProgramFunction curve = ProgramFunction.of((Curve) t -> new double[] {Math.sin(t), t * t, 2});
        PlainResult result = PlainResult.of(curve, curve, List.of(new double[] {0.5}));
        double[][] expected = {{Math.cos(0.5)}, {1}, {0}};
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i][0], result.differences().jacobian()[i][0], 1e-9);
        }
        assertTrue(ProgramFunction.of((ScalarFunction2) (x, y) -> x / y).at(new double[] {3, 4})[0] == 0.75);
    }

    @Test
    void whatThePlainMachineComputesIsReadBackBitForBit() {
        ProgramFunction f = ProgramFunction.of((VectorField) x -> new double[] {x[0] * x[1], Math.exp(x[1]), -0.0});
        PlainResult result = PlainResult.of(f, f, List.of(new double[] {0.1, 0.7}));
        PlainResult again = PlainResult.read(result.line(), 2);
        assertEquals(result.line(), again.line());
        assertArrayEquals(result.differences().jacobian(), again.differences().jacobian());
        assertFalse(PlainResult.read("-1", 2).usable());
    }

    @Test
    void aTextIsFilledWithTheSameNamesEverywhere() {
        Workshop shop = new Workshop("Program1", 1);
        Scope scope = shop.staticScope();
        new Snippets(shop, new Expressions(shop)).write(
                Snippet.of("double #a = <|0.5|0.5|> * {l};\n#a += #a;", "#a").giving("#b"), scope);
        assertTrue(shop.toString().matches("double (a\\d+) = 0.5 \\* -?[\\d.]+;\n\\1 \\+= \\1;\n"), shop.toString());
        assertTrue(scope.values.get(0).matches("a\\d+"));
        assertTrue(scope.functions.get(0).matches("b\\d+"));
    }

    @Test
    void theSmoothVersionOfAProgramThatRoundsComputesInDoubles() {
        GeneratedProgram program = new GeneratedProgram(1, "generated.Program1",
                "class Program1 { float f; Float g = (float) Program1.h; }", List.of());
        assertEquals("class Program1Smooth { double f; Double g = (double) Program1Smooth.h; }",
                program.smooth().source());
        assertTrue(program.rounds());
        assertFalse(new GeneratedProgram(1, "Program1", "public float floatValue() { }", List.of()).rounds());
    }
}

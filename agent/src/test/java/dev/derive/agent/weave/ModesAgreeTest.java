package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Both twins of a function of one number give its value, bit for bit, and the same derivative. */
class ModesAgreeTest {
    private static final double AT = 1.5;
    /** Classes whose functions are also compared with differences of their values. */
    private static final List<String> DIFFERENCED = List.of("SumSamples", "RecursionSamples");
    private static final WovenLoader LOADER = new WovenLoader(Map.of());

    /** The samples that take a number and give one. */
    static List<Method> functions() throws ReflectiveOperationException {
        List<String> classes = new ArrayList<>(DIFFERENCED.stream().map(name -> SampleUniverse.WOVEN + name).toList());
        classes.add(SampleUniverse.WOVEN + "PartSamples");
        for (GoldenFamily family : GoldenFamily.values()) {
            classes.add(family.original().name);
        }
        List<Method> functions = new ArrayList<>();
        for (String name : classes) {
            for (MethodNode method : SampleClass.read(name).methods) {
                int access = method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE);
                if (method.desc.equals("(D)D") && access == Opcodes.ACC_STATIC) {
                    Class<?> woven = LOADER.initialised(name.replace('/', '.'));
                    functions.add(woven.getDeclaredMethod(method.name, double.class));
                }
            }
        }
        assertTrue(functions.size() > 30, "too few to be all");
        return functions;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void forwardAndReverseGiveTheSame(Method function) throws Throwable {
        Class<?> type = function.getDeclaringClass();
        String name = function.getName();
        if (type.getSimpleName().equals("UnwovenCallSamples") || name.equals("thrown")) {
            return;
        }
        function.setAccessible(true);
        double value = (double) function.invoke(null, AT);
        double[] forward = TwinCall.forward(type, name, AT);
        double[] reverse = TwinCall.reverse(type, name, AT);
        assertEquals(value, forward[0]);
        assertEquals(value, reverse[0]);
        assertEquals(forward[1], reverse[1], 1e-12 * Math.abs(forward[1]));
        if (DIFFERENCED.contains(type.getSimpleName())) {
            double h = 1e-3;
            double difference = ((double) function.invoke(null, AT + h) - (double) function.invoke(null, AT - h))
                    / (2 * h);
            assertNotEquals(0, difference);
            assertEquals(difference, forward[1], 1e-2 * Math.abs(difference));
        }
    }
}

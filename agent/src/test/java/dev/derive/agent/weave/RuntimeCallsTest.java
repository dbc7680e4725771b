package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;

class RuntimeCallsTest {
    private static final List<Type> HANDED = List.of(Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE,
            TwinState.OBJECT, RuntimeCalls.ARRAY_SHADOW, Type.getType(double[].class));

    /** What the factories of entry points take that depend on more than the mode, which comes first if it is taken. */
    private static final Map<String, List<?>> ARGUMENTS = Map.of(
            "written", List.of(Type.DOUBLE_TYPE, Type.FLOAT_TYPE),
            "toBits", List.of(Type.LONG_TYPE, Type.INT_TYPE),
            "ofBits", List.of(Type.LONG_TYPE, Type.INT_TYPE),
            "giveBack", HANDED,
            "givenBack", HANDED,
            "record", pairs(Shadow.MOST_TERMS),
            "accumulate", pairs(Shadow.MOST_TERMS - 1),
            "increment", pairs(Shadow.MOST_TERMS - 1));

    private static List<Integer> pairs(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    static List<RuntimeCalls.Call> calls() throws ReflectiveOperationException {
        List<RuntimeCalls.Call> calls = new ArrayList<>(ReflectionWeaver.all());
        for (Field field : RuntimeCalls.class.getDeclaredFields()) {
            if (field.getType() == RuntimeCalls.Call.class) {
                calls.add((RuntimeCalls.Call) field.get(null));
            }
        }
        for (Method factory : RuntimeCalls.class.getDeclaredMethods()) {
            if (factory.getReturnType() == RuntimeCalls.Call.class && !Modifier.isPrivate(factory.getModifiers())) {
                for (List<?> arguments : argumentsOf(factory)) {
                    calls.add((RuntimeCalls.Call) factory.invoke(null, arguments.toArray()));
                }
            }
        }
        return calls;
    }

    private static List<List<?>> argumentsOf(Method factory) {
        boolean hasMode = factory.getParameterTypes()[0] == WeaveMode.class;
        if (hasMode && factory.getParameterCount() == 1) {
            return List.of(List.of(WeaveMode.FORWARD), List.of(WeaveMode.REVERSE));
        }
        List<?> others = ARGUMENTS.get(factory.getName());
        assertNotNull(others, "RuntimeCalls." + factory.getName() + " needs arguments for this test");
        List<List<?>> all = new ArrayList<>();
        for (Object other : others) {
            if (hasMode) {
                Arrays.stream(WeaveMode.values()).forEach(mode -> all.add(List.of(mode, other)));
            } else {
                all.add(List.of(other));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyEntryPointIsAPublicStaticMethodOfTheRuntime(RuntimeCalls.Call call) {
        assertEquals("public static", RuntimeMember.ofMethod(call.owner(), call.name(), call.descriptor()));
    }
}

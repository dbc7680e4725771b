package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimeCallsTest {
    static List<RuntimeCalls.Call> calls() {
        return RuntimeCalls.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyEntryPointIsAPublicStaticMethodOfTheRuntime(RuntimeCalls.Call call) {
        assertEquals("public static", RuntimeMember.ofMethod(call.owner(), call.name(), call.descriptor()));
    }
}

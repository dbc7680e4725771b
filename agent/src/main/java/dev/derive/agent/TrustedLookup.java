package dev.derive.agent;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/** The lookup that sees all members of all classes: twins keep the access of their originals. */
final class TrustedLookup {
    private TrustedLookup() {
    }

    static MethodHandles.Lookup of(Instrumentation instrumentation) throws ReflectiveOperationException {
        Module base = Object.class.getModule();
        // Opened to the module of the agent's own class loader, in which there is nothing of the application.
        instrumentation.redefineModule(base, Set.of(), Map.of(),
                Map.of("java.lang.invoke", Set.of(TrustedLookup.class.getModule())), Set.of(), Map.of());
        Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
        field.setAccessible(true);
        return (MethodHandles.Lookup) field.get(null);
    }
}

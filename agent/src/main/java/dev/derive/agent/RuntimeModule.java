package dev.derive.agent;

import dev.derive.runtime.Runs;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A runtime that the application has on its module path. The application's class loader looks for a package of a named
 * module nowhere else, and so would find other classes there than woven code of other modules and loaders. It is made to
 * forget that module's packages, so that it finds those of the boot class loader, and who reads the module reads these.
 */
final class RuntimeModule {
    private RuntimeModule() {
    }

    /**
     * Replaces the named module, if there is one.
     *
     * @throws IllegalStateException if this virtual machine does not let it be replaced
     */
    static void replace(Instrumentation instrumentation, MethodHandles.Lookup trusted) {
        String runtime = Runs.class.getPackageName();
        Optional<Module> named = ModuleLayer.boot().modules().stream()
                .filter(m -> m.getPackages().contains(runtime)).findAny();
        if (named.isEmpty()) {
            return;
        }
        try {
            Class<?> loader = Class.forName("jdk.internal.loader.BuiltinClassLoader");
            Map<?, ?> modules = (Map<?, ?>) trusted.findStaticGetter(loader, "packageToModule", Map.class).invoke();
            modules.keySet().removeAll(named.get().getPackages());
        } catch (Throwable e) {
            throw new IllegalStateException("derive-runtime is on the module path, as " + named.get().getName()
                    + ", but this virtual machine does not let the agent replace it (" + e + "). Put it on the class path.", e);
        }
        Set<Module> unnamed = Set.of(Runs.class.getModule());
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.canRead(named.get())) {
                instrumentation.redefineModule(module, unnamed, Map.of(), Map.of(), Set.of(), Map.of());
            }
        }
    }
}

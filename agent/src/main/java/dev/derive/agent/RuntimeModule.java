package dev.derive.agent;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A runtime that the application has on its module path. The application's class loader looks for a package of a named
 * module nowhere else, and so would find other classes there than woven code of other modules and loaders. It is made
 * to forget that module's packages, so that it finds those of the boot class loader, and who reads the module reads
 * these.
 */
final class RuntimeModule {
    private static final String RUNTIME = "dev.derive.runtime";

    private RuntimeModule() {
    }

    /**
     * Replaces the named module, if there is one, before any of its classes is loaded.
     *
     * @throws IllegalStateException if this virtual machine does not let it be replaced
     */
    static void replace(Instrumentation instrumentation, MethodHandles.Lookup trusted) {
        Optional<Module> named = ModuleLayer.boot().modules().stream()
                .filter(m -> m.getPackages().contains(RUNTIME)).findAny();
        if (named.isEmpty()) {
            return;
        }
        try {
            Class<?> loader = Class.forName("jdk.internal.loader.BuiltinClassLoader");
            Map<?, ?> modules = (Map<?, ?>) trusted.findStaticGetter(loader, "packageToModule", Map.class).invoke();
            modules.keySet().removeAll(named.get().getPackages());
            Module unnamed = ofBootLoader(trusted);
            for (Module module : ModuleLayer.boot().modules()) {
                if (module.canRead(named.get())) {
                    instrumentation.redefineModule(module, Set.of(unnamed), Map.of(), Map.of(), Set.of(), Map.of());
                }
            }
        } catch (Throwable e) {
            throw new IllegalStateException("derive-runtime is on the module path, as " + named.get().getName()
                    + ", but this virtual machine does not let the agent replace it (" + e
                    + "). Put it on the class path.", e);
        }
    }

    /** Lets the runtime in the boot class loader use memory outside the heap: the package of its NativeMemory. */
    static void openMemory(Instrumentation instrumentation, MethodHandles.Lookup trusted)
            throws ReflectiveOperationException {
        Set<Module> runtime = Set.of(ofBootLoader(trusted));
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of("jdk.internal.misc", runtime),
                Map.of(), Set.of(), Map.of());
    }

    /** The module of the boot class loader's classes that are in no named one. */
    private static Module ofBootLoader(MethodHandles.Lookup trusted) throws ReflectiveOperationException {
        Class<?> boot = Class.forName("jdk.internal.loader.BootLoader");
        MethodHandle getter = trusted.findStatic(boot, "getUnnamedModule", MethodType.methodType(Module.class));
        try {
            return (Module) getter.invokeExact();
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

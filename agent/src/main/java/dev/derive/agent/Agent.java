package dev.derive.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * The agent's entry point. The virtual machine puts it on the application's class path, where it must not touch any
 * other class: the agent works in a class loader of its own, and the runtime in the boot class loader, where all find
 * it.
 */
public final class Agent {
    private Agent() {
    }

    /** Called by the virtual machine before the application's {@code main}. */
    public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
        File jar = new File(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        // Never closed: it is used as long as the virtual machine runs.
        ClassLoader own = new URLClassLoader("derive-agent", new URL[] {jar.toURI().toURL()}, null);
        Class.forName("dev.derive.agent.BootRuntime", true, own).getMethod("install", Instrumentation.class, File.class)
                .invoke(null, instrumentation, jar);
        Class<?> installer = Class.forName("dev.derive.agent.Installer", true, own);
        try {
            installer.getMethod("install", String.class, Instrumentation.class, File.class)
                    .invoke(null, arguments, instrumentation, jar);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof IllegalStateException) {
                // The message says what to change; a stack trace of the virtual machine's would only hide it.
                System.err.println("derive-agent: " + e.getCause().getMessage());
                System.exit(2);
            }
            throw e;
        }
    }

    /** Called by the virtual machine when the agent is attached later; classes loaded before stay as they are. */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
        premain(arguments, instrumentation);
    }
}

package dev.derive.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.JarFile;

/**
 * The agent's entry point. It puts the agent's own jar on the boot class path, so that every class loader finds the same
 * runtime, and hands over to the {@link Installer} that is found there. It must not touch any other class before that.
 */
public final class Agent {
    private Agent() {
    }

    /** Called by the virtual machine before the application's {@code main}. */
    public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
        File jar = new File(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
        Class<?> installer = Class.forName("dev.derive.agent.Installer", true, null);
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

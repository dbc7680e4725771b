package dev.derive.agent;

import dev.derive.runtime.AgentInfo;
import dev.derive.runtime.DynamicCalls;
import dev.derive.agent.weave.CallCopies;
import dev.derive.agent.weave.ClassWeaver;
import dev.derive.agent.weave.WeaveMode;
import dev.derive.runtime.Lambdas;
import dev.derive.runtime.Runs;
import dev.derive.runtime.StandIns;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Installs the agent in this virtual machine: checks the surroundings, tells the runtime, registers the transformer.
 */
public final class Installer {
    private Installer() {
    }

    /**
     * Installs the agent.
     *
     * @throws IllegalArgumentException if an option is wrong
     * @throws IllegalStateException if the agent cannot work in this virtual machine
     */
    public static synchronized void install(String arguments, Instrumentation instrumentation, File jar)
            throws Exception {
        if (AgentInfo.isInstalled()) {
            System.err.println("derive-agent: the agent is attached already; its second attachment (" + arguments
                    + ") is ignored. Give all packages in one: packages=a:b.");
            return;
        }
        Options options = Options.read(arguments, System.getProperties(), System.getenv());
        Versions.check(jar);
        MethodHandles.Lookup trusted = TrustedLookup.of(instrumentation);
        DynamicCalls.install(trusted);
        CallCopies.install(trusted.in(Runs.class)::defineClass);
        Selection selection = new Selection(options.packages());
        Weaving weaving = new Weaving(selection, new OwnRules(options.rules()), options.debug());
        JdkChanges changes = JdkChanges.begin(instrumentation,
                List.of(new HiddenMembers(new ClassFileMembers(weaving, new MemberOrder(trusted))),
                        new ShelteredMethods(weaving), new HiddenOverrides(weaving)));
        SelfTest.run(trusted);
        StandIns.install(ClassWeaver.standIns(), () -> prepareRuns(instrumentation));
        Lambdas.install(new LambdaLinker(weaving)::link);
        changes.await();
        AgentInfo.loadedBefore(applicationClasses(instrumentation));
        AgentInfo.installed(options.packages(), weaving::diagnosis);
        instrumentation.addTransformer(new Transformer(weaving));
        if (options.verify() != null) {
            Runs.verify(options.verify() == WeaveMode.FORWARD);
        }
        if (options.verify() != null || options.report() != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> weaving.report().write(options.report())));
        }
    }

    /** Defines what twins call and an application that asks for no derivative does without. */
    private static void prepareRuns(Instrumentation instrumentation) {
        WatchedFields.install(instrumentation);
        CallCopies.defineAll();
        BootRuntime.defineStandIns();
    }

    /** The classes there are, but for the JDK's and Derive's: they stay as they are. */
    private static Set<String> applicationClasses(Instrumentation instrumentation) {
        Set<String> names = new HashSet<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (type.getClassLoader() != null && !type.isArray() && !type.isHidden()
                    && !Selection.isNever(type.getName().replace('.', '/'))) {
                names.add(type.getName());
            }
        }
        return names;
    }
}

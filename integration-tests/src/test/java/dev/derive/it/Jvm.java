package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts a virtual machine of its own for a main class, with or without the agent. */
public final class Jvm {


    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String java = System.getProperty("java.home");
    private String classPath = classPath();
    private int seconds = 120;

    /**
     * What a machine left behind.
     *
     * @param exit its exit status
     * @param output standard output and standard error, as they came
     */
    public record Result(int exit, String output) {
        public Result succeeded() {
            assertEquals(0, exit, output);
            return this;
        }
    }

    private Jvm() {
    }

    /** Without the agent. */
    public static Jvm plain() {
        return new Jvm();
    }

    /** With the agent, given these options as they follow the equals sign; none if they are empty. */
    public static Jvm withAgent(String agentOptions) {
        return new Jvm().agent(agentOptions);
    }

    /** Attaches the agent, once more if it is already. */
    public Jvm agent(String agentOptions) {
        options.add("-javaagent:" + agentJar() + (agentOptions.isEmpty() ? "" : "=" + agentOptions));
        return this;
    }

    /** Any option of the machine, such as {@code -Xmx64m} or {@code -Dkey=value}. */
    public Jvm option(String option) {
        options.add(option);
        return this;
    }

    /** A variable of the environment. */
    public Jvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** For how long it may run. */
    public Jvm timeout(int limit) {
        seconds = limit;
        return this;
    }

    /** Directories or jars to be searched before the tests' own class path. */
    public Jvm classPath(String first) {
        classPath = first + File.pathSeparator + classPath;
        return this;
    }

    /** Nothing but these directories or jars to be searched. */
    public Jvm onlyClassPath(String all) {
        classPath = all;
        return this;
    }

    /** Another installed JDK. */
    public Jvm javaHome(String home) {
        java = home;
        return this;
    }

    /** Runs the main class to its end and collects what it wrote. */
    public Result run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(main.getName(), arguments);
    }

    /** Runs the main class of a module, written {@code module/class}. */
    public Result runModule(String moduleAndMain, String... arguments) throws IOException, InterruptedException {
        options.add("-m");
        return run(moduleAndMain, arguments);
    }

    /** Runs a main class by name. */
    public Result run(String main, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jvm", ".txt");
        Path commandLine = Files.createTempFile("jvm", ".args");
        try {
            List<String> words = new ArrayList<>(options);
            int module = words.indexOf("-m");
            words.addAll(module < 0 ? words.size() : module, List.of("-cp", classPath));
            words.add(main);
            words.addAll(List.of(arguments));
            Files.write(commandLine, words.stream().map(Jvm::quoted).toList());
            ProcessBuilder builder = new ProcessBuilder(Path.of(java, "bin", "java").toString(), "@" + commandLine)
                    .redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException(
                        main + " has not ended after " + seconds + " s:\n" + Files.readString(out));
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(commandLine);
        }
    }

    /** As the launcher wants it in an argument file. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The class path of the tests, as Surefire or an IDE set it. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The jar of the agent that this machine runs with. */
    public static Path agentJar() {
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (argument.startsWith("-javaagent:") && argument.contains("derive-agent")) {
                return Path.of(argument.substring("-javaagent:".length()).split("=", 2)[0]).toAbsolutePath();
            }
        }
        throw new IllegalStateException("The tests have to run with -javaagent:…/derive-agent.jar=packages=…");
    }
}

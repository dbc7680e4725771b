package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.it.app.DerivativeApp;
import dev.derive.it.app.LateAttachApp;
import dev.derive.it.app.LoadingApp;
import dev.derive.it.app.OwnRules;
import dev.derive.it.app.OwnRulesApp;
import dev.derive.it.app.SelfPortraitApp;
import dev.derive.it.app.TemporariesApp;
import dev.derive.it.model.Branches;
import dev.derive.it.model.Calls;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shaded agent in virtual machines of its own: how it is told what to weave, and what it says when that is wrong.
 */
class AgentProcessTest {

    private static final String PACKAGES = "packages=dev.derive.it.model";

    @TempDir
    Path directory;

    private static void says(Jvm.Result result, String... texts) {
        for (String text : texts) {
            assertTrue(result.output().contains(text), () -> "\"" + text + "\" is missing in:\n" + result.output());
        }
    }

    private static Jvm.Result derivative(Jvm jvm) throws IOException, InterruptedException {
        return jvm.run(DerivativeApp.class, "2");
    }

    @Test
    void anApplicationsOwnRulesAreUsedForMethodsThatAreNotWoven() throws Exception {
        says(Jvm.withAgent("rules=" + OwnRules.class.getName()).run(OwnRulesApp.class).succeeded(),
                "value 12.0, forward 6001.0, reverse 6001.0",
                "sum [4.0, 36.0, 4.0, 5.0, 8.0] [4.0, 36.0, 4.0, 5.0, 8.0]",
                "product [35.0, 42.0, 21.0, 28.0, 39.0] [35.0, 42.0, 21.0, 28.0, 39.0]");
        says(Jvm.withAgent("").run(OwnRulesApp.class), "DerivativeLostException",
                "dev.derive.it.unwoven.Outside.square");
    }

    @Test
    void aClassOfRulesThatIsNotThereIsNamed() throws Exception {
        says(Jvm.withAgent("rules=com.acme.NoRules").run(OwnRulesApp.class), "com.acme.NoRules",
                "is not on the class path");
    }

    @Test
    void packagesCanBeAnAgentOption() throws Exception {
        says(derivative(Jvm.withAgent(PACKAGES)).succeeded(), DerivativeApp.AT_TWO);
    }

    @Test
    void packagesCanBeASystemProperty() throws Exception {
        says(derivative(Jvm.withAgent("").option("-Dderive.packages=dev.derive.it.model")).succeeded(),
                DerivativeApp.AT_TWO);
    }

    @Test
    void packagesCanBeAVariableOfTheEnvironment() throws Exception {
        says(derivative(Jvm.withAgent("").environment("DERIVE_PACKAGES", "dev.derive.it.model")).succeeded(),
                DerivativeApp.AT_TWO);
    }

    @Test
    void packagesCanBeInAPropertiesFile() throws Exception {
        Path file = Files.writeString(directory.resolve("derive.properties"),
                "packages=com.acme:dev.derive.it.model\n");
        says(derivative(Jvm.withAgent("config=" + file)).succeeded(), DerivativeApp.AT_TWO);
    }

    /** {@code -Dderive.test.jdks=HOME1:HOME2} adds other machines than the one that runs the tests. */
    static List<String> jdks() {
        String more = System.getProperty("derive.test.jdks", "");
        return Stream.concat(Stream.of(System.getProperty("java.home")),
                Arrays.stream(more.split(File.pathSeparator)).filter(home -> !home.isBlank())).toList();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theAgentWorksOnEveryJdk(String home) throws Exception {
        says(derivative(Jvm.withAgent(PACKAGES).javaHome(home)).succeeded(), DerivativeApp.AT_TWO);
    }

    @Test
    void withoutTheAgentTheErrorTellsTheOptionToAdd() throws Exception {
        Jvm.Result result = derivative(Jvm.plain());
        assertNotEquals(0, result.exit());
        says(result, "-javaagent:", "derive-agent.jar", "packages=");
    }

    @Test
    void anUnknownOptionIsReportedWithTheNearestOne() throws Exception {
        Jvm.Result result = Jvm.withAgent("pakages=dev.derive.it.model").run(LoadingApp.class);
        says(result, "pakages", "packages");
    }

    @Test
    void aPackageThatMatchedNothingIsReportedWithTheNearestOne() throws Exception {
        Jvm.Result result = derivative(Jvm.withAgent("packages=dev.derive.it.modell"));
        assertNotEquals(0, result.exit());
        says(result, "dev.derive.it.modell");
        assertTrue(result.output().matches("(?s).*dev\\.derive\\.it\\.model\\b(?!l).*"), result::output);
    }

    @Test
    void aBrokenClassFileFailsAsWithoutTheAgent() throws Exception {
        Path broken = directory.resolve("dev/derive/it/model");
        Files.createDirectories(broken);
        byte[] whole;
        try (InputStream in = Branches.class.getResourceAsStream("Branches.class")) {
            whole = in.readAllBytes();
        }
        Files.write(broken.resolve("Branches.class"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(broken.resolve("Garbage.class"), "this is no class".getBytes(StandardCharsets.US_ASCII));
        String[] names = {"dev.derive.it.model.Branches", "dev.derive.it.model.Garbage", "dev.derive.it.model.Loops"};
        Jvm.Result plain = Jvm.plain().classPath(directory.toString()).run(LoadingApp.class, names).succeeded();
        Jvm.Result woven = Jvm.withAgent(PACKAGES).classPath(directory.toString()).run(LoadingApp.class, names)
                .succeeded();
        says(plain, "ClassFormatError", "loaded dev.derive.it.model.Loops");
        assertEquals(plain.output(), woven.output());
        says(derivative(Jvm.withAgent(PACKAGES).classPath(directory.toString())).succeeded(), DerivativeApp.AT_TWO);
    }

    @Test
    void classesLoadedBeforeTheAgentWasAttachedAreNamed() throws Exception {
        Jvm.Result result = Jvm.plain().option("-Djdk.attach.allowAttachSelf=true")
                .option("-XX:+EnableDynamicAgentLoading")
                .run(LateAttachApp.class, Jvm.agentJar().toString(), PACKAGES).succeeded();
        says(result, "before 20.0", "after 20.0", "loaded after: ", "was loaded before the agent", "-javaagent");
        assertTrue(result.output().matches("(?s).*loaded before: The derivative is lost in .*Calls\\.staticChain.*"
                + "loaded before, by reference: The derivative is lost in .*loaded after: -?[0-9].*"), result::output);
    }

    @Test
    void theAgentCanBeGivenTwice() throws Exception {
        says(derivative(Jvm.withAgent(PACKAGES).agent(PACKAGES)).succeeded(), DerivativeApp.AT_TWO);
    }

    @Test
    void anotherVersionOfTheRuntimeOnTheClassPathIsReportedWithBothVersions() throws Exception {
        String resource = "dev/derive/derive-version.properties";
        Path other = directory.resolve(resource);
        Files.createDirectories(other.getParent());
        Files.writeString(other, "version=0.0.1-other\n");
        Jvm.Result result = derivative(Jvm.withAgent(PACKAGES).classPath(directory.toString()));
        assertNotEquals(0, result.exit());
        assertFalse(result.output().contains(DerivativeApp.AT_TWO), result::output);
        says(result, "0.0.1-other", System.getProperty("derive.test.version", "0.1.0"));
    }

    @Test
    void wovenClassesAreWrittenToTheDebugDirectory() throws Exception {
        says(derivative(Jvm.withAgent(PACKAGES + ",debug=" + directory)).succeeded(), DerivativeApp.AT_TWO);
        String written = Calls.class.getSimpleName() + ".class";
        try (Stream<Path> files = Files.walk(directory)) {
            Path file = files.filter(p -> p.endsWith(written)).findAny()
                    .orElseThrow(() -> new AssertionError("no " + written));
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(text.contains("staticChain$"), "no twins in " + file);
            assertTrue(text.contains("dev/derive/runtime/Calls"), "no copies of entry points for the loop in " + file);
        }
    }

    @Test
    void reflectionAndSerializationSeeTheClassAsItWas() throws Exception {
        Jvm.Result plain = Jvm.plain().run(SelfPortraitApp.class).succeeded();
        assertEquals(plain.output(), Jvm.withAgent(PACKAGES).run(SelfPortraitApp.class).succeeded().output());
    }

    @Test
    void temporaryArraysOfALongForwardRunAreNotKept() throws Exception {
        says(Jvm.withAgent(PACKAGES).option("-Xmx48m").run(TemporariesApp.class, "5000000").succeeded(),
                "derivative 2.0");
    }
}

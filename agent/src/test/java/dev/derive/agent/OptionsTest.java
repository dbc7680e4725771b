package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @TempDir
    Path directory;

    private static Properties properties(String... keysAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return properties;
    }

    private static List<String> packages(String value) {
        return Options.read("packages=" + value, properties(), NO_ENVIRONMENT).packages();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("derive.properties"), text);
    }

    private static void refused(String arguments, String... says) {
        refused(arguments, properties(), says);
    }

    private static void refused(String arguments, Properties system, String... says) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> Options.read(arguments, system, NO_ENVIRONMENT)).getMessage();
        for (String text : says) {
            assertTrue(message.contains(text), () -> "'" + text + "' is missing in: " + message);
        }
    }

    @Test
    void withoutOptionsNoPackageIsChosenAndNothingIsDumped() {
        for (String arguments : new String[] {null, "", " "}) {
            Options options = Options.read(arguments, properties(), NO_ENVIRONMENT);
            assertEquals(List.of(), options.packages());
            assertNull(options.debug());
        }
    }

    @Test
    void theArgumentComesBeforeTheSystemPropertyBeforeTheEnvironmentBeforeTheFile() throws IOException {
        Path config = file("packages=of.file\n");
        Properties system = properties("derive.packages", "of.property");
        Map<String, String> environment = Map.of("DERIVE_PACKAGES", "of.environment");
        String argument = "config=" + config;
        assertEquals(List.of("of.argument"),
                Options.read(argument + ",packages=of.argument", system, environment).packages());
        assertEquals(List.of("of.property"), Options.read(argument, system, environment).packages());
        assertEquals(List.of("of.environment"), Options.read(argument, properties(), environment).packages());
        assertEquals(List.of("of.file"), Options.read(argument, properties(), NO_ENVIRONMENT).packages());
    }

    @Test
    void eachOptionIsTakenFromTheFirstPlaceThatHasIt() throws IOException {
        Path config = file("packages=of.file\ndebug=of-file\n");
        Options options = Options.read("packages=of.argument", properties("derive.config", config.toString()),
                NO_ENVIRONMENT);
        assertEquals(new Options(List.of("of.argument"), List.of(), Path.of("of-file"), null, null), options);
    }

    @Test
    void theFileMayBeNamedByTheEnvironmentAndItsKeysMayHaveThePrefixOfSystemProperties() throws IOException {
        Path config = file("derive.packages=of.file\n");
        Options options = Options.read(null, properties(), Map.of("DERIVE_CONFIG", config.toString()));
        assertEquals(List.of("of.file"), options.packages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "com.acme.model:com.acme.lib", "com.acme.model;com.acme.lib", "com.acme.model com.acme.lib",
        "com.acme.model.*:com.acme.lib.*", ":com.acme.model::com.acme.lib:"})
    void packagesAreSeparatedByColonsAndMayEndWithAStar(String value) {
        assertEquals(List.of("com.acme.model", "com.acme.lib"), packages(value));
    }

    @Test
    void spacesAroundKeysAndValuesDoNotMatter() {
        Options options = Options.read(" packages = com.acme , debug = dump ", properties(), NO_ENVIRONMENT);
        assertEquals(new Options(List.of("com.acme"), List.of(), Path.of("dump"), null, null), options);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        refused("package=com.acme", "'package'", "Did you mean 'packages'?",
                "packages, rules, debug, verify, report, config");
        refused("debgu=dump", "Did you mean 'debug'?");
    }

    @Test
    void anUnknownKeyInTheFileIsRefusedWithTheNameOfTheFile() throws IOException {
        Path config = file("pakages=com.acme\n");
        refused("config=" + config, "'pakages'", "Did you mean 'packages'?", config.toString());
    }

    @Test
    void aMistypedSystemPropertyIsRefused() {
        refused("", properties("derive.package", "com.acme"), "'derive.package'", "Did you mean 'derive.packages'?");
    }

    @Test
    void systemPropertiesThatMeanSomethingElseAreLeftAlone() {
        Properties system = properties("derive.tape.limit", "1000", "derivepackages", "x", "user.packages", "y");
        assertEquals(List.of(), Options.read(null, system, NO_ENVIRONMENT).packages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/acme", "com.acme.", ".com.acme", "1com.acme", "com-acme", "com.acme.Model#f", "*",
        "com..acme", "com.1acme"})
    void whatIsNoNameOfAPackageIsRefused(String name) {
        refused("packages=org.fine:" + name, "'" + name + "' is not the name of a package", "packages=com.acme.model");
    }

    @Test
    void classesWithRulesAreSeparatedByColons() {
        assertEquals(List.of("com.acme.MyRules", "com.acme.lib.Rules$More"),
                Options.read("rules=com.acme.MyRules:com.acme.lib.Rules$More", properties(), NO_ENVIRONMENT).rules());
        refused("rules=com/acme/MyRules", "'com/acme/MyRules' is not the name of a class", "rules=com.acme.MyRules");
    }

    @Test
    void anOptionWithoutAValueIsRefusedWithAnExample() {
        refused("packages", "'packages' has no value", "packages=com.acme.model:com.acme.lib");
        refused("packages=com.acme,com.acme.lib", "'com.acme.lib' has no value", "separated by ','");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByItsName() {
        Path missing = directory.resolve("missing.properties");
        refused("config=" + missing, missing.toString(), "can't be read");
        refused("config=" + directory, directory.toString(), "can't be read");
    }
}

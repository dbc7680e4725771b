package dev.derive.agent;

import dev.derive.agent.weave.WeaveMode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The agent's options, each taken from the first of these that has it: the agent's argument ({@code key=value,…}), the
 * system property {@code derive.key}, the environment variable {@code DERIVE_KEY}, the properties file that
 * {@code config} names.
 *
 * @param packages the packages whose classes are woven, with their sub-packages
 * @param rules the classes that hold the application's own derivative rules
 * @param debug where woven classes are dumped and verified, or null
 * @param verify whose twins run in place of originals although no derivative is asked for, or null
 * @param report the file for the report of what was woven, written when the machine ends, or null
 */
record Options(List<String> packages, List<String> rules, Path debug, WeaveMode verify, Path report) {
    private static final List<String> KEYS = List.of("packages", "rules", "debug", "verify", "report", "config");
    private static final String NAME = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final String PREFIX = "derive.";

    /**
     * Reads the options.
     *
     * @throws IllegalArgumentException if a key is unknown, a value malformed, or the configuration file unreadable
     */
    static Options read(String arguments, Properties system, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>(parse(arguments));
        for (String key : KEYS) {
            String property = system.getProperty(PREFIX + key);
            String variable = environment.get("DERIVE_" + key.toUpperCase(Locale.ROOT));
            if (property != null) {
                values.putIfAbsent(key, property);
            } else if (variable != null) {
                values.putIfAbsent(key, variable);
            }
        }
        for (String name : system.stringPropertyNames()) {
            warnIfMistyped(name);
        }
        if (values.containsKey("config")) {
            readFile(Path.of(values.get("config"))).forEach(values::putIfAbsent);
        }
        return new Options(packages(values.getOrDefault("packages", "")),
                names(values.getOrDefault("rules", ""), "class", "rules=com.acme.MyRules:com.acme.lib.Rules"),
                path(values.get("debug")), mode(values.get("verify")), path(values.get("report")));
    }

    private static Path path(String value) {
        return value == null ? null : Path.of(value);
    }

    private static WeaveMode mode(String value) {
        if (value == null) {
            return null;
        }
        for (WeaveMode mode : WeaveMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(
                "The option verify=" + value + " is neither forward nor reverse. It makes woven"
                + " methods run their twins of that mode, to check that these do what their originals do.");
    }

    private static Map<String, String> parse(String arguments) {
        Map<String, String> values = new TreeMap<>();
        if (arguments == null || arguments.isBlank()) {
            return values;
        }
        for (String option : arguments.split(",")) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "The option '" + option.trim() + "' has no value. Options are written"
                        + " key=value and separated by ',', for instance packages=com.acme.model:com.acme.lib.");
            }
            values.put(known(option.substring(0, equals).trim(), "option"), option.substring(equals + 1).trim());
        }
        return values;
    }

    private static String known(String key, String what) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("There is no " + what + " '" + key + "'. Did you mean '"
                    + NearestName.of(key, KEYS) + "'? The options are " + String.join(", ", KEYS) + ".");
        }
        return key;
    }

    private static void warnIfMistyped(String property) {
        if (property.startsWith(PREFIX)) {
            String key = property.substring(PREFIX.length());
            if (!KEYS.contains(key) && NearestName.distance(key, NearestName.of(key, KEYS)) <= 2) {
                throw new IllegalArgumentException(
                        "There is no system property '" + property + "'. Did you mean '" + PREFIX
                        + NearestName.of(key, KEYS) + "'?");
            }
        }
    }

    private static Map<String, String> readFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("The configuration file " + file + " can't be read: " + e);
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            String key = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
            values.put(known(key, "option (in " + file + ")"), properties.getProperty(name));
        }
        return values;
    }

    private static List<String> packages(String value) {
        return names(value.replaceAll("\\.\\*(?=$|[:;\\s])", ""), "package", "packages=com.acme.model:com.acme.lib");
    }

    private static List<String> names(String value, String what, String example) {
        List<String> names = new ArrayList<>();
        for (String name : value.split("[:;\\s]+")) {
            if (name.isEmpty()) {
                continue;
            }
            if (!name.matches(NAME + "(\\." + NAME + ")*")) {
                throw new IllegalArgumentException("'" + name + "' is not the name of a " + what + ". "
                        + (what.equals("class") ? "Classes" : "Packages")
                        + " are written with dots and separated by ':', for instance " + example + ".");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}

package dev.derive.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;

/** Sees to it that a runtime on the application's own class path is of the agent's version. */
final class Versions {
    private static final String RESOURCE = "dev/derive/derive-version.properties";

    private Versions() {
    }

    static void check(File jar) throws IOException {
        URL mine = new URL("jar:" + jar.toURI() + "!/" + RESOURCE);
        String own = version(mine);
        for (URL url : Collections.list(ClassLoader.getSystemResources(RESOURCE))) {
            String version = version(url);
            if (!version.equals(own)) {
                throw new IllegalStateException("The agent is version " + own + ", but the application brings version "
                        + version + " of derive-runtime (" + url + "). Use the same version of both.");
            }
        }
    }

    private static String version(URL url) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
            properties.load(in);
        }
        return properties.getProperty("version", "unknown");
    }
}

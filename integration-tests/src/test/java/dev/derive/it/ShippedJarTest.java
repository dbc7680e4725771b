package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is in the jars that users get: nothing that could meet the application's own libraries. */
class ShippedJarTest {
    private static final String FORCE_INLINE = "Ljdk/internal/vm/annotation/ForceInline;";

    /** The compiler leaves the name of an interface behind whose constants it has inlined; nothing refers to it. */
    private static final String UNUSED = "org/objectweb/asm/Opcodes";

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("derive.agent.jar"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    private List<JarEntry> files() {
        return jar.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    private List<String> constants(JarEntry classFile) throws IOException {
        try (InputStream in = jar.getInputStream(classFile)) {
            return ClassConstants.of(in);
        }
    }

    private Properties version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(jar.getEntry("dev/derive/derive-version.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void everythingLiesBelowDevDerive() {
        List<String> strangers = files().stream().map(JarEntry::getName)
                .filter(name -> !name.startsWith("dev/derive/") && !name.startsWith("META-INF/")).toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void thereAreNoVersionedModuleOrSignatureFiles() {
        Pattern unwanted = Pattern.compile("META-INF/versions/.*|META-INF/[^/]*\\.(SF|RSA|DSA)|.*module-info\\.class");
        assertEquals(List.of(), files().stream().map(JarEntry::getName).filter(unwanted.asMatchPredicate()).toList());
    }

    @Test
    void theManifestSaysHowToAttachIt() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        assertEquals("dev.derive.agent.Agent", manifest.getValue("Premain-Class"));
        assertEquals("dev.derive.agent.Agent", manifest.getValue("Agent-Class"));
        assertEquals("true", manifest.getValue("Can-Redefine-Classes"));
        assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
        assertNotNull(jar.getEntry("dev/derive/agent/Agent.class"));
    }

    @Test
    void theVersionIsThatOfTheManifest() throws IOException {
        String version = version().getProperty("version");
        assertTrue(version.matches("\\d+\\..*"), version);
        assertEquals(version, jar.getManifest().getMainAttributes().getValue("Implementation-Version"));
    }

    @Test
    void noClassFileNamesAnUnrelocatedClass() throws IOException {
        Pattern leak = Pattern.compile("(\\[*L?|.*[(;]L)(org/objectweb/asm|net/bytebuddy)/.*", Pattern.DOTALL);
        Set<String> leaks = new TreeSet<>();
        int classes = 0;
        for (JarEntry file : files()) {
            if (file.getName().endsWith(".class")) {
                classes++;
                constants(file).stream().filter(leak.asMatchPredicate()).filter(text -> !text.equals(UNUSED))
                        .forEach(text -> leaks.add(file.getName() + ": " + text));
            }
        }
        assertTrue(classes > 500, "Byte Buddy alone has more classes than " + classes);
        assertEquals(Set.of(), leaks);
    }

    @Test
    void theRuntimeIsInlinedByTheVirtualMachinesOwnAnnotation() throws IOException {
        assertTrue(constants(jar.getJarEntry("dev/derive/runtime/TapeRows.class")).contains(FORCE_INLINE));
        for (JarEntry file : files()) {
            assertFalse(file.getName().endsWith("ForceInline.class"), file.getName());
            if (file.getName().startsWith("dev/derive/runtime/")) {
                assertFalse(constants(file).contains("Ldev/derive/runtime/ForceInline;"), file.getName());
            }
        }
    }

    /** Whoever compiles against derive-runtime gets nothing else on the class path. */
    @Test
    void theRuntimeDependsOnNothingButTheJdk() throws Exception {
        Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("..", "runtime", "pom.xml").toFile()).getDocumentElement();
        for (Element dependencies : children(project, "dependencies")) {
            for (Element dependency : children(dependencies, "dependency")) {
                List<Element> scope = children(dependency, "scope");
                assertEquals("test", scope.isEmpty() ? "compile" : scope.get(0).getTextContent(),
                        dependency.getTextContent().strip());
            }
        }
        for (JarEntry file : files()) {
            if (file.getName().matches("dev/derive/(runtime|rules)/.*\\.class|dev/derive/[^/]*\\.class")) {
                assertFalse(constants(file).stream().anyMatch(text -> text.startsWith("dev/derive/agent/")),
                        file.getName());
            }
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
                .map(Element.class::cast).toList();
    }
}

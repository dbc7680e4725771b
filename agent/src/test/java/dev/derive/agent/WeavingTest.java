package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

class WeavingTest {
    private static final String NAME = "org/hierarchy/BystandersChild";

    private final ClassLoader loader = new RenamingLoader("dev/derive/agent/hierarchy/", "org/hierarchy/");

    @TempDir
    Path directory;

    private byte[] classFile() throws IOException {
        try (InputStream in = loader.getResourceAsStream(NAME + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Weaving weaving(String... packages) {
        return new Weaving(new Selection(List.of(packages)), new OwnRules(List.of()), null);
    }

    private static boolean hasTwins(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        return type.methods.stream().anyMatch(m -> m.name.equals("applyAsDouble$forward"))
                && type.methods.stream().anyMatch(m -> m.name.equals("applyAsDouble$reverse"));
    }

    @Test
    void aClassOfAChosenPackageGetsTwins() throws IOException {
        assertTrue(hasTwins(weaving("org.hierarchy").weave(loader, NAME, classFile())));
    }

    @Test
    void anyOtherClassIsLoadedAsItIs() throws IOException {
        assertNull(weaving("com.acme").weave(loader, NAME, classFile()));
        assertNull(weaving("java").weave(loader, "java/lang/Math", classFile()));
    }

    @Test
    void aClassFileThatCannotBeWovenIsLoadedAsItIsAndTheReasonIsKept() {
        Weaving weaving = weaving("org.hierarchy");
        assertNull(weaving.weave(loader, NAME, new byte[] {1, 2, 3}));
        String diagnosis = weaving.diagnosis("org.hierarchy.BystandersChild");
        assertTrue(diagnosis.startsWith("it could not be woven (java.lang."), diagnosis);
        assertTrue(diagnosis.endsWith("Please report this."), diagnosis);
    }

    @Test
    void theDiagnosisOfAChosenClassThatWasNeverSeenIsThatItCameTooEarly() {
        String diagnosis = weaving("org.hierarchy").diagnosis("org.hierarchy.BystandersChild");
        assertTrue(diagnosis.startsWith("it was loaded before the agent"), diagnosis);
    }

    @Test
    void theDiagnosisOfAClassThatIsNotChosenNamesThePackagesThatWereNotMet() throws IOException {
        Weaving weaving = weaving("org.hierarhcy");
        weaving.weave(loader, NAME, classFile());
        assertEquals(" No class of the package org.hierarhcy has been loaded; did you mean org.hierarchy?",
                weaving.diagnosis("org.hierarchy.BystandersChild"));
    }

    @Test
    void underTheDebugOptionWovenClassesAreDumpedAndVerified() throws IOException {
        Weaving weaving = new Weaving(new Selection(List.of("org.hierarchy")), new OwnRules(List.of()), directory);
        byte[] woven = weaving.weave(loader, NAME, classFile());
        assertNotNull(woven);
        assertTrue(java.util.Arrays.equals(woven, Files.readAllBytes(directory.resolve(NAME + ".class"))));
    }
}

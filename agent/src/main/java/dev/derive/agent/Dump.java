package dev.derive.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Writes woven classes to a directory and verifies them, for people who look for a mistake. */
final class Dump {
    private final Path directory;

    Dump(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes and verifies a class.
     *
     * @throws IllegalStateException if the class is not valid; it names the method
     */
    void write(String name, byte[] classFile) {
        Path file = directory.resolve(name + ".class");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        verify(classFile);
    }

    /** Verifies the code of every method, without loading any class. */
    static void verify(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
        for (MethodNode method : type.methods) {
            try {
                new Analyzer<>(new BasicVerifier()).analyze(type.name, method);
            } catch (AnalyzerException e) {
                throw new IllegalStateException(type.name + "." + method.name + method.desc + " is not valid", e);
            }
        }
    }
}

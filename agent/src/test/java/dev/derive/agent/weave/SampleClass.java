package dev.derive.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** Reads, weaves and writes classes as the agent does, without an agent. */
final class SampleClass {
    private SampleClass() {
    }

    /** A class of the class path, by internal name. */
    static ClassNode read(String internalName) {
        try (InputStream in = SampleClass.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no class " + internalName + ".");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClassNode read(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.EXPAND_FRAMES);
        return type;
    }

    /** Weaves a class of the class path. */
    static ClassNode weave(String internalName) {
        return weave(read(internalName));
    }

    /** Weaves a class, in place. */
    static ClassNode weave(ClassNode type) {
        new ClassWeaver(new SampleUniverse(read(write(type)))).weave(type);
        return type;
    }

    /** Weaves a class, in place, with a limit for its twins. */
    static ClassNode weave(ClassNode type, TwinLimit limit) {
        new ClassWeaver(new SampleUniverse(read(write(type))), RuleTable.ofRuntime(), limit).weave(type);
        return type;
    }

    /** Weaves a class: its class file, as the agent makes it. */
    static byte[] woven(ClassNode type) {
        return new ClassWeaver(new SampleUniverse(read(write(type)))).classFile(type);
    }

    static byte[] write(ClassNode type) {
        // As in the agent: the largest sizes are computed, frames are not.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }
}

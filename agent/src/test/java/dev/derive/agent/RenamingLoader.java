package dev.derive.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Shows the class files of the tests under other names: the tests themselves lie in packages that are never woven. */
final class RenamingLoader extends ClassLoader {
    private final String[] pairs;

    /** A loader for pairs of old and new beginnings of internal names. */
    RenamingLoader(String... pairs) {
        super(RenamingLoader.class.getClassLoader());
        this.pairs = pairs;
    }

    private String renamed(String name, int from) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (name.startsWith(pairs[i + from])) {
                return pairs[i + 1 - from] + name.substring(pairs[i + from].length());
            }
        }
        return name;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        String original = renamed(name, 1);
        return original.equals(name) ? super.getResourceAsStream(name)
                : new ByteArrayInputStream(renamedFile(original));
    }

    private byte[] renamedFile(String file) {
        try (InputStream in = super.getResourceAsStream(file)) {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(in).accept(new ClassRemapper(writer, new Remapper(org.objectweb.asm.Opcodes.ASM9) {
                @Override
                public String map(String internalName) {
                    return renamed(internalName, 0);
                }
            }), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

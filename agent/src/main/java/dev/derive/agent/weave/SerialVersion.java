package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.commons.SerialVersionUIDAdder;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Keeps the default {@code serialVersionUID} of a class as it is: it would change with the members that weaving adds,
 * so a serializable class without one of its own gets the value that it had.
 */
final class SerialVersion {
    private SerialVersion() {
    }

    static void keep(ClassNode type, Universe universe) {
        boolean applies = (type.access & (ACC_INTERFACE | ACC_ENUM | ACC_RECORD)) == 0
                && type.fields.stream().noneMatch(f -> f.name.equals("serialVersionUID"))
                && universe.isSerializable(type.name);
        if (applies) {
            type.fields.add(new FieldNode(ACC_PRIVATE | ACC_STATIC | ACC_FINAL | ACC_SYNTHETIC, "serialVersionUID", "J",
                    null, new Computation().of(type)));
        }
    }

    private static final class Computation extends SerialVersionUIDAdder {
        Computation() {
            super(ASM9, new ClassVisitor(ASM9) { });
        }

        long of(ClassNode type) {
            try {
                type.accept(this);
                return computeSVUID();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

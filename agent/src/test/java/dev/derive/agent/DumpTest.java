package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class DumpTest {
    @TempDir
    Path directory;

    private static byte[] classFile(int... code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/Loan", null, "java/lang/Object", null);
        MethodVisitor mv = writer.visitMethod(Opcodes.ACC_STATIC, "rate", "()D", null, null);
        mv.visitCode();
        for (int opcode : code) {
            mv.visitInsn(opcode);
        }
        mv.visitMaxs(4, 0);
        mv.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void aClassIsWrittenToTheFolderOfItsPackage() throws IOException {
        byte[] valid = classFile(Opcodes.DCONST_1, Opcodes.DRETURN);
        new Dump(directory).write("com/acme/Loan", valid);
        assertArrayEquals(valid, Files.readAllBytes(directory.resolve("com/acme/Loan.class")));
    }

    @Test
    void anInvalidClassIsWrittenTooAndItsMethodNamed() {
        byte[] invalid = classFile(Opcodes.ICONST_1, Opcodes.DRETURN);
        String message = assertThrows(IllegalStateException.class,
                () -> new Dump(directory).write("com/acme/Loan", invalid)).getMessage();
        assertEquals("com/acme/Loan.rate()D is not valid", message);
        assertTrue(Files.exists(directory.resolve("com/acme/Loan.class")));
    }
}

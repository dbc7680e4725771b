package dev.derive.agent;

import dev.derive.runtime.DeclaredMembers;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Member;
import java.util.function.UnaryOperator;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Hides from reflection the fields, methods and constructors that weaving adds to classes, so that frameworks which go
 * over the members of a class find those of its class file. The JDK has no way to hide constructors, as it has for its
 * own fields and methods. So the three places where {@link Class} asks the virtual machine for members, before it keeps
 * them, are made to leave out what was added; all that reflection gives comes from there.
 */
final class HiddenMembers implements JdkChanges.Change {
    private static final String ASKING = "privateGetDeclared";

    private final UnaryOperator<Member[]> ofClassFile;

    /**
     * Nothing is hidden yet.
     *
     * @param ofClassFile takes the members that a class has, and gives those of its class file
     */
    HiddenMembers(UnaryOperator<Member[]> ofClassFile) {
        this.ofClassFile = ofClassFile;
    }

    @Override
    public void apply(Instrumentation instrumentation) throws UnmodifiableClassException {
        DeclaredMembers.install(ofClassFile);
        Retransformation.of(instrumentation, Class.class, ASKING, Filter::new);
    }

    /** After getDeclaredFields0(publicOnly), getDeclaredMethods0 …: DeclaredMembers.ofClassFile(…) of the result. */
    private static final class Filter extends MethodVisitor {
        Filter(MethodVisitor mv) {
            super(Opcodes.ASM9, mv);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (name.startsWith("getDeclared") && name.endsWith("s0") && descriptor.startsWith("(Z)[")) {
                String members = Type.getReturnType(descriptor).getDescriptor();
                super.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(DeclaredMembers.class), "ofClassFile",
                        "(" + members + ")" + members, false);
            }
        }
    }
}

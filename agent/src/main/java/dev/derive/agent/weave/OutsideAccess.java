package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Has code that is not woven check the fields of woven classes that it reads and writes by itself. */
public final class OutsideAccess {
    private static final int CONSTANT_FIELDREF = 9;

    private OutsideAccess() {
    }

    /** Whether a class names a field of a woven class that may hold numbers. */
    public static boolean isIn(ClassReader reader, Predicate<String> isWoven) {
        char[] buffer = new char[reader.getMaxStringLength()];
        String self = reader.getClassName();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item != 0 && reader.readByte(item - 1) == CONSTANT_FIELDREF) {
                String owner = reader.readClass(item, buffer);
                int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
                if (!owner.equals(self) && mayHoldNumbers(Type.getType(reader.readUTF8(nameAndType + 2, buffer)))
                        && isWoven.test(owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayHoldNumbers(Type type) {
        String name = type.getSort() == Type.OBJECT ? type.getInternalName() : "";
        return Numbers.hasShadow(type) || Numbers.isBox(type) || name.equals("java/lang/Object")
                || name.startsWith("java/util/");
    }

    /** Adds the checks to a class; whether there are any. */
    static boolean check(ClassNode type, Universe universe) {
        boolean found = false;
        // Older classes can't name a class as a constant.
        if ((type.version & 0xFFFF) >= V1_5) {
            for (MethodNode method : type.methods) {
                found |= check(type, method, universe);
            }
        }
        return found;
    }

    private static boolean check(ClassNode type, MethodNode method, Universe universe) {
        Caller caller = new Caller(LambdaClass.nameOf(type, method.name), type.sourceFile);
        boolean found = false;
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof LineNumberNode line) {
                caller.atLine(line.line);
            } else if (insn instanceof FieldInsnNode field && isOfWoven(field, type, universe)) {
                MethodNode code = new MethodNode();
                check(field, code, caller);
                method.instructions.insertBefore(field, code.instructions);
                found |= true;
            }
        }
        return found;
    }

    private static boolean isOfWoven(FieldInsnNode field, ClassNode type, Universe universe) {
        Type of = Type.getType(field.desc);
        boolean writes = field.getOpcode() == PUTFIELD || field.getOpcode() == PUTSTATIC;
        if (!(writes ? Numbers.isNumber(of) : mayHoldNumbers(of))) {
            return false;
        }
        // A hidden class may inherit it.
        String declaring = universe.declaringClassOfField(field.owner, field.name);
        return declaring != null && !declaring.equals(type.name) && universe.isWoven(declaring);
    }

    /** Leaves the stack as it is. */
    private static void check(FieldInsnNode field, MethodNode code, Caller caller) {
        switch (field.getOpcode()) {
            case GETFIELD -> code.visitInsn(DUP);
            case PUTFIELD -> {
                if (Type.getType(field.desc).getSize() == 2) {
                    code.visitInsn(DUP2_X1);
                    code.visitInsn(POP2);
                    code.visitInsn(DUP_X2);
                } else {
                    code.visitInsn(SWAP);
                    code.visitInsn(DUP_X1);
                }
            }
            default -> code.visitInsn(ACONST_NULL);
        }
        code.visitLdcInsn(Type.getObjectType(field.owner));
        code.visitLdcInsn(field.name);
        code.visitLdcInsn(caller.where("the field " + field.owner.replace('/', '.') + "." + field.name));
        boolean reads = field.getOpcode() == GETFIELD || field.getOpcode() == GETSTATIC;
        (reads ? RuntimeCalls.READ_FIELD : RuntimeCalls.WRITE_FIELD).emit(code);
    }
}

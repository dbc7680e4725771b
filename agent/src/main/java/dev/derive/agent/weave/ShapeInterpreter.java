package dev.derive.agent.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Computes the {@link Shape} of every value of a method, without loading any class. */
final class ShapeInterpreter extends Interpreter<Shape> implements Opcodes {
    private final Predicate<MethodInsnNode> constantOfConstants;
    private final Map<AbstractInsnNode, Integer> made = new HashMap<>();

    /**
     * @param constantOfConstants tells methods whose result depends on no input when none of their arguments does
     */
    ShapeInterpreter(Predicate<MethodInsnNode> constantOfConstants) {
        super(ASM9);
        this.constantOfConstants = constantOfConstants;
    }

    @Override
    public Shape newValue(Type type) {
        return type == null ? Shape.UNSET : Shape.of(type);
    }

    @Override
    public Shape newOperation(AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case ACONST_NULL:
                return Shape.NULL;
            case LCONST_0, LCONST_1:
                return Shape.LONG;
            case FCONST_0, FCONST_1, FCONST_2:
                return Shape.CONSTANT_FLOAT;
            case DCONST_0, DCONST_1:
                return Shape.CONSTANT_DOUBLE;
            case LDC:
                Object constant = ((LdcInsnNode) insn).cst;
                return constant instanceof Integer ? Shape.INT : constant instanceof Long ? Shape.LONG
                        : constant instanceof Float ? Shape.CONSTANT_FLOAT
                        : constant instanceof Double ? Shape.CONSTANT_DOUBLE : Shape.REFERENCE;
            case JSR:
                return Shape.ADDRESS;
            case GETSTATIC:
                return newValue(Type.getType(((FieldInsnNode) insn).desc));
            case NEW:
                return Shape.uninitialized(made.computeIfAbsent(insn, n -> made.size()));
            default:
                return Shape.INT;
        }
    }

    @Override
    public Shape copyOperation(AbstractInsnNode insn, Shape value) {
        return value;
    }

    @Override
    public Shape unaryOperation(AbstractInsnNode insn, Shape value) {
        switch (insn.getOpcode()) {
            case LNEG, I2L, F2L, D2L:
                return Shape.LONG;
            case I2F, L2F:
                return Shape.CONSTANT_FLOAT;
            case I2D, L2D:
                return Shape.CONSTANT_DOUBLE;
            case FNEG, D2F:
                return Shape.number(true, value.constant());
            case DNEG, F2D:
                return Shape.number(false, value.constant());
            case GETFIELD:
                return newValue(Type.getType(((FieldInsnNode) insn).desc));
            case NEWARRAY:
                int element = ((IntInsnNode) insn).operand;
                return element == T_DOUBLE ? Shape.of(Type.getType("[D"))
                        : element == T_FLOAT ? Shape.of(Type.getType("[F")) : Shape.REFERENCE;
            case ANEWARRAY:
                return Shape.of(Type.getType("[" + Type.getObjectType(((TypeInsnNode) insn).desc)));
            case CHECKCAST:
                return Shape.of(Type.getObjectType(((TypeInsnNode) insn).desc));
            case INEG, IINC, L2I, F2I, D2I, I2B, I2C, I2S, ARRAYLENGTH, INSTANCEOF:
                return Shape.INT;
            default:
                return null;
        }
    }

    @Override
    public Shape binaryOperation(AbstractInsnNode insn, Shape a, Shape b) {
        switch (insn.getOpcode()) {
            case LALOAD, LADD, LSUB, LMUL, LDIV, LREM, LSHL, LSHR, LUSHR, LAND, LOR, LXOR:
                return Shape.LONG;
            case FALOAD:
                return Shape.FLOAT;
            case DALOAD:
                return Shape.DOUBLE;
            case AALOAD:
                return a.element();
            case FADD, FSUB, FMUL, FDIV, FREM:
                return Shape.number(true, a.constant() && b.constant());
            case DADD, DSUB, DMUL, DDIV, DREM:
                return Shape.number(false, a.constant() && b.constant());
            default:
                return Shape.INT;
        }
    }

    @Override
    public Shape ternaryOperation(AbstractInsnNode insn, Shape a, Shape b, Shape c) {
        return null;
    }

    @Override
    public Shape naryOperation(AbstractInsnNode insn, List<? extends Shape> values) {
        if (insn instanceof MultiANewArrayInsnNode array) {
            return Shape.of(Type.getType(array.desc));
        }
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return newValue(Type.getReturnType(dynamic.desc));
        }
        MethodInsnNode call = (MethodInsnNode) insn;
        if (!values.isEmpty()) {
            call = JdkTwins.ofArray(call, values.get(0));
        }
        if (call.owner.startsWith("[") && call.name.equals("clone")) {
            return Shape.of(Type.getObjectType(call.owner));
        }
        Shape result = newValue(Type.getReturnType(call.desc));
        if (result != null && result.isNumber() && constantOfConstants.test(call)
                && values.stream().filter(Shape::isNumber).allMatch(Shape::constant)) {
            return Shape.number(result.isFloat(), true);
        }
        return result;
    }

    @Override
    public void returnOperation(AbstractInsnNode insn, Shape value, Shape expected) {
        // Nothing to check: the class has been verified, or will be, by the virtual machine.
    }

    @Override
    public Shape merge(Shape a, Shape b) {
        return a.merge(b);
    }
}

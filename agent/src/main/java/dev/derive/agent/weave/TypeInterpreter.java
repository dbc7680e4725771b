package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** What instructions do to the types that the virtual machine's verifier infers. */
final class TypeInterpreter extends BasicInterpreter {
    private final Universe universe;
    private final String owner;
    private final boolean inConstructor;

    /** A type that is not known here, so that nothing follows from the rest. */
    static final class UnknownType extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownType(String message) {
            super(message);
        }
    }

    /** An object whose constructor has not been called; equal only to what the same instruction made. */
    static final class Unfinished extends BasicValue {
        final Type finished;

        Unfinished(Type finished, int made) {
            super(Type.getObjectType("made by " + made));
            this.finished = finished;
        }
    }

    /** For the code of a method of a class. */
    TypeInterpreter(Universe universe, String owner, String method) {
        super(ASM9);
        this.universe = universe;
        this.owner = owner;
        inConstructor = method.equals("<init>");
    }

    @Override
    public BasicValue newValue(Type type) {
        boolean isReference = type != null && type.getSort() >= Type.ARRAY;
        return isReference ? new BasicValue(type) : super.newValue(type);
    }

    @Override
    public BasicValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return inConstructor && local == 0 ? new Unfinished(type, -1) : newValue(type);
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
        return insn.getOpcode() == NEW
                ? new Unfinished(Type.getObjectType(((TypeInsnNode) insn).desc), System.identityHashCode(insn))
                : super.newOperation(insn);
    }

    @Override
    public BasicValue binaryOperation(AbstractInsnNode insn, BasicValue one, BasicValue other)
            throws AnalyzerException {
        return insn.getOpcode() == AALOAD ? newValue(component(one.getType())) : super.binaryOperation(insn, one, other);
    }

    private static Type component(Type array) {
        if (array.equals(NULL_TYPE)) {
            return NULL_TYPE;
        }
        if (array.getSort() != Type.ARRAY) {
            throw new UnknownType("an element of " + array);
        }
        return Type.getType(array.getDescriptor().substring(1));
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        if (one.equals(other)) {
            return one;
        }
        if (!isObject(one) || !isObject(other)) {
            return BasicValue.UNINITIALIZED_VALUE;
        }
        return newValue(merge(one.getType(), other.getType()));
    }

    private static boolean isObject(BasicValue value) {
        return value.isReference() && !(value instanceof Unfinished);
    }

    private Type merge(Type one, Type other) {
        if (one.equals(other) || other.equals(NULL_TYPE)) {
            return one;
        }
        if (one.equals(NULL_TYPE)) {
            return other;
        }
        if (one.getSort() == Type.ARRAY && other.getSort() == Type.ARRAY) {
            Type component = component(one);
            Type otherComponent = component(other);
            boolean areObjects = component.getSort() >= Type.ARRAY && otherComponent.getSort() >= Type.ARRAY;
            return areObjects ? Type.getType("[" + merge(component, otherComponent).getDescriptor()) : TwinState.OBJECT;
        }
        if (one.getSort() == Type.ARRAY || other.getSort() == Type.ARRAY) {
            return TwinState.OBJECT;
        }
        String common = universe.commonSuperclass(one.getInternalName(), other.getInternalName(), owner);
        if (common == null) {
            throw new UnknownType("what " + one + " and " + other + " have in common");
        }
        return Type.getObjectType(common);
    }
}

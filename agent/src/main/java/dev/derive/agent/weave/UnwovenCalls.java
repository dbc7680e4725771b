package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls methods that have no twin, and checks what they are given: nothing active may leave woven code. */
final class UnwovenCalls {
    /** What the names of types begin with that do not read fields of the application's objects, and of arrays. */
    private static final List<String> KEEPERS = List.of(RuntimeCalls.PACKAGE, "java/lang/", "java/util/", "java/io/", "[");

    private final TwinState state;
    private final ArrayWeaver arrays;
    private final CallTargets targets;
    private final MethodVisitor mv;

    UnwovenCalls(TwinState state, ArrayWeaver arrays, CallTargets targets) {
        this.state = state;
        this.arrays = arrays;
        this.targets = targets;
        this.mv = state.mv;
    }

    /** Calls a method that needs no checks. */
    void callOriginal(MethodInsnNode call, Shape result) {
        Type[] types = Type.getArgumentTypes(call.desc);
        arrays.publishGenericArguments(call.desc);
        if (call.getOpcode() != INVOKESTATIC && !call.name.equals("<init>")) {
            arrays.publish(types.length);
        }
        // What the callee is given as an array it may hand on to woven code.
        for (int i = 0; i < types.length; i++) {
            if (Numbers.isArray(types[i])) {
                arrays.publish(types.length - 1 - i);
            }
        }
        state.pop(CallTargets.operands(call));
        call.accept(mv);
        pushResult(result);
    }

    /** Pushes the result of a call that says nothing of its shadow. */
    void pushResult(Shape result) {
        if (result != null) {
            state.push(result.isArray() ? arrays.resolved(result) : Operand.other(result));
        }
    }

    /** Calls a method after checks of what goes in; then checks what the library behind it may have seen. */
    void call(MethodInsnNode call, Shape result, Caller caller) {
        state.recordElements(CallTargets.operands(call));
        leave(call, caller);
        leaveBoxes(call, caller, isNumber(Type.getReturnType(call.desc)));
        if (targets.isOfLibrary(call)) {
            callLibrary(call, result, caller);
        } else {
            callOriginal(call, result);
        }
    }

    /** Whether a result of a type is a number: by itself, in a box or in an array. */
    static boolean isNumber(Type result) {
        return Numbers.hasShadow(result) || Numbers.isBox(result);
    }

    /** Emits the check after a call of a library, whose result is on the stack. */
    static void exit(MethodVisitor mv, Type result, Runnable loadPlaceAndContext) {
        boolean reference = result.getSort() >= Type.ARRAY && !result.getInternalName().equals("java/lang/String");
        if (reference) {
            mv.visitInsn(DUP);
        }
        loadPlaceAndContext.run();
        (reference ? RuntimeCalls.EXIT_WITH_REFERENCE
                : isNumber(result) ? RuntimeCalls.EXIT_WITH_NUMBER : RuntimeCalls.EXIT_OUTSIDE).emit(mv);
    }

    private void callLibrary(MethodInsnNode call, Shape result, Caller caller) {
        Type given = Type.getReturnType(call.desc);
        String where = caller.where(targets.place(call));
        if (!isNumber(given)) {
            lend(call, where);
        }
        state.loadContext();
        RuntimeCalls.ENTER_OUTSIDE.emit(mv);
        callOriginal(call, result);
        exit(mv, given, () -> {
            mv.visitLdcInsn(where);
            state.loadContext();
        });
    }

    /** Calls a method of reflection or method handles that nobody sees through. */
    void callReflection(MethodInsnNode call, Shape result, Caller caller) {
        state.recordElements(CallTargets.operands(call));
        if (call.desc.endsWith(")Ljava/lang/invoke/MethodHandle;")) {
            // It makes a handle of others, and calls none.
            callOriginal(call, result);
            return;
        }
        leave(call, caller);
        leaveBoxes(call, caller, true);
        if (call.owner.equals("java/lang/invoke/MethodHandle")) {
            check(Type.getArgumentTypes(call.desc).length, caller.where(targets.place(call)), RuntimeCalls.LEAVE_BOX);
        }
        callOriginal(call, result);
    }

    /** Checks the objects that unwoven code may read the fields of. What only keeps or looks at objects does not. */
    void leaveFields(MethodInsnNode call, Caller caller) {
        int result = Type.getReturnType(call.desc).getSort();
        boolean looks = result >= Type.BOOLEAN && result <= Type.INT || call.desc.endsWith(")Ljava/lang/String;");
        if (looks || KEEPERS.stream().anyMatch(call.owner::startsWith) || targets.isWoven(call)
                || targets.isDispatched(call) && Numbers.inDescriptor(call.desc)) {
            return;
        }
        Type[] types = Type.getArgumentTypes(call.desc);
        boolean receiver = call.getOpcode() != INVOKESTATIC && !call.name.equals("<init>");
        for (int i = receiver ? -1 : 0; i < types.length; i++) {
            if (i < 0 || types[i].getSort() == Type.OBJECT && !types[i].getInternalName().startsWith("java/lang/")) {
                check(types.length - 1 - i, caller.where(targets.place(call)), RuntimeCalls.LEAVE_FIELDS);
            }
        }
    }

    /** Checks an object whose memory is read or written directly. */
    void leaveMemory(MethodInsnNode call, Caller caller) {
        if (call.owner.equals("sun/misc/Unsafe") && call.desc.startsWith("(Ljava/lang/Object;")) {
            int distance = Type.getArgumentTypes(call.desc).length - 1;
            arrays.publish(distance);
            check(distance, caller.where(targets.place(call)), RuntimeCalls.LEAVE_MEMORY);
        }
    }

    /**
     * Checks the arrays among the arguments of a method that has a rule but no partial for them: they are constants.
     */
    void leaveArrays(MethodInsnNode call, RuleTable.Rule rule, Caller caller) {
        Type[] types = Type.getArgumentTypes(call.desc);
        int receiver = CallTargets.operands(call) - types.length;
        boolean constants = false;
        for (int i = 0; i < types.length; i++) {
            constants |= Numbers.isArray(types[i]);
            if (!Numbers.isArray(types[i]) || rule.partials()[receiver + i] != null) {
                types[i] = Type.INT_TYPE;
            }
        }
        if (constants) {
            state.recordElements(CallTargets.operands(call));
            leave(types, caller.where(targets.place(call)));
        }
    }

    /** Checks numbers and arrays among the uppermost operands, which have these types. */
    void leave(Type[] types, String where) {
        for (int i = 0; i < types.length; i++) {
            int distance = types.length - 1 - i;
            Operand operand = state.peek(distance);
            if (Numbers.isNumber(types[i]) && !operand.shadow().isZero()) {
                state.pushShadow(operand.shadow());
                mv.visitLdcInsn(where);
                RuntimeCalls.leave(state.mode).emit(mv);
            } else if (operand.shape().isArray() && Numbers.isArray(types[i]) && operand.array() != Operand.NONE) {
                state.ensureSource(distance);
                arrays.pushShadow(operand);
                state.peek(distance).source().load(mv);
                mv.visitLdcInsn(where);
                state.loadContext();
                RuntimeCalls.LEAVE_ARRAY.emit(mv);
            }
        }
    }

    private void leave(MethodInsnNode call, Caller caller) {
        leave(Type.getArgumentTypes(call.desc), caller.where(targets.place(call)));
    }

    /** Checks the boxed numbers among the arguments, or all references where anything may be one. */
    private void leaveBoxes(MethodInsnNode call, Caller caller, boolean all) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            if (Numbers.isBox(types[i]) || all && Numbers.mayHoldBox(types[i])) {
                check(types.length - 1 - i, caller.where(targets.place(call)), RuntimeCalls.LEAVE_BOX);
            }
        }
    }

    /** Checks all references among the uppermost operands, which have these types. */
    void leaveBoxes(Type[] types, String where) {
        for (int i = 0; i < types.length; i++) {
            if (Numbers.mayHoldBox(types[i])) {
                check(types.length - 1 - i, where, RuntimeCalls.LEAVE_BOX);
            }
        }
    }

    /** Takes note of the references that a library gets. */
    private void lend(MethodInsnNode call, String where) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            if (Numbers.mayHoldBox(types[i]) && !Numbers.isBox(types[i])) {
                int distance = types.length - 1 - i;
                arrays.publish(distance);
                check(distance, where, RuntimeCalls.LEND);
            }
        }
    }

    /** Emits a check of one reference: (reference, where, context). */
    private void check(int distance, String where, RuntimeCalls.Call check) {
        state.ensureSource(distance);
        state.peek(distance).source().load(mv);
        mv.visitLdcInsn(where);
        state.loadContext();
        check.emit(mv);
    }
}

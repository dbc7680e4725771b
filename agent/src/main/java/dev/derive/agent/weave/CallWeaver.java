package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Weaves method calls, in this order: rules, boxes and the JDK's methods that move numbers, observers, stand-ins for
 * methods of the JDK, woven targets, and the boundary, which nothing active passes.
 */
final class CallWeaver {
    private static final Handle LINK = new Handle(H_INVOKESTATIC, RuntimeCalls.PACKAGE + "DynamicCalls", "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodHandle;Ljava/lang/String;)Ljava/lang/invoke/CallSite;", false);

    private final TwinState state;
    private final Arithmetic arithmetic;
    private final ArrayWeaver arrays;
    private final BoxWeaver boxes;
    private final BitWeaver bits;
    private final ReflectionWeaver reflection;
    private final TextWeaver texts;
    private final Universe universe;
    private final RuleTable rules;
    private final StandInTable standIns;
    private final boolean hasInvokeDynamic;
    private final boolean isRecursive;
    private final String className;
    private final MethodVisitor mv;

    CallWeaver(TwinState state, Arithmetic arithmetic, ArrayWeaver arrays, Universe universe, RuleTable rules,
            StandInTable standIns, MethodPlan plan) {
        this.state = state;
        this.arithmetic = arithmetic;
        this.arrays = arrays;
        this.boxes = new BoxWeaver(state);
        this.bits = new BitWeaver(state);
        this.reflection = new ReflectionWeaver(state);
        this.texts = new TextWeaver(state, arrays);
        this.universe = universe;
        this.rules = rules;
        this.standIns = standIns;
        this.hasInvokeDynamic = (plan.type.version & 0xFFFF) >= V1_7;
        this.isRecursive = plan.isRecursive;
        this.className = plan.type.name;
        this.mv = state.mv;
    }

    /**
     * Weaves a call.
     *
     * @param frame the shapes before it
     * @param caller class, method and line of the call, for error messages
     */
    void weave(MethodInsnNode call, Frame<Shape> frame, Caller caller) {
        Shape receiver = call.name.equals("<init>") ? state.peek(operands(call) - 1).shape() : null;
        if (receiver != null && receiver.isUninitialized() && Factories.isElsewhere(className, call.owner)
                && isTwinCalled(call)) {
            callFactory(call, receiver, frame);
        } else {
            weave(call, caller);
        }
        if (receiver != null && receiver.isUninitialized()) {
            state.initialize(receiver);
        }
    }

    private void weave(MethodInsnNode call, Caller caller) {
        boolean foreign = !isWoven(call);
        if (foreign) {
            texts.before(call, caller);
        }
        if (MemoWeaver.comparesNumbers(call)) {
            MemoWeaver.compare(call, Place.call(call), state, caller);
            state.pop(2);
            state.push(Operand.other(Shape.INT));
            return;
        }
        boolean finds = MemoWeaver.isObjectComparison(call) || MemoWeaver.isLookup(call);
        List<Source> arguments = finds ? MemoWeaver.arguments(call, state) : null;
        weaveCall(call, caller);
        if (finds) {
            MemoWeaver.check(call, arguments, state, caller);
        }
        if (foreign) {
            texts.after(call, caller);
        }
    }

    private void weaveCall(MethodInsnNode call, Caller caller) {
        Shape result = call.owner.startsWith("[") && call.name.equals("clone") ? Shape.of(Type.getObjectType(call.owner))
                : Shape.of(Type.getReturnType(call.desc));
        checkBytes(call, caller);
        leaveFields(call, caller);
        RuleTable.Rule rule = rules.of(call);
        StandInTable.StandIn standIn = standIns.of(call, universe);
        if (rule != null && appliesTo(call, rule)) {
            applyRule(call, rule, result, caller);
        } else if (BoxWeaver.contains(call) && !(BoxWeaver.mayBeNoBox(call) && hasInvokeDynamic)) {
            boxes.weave(call);
        } else if (BitWeaver.contains(call)) {
            bits.weave(call, caller);
        } else if (JdkTwins.contains(call)) {
            callJdkTwin(call, result);
        } else if (OtherThreads.contains(call)) {
            mv.visitLdcInsn(caller.where(Place.call(call)));
            RuntimeCalls.REFUSE.emit(mv);
            callOriginal(call, result);
        } else if (Observers.contains(call) || isOfDerive(call)) {
            callOriginal(call, result);
        } else if (standIn != null && isVirtual(call) && hasInvokeDynamic) {
            // To the stand-in, unless the receiver's class has something else to offer; by itself to what it stands in for.
            callDynamically(call, result, caller);
        } else if (standIn != null && standIn.replacesCallsBy(className)) {
            callTwin(new MethodInsnNode(INVOKESTATIC, standIn.holder(), call.name, standIn.descriptor(), false), result);
        } else if (isTwinCalled(call)) {
            callTwin(call, result);
        } else if (ReflectionWeaver.hasTwin(call)) {
            callReflectionTwin(call, result);
        } else if (Reflection.contains(call)) {
            state.recordElements(operands(call));
            leave(call, caller);
            // A variable that holds boxes holds their shadows, too.
            if (!call.owner.equals("java/lang/invoke/VarHandle")) {
                leaveBoxes(call, caller, true);
            }
            if (ReflectionWeaver.usesHandle(call)) {
                reflection.check(call, caller);
            }
            callOriginal(call, result);
        } else if (!Numbers.inDescriptor(call.desc) && !isOfLibrary(call)) {
            state.recordElements(operands(call));
            callOriginal(call, result);
        } else if (isDispatched(call) && (Numbers.inDescriptor(call.desc) || Numbers.boxInDescriptor(call.desc))) {
            callDynamically(call, result, caller);
        } else {
            state.recordElements(operands(call));
            leave(call, caller);
            callUnwoven(call, result, caller);
        }
    }

    /** Checks the objects that unwoven code may read the fields of. What only keeps or looks at objects does not. */
    private void leaveFields(MethodInsnNode call, Caller caller) {
        int result = Type.getReturnType(call.desc).getSort();
        boolean looks = result >= Type.BOOLEAN && result <= Type.INT || call.desc.endsWith(")Ljava/lang/String;");
        if (looks || call.owner.startsWith("java/lang/") || call.owner.startsWith("java/util/") || call.owner.startsWith("java/io/")
                || call.owner.startsWith("[") || isWoven(call) || isDispatched(call) && Numbers.inDescriptor(call.desc)) {
            return;
        }
        Type[] types = Type.getArgumentTypes(call.desc);
        boolean receiver = call.getOpcode() != INVOKESTATIC && !call.name.equals("<init>");
        for (int i = receiver ? -1 : 0; i < types.length; i++) {
            if (i < 0 || types[i].getSort() == Type.OBJECT && !types[i].getInternalName().startsWith("java/lang/")) {
                int distance = types.length - 1 - i;
                state.ensureSource(distance);
                state.peek(distance).source().load(mv);
                mv.visitLdcInsn(caller.where(Place.call(call)));
                state.loadContext();
                RuntimeCalls.LEAVE_FIELDS.emit(mv);
            }
        }
    }

    /** Whether a method is of a library that is not woven. The JDK's buffers are one: they keep arrays. */
    private boolean isOfLibrary(MethodInsnNode call) {
        String owner = call.owner;
        boolean jdk = owner.startsWith("java/") && !owner.startsWith("java/nio/") || owner.startsWith("javax/")
                || owner.startsWith("jdk/") || owner.startsWith("sun/") || owner.startsWith("com/sun/") || owner.startsWith("[");
        return !jdk && !isWoven(call);
    }

    /** Calls an unwoven method, after checks of what goes in; then checks what the library behind it may have seen. */
    private void callUnwoven(MethodInsnNode call, Shape result, Caller caller) {
        Type given = Type.getReturnType(call.desc);
        boolean number = Numbers.hasShadow(given) || Numbers.isBox(given);
        leaveBoxes(call, caller, number);
        if (!isOfLibrary(call)) {
            callOriginal(call, result);
            return;
        }
        String where = caller.where(Place.call(call));
        if (!number) {
            lend(call, where);
        }
        state.loadContext();
        RuntimeCalls.ENTER_OUTSIDE.emit(mv);
        callOriginal(call, result);
        boolean reference = given.getSort() >= Type.ARRAY && !given.getInternalName().equals("java/lang/String");
        if (reference) {
            mv.visitInsn(DUP);
        }
        mv.visitLdcInsn(where);
        state.loadContext();
        (reference ? RuntimeCalls.EXIT_WITH_REFERENCE : number ? RuntimeCalls.EXIT_WITH_NUMBER : RuntimeCalls.EXIT_OUTSIDE)
                .emit(mv);
    }

    /** Takes note of the references that a library gets. */
    private void lend(MethodInsnNode call, String where) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            if (Numbers.mayHoldBox(types[i]) && !Numbers.isBox(types[i])) {
                int distance = types.length - 1 - i;
                arrays.publish(distance);
                state.ensureSource(distance);
                state.peek(distance).source().load(mv);
                mv.visitLdcInsn(where);
                state.loadContext();
                RuntimeCalls.LEND.emit(mv);
            }
        }
    }

    /** Checks the arrays among the arguments of a method that has a rule but no partial for them: they are constants. */
    private void leaveArrays(MethodInsnNode call, RuleTable.Rule rule, Caller caller) {
        Type[] types = Type.getArgumentTypes(call.desc);
        int receiver = operands(call) - types.length;
        boolean arrays = false;
        for (int i = 0; i < types.length; i++) {
            arrays |= Numbers.isArray(types[i]);
            if (!Numbers.isArray(types[i]) || rule.partials()[receiver + i] != null) {
                types[i] = Type.INT_TYPE;
            }
        }
        if (arrays) {
            state.recordElements(operands(call));
            leave(types, caller.where(Place.call(call)));
        }
    }

    /** The JDK's ways to write numbers and objects as bytes and to read them again. */
    private void checkBytes(MethodInsnNode call, Caller caller) {
        if (BitWeaver.writesObjects(call)) {
            state.loadContext();
            RuntimeCalls.WRITE_OBJECT.emit(mv);
        } else if (BitWeaver.reads(call) || BitWeaver.readsObjects(call)) {
            mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            (BitWeaver.reads(call) ? RuntimeCalls.READ_BITS : RuntimeCalls.READ_OBJECT).emit(mv);
        }
    }

    private void callReflectionTwin(MethodInsnNode call, Shape result) {
        state.recordElements(operands(call));
        publishGenericArguments(call.desc, false);
        pushShadows(call.desc);
        state.pop(operands(call));
        reflection.twin(call).emit(mv);
        pushTwinResult(result);
    }

    /** Checks the boxed numbers among the arguments, or all references where anything may be one. */
    private void leaveBoxes(MethodInsnNode call, Caller caller, boolean all) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            int distance = types.length - 1 - i;
            if (Numbers.isBox(types[i]) || all && Numbers.mayHoldBox(types[i])) {
                state.ensureSource(distance);
                state.peek(distance).source().load(mv);
                mv.visitLdcInsn(caller.where(Place.call(call)));
                state.loadContext();
                RuntimeCalls.LEAVE_BOX.emit(mv);
            }
        }
    }

    /** Takes note of numbers that a call site makes text of. */
    void write(Type[] types) {
        texts.arguments(types);
    }

    /** A derivative asked for within a run; the runtime refuses that itself. */
    private static boolean isOfDerive(MethodInsnNode call) {
        return call.name.equals("at") && call.owner.startsWith("dev/derive/") && call.owner.lastIndexOf('/') == 10;
    }

    private int operands(MethodInsnNode call) {
        return Type.getArgumentTypes(call.desc).length + (call.getOpcode() == INVOKESTATIC ? 0 : 1);
    }

    /** The fields of a woven receiver may be active, and no partial knows of them. */
    private boolean appliesTo(MethodInsnNode call, RuleTable.Rule rule) {
        return call.getOpcode() == INVOKESTATIC || !rule.hasPartials() || !isWoven(call);
    }

    private void applyRule(MethodInsnNode call, RuleTable.Rule rule, Shape result, Caller caller) {
        int arguments = operands(call);
        if (rule.hasPartials()) {
            leaveArrays(call, rule, caller);
        }
        boolean active = false;
        for (int i = 0; i < arguments; i++) {
            active |= rule.hasPartials() && rule.partials()[i] != null
                    && RuleTable.isActive(state.peek(arguments - 1 - i), rule.partials()[i]);
        }
        if (!active) {
            callOriginal(call, result);
            return;
        }
        Shadow shadow = arithmetic.rule(call, rule.partials(), arguments);
        state.push(Operand.number(result, shadow));
    }

    private boolean isTwinCalled(MethodInsnNode call) {
        return Twins.fits(call.desc) && isWoven(call);
    }

    private boolean isWoven(MethodInsnNode call) {
        if (call.owner.startsWith("[") || !universe.isWoven(call.owner)) {
            return false;
        }
        String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
        return declaring != null && universe.isWoven(declaring);
    }

    /** Whether the target, or the receiver's override of it, may yet turn out to be woven. */
    private boolean isDispatched(MethodInsnNode call) {
        return hasInvokeDynamic && !call.owner.startsWith("[") && !call.name.equals("<init>")
                && Twins.fitsDynamicCall(call.desc) && call.getOpcode() != INVOKESPECIAL
                && !(call.getOpcode() == INVOKESTATIC && call.owner.startsWith("java/"));
    }

    private static boolean isVirtual(MethodInsnNode call) {
        return call.getOpcode() == INVOKEVIRTUAL || call.getOpcode() == INVOKEINTERFACE;
    }

    /** Publishes arrays of numbers that go in as anything else. */
    void publishGenericArguments(String descriptor, boolean hasReceiver) {
        Type[] types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < types.length; i++) {
            if (!Numbers.isArray(types[i])) {
                arrays.publish(types.length - 1 - i);
            }
        }
        if (hasReceiver) {
            arrays.publish(types.length);
        }
    }

    private void callOriginal(MethodInsnNode call, Shape result) {
        publishGenericArguments(call.desc, call.getOpcode() != INVOKESTATIC && !call.name.equals("<init>"));
        // What the callee is given as an array it may hand on to woven code.
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < types.length; i++) {
            if (Numbers.isArray(types[i])) {
                arrays.publish(types.length - 1 - i);
            }
        }
        state.pop(operands(call));
        call.accept(mv);
        pushUnwovenResult(result);
    }

    private void pushUnwovenResult(Shape result) {
        if (result != null) {
            state.push(result.isArray() ? arrays.resolved(result) : Operand.other(result));
        }
    }

    /** Pushes the shadows of the arguments, which are on the stack, and the context. */
    void pushShadows(String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        boolean wide = Twins.isWide(descriptor);
        int position = 0;
        for (int i = 0; i < types.length; i++) {
            Operand operand = state.peek(types.length - 1 - i);
            if (Numbers.isNumber(types[i])) {
                state.pushShadow(operand.shadow());
            } else if (Numbers.isArray(types[i])) {
                arrays.pushShadow(operand);
            }
            if (wide && Numbers.hasShadow(types[i])) {
                Type shadow = Numbers.isNumber(types[i]) ? state.mode.shadow : RuntimeCalls.ARRAY_SHADOW;
                WideTwins.pass(mv, state.mode, shadow, position++, state.layout.context());
            }
        }
        state.loadContext();
    }

    private void callFactory(MethodInsnNode call, Shape receiver, Frame<Shape> frame) {
        prepareTwin(call);
        Factories.call(call, receiver, frame, state);
    }

    private void callTwin(MethodInsnNode call, Shape result) {
        prepareTwin(call);
        mv.visitMethodInsn(call.getOpcode(), call.owner, Twins.name(call.name, state.mode),
                Twins.descriptor(call.desc, state.mode), call.itf);
        pushTwinResult(result);
    }

    /** Pushes what a twin takes more than its original. */
    private void prepareTwin(MethodInsnNode call) {
        state.recordElements(operands(call));
        if (isRecursive) {
            state.recordPending(operands(call));
        }
        publishGenericArguments(call.desc, false);
        pushShadows(call.desc);
        state.pop(operands(call));
    }

    private void callDynamically(MethodInsnNode call, Shape result, Caller caller) {
        state.recordElements(operands(call));
        publishGenericArguments(call.desc, false);
        pushShadows(call.desc);
        state.pop(operands(call));
        String descriptor = Twins.descriptor(call.desc, state.mode);
        boolean isStatic = call.getOpcode() == INVOKESTATIC;
        int tag = isStatic ? H_INVOKESTATIC : call.getOpcode() == INVOKEINTERFACE ? H_INVOKEINTERFACE : H_INVOKEVIRTUAL;
        mv.visitInvokeDynamicInsn(Twins.name(call.name, state.mode),
                isStatic ? descriptor : "(L" + call.owner + ";" + descriptor.substring(1), LINK,
                new Handle(tag, call.owner, call.name, call.desc, call.itf), caller.where(Place.call(call)));
        pushTwinResult(result);
    }

    /** Takes up the shadow that a twin has left in the context. */
    void pushTwinResult(Shape result) {
        if (result == null) {
            return;
        }
        if (result.isNumber()) {
            state.loadContext();
            mv.visitFieldInsn(GETFIELD, state.mode.context, state.mode.returnField, state.mode.shadow.getDescriptor());
            state.push(Operand.number(result, Shadow.of(state.storeResult(state.mode.shadow), -1)));
        } else if (result.isArray()) {
            state.loadContext();
            mv.visitFieldInsn(GETFIELD, state.mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            // The context forgets it, so that an array that never leaves compiled code needs no object for its shadow.
            state.loadContext();
            mv.visitInsn(ACONST_NULL);
            mv.visitFieldInsn(PUTFIELD, state.mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            state.push(Operand.array(result, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
        } else {
            state.push(Operand.other(result));
        }
    }

    private void callJdkTwin(MethodInsnNode call, Shape result) {
        List<Boolean> shadowed = JdkTwins.shadowed(call);
        for (int i = 0; i < shadowed.size(); i++) {
            if (shadowed.get(i)) {
                Operand operand = state.peek(shadowed.size() - 1 - i);
                if (operand.shape().isNumber()) {
                    state.pushShadow(operand.shadow());
                } else {
                    arrays.pushShadow(operand);
                }
            }
        }
        state.loadContext();
        state.pop(shadowed.size());
        JdkTwins.twin(call, state.mode).emit(mv);
        pushTwinResult(result);
    }

    /** Checks that nothing active goes into a call of unwoven code. */
    private void leave(MethodInsnNode call, Caller caller) {
        leave(Type.getArgumentTypes(call.desc), caller.where(Place.call(call)));
    }

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
}

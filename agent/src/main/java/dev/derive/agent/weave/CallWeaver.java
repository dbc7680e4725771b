package dev.derive.agent.weave;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Decides which way each method call goes, in this order: rules, boxes and the JDK's methods that move numbers,
 * observers, stand-ins for methods of the JDK, woven targets, and the boundary, which nothing active passes.
 */
final class CallWeaver {
    private final TwinState state;
    private final ArrayWeaver arrays;
    private final Arithmetic arithmetic;
    private final BoxWeaver boxes;
    private final BitWeaver bits;
    private final HashWeaver hashes;
    private final TextWeaver texts;
    private final CallTargets targets;
    private final TwinCalls twins;
    private final UnwovenCalls unwoven;
    private final LambdaWeaver lambdas;
    private final Universe universe;
    private final RuleTable rules;
    private final StandInTable standIns;
    private final String className;
    /** Background threads that a class starts when it is initialised do none of the run's work. */
    private final boolean isInitialiser;
    private final MethodVisitor mv;

    CallWeaver(TwinState state, Arithmetic arithmetic, ArrayWeaver arrays, Universe universe, RuleTable rules,
            StandInTable standIns, MethodPlan plan, BitWeaver bits, HashWeaver hashes) {
        this.state = state;
        this.arrays = arrays;
        this.arithmetic = arithmetic;
        this.boxes = new BoxWeaver(state);
        this.bits = bits;
        this.hashes = hashes;
        this.texts = new TextWeaver(state, arrays, plan.type);
        this.targets = new CallTargets(universe, plan.type.version);
        this.twins = new TwinCalls(state, arrays, plan.isRecursive);
        this.unwoven = new UnwovenCalls(state, arrays, targets);
        this.lambdas = new LambdaWeaver(state, arrays, texts, twins, unwoven);
        this.universe = universe;
        this.rules = rules;
        this.standIns = standIns;
        this.className = plan.type.name;
        this.isInitialiser = plan.method.name.equals(Initialiser.NAME);
        this.mv = state.mv;
    }

    /**
     * Weaves a call.
     *
     * @param caller class, method and line of the call, for error messages
     */
    void weave(MethodInsnNode call, Caller caller) {
        Shape receiver = call.name.equals("<init>") ? state.peek(CallTargets.operands(call) - 1).shape() : null;
        weaveAny(call, caller);
        if (receiver != null && receiver.isUninitialized()) {
            state.initialize(receiver);
        }
    }

    /** Weaves {@code invokedynamic}. */
    void weave(InvokeDynamicInsnNode call, Caller caller) {
        lambdas.weave(call, caller);
    }

    private void weaveAny(MethodInsnNode original, Caller caller) {
        MethodInsnNode call = original.getOpcode() == Opcodes.INVOKESTATIC ? original
                : JdkTwins.ofArray(original, state.peek(CallTargets.operands(original) - 1).shape());
        boolean foreign = !targets.isWoven(call);
        if (foreign) {
            texts.before(call, caller);
        }
        if (EqualityTests.comparesNumbers(call)) {
            MemoWeaver.compare(call, Place.call(call), state, caller);
            state.pop(2);
            state.push(Operand.other(Shape.INT));
            return;
        }
        MethodInsnNode asked = targets.ofCollection(call);
        MemoWeaver.before(asked, state);
        boolean finds = MemoWeaver.finds(asked);
        boolean hashed = hashes.follows(call);
        List<Source> arguments = finds || hashed ? MemoWeaver.arguments(call, state) : null;
        HandOvers.before(call, state, arrays, caller);
        bits.check(call, caller);
        if (standIns.of(call, universe) == null) {
            unwoven.leaveFields(call, caller);
        }
        unwoven.leaveMemory(call, caller);
        decide(call, caller);
        HandOvers.after(call, state);
        if (finds) {
            MemoWeaver.check(asked, arguments, state, caller);
        }
        if (hashed) {
            hashes.after(call, arguments);
        }
        if (foreign) {
            texts.after(call, caller);
        }
    }

    private void decide(MethodInsnNode call, Caller caller) {
        if (hashes.weave(call)) {
            return;
        }
        Shape result = call.owner.startsWith("[") && call.name.equals("clone")
                ? Shape.of(Type.getObjectType(call.owner)) : Shape.of(Type.getReturnType(call.desc));
        RuleTable.Rule rule = rules.of(call);
        StandInTable.StandIn standIn = standIns.of(call, universe);
        MethodInsnNode ofPair = PairedFunctions.inPlaceOf(call, className, universe);
        if (rule != null && appliesTo(call, rule)) {
            applyRule(call, rule, result, caller);
        } else if (ofPair != null) {
            twins.call(ofPair, result);
        } else if (BoxWeaver.contains(call) && !(BoxWeaver.mayBeNoBox(call) && targets.hasInvokeDynamic)) {
            boxes.weave(call);
        } else if (BitWeaver.contains(call)) {
            bits.weave(call, caller);
        } else if (JdkTwins.contains(call)) {
            twins.callOfJdk(call, result);
        } else if (OtherThreads.contains(call, universe) && !isInitialiser) {
            OtherThreads.refuse(call, state, caller.where(Place.call(call)));
            unwoven.callOriginal(call, result);
        } else if (Observers.contains(call) || CallTargets.isOfDerive(call)) {
            unwoven.callOriginal(call, result);
        } else if (standIn != null && call.name.equals("<init>")) {
            if (MadeObjects.contains(call, state) && standIn.replacesCallsBy(className)) {
                MadeObjects.call(call, standIn, state, unwoven, twins);
            } else {
                unwoven.leaveFields(call, caller);
                unwoven.call(call, result, caller);
            }
        } else if (standIn != null && CallTargets.isVirtual(call) && targets.hasInvokeDynamic) {
            // To the stand-in, unless the receiver's class has something else to offer; by itself to what it stands in
            // for.
            twins.callDynamically(call, result, caller.where(targets.place(call)));
        } else if (standIn != null && standIn.replacesCallsBy(className)) {
            twins.call(standIn.call(call.name), result);
        } else if (FieldConstructors.contains(call, state)) {
            FieldConstructors.call(call, state, unwoven);
        } else if (targets.hasTwin(call)) {
            twins.call(call, result);
        } else if (ReflectionWeaver.hasTwin(call)) {
            twins.callOfReflection(call, result);
        } else if (ReflectionWeaver.isLinked(call) && targets.hasInvokeDynamic) {
            twins.callLinked(call, result, caller);
        } else if (Reflection.contains(call)) {
            unwoven.callReflection(call, result, caller);
        } else if (targets.mayComputeWithBoxes(call) && targets.isDispatched(call)) {
            twins.callDynamically(call, result, caller.where(targets.place(call)));
        } else if (!Numbers.inDescriptor(call.desc) && !targets.isOfLibrary(call)) {
            state.recordElements(CallTargets.operands(call));
            unwoven.callOriginal(call, result);
        } else if (targets.isDispatched(call)
                && (Numbers.inDescriptor(call.desc) || Numbers.boxInDescriptor(call.desc))) {
            twins.callDynamically(call, result, caller.where(targets.place(call)));
        } else {
            unwoven.call(call, result, caller);
        }
    }

    /** The fields of a woven receiver may be active, and no partial knows of them. */
    private boolean appliesTo(MethodInsnNode call, RuleTable.Rule rule) {
        return call.getOpcode() == Opcodes.INVOKESTATIC || !rule.hasPartials() || !targets.isWoven(call);
    }

    private void applyRule(MethodInsnNode call, RuleTable.Rule rule, Shape result, Caller caller) {
        int arguments = CallTargets.operands(call);
        if (rule.hasPartials()) {
            unwoven.leaveArrays(call, rule, caller);
        }
        boolean active = false;
        for (int i = 0; i < arguments; i++) {
            active |= rule.hasPartials() && rule.partials()[i] != null
                    && RuleTable.isActive(state.peek(arguments - 1 - i), rule.partials()[i]);
        }
        if (!active) {
            unwoven.callOriginal(call, result);
            return;
        }
        Shadow shadow = arithmetic.rule(call, rule.partials(), arguments);
        state.push(Operand.number(result, shadow));
    }
}

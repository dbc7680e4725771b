package dev.derive.agent.weave;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** What listings call the local variables: by the name in the source, with a prime for the shadow. */
final class SlotNames {
    private final Map<Integer, String> names = new HashMap<>();
    private int firstTemporary = Integer.MAX_VALUE;

    private SlotNames() {
    }

    String of(int slot) {
        String name = names.get(slot);
        if (name != null) {
            return name;
        }
        return slot < firstTemporary ? "v" + slot : "t" + (slot - firstTemporary);
    }

    /** As the debug information of an original says. */
    static SlotNames of(MethodNode original) {
        SlotNames names = new SlotNames();
        if ((original.access & Opcodes.ACC_STATIC) == 0) {
            names.names.put(0, "this");
        }
        if (original.localVariables != null) {
            for (LocalVariableNode variable : original.localVariables) {
                names.names.put(variable.index, variable.name);
            }
        }
        return names;
    }

    /** The parameters only; a method made by weaving uses the other slots for something else. */
    static SlotNames ofParameters(MethodNode original) {
        SlotNames all = of(original);
        all.names.keySet().removeIf(slot -> slot >= Twins.parameterSlots(original.access, original.desc));
        return all;
    }

    /** Those of a twin whose original has code. */
    static SlotNames ofTwin(ClassNode type, MethodNode original, WeaveMode mode) throws AnalyzerException {
        MethodPlan plan = new MethodPlan(type, original, RuleTable.ofRuntime());
        TwinLayout layout = new TwinLayout(mode, original.access, original.desc, original.maxLocals, plan.places);
        SlotNames source = of(original);
        SlotNames names = new SlotNames();
        for (int variable = 0; variable < original.maxLocals; variable++) {
            names.names.put(layout.slot(variable), source.of(variable));
        }
        names.addShadowsOfParameters(original, mode, source);
        plan.places.numbers().forEach(v -> names.names.put(layout.number(v), source.of(v) + "'"));
        plan.places.arrays().forEach(v -> names.names.put(layout.array(v), source.of(v) + "'"));
        plan.places.stackNumbers().forEach(p -> names.names.put(layout.stackNumber(p), "stack" + p + "'"));
        plan.places.stackArrays().forEach(p -> names.names.put(layout.stackArray(p), "stack" + p + "'"));
        names.names.put(layout.context(), "context");
        names.firstTemporary = layout.firstTemporary();
        return names;
    }

    /** Those of a twin without a plan: parameters, their shadows, the context. */
    static SlotNames ofBoundaryTwin(MethodNode original, WeaveMode mode) {
        SlotNames names = ofParameters(original);
        names.addShadowsOfParameters(original, mode, names);
        names.names.put(BoundaryTwins.context(original, mode), "context");
        return names;
    }

    private void addShadowsOfParameters(MethodNode original, WeaveMode mode, SlotNames source) {
        int variable = (original.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        int shadow = Twins.parameterSlots(original.access, original.desc);
        for (Type parameter : Type.getArgumentTypes(original.desc)) {
            if (Numbers.hasShadow(parameter)) {
                names.put(shadow, source.of(variable) + "'");
                shadow += Numbers.isNumber(parameter) ? mode.shadow.getSize() : 1;
            }
            variable += parameter.getSize();
        }
    }
}

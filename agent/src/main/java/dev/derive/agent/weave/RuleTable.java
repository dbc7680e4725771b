package dev.derive.agent.weave;

import dev.derive.rules.Constant;
import dev.derive.rules.Rules;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The derivative rules, by the method that they belong to. */
final class RuleTable {
    /** The partials of one method: for each argument the static method that computes it, or null. */
    record Rule(Partial[] partials) {
        boolean hasPartials() {
            for (Partial partial : partials) {
                if (partial != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A partial derivative.
     *
     * @param call the method that computes it from the arguments and the result
     * @param reads which of these it reads
     */
    record Partial(RuntimeCalls.Call call, boolean[] reads) {
        /** Emits the call; the sources are of the arguments and the result. */
        void emit(MethodVisitor mv, List<Source> sources) {
            for (int i = 0; i < reads.length; i++) {
                if (reads[i]) {
                    sources.get(i).load(mv);
                } else {
                    pushZero(mv, Type.getArgumentTypes(call.descriptor())[i]);
                }
            }
            call.emit(mv);
        }

        private static void pushZero(MethodVisitor mv, Type type) {
            mv.visitInsn(switch (type.getSort()) {
                case Type.DOUBLE -> Opcodes.DCONST_0;
                case Type.FLOAT -> Opcodes.FCONST_0;
                case Type.LONG -> Opcodes.LCONST_0;
                default -> Opcodes.ICONST_0;
            });
        }
    }

    private static final Rule CONSTANT = new Rule(new Partial[0]);

    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> constants = new HashSet<>();

    /** The table of the rules that come with the runtime. */
    static RuleTable ofRuntime() {
        RuleTable table = new RuleTable();
        for (Class<?> rules : Rules.CLASSES) {
            table.add(rules);
        }
        return table;
    }

    private void add(Class<?> holder) {
        addConstants(holder.getAnnotation(Constant.class));
        for (Method method : holder.getDeclaredMethods()) {
            addConstants(method.getAnnotation(Constant.class));
            dev.derive.rules.Partial partial = method.getAnnotation(dev.derive.rules.Partial.class);
            if (partial != null) {
                for (Class<?> of : partial.of()) {
                    addPartial(Type.getInternalName(of), partial, method);
                }
            }
        }
    }

    private void addConstants(Constant constant) {
        if (constant != null) {
            for (Class<?> of : constant.of()) {
                for (String method : constant.methods()) {
                    constants.add(Type.getInternalName(of) + "." + method);
                }
            }
        }
    }

    private void addPartial(String owner, dev.derive.rules.Partial partial, Method method) {
        Type[] parameters = Type.getArgumentTypes(method);
        StringBuilder key = new StringBuilder(owner).append('.').append(partial.method()).append('(');
        for (int i = 0; i < parameters.length - 1; i++) {
            key.append(parameters[i].getDescriptor());
        }
        key.append(')').append(parameters[parameters.length - 1].getDescriptor());
        Rule rule = rules.computeIfAbsent(key.toString(),
                k -> new Rule(new Partial[parameters.length - 1]));
        RuntimeCalls.Call call = new RuntimeCalls.Call(Type.getInternalName(method.getDeclaringClass()), method.getName(),
                Type.getMethodDescriptor(method));
        rule.partials()[partial.argument()] = new Partial(call, ParameterUse.of(method));
    }

    /**
     * Sees to it that what the partials of the active arguments read can be had again.
     *
     * @return for each argument, and last the result, whether it is read
     */
    static boolean[] ensureRead(TwinState state, Partial[] partials, int arguments) {
        boolean[] read = new boolean[arguments + 1];
        for (int i = 0; i < arguments; i++) {
            Shadow shadow = state.peek(arguments - 1 - i).shadow();
            if (partials[i] != null && shadow != null && !shadow.isZero()) {
                for (int j = 0; j <= arguments; j++) {
                    read[j] |= partials[i].reads()[j];
                }
            }
        }
        boolean[] byDistance = new boolean[arguments];
        for (int i = 0; i < arguments; i++) {
            byDistance[i] = read[arguments - 1 - i];
        }
        state.ensureSources(byDistance);
        return read;
    }

    /** The rule of a called method, or null. A method whose derivative is zero everywhere has a rule without partials. */
    Rule of(MethodInsnNode call) {
        Rule rule = rules.get(call.owner + "." + call.name + call.desc);
        if (rule != null) {
            return rule;
        }
        return constants.contains(call.owner + "." + call.name) ? CONSTANT : null;
    }
}

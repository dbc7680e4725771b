package dev.derive.agent.weave;

import dev.derive.rules.Rules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The derivative rules, by the method that they belong to; an instance method's receiver is its first parameter. */
public final class RuleTable {
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
     * A partial derivative: a number, or with respect to an array one for each of its elements.
     *
     * @param call the method that computes it from the arguments and the result
     * @param reads which of these it reads
     */
    record Partial(RuntimeCalls.Call call, boolean[] reads) {
        boolean isOfArray() {
            return call.descriptor().endsWith("[D");
        }

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
                case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
                default -> Opcodes.ICONST_0;
            });
        }
    }

    private static final Rule CONSTANT = new Rule(new Partial[0]);
    private static final RuleTable OF_RUNTIME = readRuntime();

    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> constants = new HashSet<>();

    /** The table of the rules that come with the runtime. */
    public static RuleTable ofRuntime() {
        return OF_RUNTIME;
    }

    private static RuleTable readRuntime() {
        RuleTable table = new RuleTable();
        List<RuleHolder> holders = Rules.CLASSES.stream().map(RuleHolder::ofRuntime).toList();
        holders.forEach(table::add);
        holders.forEach(table::addAliases);
        return table;
    }

    /**
     * The table of the runtime's rules and an application's, which go before them.
     *
     * @param classFiles of the classes that hold the application's rules
     * @throws IllegalArgumentException if a rule is malformed
     */
    public static RuleTable with(List<byte[]> classFiles) {
        List<RuleHolder> holders = classFiles.stream().map(RuleHolder::of).toList();
        RuleTable own = new RuleTable();
        holders.forEach(own::add);
        own.rules.forEach(RuleTable::checkComplete);
        RuleTable table = new RuleTable();
        table.rules.putAll(OF_RUNTIME.rules);
        table.constants.addAll(OF_RUNTIME.constants);
        table.rules.keySet().removeIf(method -> own.constants.contains(method.substring(0, method.indexOf('('))));
        table.rules.putAll(own.rules);
        table.constants.addAll(own.constants);
        holders.forEach(table::addAliases);
        return table;
    }

    private void add(RuleHolder holder) {
        constants.addAll(holder.constants());
        for (RuleHolder.PartialOf partial : holder.partials()) {
            Rule rule = rules.computeIfAbsent(partial.method(), m -> new Rule(new Partial[partial.arguments()]));
            rule.partials()[partial.argument()] = partial.partial();
        }
    }

    private void addAliases(RuleHolder holder) {
        for (String alias : holder.aliases()) {
            for (Map.Entry<String, Rule> rule : Map.copyOf(rules).entrySet()) {
                if (rule.getKey().startsWith(holder.aliasOf() + ".")) {
                    rules.putIfAbsent(alias + rule.getKey().substring(holder.aliasOf().length()), rule.getValue());
                }
            }
            for (String constant : Set.copyOf(constants)) {
                if (constant.startsWith(holder.aliasOf() + ".")) {
                    constants.add(alias + constant.substring(holder.aliasOf().length()));
                }
            }
        }
    }

    /** A parameter without a partial would lose its derivative without a word. */
    private static void checkComplete(String method, Rule rule) {
        Type[] parameters = Type.getArgumentTypes(method.substring(method.indexOf('(')));
        for (int i = 0; i < parameters.length; i++) {
            if (Numbers.isNumber(parameters[i]) && rule.partials()[i] == null) {
                throw new IllegalArgumentException(
                        "The rule for " + method.replace('/', '.') + " lacks the partial with"
                        + " respect to argument " + i + ". Add one, which returns 0 if nothing depends on it.");
            }
        }
    }

    /**
     * Sees to it that what the partials of the active arguments read can be had again.
     *
     * @return for each argument, and last the result, whether it is read
     */
    static boolean[] ensureRead(TwinState state, Partial[] partials, int arguments) {
        boolean[] read = new boolean[arguments + 1];
        for (int i = 0; i < arguments; i++) {
            if (partials[i] != null && isActive(state.peek(arguments - 1 - i), partials[i])) {
                for (int j = 0; j <= arguments; j++) {
                    read[j] |= partials[i].reads()[j];
                }
                // The shadow of an array may have to be looked up under the array.
                read[i] |= partials[i].isOfArray();
            }
        }
        boolean[] byDistance = new boolean[arguments];
        for (int i = 0; i < arguments; i++) {
            byDistance[i] = read[arguments - 1 - i];
        }
        state.ensureSources(byDistance);
        return read;
    }

    /** Whether something that a partial is taken with respect to may depend on an input. */
    static boolean isActive(Operand operand, Partial partial) {
        return partial.isOfArray() ? operand.array() != Operand.NONE
                : operand.shadow() != null && !operand.shadow().isZero();
    }

    /** Whether a called method gives a constant where all numbers among its arguments are constants. */
    boolean keepsConstants(MethodInsnNode call) {
        Rule rule = call.getOpcode() == Opcodes.INVOKESTATIC ? of(call) : null;
        return rule != null && Arrays.stream(rule.partials()).noneMatch(p -> p != null && p.isOfArray());
    }

    /**
     * The rule of a called method, or null. A method whose derivative is zero everywhere has a rule without partials.
     */
    Rule of(MethodInsnNode call) {
        String receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? "(" : "(L" + call.owner + ";";
        Rule rule = rules.get(call.owner + "." + call.name + receiver + call.desc.substring(1));
        if (rule != null) {
            return rule;
        }
        return constants.contains(call.owner + "." + call.name) ? CONSTANT : null;
    }
}

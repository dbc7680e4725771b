package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.util.Printer;

/**
 * The instructions of a method as short text: local variables and classes by their simple names, labels only where
 * something jumps to them.
 */
final class InstructionText {
    /** What a line says. */
    enum Kind { INSTRUCTION, FRAME_OR_LABEL, LINE_NUMBER }

    /** One line. */
    record Line(Kind kind, String text) {
        boolean isInstruction() {
            return kind == Kind.INSTRUCTION;
        }
    }

    private final SlotNames slots;
    private final Map<LabelNode, String> labels = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private InstructionText(MethodNode method, SlotNames slots) {
        this.slots = slots;
        nameLabels(method);
        method.tryCatchBlocks.forEach(
                block -> add(Kind.FRAME_OR_LABEL, "try " + label(block.start) + " to " + label(block.end)
                + " catch " + (block.type == null ? "any" : simple(block.type)) + " at " + label(block.handler)));
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LabelNode label) {
                if (labels.containsKey(label)) {
                    add(Kind.FRAME_OR_LABEL, label(label) + ":");
                }
            } else if (insn instanceof FrameNode frame) {
                add(Kind.FRAME_OR_LABEL, "frame [" + entries(frame.local) + "] [" + entries(frame.stack) + "]");
            } else if (insn instanceof LineNumberNode line) {
                add(Kind.LINE_NUMBER, "line " + line.line);
            } else {
                add(Kind.INSTRUCTION, (Printer.OPCODES[insn.getOpcode()] + " " + operands(insn)).trim());
            }
        }
    }

    static List<Line> of(MethodNode method, SlotNames slots) {
        return new InstructionText(method, slots).lines;
    }

    private void add(Kind kind, String text) {
        lines.add(new Line(kind, text));
    }

    private void nameLabels(MethodNode method) {
        List<LabelNode> used = new ArrayList<>();
        for (AbstractInsnNode insn : method.instructions) {
            used.addAll(MethodPlan.targets(insn));
            if (insn instanceof FrameNode frame) {
                Stream.of(frame.local, frame.stack).flatMap(List::stream).filter(LabelNode.class::isInstance)
                        .forEach(e -> used.add((LabelNode) e));
            }
        }
        method.tryCatchBlocks.forEach(b -> used.addAll(List.of(b.start, b.end, b.handler)));
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LabelNode label && used.contains(label)) {
                labels.put(label, "L" + labels.size());
            }
        }
    }

    private String label(LabelNode label) {
        return labels.get(label);
    }

    private String labels(List<LabelNode> nodes) {
        return nodes.stream().map(this::label).collect(Collectors.joining(", "));
    }

    private String entries(List<Object> entries) {
        return entries.stream().map(this::entry).collect(Collectors.joining(" "));
    }

    private String entry(Object entry) {
        if (entry instanceof LabelNode label) {
            return "new@" + label(label);
        }
        return entry instanceof String name ? simple(name)
                : List.of("top", "int", "float", "double", "long", "null", "uninitializedThis").get((Integer) entry);
    }

    private String operands(AbstractInsnNode insn) {
        if (insn instanceof VarInsnNode variable) {
            return slots.of(variable.var);
        } else if (insn instanceof IincInsnNode increment) {
            return slots.of(increment.var) + " " + increment.incr;
        } else if (insn instanceof IntInsnNode integer) {
            return insn.getOpcode() == Opcodes.NEWARRAY ? Printer.TYPES[integer.operand].substring(2).toLowerCase()
                    : String.valueOf(integer.operand);
        } else if (insn instanceof LdcInsnNode constant) {
            return constant(constant.cst);
        } else if (insn instanceof TypeInsnNode type) {
            return simple(type.desc);
        } else if (insn instanceof MultiANewArrayInsnNode array) {
            return simple(array.desc) + " " + array.dims;
        } else if (insn instanceof FieldInsnNode field) {
            return simple(field.owner) + "." + field.name + " " + simple(Type.getType(field.desc));
        } else if (insn instanceof MethodInsnNode call) {
            return simple(call.owner) + "." + signature(call.name, call.desc);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            String linker = simple(dynamic.bsm.getOwner()) + "." + dynamic.bsm.getName();
            return signature(dynamic.name, dynamic.desc) + "\n    by " + linker
                    + Stream.of(dynamic.bsmArgs).map(a -> "\n    with " + constant(a)).collect(Collectors.joining());
        } else if (insn instanceof JumpInsnNode jump) {
            return label(jump.label);
        } else if (insn instanceof TableSwitchInsnNode table) {
            return table.min + " to " + table.max + ": " + labels(table.labels) + "; default: " + label(table.dflt);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            return lookup.keys + ": " + labels(lookup.labels) + "; default: " + label(lookup.dflt);
        }
        return "";
    }

    private static String constant(Object constant) {
        if (constant instanceof String text) {
            // Which line of the samples it is changes with every edit.
            return '"' + text.replace("\n", "\\n").replace("\1", "\\1").replaceAll("\\.java:\\d+", ".java:line") + '"';
        }
        if (constant instanceof Handle handle) {
            // Compilers number lambdas in different ways.
            String name = handle.getName().replaceAll("^(lambda\\$.*)\\$\\d+$", "$1");
            return simple(handle.getOwner()) + "." + signature(name, handle.getDesc());
        }
        if (constant instanceof Type type) {
            return type.getSort() == Type.METHOD ? signature("", type.getDescriptor()) : simple(type) + ".class";
        }
        return constant + (constant instanceof Float ? "f" : constant instanceof Long ? "L" : "");
    }

    /** A method's name, the types of its parameters and, unless that is void, of its result. */
    static String signature(String name, String descriptor) {
        String result = simple(Type.getReturnType(descriptor));
        return name + Stream.of(Type.getArgumentTypes(descriptor)).map(InstructionText::simple)
                .collect(Collectors.joining(", ", "(", ")")) + (result.equals("void") ? "" : " " + result);
    }

    static String simple(String internalName) {
        return simple(Type.getObjectType(internalName));
    }

    static String simple(Type type) {
        String name = type.getClassName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

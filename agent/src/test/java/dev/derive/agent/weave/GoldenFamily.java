package dev.derive.agent.weave;

import dev.derive.agent.weave.InstructionText.Kind;
import dev.derive.agent.weave.InstructionText.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * The listings of one class of samples: for each method the original and what weaving makes of it.
 *
 * <p>In a twin the instructions of the original stand at the margin, and what was woven between them is indented.
 */
enum GoldenFamily {
    ARITHMETIC("ArithmeticSamples", Part.TWINS),
    ARRAYS("ArraySamples", Part.TWINS),
    BOUNDARY("BoundarySamples", Part.TWINS),
    BOXES("BoxSamples", Part.TWINS),
    BRANCHES("BranchSamples", Part.TWINS),
    CALLS("CallSamples", Part.TWINS),
    CONSTRUCTORS("ConstructorSamples", Part.TWINS),
    CONVERSIONS("ConversionSamples", Part.TWINS),
    DIVIDED("DividedSamples", Part.PARTS),
    DUPLICATION("DuplicationSamples", Part.TWINS),
    EXCEPTIONS("ExceptionSamples", Part.TWINS),
    FIELDS("FieldSamples", Part.TWINS),
    FLOATS("FloatArithmeticSamples", Part.TWINS),
    GUARD("GuardSamples", Part.GUARD),
    INTERFACES("InterfaceSamples", Part.TWINS),
    JDK_ARRAYS("JdkArraySamples", Part.TWINS),
    LAMBDAS("LambdaSamples", Part.TWINS),
    RETURNS("ReturnSamples", Part.TWINS),
    RULES("RuleSamples", Part.TWINS),
    SHADOW_FIELDS("ShadowFieldSamples", Part.ADDED_MEMBERS),
    STAND_INS("StandInSamples", Part.TWINS),
    SWITCHES("SwitchSamples", Part.TWINS),
    SYNCHRONIZATION("SynchronizedSamples", Part.TWINS),
    UNWOVEN_CALLS("UnwovenCallSamples", Part.TWINS),
    VARIABLES("VariableSamples", Part.TWINS);

    /** What of a woven class is listed. */
    private enum Part { TWINS, PARTS, GUARD, ADDED_MEMBERS }

    private static final int DIVIDED_FROM = 70;
    private static final int LARGEST_PART = 90;

    private final String className;
    private final Part part;

    GoldenFamily(String className, Part part) {
        this.className = className;
        this.part = part;
    }

    /** The folder of its listings. */
    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    ClassNode original() {
        return SampleClass.read(SampleUniverse.WOVEN + className);
    }

    ClassNode woven() {
        return SampleClass.weave(original());
    }

    /** Woven with so low a limit that the twins of the samples are divided. */
    private ClassNode divided() {
        return SampleClass.weave(original(), new TwinLimit(DIVIDED_FROM, LARGEST_PART));
    }

    /** The methods that are listed: those that somebody wrote, but for helpers and constructors that do nothing. */
    List<MethodNode> samples() {
        return original().methods.stream().filter(m -> (m.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE)) == 0
                && !(m.name.equals("<init>") && m.desc.equals("()V"))).toList();
    }

    /** Text by file name. */
    Map<String, String> listings() throws AnalyzerException {
        Map<String, String> listings = new TreeMap<>();
        if (part == Part.ADDED_MEMBERS) {
            addAddedMembers(listings);
            return listings;
        }
        for (MethodNode sample : samples()) {
            listings.put(fileName(sample), part == Part.GUARD ? guard(sample) : twins(sample));
        }
        return listings;
    }

    private String fileName(MethodNode sample) {
        String name = sample.name.replace("<init>", "constructor");
        if (samples().stream().filter(s -> s.name.equals(sample.name)).count() > 1) {
            name += Stream.of(Type.getArgumentTypes(sample.desc)).map(t -> "-" + InstructionText.simple(t))
                    .collect(Collectors.joining());
        }
        return name + ".txt";
    }

    private String twins(MethodNode sample) throws AnalyzerException {
        StringBuilder text = new StringBuilder();
        addMethod(text, "original", sample, SlotNames.of(sample), List.of());
        ClassNode woven = part == Part.PARTS ? divided() : woven();
        for (WeaveMode mode : WeaveMode.values()) {
            MethodNode twin = method(woven, Twins.name(sample.name, mode), Twins.descriptor(sample.desc, mode));
            text.append('\n');
            addMethod(text, mode.suffix, twin, slotsOfTwin(sample, mode), primal(sample));
            for (MethodNode added : woven.methods) {
                if (added.name.startsWith(AddedMembers.PART) && added.name.endsWith("$" + twin.name)) {
                    text.append('\n');
                    addMethod(text, mode.suffix + " part", added, SlotNames.of(added), primal(sample));
                }
            }
        }
        return text.toString();
    }

    SlotNames slotsOfTwin(MethodNode sample, WeaveMode mode) throws AnalyzerException {
        return sample.instructions.size() == 0 ? SlotNames.ofBoundaryTwin(sample, mode)
                : SlotNames.ofTwin(original(), sample, mode);
    }

    private String guard(MethodNode sample) {
        StringBuilder text = new StringBuilder();
        ClassNode woven = woven();
        addMethod(text, "original", sample, SlotNames.of(sample), List.of());
        text.append('\n');
        addMethod(text, "guarded", method(woven, sample.name, sample.desc), SlotNames.of(sample), primal(sample));
        woven.methods.stream().filter(m -> m.name.equals(sample.name + "$guarded")).forEach(chooser -> {
            text.append('\n');
            addMethod(text, "chooser", chooser, SlotNames.ofParameters(sample), List.of());
        });
        return text.toString();
    }

    private void addAddedMembers(Map<String, String> listings) {
        ClassNode original = original();
        ClassNode woven = woven();
        StringBuilder fields = new StringBuilder();
        for (FieldNode field : woven.fields) {
            String type = InstructionText.simple(Type.getType(field.desc));
            fields.append(withoutPackage(field.name)).append(' ').append(type).append('\n');
        }
        listings.put("fields.txt", fields.toString());
        for (MethodNode method : woven.methods) {
            boolean isNew = original.methods.stream().noneMatch(m -> m.name.equals(method.name));
            if (isNew) {
                StringBuilder text = new StringBuilder();
                addMethod(text, "added", method, SlotNames.of(method), List.of());
                listings.put(withoutPackage(method.name) + ".txt", text.toString());
            }
        }
    }

    static MethodNode method(ClassNode type, String name, String descriptor) {
        return type.methods.stream().filter(m -> m.name.equals(name) && m.desc.equals(descriptor)).findFirst()
                .orElseThrow(() -> new AssertionError(type.name + " has no method " + name + descriptor));
    }

    /** The lines of an original, as its twin may have them. */
    static List<Line> primal(MethodNode sample) {
        return InstructionText.of(sample, SlotNames.of(sample));
    }

    private static void addMethod(StringBuilder text, String title, MethodNode method, SlotNames slots,
            List<Line> primal) {
        text.append(title).append(": ").append(withoutPackage(InstructionText.signature(method.name, method.desc)))
                .append('\n');
        List<Line> lines = InstructionText.of(method, slots);
        boolean[] isPrimal = new Alignment(primal, lines).ofTwin();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() != Kind.LINE_NUMBER) {
                String indent = !line.isInstruction() ? "" : primal.isEmpty() || isPrimal[i] ? "    " : "        ";
                text.append(indent).append(withoutPackage(line.text()).replace("\n", "\n" + indent)).append('\n');
            }
        }
    }

    private static String withoutPackage(String text) {
        return text.replace(SampleUniverse.WOVEN.replace('/', '.'), "")
                .replace(SampleUniverse.WOVEN.replace('/', '_'), "");
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Weaves one class, in place: for each method its forward and its reverse twin, a guard for the original, lambdas that
 * have twins; then the shadows of its fields.
 */
public final class ClassWeaver {
    /** A method's code must be smaller than this, JVMS 4.7.3. */
    static final int LARGEST_METHOD = 65_535;

    private static final StandInTable STAND_INS = StandInTable.ofRuntime();

    private final Universe universe;
    private final RuleTable rules;
    private final Map<String, String> unwoven = new LinkedHashMap<>();
    private final Set<String> large = new LinkedHashSet<>();
    private final TwinLimit limit;
    private Set<String> sheltered = Set.of();
    private int woven;

    /** A weaver for one class, with the rules that come with the runtime. */
    public ClassWeaver(Universe universe) {
        this(universe, RuleTable.ofRuntime());
    }

    /** A weaver for one class. */
    public ClassWeaver(Universe universe, RuleTable rules) {
        this(universe, rules, TwinLimit.current());
    }

    /** A weaver for one class that divides twins which pass a limit. */
    ClassWeaver(Universe universe, RuleTable rules, TwinLimit limit) {
        this.universe = universe;
        this.rules = rules;
        this.limit = limit;
    }

    /** The holder of the stand-in of each method of the JDK that has one; see {@link dev.derive.runtime.StandIns}. */
    public static Map<String, String> standIns() {
        return STAND_INS.holders();
    }

    /** Why some methods of the class got no twin: the reason by the method's name and descriptor. */
    public Map<String, String> unwovenMethods() {
        return unwoven;
    }

    /** The methods with twins that are too large to be compiled, by name and descriptor. */
    public Set<String> largeMethods() {
        return large;
    }

    /** How many methods with code got twins. */
    public int wovenMethods() {
        return woven;
    }

    /** The methods without a guard that need one when others can call them, by name and descriptor. */
    public Set<String> shelteredMethods() {
        return sheltered;
    }

    /** Weaves a class that was read with expanded frames: its class file. */
    public byte[] classFile(ClassNode type) {
        boolean lacksFrames = (type.access & ACC_INTERFACE) != 0 && (type.version & 0xFFFF) < V1_6;
        weave(type);
        // The maximum sizes are computed; frames are those of the original, extended, so no class is asked for.
        ClassWriter writer = lacksFrames ? new FrameComputer() : new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
        type.accept(writer);
        return writer.toByteArray();
    }

    /**
     * The class file of a class that is not woven, but has woven interfaces or uses fields of woven classes; null if it
     * can stay as it is.
     */
    public byte[] boundary(ClassNode type) {
        Collection<String> methods = universe.implementedOutside(type.name);
        boolean takesDefaults = (type.access & ACC_INTERFACE) == 0 || (type.version & 0xFFFF) >= V1_8;
        boolean implementing = !methods.isEmpty() && takesDefaults;
        boolean accessing = OutsideAccess.check(type, universe);
        if (!implementing && !accessing) {
            return null;
        }
        if (implementing) {
            SerialVersion.keep(type, universe);
            addBoundary(type, methods);
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    /** The same for a class of which woven methods are known that it overrides. */
    public byte[] boundary(ClassNode type, Collection<String> overrides) {
        if (!OutsideAccess.check(type, universe) && overrides.isEmpty()) {
            return null;
        }
        addBoundary(type, overrides);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    /** Twins that lead out to methods, given by name and descriptor, that are not woven. */
    private static void addBoundary(ClassNode type, Collection<String> methods) {
        for (String method : methods) {
            int descriptor = method.indexOf('(');
            MethodNode original = new MethodNode(ACC_PUBLIC, method.substring(0, descriptor),
                    method.substring(descriptor), null, null);
            for (WeaveMode mode : WeaveMode.values()) {
                // A woven interface that declares such a method again has twins of it already.
                if (Twins.fits(original.desc) && !hasTwin(type, original, mode)) {
                    type.methods.add(BoundaryTwins.write(type, original, mode, null));
                }
            }
        }
    }

    private static boolean hasTwin(ClassNode type, MethodNode original, WeaveMode mode) {
        String name = Twins.name(original.name, mode);
        String descriptor = Twins.descriptor(original.desc, mode);
        return type.methods.stream().anyMatch(m -> m.name.equals(name) && m.desc.equals(descriptor));
    }

    /** Weaves a class that was read with expanded frames, in place. */
    public void weave(ClassNode type) {
        SerialVersion.keep(type, universe);
        if ((type.access & ACC_INTERFACE) != 0 && (type.version & 0xFFFF) < V1_8) {
            // Older interfaces can't hold the default methods that the twins of abstract methods are.
            type.version = V1_8;
        }
        type.methods.addAll(InheritedDefaults.of(type, universe));
        List<MethodNode> originals = new ArrayList<>(type.methods);
        Initialiser initialiser = null;
        for (MethodNode method : originals) {
            if (method.name.equals(Initialiser.NAME)) {
                initialiser = initialiser(type, method);
                continue;
            }
            if (Twins.fits(method.desc)) {
                addTwins(type, method);
            } else {
                unwoven.put(key(method), "whose twin would need more than 255 slots for its parameters");
            }
        }
        PairedFunctions.of(type).forEach(pair -> addTwins(type, pair));
        for (MethodNode method : originals) {
            LambdaWeaver.relinkOriginal(method);
            CollectorWeaver.relinkOriginal(method);
            HandOvers.checkOriginal(method);
        }
        sheltered = Guards.addTo(type, originals, method -> Twins.fits(method.desc) && !unwoven.containsKey(key(method)),
                call -> STAND_INS.of(call, universe) != null);
        if (initialiser != null) {
            initialiser.finish();
        }
        addBoundary(type, universe.implementedOutside(type.name));
        ShadowFields.addTo(type);
    }

    /** The initialiser with its twins, which are not in it yet; null if it needs none. */
    private Initialiser initialiser(ClassNode type, MethodNode method) {
        if (!Initialiser.mayGetNumbers(type, method)) {
            return null;
        }
        Initialiser initialiser = new Initialiser(type, method);
        try {
            MethodPlan plan = new MethodPlan(type, method, rules);
            for (WeaveMode mode : WeaveMode.values()) {
                initialiser.addTwin(mode, TwinWriter.write(plan, mode, universe, rules, STAND_INS));
            }
        } catch (AnalyzerException e) {
            unwoven.put(key(method), "which could not be analysed (" + e.getMessage() + ")");
        }
        return initialiser;
    }

    private static String key(MethodNode method) {
        return method.name + method.desc;
    }

    private void addTwins(ClassNode type, MethodNode method) {
        List<MethodNode> twins = new ArrayList<>();
        String reason = null;
        if ((method.access & (ACC_ABSTRACT | ACC_NATIVE)) == 0) {
            try {
                MethodPlan plan = new MethodPlan(type, method, rules);
                for (WeaveMode mode : WeaveMode.values()) {
                    twins.add(TwinWriter.write(plan, mode, universe, rules, STAND_INS));
                }
                divide(type, method, twins);
                if (twins.stream().anyMatch(ClassWeaver::isTooLarge)) {
                    reason = "whose twin would pass the limit of 64 KB";
                }
            } catch (AnalyzerException e) {
                reason = "which could not be analysed (" + e.getMessage() + ")";
            }
        }
        if (reason != null) {
            unwoven.put(key(method), reason);
            large.remove(key(method));
            twins.clear();
        }
        if (twins.isEmpty()) {
            for (WeaveMode mode : WeaveMode.values()) {
                twins.add(BoundaryTwins.write(type, method, mode, reason));
            }
        } else {
            woven++;
        }
        type.methods.addAll(twins);
    }

    private static boolean isTooLarge(MethodNode twin) {
        return !CodeSize.isSurelyAtMost(LARGEST_METHOD, twin) && CodeSize.atMost(twin) > LARGEST_METHOD;
    }

    /** Makes twins small enough to be compiled, as far as that can be done; the parts follow them. */
    private void divide(ClassNode type, MethodNode method, List<MethodNode> twins) {
        TwinParts division = new TwinParts(type, limit, universe);
        int position = 0;
        List<MethodNode> all = new ArrayList<>();
        for (WeaveMode mode : WeaveMode.values()) {
            all.addAll(division.divide(twins.get(position++), method.name, mode));
        }
        if (twins.stream().anyMatch(t -> !TwinParts.isAtMost(TwinLimit.COMPILED, t))) {
            large.add(key(method));
        }
        twins.addAll(all);
    }

    /**
     * For interfaces so old that they have no frames: raised to a version that must have them, their initialiser needs
     * some. Where two classes meet there, it is known only as an object, so that no class has to be loaded.
     */
    private static final class FrameComputer extends ClassWriter {
        FrameComputer() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Divides twins that would be too large to be compiled well. Stretches of a twin become methods of their own: those that
 * are in the fewest loops first, and of these the largest, so that calling them takes no time to speak of.
 */
final class TwinParts {
    /** Parts smaller than this fraction of what a method may have are not worth the call. */
    private static final int SMALLEST = 4;
    /** How many lines of a straight stretch of the size of a part are tried as its beginning or end. */
    private static final int LINES = 16;

    private final ClassNode type;
    private final TwinLimit limit;
    private final Universe universe;

    /** Divides twins of a class, seen as one of a universe. */
    TwinParts(ClassNode type, TwinLimit limit, Universe universe) {
        this.type = type;
        this.limit = limit;
        this.universe = universe;
    }

    /** The methods into which parts of a twin were moved; none if it is small enough, or can't be divided. */
    List<MethodNode> divide(MethodNode twin, String originalName, WeaveMode mode) {
        List<MethodNode> parts = new ArrayList<>();
        if (isAtMost(limit.whole(), twin)) {
            return parts;
        }
        TwinFrames frames = new TwinFrames(type.name, twin, contextSlot(twin), universe);
        if (frames.areMissing() && !frames.addAtTargets()) {
            return parts;
        }
        Set<LabelNode> calls = new HashSet<>();
        divide(twin, originalName, mode, parts, calls);
        if (!isAtMost(limit.whole(), twin)) {
            frames.addAtLines(limit.part() / LINES);
            divide(twin, originalName, mode, parts, calls);
        }
        if (frames.areMissing() || (type.version & 0xFFFF) < V1_6) {
            // The class file is from before they were there.
            TwinFrames.removeAll(twin);
            parts.forEach(TwinFrames::removeAll);
        } else {
            frames.removeNeedless();
        }
        return parts;
    }

    private void divide(MethodNode twin, String originalName, WeaveMode mode, List<MethodNode> parts,
            Set<LabelNode> calls) {
        TwinCode code = new TwinCode(twin, calls);
        int contextSlot = contextSlot(twin);
        int before = Integer.MAX_VALUE;
        while (code.size() > (parts.isEmpty() ? limit.whole() : limit.part()) && code.size() < before) {
            PartCandidate best = best(twin, code, contextSlot);
            if (best == null) {
                break;
            }
            PartWriter part = new PartWriter(twin, code, best, contextSlot, name(originalName, mode, parts.size()));
            parts.add(part.move(type.name, (type.access & ACC_INTERFACE) != 0));
            calls.addAll(part.calls());
            before = code.size();
            code = new TwinCode(twin, calls);
        }
    }

    private static int contextSlot(MethodNode twin) {
        return Twins.parameterSlots(twin.access, twin.desc) - 1;
    }

    /** Whether a twin is no larger than a limit. */
    static boolean isAtMost(int limit, MethodNode twin) {
        return CodeSize.isSurelyAtMost(limit, twin) || new TwinCode(twin, Set.of()).size() <= limit;
    }

    private String name(String original, WeaveMode mode, int position) {
        long before = type.methods.stream().filter(m -> m.name.startsWith(AddedMembers.PART)).count();
        return AddedMembers.PART + (before + position) + "$" + original.replaceAll("[<>]", "") + "$" + mode.suffix;
    }

    private PartCandidate best(MethodNode twin, TwinCode code, int contextSlot) {
        List<PartCandidate> candidates = candidates(twin, code);
        candidates.sort(Comparator.comparingInt(PartCandidate::depth)
                .thenComparing(c -> -code.size(c.from(), c.to())));
        for (PartCandidate candidate : candidates) {
            if (candidate.isPossible(twin, code, contextSlot)) {
                return candidate;
            }
        }
        return null;
    }

    private List<PartCandidate> candidates(MethodNode twin, TwinCode code) {
        Set<String> finals = type.fields.stream().filter(f -> (f.access & ACC_FINAL) != 0).map(f -> f.name)
                .collect(Collectors.toSet());
        int most = limit.part();
        int least = most / SMALLEST;
        List<PartCandidate> candidates = new ArrayList<>();
        for (int from = 0; from < code.instructions.length; from++) {
            if (!code.isHead(from)) {
                continue;
            }
            int earliest = Integer.MAX_VALUE;
            int latest = -1;
            for (int to = from; to < code.instructions.length && code.size(from, to) <= most; to++) {
                if (to > from && code.isHead(to)) {
                    PartCandidate candidate = code.size(from, to) < least ? null
                            : candidate(code, from, to, earliest, latest);
                    if (candidate != null) {
                        candidates.add(candidate);
                    }
                    earliest = Math.min(earliest, code.firstSource(to));
                    latest = Math.max(latest, code.lastSource(to));
                }
                if (!PartCandidate.isMovable(code.instructions[to], twin, finals) || earliest < from - 1) {
                    break;
                }
            }
        }
        return candidates;
    }

    /**
     * A stretch that is entered at its first head, or by the jump right before it: where some compilers put the test of
     * a loop behind its body.
     *
     * @param earliest the first instruction from which is jumped to later heads in it
     * @param latest the last one
     */
    private static PartCandidate candidate(TwinCode code, int from, int to, int earliest, int latest) {
        if (code.isFallenInto(to) && !code.isClean(to) || latest >= to) {
            return null;
        }
        int entry = from;
        if (earliest == from - 1 && code.instructions[from - 1] instanceof JumpInsnNode jump
                && jump.getOpcode() == GOTO && code.firstSource(from) >= from && code.lastSource(from) < to) {
            entry = code.headOf(jump.label);
        } else if (earliest < from) {
            return null;
        }
        return code.isClean(entry) && entry < to ? new PartCandidate(from, to, entry, depth(code, from, to)) : null;
    }

    /** How many loops there are around a stretch. */
    private static int depth(TwinCode code, int from, int to) {
        int depth = 0;
        for (TwinCode.Loop loop : code.loops) {
            boolean apart = loop.to() <= from || to <= loop.from();
            boolean inside = from <= loop.from() && loop.to() <= to;
            if (!apart && !inside) {
                depth++;
            }
        }
        return depth;
    }
}

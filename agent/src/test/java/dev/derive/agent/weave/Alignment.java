package dev.derive.agent.weave;

import dev.derive.agent.weave.InstructionText.Kind;
import dev.derive.agent.weave.InstructionText.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a twin are those of its original: as many as can be had in order, and among the ways to have them the
 * one with the fewest interruptions. Labels may have other numbers.
 */
final class Alignment {
    private static final int MISSING = 1000;

    private final List<Line> original;
    private final List<String> originalText;
    private final List<String> twinText;
    /**
     * The cost of what follows a line of the original and one of the twin; last whether the line before was shadow
     * code.
     */
    private final int[][][] cost;

    Alignment(List<Line> original, List<Line> twin) {
        this.original = original;
        originalText = original.stream().map(Alignment::text).toList();
        twinText = twin.stream().map(Alignment::text).toList();
        cost = new int[original.size() + 1][twin.size() + 1][2];
        for (int i = original.size(); i >= 0; i--) {
            for (int j = twin.size(); j >= 0; j--) {
                for (int interrupted = 0; interrupted < 2; interrupted++) {
                    cost[i][j][interrupted] = Math.min(matched(i, j),
                            Math.min(skipped(i, j, interrupted), missed(i, j, interrupted)));
                }
            }
        }
    }

    private static String text(Line line) {
        return line.kind() + line.text().replaceAll("\\bL\\d+\\b", "L");
    }

    private int matched(int i, int j) {
        boolean equal = i < originalText.size() && j < twinText.size() && originalText.get(i).equals(twinText.get(j));
        return equal ? cost[i + 1][j + 1][0] : Integer.MAX_VALUE;
    }

    private int skipped(int i, int j, int interrupted) {
        if (j == twinText.size()) {
            return i == originalText.size() ? 0 : Integer.MAX_VALUE;
        }
        return cost[i][j + 1][1] + 1 - interrupted;
    }

    private int missed(int i, int j, int interrupted) {
        return i < originalText.size() ? cost[i + 1][j][interrupted] + MISSING : Integer.MAX_VALUE;
    }

    /** For each line of the twin, whether it is one of the original's. */
    boolean[] ofTwin() {
        boolean[] primal = new boolean[twinText.size()];
        walk(primal, new ArrayList<>());
        return primal;
    }

    /** The instructions of the original that the twin does not have. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        walk(new boolean[twinText.size()], missing);
        return missing;
    }

    private void walk(boolean[] primal, List<String> missing) {
        int interrupted = 0;
        for (int i = 0, j = 0; i < originalText.size() || j < twinText.size(); ) {
            int best = cost[i][j][interrupted];
            if (matched(i, j) == best) {
                primal[j] = true;
                interrupted = 0;
                i++;
                j++;
            } else if (skipped(i, j, interrupted) == best) {
                interrupted = 1;
                j++;
            } else {
                if (original.get(i).kind() == Kind.INSTRUCTION) {
                    missing.add(original.get(i).text());
                }
                i++;
            }
        }
    }
}

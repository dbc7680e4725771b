package dev.derive.agent;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant by a name that does not exist. */
final class NearestName {
    private NearestName() {
    }

    /** The candidate that the fewest edits turn into the name; null if there is no candidate. */
    static String of(String name, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(c -> distance(name, c))).orElse(null);
    }

    /** The number of insertions, deletions and replacements between two names (Levenshtein's distance). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

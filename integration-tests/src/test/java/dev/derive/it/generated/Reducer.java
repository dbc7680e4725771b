package dev.derive.it.generated;

import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program smaller, edit by edit, as long as it fails in the same way: leaves out members and
 * statements, takes loops and branches apart, puts operands in the place of expressions. Edits that do not compile are
 * dropped by whoever judges them.
 */
final class Reducer {

    private static final int SECONDS = 180;

    private final Predicate<String> fails;
    private final long end = System.nanoTime() + SECONDS * 1_000_000_000L;

    /** @param fails whether a source still fails in the same way */
    Reducer(Predicate<String> fails) {
        this.fails = fails;
    }

    /** The smallest source that was found before no edit is left that keeps the failure, or time is up. */
    String reduce(String source) {
        String smallest = source;
        for (boolean smaller = true; smaller && !late();) {
            String before = smallest;
            smallest = pass(smallest);
            smaller = smallest.length() < before.length();
        }
        return smallest;
    }

    /** Tries every edit once, the largest first; after one that helps, those of what is left that come behind it. */
    private String pass(String source) {
        String smallest = source;
        List<Edit> edits = EditFinder.edits(smallest);
        for (int i = 0; i < edits.size() && !late();) {
            Edit edit = edits.get(i);
            String candidate = edit.apply(smallest);
            if (candidate.length() < smallest.length() && fails.test(candidate)) {
                smallest = candidate;
                edits = EditFinder.edits(smallest);
                i = 0;
                while (i < edits.size() && edits.get(i).saves() > edit.saves()) {
                    i++;
                }
            } else {
                i++;
            }
        }
        return smallest;
    }

    private boolean late() {
        return System.nanoTime() > end;
    }
}

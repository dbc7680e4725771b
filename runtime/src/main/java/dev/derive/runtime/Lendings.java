package dev.derive.runtime;

import dev.derive.DerivativeLostException;
import java.util.HashSet;
import java.util.Set;

/**
 * What a run has lent to libraries that are not woven: arrays and collections that they may have kept and can read and
 * write later, behind the run's back. Nothing active is lent; what becomes active afterwards is <em>exposed</em>, and
 * the library that could read it is not called any more. A library is known by the first two parts of its package.
 */
final class Lendings {
    /** Where it is not known who keeps something. */
    static final String ANYONE = "";
    /** With more collections lent than this, any of them may hold any active box. */
    private static final int MOST_COLLECTIONS = 10_000;

    private final Context context;
    private final IdentityTable<String> arrays = new IdentityTable<>(true);
    private final IdentityTable<String> exposed = new IdentityTable<>(true);
    private final IdentityTable<String> collections = new IdentityTable<>(true);
    private final Set<String> givenBoxes = new HashSet<>();
    /** How many calls of unwoven code are going on. */
    private int depth;

    Lendings(Context context) {
        this.context = context;
    }

    /** The library of a class, by its name with dots; null for the JDK, except for buffers, which keep arrays. */
    static String library(String className) {
        if (!Jdk.isLibrary(className)) {
            return null;
        }
        int last = className.lastIndexOf('.');
        int first = className.indexOf('.');
        int second = first < 0 ? -1 : className.indexOf('.', first + 1);
        return second < 0 ? className.substring(0, Math.max(last, 0)) : className.substring(0, second);
    }

    /** The library that is called in a place as woven code names it. */
    static String libraryOf(String where) {
        int open = where.indexOf('(');
        int dot = open < 0 ? -1 : where.lastIndexOf('.', open);
        return dot < 0 ? null : library(where.substring(0, dot));
    }

    void enter() {
        depth++;
    }

    void exit() {
        depth--;
    }

    /** Whether code that is not woven may be running, and not just the JDK's. */
    boolean isOutside() {
        return depth > 0;
    }

    /** After calls of unwoven code have ended by an exception: how many are still going on. */
    void left(int remaining) {
        depth = remaining;
    }

    /** Whether nothing that a library has can be active. */
    boolean isHarmless() {
        return exposed.isEmpty() && givenBoxes.isEmpty() && collections.isEmpty();
    }

    /** Whether no array that a library has has become active. */
    boolean isNothingExposed() {
        return exposed.isEmpty();
    }

    /** An array that a library has, and may keep. */
    void lend(Object array, ArrayShadow s, String library) {
        if (array instanceof Object[] rows) {
            if (s != null && !s.isMiss()) {
                s.lentTo = library;
            }
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] != null) {
                    lend(rows[i], s == null || s.rows == null ? context.resolve(rows[i])
                            : ArrayShadows.row(s, i, rows[i], context), library);
                }
            }
        } else if (s == null || s.isMiss()) {
            arrays.put(array, library);
        } else if (s.isActive(array, context)) {
            exposed.put(array, library);
        } else {
            s.doze(library);
        }
    }

    /** Called when an array that had no shadow gets one, because something active is stored in it. */
    void activated(Object array, String lentTo) {
        String library = lentTo != null ? lentTo : arrays.get(array);
        if (library != null) {
            exposed.put(array, library);
        }
    }

    /** Anything else that a library is given. */
    void lend(Object reference, String library) {
        if (ActiveSearch.finds(reference, context)) {
            givenBoxes.add(library);
        }
        if (reference instanceof double[] || reference instanceof float[] || reference instanceof double[][]) {
            lend(reference, context.resolve(reference), library);
        } else if (ActiveSearch.isContainer(reference)) {
            collections.put(reference, library);
        }
    }

    /** A library has read an active number out of a woven object, and has it in a box. */
    void gave(String library) {
        givenBoxes.add(library);
    }

    /** Whether a library can reach something active. */
    boolean mayReach(String library) {
        if (seesExposed(library) || givenBoxes.contains(library)) {
            return true;
        }
        if (!context.hasBoxes() && !context.hasArrays()) {
            return false;
        }
        return collections.anyKey((collection, to) -> to.equals(library) && (collections.size() > MOST_COLLECTIONS
                ? context.hasBoxes() : ActiveSearch.finds(collection, context)));
    }

    /** Whether a library has an array that has become active. */
    boolean seesExposed(String library) {
        return exposed.anyKey((array, to) -> (to.equals(library) || to.equals(ANYONE))
                && context.resolve(array).isActive(array, context));
    }

    /** The error for a call of a library that has something active. */
    static DerivativeLostException reached(String where) {
        String call = where.substring(0, where.indexOf(Boundary.SEPARATOR));
        return Boundary.lostAt(where,
                " is not differentiated, and its library was given an array or collection that holds"
                + " a value depending on an input by now. Give it a copy, or woven classes: " + Boundary.remedy(call));
    }
}

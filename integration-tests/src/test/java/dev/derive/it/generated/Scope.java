package dev.derive.it.generated;

import java.util.ArrayList;
import java.util.List;

/** The names that are visible at one place of a program. */
final class Scope {

    /** Doubles that may be read and assigned: locals, static fields, elements of the input. */
    final List<String> variables = new ArrayList<>();
    /** Doubles that may only be read, and by lambdas too. */
    final List<String> values = new ArrayList<>();
    /** Ints that are never negative; those a lambda may read are in {@link #constants}. */
    final List<String> counters = new ArrayList<>();
    final List<String> constants = new ArrayList<>();
    final List<String> flags = new ArrayList<>();
    /** Arrays of the program's length, and matrices of its rows of that length; the names are never reassigned. */
    final List<String> arrays = new ArrayList<>();
    final List<String> matrices = new ArrayList<>();
    final List<String> shapes = new ArrayList<>();
    /** {@code DoubleUnaryOperator}s. */
    final List<String> functions = new ArrayList<>();
    /** Floats that may be assigned, and arrays of floats of the program's length; those may be read as values too. */
    final List<String> floats = new ArrayList<>();
    final List<String> floatArrays = new ArrayList<>();
    /** {@code List<Double>}s that have as many elements as an array, or more. */
    final List<String> lists = new ArrayList<>();
    /** Calls that give a double, and calls for their effects. */
    final List<Application> applications = new ArrayList<>();
    final List<Application> actions = new ArrayList<>();

    /** How often this place is reached when the routine around it is called once. */
    final int repetitions;
    /** Whether a thrown {@code Stop} would be caught. */
    final boolean guarded;
    /** Whether a {@code return} of a double may stand here. */
    final boolean returning;

    Scope() {
        this(1, false, false);
    }

    private Scope(int repetitions, boolean guarded, boolean returning) {
        this.repetitions = repetitions;
        this.guarded = guarded;
        this.returning = returning;
    }

    /** A block within this one, run so many times for each time this is run. */
    Scope block(int times) {
        return copy(new Scope(repetitions * times, guarded, returning));
    }

    Scope guardedBlock() {
        return copy(new Scope(repetitions, true, returning));
    }

    /** The same place in a method that returns a double. */
    Scope returningBlock() {
        return copy(new Scope(repetitions, guarded, true));
    }

    private Scope copy(Scope inner) {
        inner.variables.addAll(variables);
        inner.counters.addAll(counters);
        inner.flags.addAll(flags);
        inner.floats.addAll(floats);
        return shareUnassigned(inner);
    }

    /** What the body of a lambda sees: only what is never assigned again, and static fields. */
    Scope captured(List<String> staticFields) {
        Scope inner = shareUnassigned(new Scope(repetitions, false, false));
        inner.variables.addAll(staticFields);
        inner.counters.addAll(constants);
        return inner;
    }

    private Scope shareUnassigned(Scope inner) {
        inner.values.addAll(values);
        inner.constants.addAll(constants);
        inner.arrays.addAll(arrays);
        inner.matrices.addAll(matrices);
        inner.shapes.addAll(shapes);
        inner.functions.addAll(functions);
        inner.floatArrays.addAll(floatArrays);
        inner.lists.addAll(lists);
        inner.applications.addAll(applications);
        inner.actions.addAll(actions);
        return inner;
    }

    private List<List<String>> declarations() {
        return List.of(variables, values, floats, arrays, floatArrays, lists, shapes);
    }

    /** How much is visible, for {@link #readablesSince}. */
    List<Integer> sizes() {
        return declarations().stream().map(List::size).toList();
    }

    /** Formats of doubles that can be read from what has been declared since; %1$d stands for an index. */
    List<String> readablesSince(List<Integer> before) {
        List<String> formats = List.of("%s", "%s", "%s", "%s[%%1$d]", "%s[%%1$d]", "%s.get(%%1$d)", "%s.parts[%%1$d]");
        List<String> readables = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++) {
            for (String name : declarations().get(i).subList(before.get(i), declarations().get(i).size())) {
                readables.add(String.format(formats.get(i), name.replace("%", "%%")));
            }
        }
        return readables;
    }
}

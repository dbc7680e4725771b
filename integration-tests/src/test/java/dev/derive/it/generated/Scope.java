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
    /** {@code DoubleUnaryOperator}s, and operations of two operands of the program's own interface. */
    final List<String> functions = new ArrayList<>();
    final List<String> operations = new ArrayList<>();

    /** How often this place is reached when the routine around it is called once. */
    final int repetitions;
    /** Whether a thrown {@code Stop} would be caught. */
    final boolean guarded;

    Scope() {
        this(1, false);
    }

    private Scope(int repetitions, boolean guarded) {
        this.repetitions = repetitions;
        this.guarded = guarded;
    }

    /** A block within this one, run so many times for each time this is run. */
    Scope block(int times) {
        return copy(new Scope(repetitions * times, guarded));
    }

    Scope guardedBlock() {
        return copy(new Scope(repetitions, true));
    }

    private Scope copy(Scope inner) {
        inner.variables.addAll(variables);
        inner.counters.addAll(counters);
        inner.flags.addAll(flags);
        return shareUnassigned(inner);
    }

    /** What the body of a lambda sees: only what is never assigned again, and static fields. */
    Scope captured(List<String> staticFields) {
        Scope inner = shareUnassigned(new Scope(repetitions, false));
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
        inner.operations.addAll(operations);
        return inner;
    }
}

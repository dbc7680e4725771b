package dev.derive.it.generated;

import java.util.ArrayList;
import java.util.List;

/** What the generators of one program share: its randomness, its text so far, its names and its routines. */
final class Workshop {

    /** Evaluations after which a routine calls no more routines. */
    static final long BUDGET = 3_000;
    /** Characters after which a method gets no more statements, so that its twins stay below 64 KB. */
    private static final int LONGEST_METHOD = 7_000;

    /** The simple name of the program. */
    final String program;
    final Choice choice;
    /** The length of every array but the input, and the number of rows of every matrix. */
    final int length;
    final int rows;
    /** Whether the program uses floats; most do not, because differences are less sharp for those that do. */
    final boolean floats;
    /** Whether the program uses {@link Idioms} and has the types they need, which cost the compiler time. */
    final boolean idioms;
    /** Whether the program uses {@link Streams}. */
    final boolean streams;
    /** Whether the program uses {@link Heirs} and has the types they need. */
    final boolean heirs;
    /** The version of the language: that of the machine, so that the seeds of one version make other programs on another. */
    final int release = Runtime.version().feature();
    /** The classes of which objects can be made, with two doubles. */
    final List<String> shapes = new ArrayList<>();
    /** Calls that can be written anywhere in the program. */
    final List<Application> everywhere = new ArrayList<>();
    final List<Routine> routines = new ArrayList<>();
    final List<String> staticFields = List.of("total", "carry");

    private final StringBuilder text = new StringBuilder();
    private int indent;
    private int names;
    private int methodStart;
    private long cost;

    Workshop(String program, long seed) {
        this.program = program;
        choice = new Choice(seed);
        length = choice.between(3, 5);
        rows = choice.between(2, 3);
        floats = choice.chance(0.3);
        idioms = choice.chance(0.3);
        streams = choice.chance(0.2);
        heirs = choice.chance(0.25);
    }

    /** Appends a line; one that opens a block indents those after it. */
    void line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(format, arguments);
        if (line.startsWith("}")) {
            indent--;
        }
        text.append("    ".repeat(indent)).append(line).append('\n');
        if (line.endsWith("{")) {
            indent++;
        }
    }

    String name(String prefix) {
        return prefix + names++;
    }

    void spend(long evaluations) {
        cost += evaluations;
    }

    boolean affords(long evaluations) {
        return cost + evaluations <= BUDGET;
    }

    boolean hasRoom() {
        return text.length() - methodStart < LONGEST_METHOD;
    }

    /** Ends a method or type: what was spent since the last call of this method. */
    long bill() {
        long spent = cost;
        cost = 0;
        methodStart = text.length();
        return spent;
    }

    /** The scope of a static method before its parameters. */
    Scope staticScope() {
        Scope scope = new Scope();
        scope.variables.addAll(staticFields);
        scope.arrays.addAll(List.of("pool", "DESK"));
        scope.applications.addAll(everywhere);
        return scope;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

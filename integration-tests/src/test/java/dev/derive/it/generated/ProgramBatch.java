package dev.derive.it.generated;

import dev.derive.it.Jvm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Some programs, compiled together and loaded into this virtual machine. */
final class ProgramBatch implements AutoCloseable {

    private final List<GeneratedProgram> programs;
    private final Path classes;
    private final URLClassLoader loader;
    private final String errors;

    /** Compiles the programs, and smooth versions of those that round. */
    ProgramBatch(List<GeneratedProgram> programs) throws IOException {
        this.programs = programs;
        classes = Files.createTempDirectory("fuzz");
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ProgramBatch.class.getClassLoader());
        List<GeneratedProgram> all = new ArrayList<>(programs);
        programs.stream().filter(GeneratedProgram::rounds).map(GeneratedProgram::smooth).forEach(all::add);
        StringWriter messages = new StringWriter();
        errors = ProgramCompiler.compiles(all, Jvm.classPath(), classes, messages) ? null : messages.toString();
    }

    /** What the compiler said, or null if the programs compile. */
    String errors() {
        return errors;
    }

    /** What the programs compute in a machine without the agent, by their names. */
    Map<String, PlainResult> plainResults() throws Exception {
        return PlainMachine.run(programs, classes);
    }

    /** What a program computes in this machine outside of runs. */
    PlainResult plainResultHere(GeneratedProgram program) throws ReflectiveOperationException {
        ProgramFunction function = function(program.name());
        return PlainResult.of(function, program.rounds() ? function(program.smooth().name()) : function,
                program.points());
    }

    /** What is wrong with a program in this machine, or null. */
    ProgramCheck.Failure check(GeneratedProgram program, PlainResult plain) throws ReflectiveOperationException {
        ProgramFunction function;
        try {
            function = function(program.name());
        } catch (LinkageError e) {
            return ProgramCheck.Failure.of(e);
        }
        return ProgramCheck.of(function, program.points(), program.rounds(), plain);
    }

    private ProgramFunction function(String name) throws ReflectiveOperationException {
        return ProgramFunction.of(loader.loadClass(name));
    }

    @Override
    public void close() throws IOException {
        loader.close();
        try (Stream<Path> files = Files.walk(classes)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package dev.derive.it.generated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates, compiles and checks any number of programs in this virtual machine, which has the agent, and writes those
 * that fail, minimised, as regression programs.
 */
public final class FuzzRun {

    /** Programs per call of the compiler, class loader and plain machine. */
    private static final int BATCH = 250;
    /** How often a program is drawn again when differences cannot confirm it, because it sits near a kink. */
    private static final int ATTEMPTS = 6;
    /** Failures of one kind that are minimised; the others are only counted. */
    private static final int MINIMISED = Integer.getInteger("fuzz.minimised", 5);

    private final Path directory;
    private final Map<ProgramCheck.Kind, Integer> failures = new EnumMap<>(ProgramCheck.Kind.class);
    private int checked;
    private int redrawn;
    private int given;
    /** Programs of batches in which one does not compile. */
    private int uncompiled;

    private FuzzRun(Path directory) {
        this.directory = directory;
    }

    /**
     * The number of programs, the first seed, and the directory for what fails; the exit status is 1 if anything does.
     */
    public static void main(String[] arguments) throws Exception {
        int programs = Integer.parseInt(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        FuzzRun run = new FuzzRun(Path.of(arguments[2]));
        long start = System.nanoTime();
        for (int done = 0; done < programs; done += BATCH) {
            run.seeds(first + done, Math.min(BATCH, programs - done));
        }
        System.out.printf("%d programs checked in %.0f s, %d drawn again because they sat near a kink, %d given up, "
                + "%d not compiled, failures %s%n",
                run.checked, (System.nanoTime() - start) / 1e9, run.redrawn, run.given, run.uncompiled, run.failures);
        System.exit(run.failures.isEmpty() && run.given == 0 && run.uncompiled == 0 ? 0 : 1);
    }

    private void seeds(long first, int count) throws Exception {
        List<Long> seeds = new ArrayList<>(Stream.iterate(first, seed -> seed + 1).limit(count).toList());
        for (int attempt = 0; attempt < ATTEMPTS && !seeds.isEmpty(); attempt++) {
            int drawn = attempt;
            redrawn += attempt == 0 ? 0 : seeds.size();
            seeds = batch(seeds.stream().map(seed -> ProgramGenerator.generate(seed, drawn)).toList());
        }
        given += seeds.size();
    }

    /** Checks programs; the seeds of those that differences cannot confirm. */
    private List<Long> batch(List<GeneratedProgram> programs) throws Exception {
        List<Long> unusable = new ArrayList<>();
        try (ProgramBatch batch = new ProgramBatch(programs)) {
            if (batch.errors() != null) {
                System.out.println("A generated program does not compile:\n" + batch.errors());
                uncompiled += programs.size();
                return unusable;
            }
            Map<String, PlainResult> results = batch.plainResults();
            for (GeneratedProgram program : programs) {
                PlainResult plain = results.get(program.name());
                if (!plain.usable()) {
                    unusable.add(program.seed());
                    continue;
                }
                checked++;
                ProgramCheck.Failure failure = batch.check(program, plain);
                if (failure != null) {
                    report(program, program.points().get(plain.point()), failure);
                }
            }
        }
        return unusable;
    }

    private void report(GeneratedProgram program, double[] point, ProgramCheck.Failure failure) throws Exception {
        boolean minimise = failures.merge(failure.kind(), 1, Integer::sum) <= MINIMISED;
        System.out.println("seed " + program.seed() + ", " + program.simpleName() + ": " + failure);
        if (minimise) {
            Files.createDirectories(directory);
            Path file = directory.resolve(program.simpleName() + ".java");
            Files.writeString(file, RegressionProgram.of(program, point, failure));
            System.out.println("  minimised in " + file + "; when it is mended, put it with the regression programs");
        }
    }
}

package dev.derive.it.generated;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that failed once, minimised, as a source file that tells its own point. */
final class RegressionProgram {

    private static final Pattern POINT = Pattern.compile("// Point: (.*)");
    /** After which a program that is being minimised is taken to be without end. */
    private static final int SECONDS = 20;

    private RegressionProgram() {
    }

    /** The source file for a program that fails at a point. */
    static String of(GeneratedProgram program, double[] point, ProgramCheck.Failure failure) {
        boolean[] endless = new boolean[1];
        String smallest = new Reducer(source -> !endless[0] && inTime(endless, () -> failsAlike(program, source, point, failure)))
                .reduce(program.source());
        return "// Seed " + program.seed() + ". " + failure.toString().replace('\n', ' ') + "\n"
                + "// Point: " + Arrays.stream(point).mapToObj(Double::toString).collect(Collectors.joining(", ")) + "\n"
                + smallest.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")) + "\n";
    }

    /** The program of such a source file. */
    static GeneratedProgram read(String name, String source) {
        Matcher point = POINT.matcher(source);
        if (!point.find()) {
            throw new IllegalArgumentException(name + " has no line with its point");
        }
        double[] x = Arrays.stream(point.group(1).split(",")).mapToDouble(Double::parseDouble).toArray();
        return new GeneratedProgram(0, "generated." + name, source, List.of(x));
    }

    private static boolean failsAlike(GeneratedProgram program, String source, double[] point, ProgramCheck.Failure failure)
            throws IOException {
        GeneratedProgram candidate = new GeneratedProgram(program.seed(), program.name(), source, List.of(point));
        try (ProgramBatch batch = new ProgramBatch(List.of(candidate))) {
            if (batch.errors() != null) {
                return false;
            }
            PlainResult plain = batch.plainResultHere(candidate);
            return plain.usable() && failure.resembles(batch.check(candidate, plain));
        } catch (LinkageError e) {
            return failure.resembles(ProgramCheck.Failure.of(e));
        } catch (ReflectiveOperationException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    /** False, and from then on, if the trial does not end: its thread cannot be stopped, and more of them would take all time. */
    private static boolean inTime(boolean[] endless, Callable<Boolean> trial) {
        FutureTask<Boolean> task = new FutureTask<>(trial);
        Thread thread = new Thread(task, "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            endless[0] = true;
            return false;
        } catch (ExecutionException | InterruptedException e) {
            return false;
        }
    }
}

package dev.derive.it.generated;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One generated class and the points at which it may be differentiated.
 *
 * @param seed the only thing it was made from, with the attempt
 * @param name the qualified name of the class
 * @param source its source, one compilation unit
 * @param points where to evaluate it, in the order in which they are tried; their length is the number of inputs
 */
record GeneratedProgram(long seed, String name, String source, List<double[]> points) {

    /** What is appended to the name of a program's {@link #smooth} version. */
    static final String SMOOTH = "Smooth";
    /** The type, but where {@code Number} asks for it. */
    private static final Pattern ROUNDING = Pattern.compile("\\bfloat\\b(?! floatValue\\(\\))");

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether it rounds to float somewhere, so that its value is a staircase that differences cannot climb. */
    boolean rounds() {
        return ROUNDING.matcher(source).find();
    }

    /**
     * The same program computing in doubles all through: what the derivatives of a program that rounds are close to.
     */
    GeneratedProgram smooth() {
        String text = ROUNDING.matcher(source.replace(simpleName(), simpleName() + SMOOTH)).replaceAll("double")
                .replaceAll("\\bFloat\\b", "Double");
        return new GeneratedProgram(seed, name + SMOOTH, text, points);
    }
}

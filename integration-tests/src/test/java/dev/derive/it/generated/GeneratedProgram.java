package dev.derive.it.generated;

/**
 * One generated class and the point at which it is differentiated.
 *
 * @param seed the only thing it was made from
 * @param name the qualified name of the class
 * @param source its source, one compilation unit
 * @param point where to evaluate it; also tells the number of inputs
 */
record GeneratedProgram(long seed, String name, String source, double[] point) {

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

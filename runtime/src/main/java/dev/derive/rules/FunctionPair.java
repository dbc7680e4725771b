package dev.derive.rules;

/**
 * A function of one number that gives the values of two other functions of its class in one object. Its derivative is
 * theirs.
 *
 * @param owner the class, by name, that has all three functions, and rules for the two
 * @param method the name of the function
 * @param result the class, by name, of the object; its constructor takes the two values
 * @param first the name of the one function, and of the method by which the object gives its value
 * @param second the same of the other
 */
public record FunctionPair(String owner, String method, String result, String first, String second) {
}

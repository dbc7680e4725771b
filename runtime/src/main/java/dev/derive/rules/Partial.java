package dev.derive.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method as the partial derivative of another method with respect to one of its arguments.
 *
 * <p>The marked method takes the parameters of the differentiated method (an instance method's receiver comes first)
 * followed by the result of that method, and returns the partial as a {@code double}, also for {@code float} methods:
 *
 * <pre>
 * &#64;Partial(of = Math.class, method = "exp", argument = 0)
 * public static double exp(double x, double result) {
 *     return result;
 * }
 * </pre>
 *
 * <p>The overload is the one with the same parameter types. It is named, not linked to, so a rule can be written for a
 * method that only newer versions of a library have, and for a class that is not on the class path ({@link #named}).
 * The marked method may itself be differentiated: its derivative is the second derivative. So it must not branch to a
 * formula that is right at one point only.
 *
 * <p>A method has a partial for each of its {@code double} and {@code float} parameters, or no rule at all. The partial
 * for a {@code double[]} is a {@code double[]} of the same length, with respect to each element; where a parameter that
 * is an array has none and an active array is passed, the derivative is refused. Objects are taken to be constant.
 * Rules are for static methods, and for instance methods of classes that are not woven, that return a number and change
 * none of their arguments. A rule for a method that subclasses
 * override is used for their methods too.
 *
 * <p>An application brings rules in public classes of its own, which the agent's option {@code rules=com.acme.MyRules}
 * names. They go before the rules that come with Derive.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Partial {
    /** The classes whose method of that name has this partial. */
    Class<?>[] of() default {};

    /** More of these classes, by name: {@code "com.acme.Functions"}, {@code "com.acme.Functions$Nested"}. */
    String[] named() default {};

    /** The name of the differentiated method. */
    String method();

    /** The argument with respect to which the partial is taken: its index among the parameters, from 0. */
    int argument();
}

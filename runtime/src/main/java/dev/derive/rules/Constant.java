package dev.derive.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists methods whose derivative is zero wherever it exists: nothing of the arguments' derivatives reaches the result.
 * All overloads of a listed name are meant.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Constant {
    /** The classes that have the methods. */
    Class<?>[] of() default {};

    /** More of these classes, by name. */
    String[] named() default {};

    /** The names of the methods. */
    String[] methods();
}

package dev.derive.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that classes compute the same functions as another one in their own way: their methods have the rules of its
 * methods with the same name and parameters, evaluated with the results that they themselves give.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SameAs {
    /** The class that has the rules. */
    Class<?> value();

    /** The names of the classes that share them; they need not be on the class path. */
    String[] named();
}

package dev.derive.jdk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose public static methods stand in for the methods of classes of the JDK: same name, same parameters
 * and result; for an instance method the receiver is an additional first parameter. In the class file only, because the
 * marked class must not be loaded to find out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface StandInFor {
    /** The classes whose methods are replaced. */
    Class<?>[] value();
}

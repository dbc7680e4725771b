package dev.derive.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the small entry points that woven code calls for every operation. The agent's jar carries it renamed to the
 * virtual machine's own annotation of that name, which is honoured because the runtime lives in the boot class loader:
 * HotSpot then inlines these methods also where a method has used up its inlining budget (DesiredMethodLimit, 8,000
 * bytecodes). On an ordinary class path it means nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@interface ForceInline {
}

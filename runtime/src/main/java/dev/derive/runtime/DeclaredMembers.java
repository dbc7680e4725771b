package dev.derive.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.function.UnaryOperator;

/**
 * What {@link Class} is to take for the members of a class that the virtual machine found: those of its class file,
 * without what weaving added. The agent makes it ask here.
 */
public final class DeclaredMembers {
    private static volatile UnaryOperator<Member[]> choice;

    private DeclaredMembers() {
    }

    /** Called by the agent: how members of one class, of which there is one at least, are chosen. */
    public static void install(UnaryOperator<Member[]> ofClassFile) {
        choice = ofClassFile;
    }

    /** Of the fields of a class. */
    public static Field[] ofClassFile(Field[] found) {
        return (Field[]) choose(found);
    }

    /** Of the methods of a class. */
    public static Method[] ofClassFile(Method[] found) {
        return (Method[]) choose(found);
    }

    /** Of the constructors of a class. */
    public static Constructor<?>[] ofClassFile(Constructor<?>[] found) {
        return (Constructor<?>[]) choose(found);
    }

    private static Member[] choose(Member[] found) {
        return found.length == 0 ? found : choice.apply(found);
    }
}

package dev.derive.agent.weave;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Type;

/** Finds members of the runtime's classes by the names and descriptors that woven code has for them. */
final class RuntimeMember {
    private RuntimeMember() {
    }

    /** The modifiers, {@code public} and {@code static} only, of a method. */
    static String ofMethod(String owner, String name, String descriptor) {
        Class<?> type = type(owner);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (name.equals("<init>") && Type.getConstructorDescriptor(constructor).equals(descriptor)) {
                return modifiers(type, constructor);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && Type.getMethodDescriptor(method).equals(descriptor)) {
                return modifiers(type, method);
            }
        }
        return "there is no method " + owner + "." + name + descriptor;
    }

    /** The same of a field, of a class or one of its parents. */
    static String ofField(String owner, String name, String descriptor) {
        for (Class<?> type = type(owner); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name) && Type.getDescriptor(field.getType()).equals(descriptor)) {
                    return modifiers(type, field);
                }
            }
        }
        return "there is no field " + owner + "." + name + " " + descriptor;
    }

    private static Class<?> type(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String modifiers(Class<?> owner, Member member) {
        return Modifier.toString(owner.getModifiers() & member.getModifiers() & Modifier.PUBLIC
                | member.getModifiers() & Modifier.STATIC);
    }
}

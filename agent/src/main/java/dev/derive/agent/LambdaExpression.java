package dev.derive.agent;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What the compiler says of a lambda expression or method reference, in the terms of {@link LambdaMetafactory}.
 *
 * @param host the class that contains it
 * @param name the name of the functional interface's method
 * @param factory captured values to functional interface
 * @param method the erased type of the functional interface's method
 * @param implementation the method that is called
 * @param handle the same as a handle
 * @param instantiated the type of the functional interface's method here
 * @param interfaces the functional interface, and markers
 * @param bridges further types under which the method must be there
 * @param serializable whether the object must be serializable
 */
record LambdaExpression(Class<?> host, String name, MethodType factory, MethodType method,
        MethodHandleInfo implementation, MethodHandle handle, MethodType instantiated, List<Class<?>> interfaces,
        List<MethodType> bridges, boolean serializable) {
    static LambdaExpression of(MethodHandles.Lookup caller, String name, MethodType factory, Object[] arguments) {
        MethodHandle handle = (MethodHandle) arguments[1];
        List<Class<?>> interfaces = new ArrayList<>(List.of(factory.returnType()));
        List<MethodType> bridges = new ArrayList<>();
        boolean serializable = false;
        if (arguments.length > 3) {
            int flags = (Integer) arguments[3];
            int next = 4;
            serializable = (flags & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
            if ((flags & LambdaMetafactory.FLAG_MARKERS) != 0) {
                int count = (Integer) arguments[next++];
                for (int i = 0; i < count; i++) {
                    interfaces.add((Class<?>) arguments[next++]);
                }
            }
            if ((flags & LambdaMetafactory.FLAG_BRIDGES) != 0) {
                int count = (Integer) arguments[next++];
                for (int i = 0; i < count; i++) {
                    bridges.add((MethodType) arguments[next++]);
                }
            }
        }
        return new LambdaExpression(caller.lookupClass(), name, factory, (MethodType) arguments[0],
                caller.revealDirect(handle), handle, (MethodType) arguments[2], interfaces, bridges, serializable);
    }

    /** Whether a class nested beside the host can call the implementation by an ordinary instruction. */
    boolean canBeSpun() {
        int modifiers = implementation.getModifiers();
        boolean hidden = host.isHidden();
        boolean foreignProtected = Modifier.isProtected(modifiers)
                && !implementation.getDeclaringClass().getPackageName().equals(host.getPackageName());
        boolean superCall = implementation.getReferenceKind() == MethodHandleInfo.REF_invokeSpecial
                && !(Modifier.isPrivate(modifiers) && implementation.getDeclaringClass() == host);
        return !hidden && !foreignProtected && !superCall;
    }
}

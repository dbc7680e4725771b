package dev.derive.agent.weave;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes that {@code java.lang.reflect.Proxy} makes. They implement every method of their interfaces, the twins
 * too, and would ask the application's handler for methods it has never heard of. So these are taken out, and the class
 * is woven: its twins box their arguments, ask for the original method, and unbox what the handler returns.
 */
public final class ProxyTwins {
    private static final String PROXY = "java/lang/reflect/Proxy";

    private ProxyTwins() {
    }

    /** Whether a class with this superclass is a proxy. */
    public static boolean isProxy(String superName) {
        return PROXY.equals(superName);
    }

    /** Takes out the twins; whether there were any, or any method in which numbers come and go. */
    public static boolean remove(ClassNode type) {
        boolean concerned = type.methods.removeIf(ProxyTwins::isTwin);
        return concerned || type.methods.stream()
                .anyMatch(m -> Numbers.inDescriptor(m.desc) || Numbers.boxInDescriptor(m.desc));
    }

    private static boolean isTwin(MethodNode method) {
        Type[] parameters = Type.getArgumentTypes(method.desc);
        for (WeaveMode mode : WeaveMode.values()) {
            if (method.name.endsWith("$" + mode.suffix) && parameters.length > 0
                    && parameters[parameters.length - 1].equals(mode.contextType())) {
                return true;
            }
        }
        return false;
    }
}

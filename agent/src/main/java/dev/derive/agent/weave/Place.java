package dev.derive.agent.weave;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Names the places of the original in the words that error messages use. */
final class Place {
    private Place() {
    }

    /** A method as people write it: {@code java.math.BigDecimal.<init>(double)}. */
    static String call(MethodInsnNode call) {
        return method(call.owner, call.name, call.desc);
    }

    static String method(String owner, String name, String descriptor) {
        StringBuilder text = new StringBuilder(Type.getObjectType(owner).getClassName()).append('.').append(name)
                .append('(');
        Type[] arguments = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(arguments[i].getClassName());
        }
        return text.append(')').toString();
    }
}

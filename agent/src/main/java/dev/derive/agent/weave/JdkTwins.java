package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The JDK's methods that move numbers about, and the runtime's methods that do the same with their shadows. Such a twin
 * is static and takes the receiver, the arguments, a shadow for each number and each argument that is or may be an
 * array of numbers (null where none is carried), and the context.
 */
final class JdkTwins {
    private static final String HOLDER = RuntimeCalls.PACKAGE + "JdkArrays";
    private static final Set<String> METHODS = Set.of(
            "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
            "java/util/Arrays.copyOf([DI)[D", "java/util/Arrays.copyOf([FI)[F",
            "java/util/Arrays.copyOf([Ljava/lang/Object;I)[Ljava/lang/Object;",
            "java/util/Arrays.copyOfRange([DII)[D", "java/util/Arrays.copyOfRange([FII)[F",
            "java/util/Arrays.copyOfRange([Ljava/lang/Object;II)[Ljava/lang/Object;",
            "java/util/Arrays.fill([DD)V", "java/util/Arrays.fill([DIID)V",
            "java/util/Arrays.fill([FF)V", "java/util/Arrays.fill([FIIF)V",
            "java/util/Arrays.fill([Ljava/lang/Object;Ljava/lang/Object;)V",
            "java/util/Arrays.sort([D)V", "java/util/Arrays.sort([DII)V", "java/util/Arrays.sort([F)V",
            "java/util/Arrays.sort([FII)V", "java/util/Arrays.parallelSort([D)V",
            "java/util/Arrays.parallelSort([DII)V", "java/util/Arrays.parallelSort([F)V",
            "java/util/Arrays.parallelSort([FII)V");

    private JdkTwins() {
    }

    static boolean contains(MethodInsnNode call) {
        return isClone(call) || METHODS.contains(call.owner + "." + call.name + call.desc);
    }

    private static boolean isClone(MethodInsnNode call) {
        return call.owner.startsWith("[") && call.name.equals("clone");
    }

    /**
     * The call itself, or, where an array is cloned as any object, as old compilers had it, the call of the array's own
     * {@code clone}.
     *
     * @param receiver the shape of the receiver of an instance method
     */
    static MethodInsnNode ofArray(MethodInsnNode call, Shape receiver) {
        boolean clones = call.getOpcode() == INVOKEVIRTUAL && call.owner.equals("java/lang/Object")
                && call.name.equals("clone") && receiver.isArray();
        return clones ? new MethodInsnNode(INVOKEVIRTUAL, receiver.descriptor(), call.name, call.desc, false) : call;
    }

    /** The arguments that have a shadow: numbers, arrays, and references that may be arrays. */
    static List<Boolean> shadowed(MethodInsnNode call) {
        List<Boolean> shadowed = new ArrayList<>();
        if (isClone(call)) {
            shadowed.add(true);
        }
        for (Type type : Type.getArgumentTypes(call.desc)) {
            shadowed.add(Numbers.isNumber(type) || type.getSort() >= Type.ARRAY);
        }
        return shadowed;
    }

    static RuntimeCalls.Call twin(MethodInsnNode call, WeaveMode mode) {
        List<Type> parameters = new ArrayList<>();
        if (isClone(call)) {
            parameters.add(Type.getObjectType("java/lang/Object"));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
        List<Type> shadows = new ArrayList<>();
        boolean scalar = false;
        for (Type type : parameters) {
            if (Numbers.isNumber(type)) {
                shadows.add(mode.shadow);
                scalar = true;
            } else if (type.getSort() >= Type.ARRAY) {
                shadows.add(RuntimeCalls.ARRAY_SHADOW);
            }
        }
        parameters.addAll(shadows);
        parameters.add(scalar ? mode.contextType() : RuntimeCalls.CONTEXT);
        return new RuntimeCalls.Call(HOLDER, call.name,
                Type.getMethodDescriptor(Type.getReturnType(call.desc), parameters.toArray(Type[]::new)));
    }

    /** All of them in both modes, for the test that resolves each. */
    static List<RuntimeCalls.Call> all() {
        List<RuntimeCalls.Call> all = new ArrayList<>();
        for (String method : METHODS) {
            int dot = method.indexOf('.');
            int descriptor = method.indexOf('(');
            MethodInsnNode call = new MethodInsnNode(INVOKESTATIC, method.substring(0, dot),
                    method.substring(dot + 1, descriptor), method.substring(descriptor), false);
            for (WeaveMode mode : WeaveMode.values()) {
                all.add(twin(call, mode));
            }
        }
        return all;
    }
}

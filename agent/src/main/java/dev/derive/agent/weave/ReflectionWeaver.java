package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The JDK's ways to read and write fields and elements by name: each has a twin in the runtime, and handles a check.
 */
final class ReflectionWeaver {
    private static final String HOLDER = RuntimeCalls.PACKAGE + "Reflecting";
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String ARRAY = "java/lang/reflect/Array";
    private static final Set<String> METHODS = Set.of(
            "getDouble(Ljava/lang/Object;)D", "getFloat(Ljava/lang/Object;)F",
            "get(Ljava/lang/Object;)Ljava/lang/Object;", "setDouble(Ljava/lang/Object;D)V",
            "setFloat(Ljava/lang/Object;F)V", "set(Ljava/lang/Object;Ljava/lang/Object;)V",
            "getDouble(Ljava/lang/Object;I)D", "getFloat(Ljava/lang/Object;I)F",
            "get(Ljava/lang/Object;I)Ljava/lang/Object;", "setDouble(Ljava/lang/Object;ID)V",
            "setFloat(Ljava/lang/Object;IF)V", "set(Ljava/lang/Object;ILjava/lang/Object;)V");
    private static final Set<String> HANDLES = Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    private ReflectionWeaver() {
    }

    /** Whether a method has a twin. */
    static boolean hasTwin(MethodInsnNode call) {
        return (call.owner.equals(FIELD) || call.owner.equals(ARRAY)) && METHODS.contains(call.name + call.desc);
    }

    /** The call of a twin; what the original takes and the shadow of the number in it, if any, is on the stack then. */
    static RuntimeCalls.Call twin(MethodInsnNode call, WeaveMode mode) {
        List<Type> parameters = new ArrayList<>();
        if (call.owner.equals(FIELD)) {
            parameters.add(Type.getObjectType(FIELD));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
        parameters.addAll(Twins.shadows(call.desc, mode));
        parameters.add(RuntimeCalls.CONTEXT);
        return new RuntimeCalls.Call(HOLDER, call.name,
                Type.getMethodDescriptor(Type.getReturnType(call.desc), parameters.toArray(Type[]::new)));
    }

    /** All twins in both modes, for the test that resolves each. */
    static List<RuntimeCalls.Call> all() {
        List<RuntimeCalls.Call> all = new ArrayList<>();
        for (String method : METHODS) {
            int descriptor = method.indexOf('(');
            String owner = method.contains(";I") ? ARRAY : FIELD;
            MethodInsnNode call = new MethodInsnNode(Opcodes.INVOKESTATIC, owner, method.substring(0, descriptor),
                    method.substring(descriptor), false);
            for (WeaveMode mode : WeaveMode.values()) {
                all.add(twin(call, mode));
            }
        }
        return all;
    }

    /** Whether a method uses a handle, whose twin nobody knows. */
    static boolean usesHandle(MethodInsnNode call) {
        return HANDLES.contains(call.owner) && (call.name.startsWith("invoke") || call.owner.endsWith("VarHandle"))
                && !Type.getReturnType(call.desc).getDescriptor().startsWith("Ljava/lang/invoke/")
                && !call.name.equals("varType") && !call.name.equals("coordinateTypes");
    }

    /** Checks the handle that a method is called on. */
    static void checkHandle(MethodInsnNode call, TwinState state, Caller caller) {
        int distance = Type.getArgumentTypes(call.desc).length;
        state.ensureSource(distance);
        state.peek(distance).source().load(state.mv);
        state.mv.visitTypeInsn(Opcodes.CHECKCAST, call.owner);
        state.mv.visitLdcInsn(caller.where(Place.call(call)));
        RuntimeCalls.useHandle(call.owner).emit(state.mv);
    }
}

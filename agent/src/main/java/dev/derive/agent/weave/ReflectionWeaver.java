package dev.derive.agent.weave;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The JDK's ways to read and write fields and elements, and to call methods, by name and over handles: the runtime has
 * a twin for each, or makes the call.
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
    private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final Set<String> CALLS = Set.of(
            "java/lang/reflect/Method.invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;",
            "java/lang/reflect/Constructor.newInstance([Ljava/lang/Object;)Ljava/lang/Object;",
            METHOD_HANDLE + ".invokeWithArguments([Ljava/lang/Object;)Ljava/lang/Object;",
            METHOD_HANDLE + ".invokeWithArguments(Ljava/util/List;)Ljava/lang/Object;");
    private static final Set<String> USES_OF_A_VARIABLE = Arrays.stream(VarHandle.AccessMode.values())
            .map(VarHandle.AccessMode::methodName).collect(Collectors.toUnmodifiableSet());
    private static final Handle LINK = new Handle(Opcodes.H_INVOKESTATIC, RuntimeCalls.PACKAGE + "ReflectiveCalls",
            "link", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/String;)Ljava/lang/invoke/CallSite;", false);

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

    /** Whether a call may reach a twin, which only shows when it is made. */
    static boolean isLinked(MethodInsnNode call) {
        boolean isPolymorphic = call.owner.equals(METHOD_HANDLE)
                && (call.name.equals("invoke") || call.name.equals("invokeExact"))
                || call.owner.equals(VAR_HANDLE) && USES_OF_A_VARIABLE.contains(call.name);
        return (isPolymorphic || CALLS.contains(call.owner + "." + call.name + call.desc))
                && Twins.fitsDynamicCall(call.desc) && !Twins.isWide(call.desc);
    }

    /** Has the runtime make such a call. What the call takes, and the shadows of that, are on the stack. */
    static void link(MethodInsnNode call, WeaveMode mode, MethodVisitor mv, Caller caller) {
        mv.visitInvokeDynamicInsn(call.name, "(L" + call.owner + ";" + Twins.descriptor(call.desc, mode).substring(1),
                LINK, caller.where(Place.call(call)));
    }
}

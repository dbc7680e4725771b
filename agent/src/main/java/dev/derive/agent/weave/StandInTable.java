package dev.derive.agent.weave;

import dev.derive.runtime.StandIns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of the JDK that have a stand-in, as the holders' class files list them: the holders themselves must not
 * be loaded yet, because they are woven.
 */
final class StandInTable {
    private static final String PACKAGE = "dev/derive/jdk/";
    private static final String ANNOTATION = "L" + PACKAGE + "StandInFor;";

    /**
     * A static method that twins call in place of a method of the JDK.
     *
     * @param holder internal name of the class that declares it
     * @param descriptor an instance method's receiver is the first parameter
     */
    record StandIn(String holder, String descriptor) {
        /**
         * Whether a call is one that the stand-in takes: not one by the stand-in itself, which calls what it stands in
         * for.
         *
         * @param caller internal name of the class that calls
         */
        boolean replacesCallsBy(String caller) {
            return !caller.equals(holder) && !caller.startsWith(holder + "$");
        }

        /** The call of the stand-in for a method of this name. */
        MethodInsnNode call(String name) {
            return new MethodInsnNode(Opcodes.INVOKESTATIC, holder, name, descriptor, false);
        }
    }

    private final Map<String, StandIn> standIns = new HashMap<>();
    private final Set<String> signatures = new HashSet<>();

    /** The table of the stand-ins that come with the runtime and whose JDK method this Java has. */
    static StandInTable ofRuntime() {
        StandInTable table = new StandInTable();
        StandIns.HOLDERS.forEach(holder -> table.add(read(PACKAGE + holder)));
        return table;
    }

    private static ClassNode read(String name) {
        try (InputStream in = StandInTable.class.getResourceAsStream("/" + name + ".class")) {
            ClassNode type = new ClassNode();
            new ClassReader(in).accept(type, ClassReader.SKIP_CODE);
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ClassNode holder) {
        for (AnnotationNode annotation : holder.invisibleAnnotations) {
            if (annotation.desc.equals(ANNOTATION)) {
                for (Object target : (Iterable<?>) annotation.values.get(1)) {
                    Class<?> jdkClass = jdkClass(((Type) target).getClassName());
                    if (jdkClass != null) {
                        add(holder, jdkClass);
                    }
                }
            }
        }
    }

    /** A class of the JDK; null if it is in a module that this virtual machine does not have. */
    private static Class<?> jdkClass(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private void add(ClassNode holder, Class<?> target) {
        Set<String> statics = new HashSet<>();
        Set<String> virtuals = new HashSet<>();
        for (java.lang.reflect.Method method : target.getMethods()) {
            boolean isStatic = java.lang.reflect.Modifier.isStatic(method.getModifiers());
            (isStatic ? statics : virtuals).add(method.getName() + Type.getMethodDescriptor(method));
        }
        for (java.lang.reflect.Constructor<?> constructor : target.getConstructors()) {
            statics.add("<init>" + Type.getConstructorDescriptor(constructor));
        }
        for (MethodNode method : holder.methods) {
            if ((method.access & Opcodes.ACC_PUBLIC) != 0) {
                StandIn standIn = new StandIn(holder.name, method.desc);
                if (method.name.equals(MadeObjects.NAME)
                        && statics.contains("<init>" + withoutReceiver(method.desc, target))) {
                    put(target, "<init>" + withoutReceiver(method.desc, target), standIn);
                    continue;
                }
                if (statics.contains(method.name + method.desc)) {
                    put(target, method.name + method.desc, standIn);
                } else if (virtuals.contains(method.name + withoutReceiver(method.desc, target))) {
                    put(target, method.name + withoutReceiver(method.desc, target), standIn);
                }
            }
        }
    }

    private void put(Class<?> target, String signature, StandIn standIn) {
        standIns.put(Type.getInternalName(target) + "." + signature, standIn);
        signatures.add(signature);
    }

    /** The descriptor of an instance method of a class; the whole descriptor if the receiver is not of that class. */
    private static String withoutReceiver(String descriptor, Class<?> receiver) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        if (parameters.length == 0 || !parameters[0].getClassName().equals(receiver.getName())) {
            return "";
        }
        return Type.getMethodDescriptor(Type.getReturnType(descriptor),
                Arrays.copyOfRange(parameters, 1, parameters.length));
    }

    /** The holder of each method's stand-in, for calls whose target only shows when they are made. */
    Map<String, String> holders() {
        Map<String, String> holders = new HashMap<>();
        standIns.forEach((method, standIn) -> holders.put(method, standIn.holder()));
        return holders;
    }

    /** The stand-in of the method that a call resolves to, or null. */
    StandIn of(MethodInsnNode call, Universe universe) {
        String signature = call.name + call.desc;
        if (!signatures.contains(signature)) {
            return null;
        }
        StandIn own = standIns.get(call.owner + "." + signature);
        if (own != null || call.owner.startsWith("[") || call.name.equals("<init>")) {
            return own;
        }
        String declaring = universe.declaringClassOfMethod(call.owner, call.name, call.desc);
        return declaring == null ? null : standIns.get(declaring + "." + signature);
    }
}

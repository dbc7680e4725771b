package dev.derive.agent;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * What must be known of a class to resolve calls and accesses: its parents and the names of its members.
 *
 * @param isPublic whether other packages may name it; so they may if it is a protected member class
 * @param methods names with descriptors, in the order of the class file
 * @param virtual those of them that are chosen by the receiver's class
 * @param fields names
 */
record ClassOutline(String name, String superName, List<String> interfaces, boolean isInterface, boolean isPublic,
        Set<String> methods, Set<String> virtual, Set<String> fields) {
    static ClassOutline of(TypeDescription type) {
        Set<String> methods = new LinkedHashSet<>();
        Set<String> virtual = new HashSet<>();
        for (MethodDescription method : type.getDeclaredMethods()) {
            add(method.getInternalName() + method.getDescriptor(), method.getModifiers(), methods, virtual);
        }
        Set<String> fields = new HashSet<>();
        for (FieldDescription field : type.getDeclaredFields()) {
            fields.add(field.getInternalName());
        }
        TypeDefinition parent = type.getSuperClass();
        return new ClassOutline(type.getInternalName(), parent == null ? null : parent.asErasure().getInternalName(),
                type.getInterfaces().asErasures().stream().map(TypeDescription::getInternalName).toList(),
                type.isInterface(), type.isPublic() || type.isProtected(), methods, virtual, fields);
    }

    static ClassOutline of(ClassNode type) {
        Set<String> methods = new LinkedHashSet<>();
        Set<String> virtual = new HashSet<>();
        type.methods.forEach(m -> add(m.name + m.desc, m.access, methods, virtual));
        Set<String> fields = new HashSet<>();
        type.fields.forEach(f -> fields.add(f.name));
        return new ClassOutline(type.name, type.superName, List.copyOf(type.interfaces),
                (type.access & Opcodes.ACC_INTERFACE) != 0, (type.access & Opcodes.ACC_PUBLIC) != 0, methods, virtual,
                fields);
    }

    private static void add(String method, int access, Set<String> methods, Set<String> virtual) {
        methods.add(method);
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
            virtual.add(method);
        }
    }
}

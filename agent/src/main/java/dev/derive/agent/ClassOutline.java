package dev.derive.agent;

import java.util.HashSet;
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
 * @param methods names with descriptors
 * @param fields names
 */
record ClassOutline(String name, String superName, List<String> interfaces, boolean isInterface, Set<String> methods,
        Set<String> fields) {
    static ClassOutline of(TypeDescription type) {
        Set<String> methods = new HashSet<>();
        for (MethodDescription method : type.getDeclaredMethods()) {
            methods.add(method.getInternalName() + method.getDescriptor());
        }
        Set<String> fields = new HashSet<>();
        for (FieldDescription field : type.getDeclaredFields()) {
            fields.add(field.getInternalName());
        }
        TypeDefinition parent = type.getSuperClass();
        return new ClassOutline(type.getInternalName(), parent == null ? null : parent.asErasure().getInternalName(),
                type.getInterfaces().asErasures().stream().map(TypeDescription::getInternalName).toList(),
                type.isInterface(), methods, fields);
    }

    static ClassOutline of(ClassNode type) {
        Set<String> methods = new HashSet<>();
        type.methods.forEach(m -> methods.add(m.name + m.desc));
        Set<String> fields = new HashSet<>();
        type.fields.forEach(f -> fields.add(f.name));
        return new ClassOutline(type.name, type.superName, List.copyOf(type.interfaces),
                (type.access & Opcodes.ACC_INTERFACE) != 0, methods, fields);
    }
}

package dev.derive.agent.weave;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The world of the samples: the classes of one package are woven; any other is as the tests' class path has it. */
class SampleUniverse implements Universe {
    static final String WOVEN = "dev/derive/agent/weave/golden/";

    private final Map<String, ClassNode> types = new ConcurrentHashMap<>();

    /** The samples alone. */
    SampleUniverse() {
    }

    /** With a class that is on no class path. */
    SampleUniverse(ClassNode more) {
        types.put(more.name, more);
    }

    private ClassNode type(String name) {
        return types.computeIfAbsent(name, SampleClass::read);
    }

    @Override
    public boolean isWoven(String internalName) {
        return internalName.startsWith(WOVEN);
    }

    @Override
    public String declaringClassOfMethod(String owner, String name, String descriptor) {
        ClassNode type = type(owner);
        if (type.methods.stream().anyMatch(m -> m.name.equals(name) && m.desc.equals(descriptor))) {
            return owner;
        }
        for (String parent : parents(type)) {
            String found = declaringClassOfMethod(parent, name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public String declaringClassOfField(String owner, String name) {
        ClassNode type = type(owner);
        if (type.fields.stream().anyMatch(f -> f.name.equals(name))) {
            return (type.access & Opcodes.ACC_INTERFACE) != 0 ? null : owner;
        }
        return type.superName == null ? null : declaringClassOfField(type.superName, name);
    }

    @Override
    public Collection<String> implementedOutside(String internalName) {
        return List.of();
    }

    @Override
    public boolean isSerializable(String internalName) {
        return internalName.equals("java/io/Serializable")
                || parents(type(internalName)).stream().anyMatch(this::isSerializable);
    }

    @Override
    public String commonSuperclass(String one, String other, String user) {
        List<String> others = superclasses(other);
        return superclasses(one).stream().filter(others::contains).findFirst().orElseThrow();
    }

    private List<String> superclasses(String name) {
        List<String> superclasses = new java.util.ArrayList<>();
        for (String type = name; type != null; type = type(type).superName) {
            superclasses.add(type);
        }
        return superclasses;
    }

    private static List<String> parents(ClassNode type) {
        List<String> parents = new java.util.ArrayList<>(type.interfaces);
        if (type.superName != null) {
            parents.add(0, type.superName);
        }
        return parents;
    }
}

package dev.derive.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The rules in one class, read from its class file: an application's must not be loaded before the application is. */
final class RuleHolder {
    /**
     * A partial, and what it is of.
     *
     * @param method class, name and descriptor of the method; an instance method's receiver is its first parameter
     */
    record PartialOf(String method, int arguments, int argument, RuleTable.Partial partial) {
    }

    private static final String PARTIAL = "Ldev/derive/rules/Partial;";
    private static final String CONSTANT = "Ldev/derive/rules/Constant;";
    private static final String SAME_AS = "Ldev/derive/rules/SameAs;";

    private final ClassNode type;
    private final List<PartialOf> partials = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private String aliasOf;

    private RuleHolder(ClassReader reader) {
        type = new ClassNode();
        reader.accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        addConstants(find(type.visibleAnnotations, CONSTANT));
        AnnotationNode sameAs = find(type.visibleAnnotations, SAME_AS);
        if (sameAs != null) {
            aliasOf = ((Type) value(sameAs, "value")).getInternalName();
            aliases.addAll(classes(sameAs));
        }
        for (MethodNode method : type.methods) {
            addConstants(find(method.visibleAnnotations, CONSTANT));
            addPartial(method, find(method.visibleAnnotations, PARTIAL));
        }
    }

    static RuleHolder of(byte[] classFile) {
        return new RuleHolder(new ClassReader(classFile));
    }

    static RuleHolder ofRuntime(Class<?> holder) {
        String name = Type.getInternalName(holder) + ".class";
        // The runtime is in the boot class loader, its class files are beside the agent's.
        try (InputStream in = RuleHolder.class.getResourceAsStream("/" + name)) {
            return new RuleHolder(new ClassReader(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PartialOf> partials() {
        return partials;
    }

    /** Class and name of each method whose derivative is zero. */
    List<String> constants() {
        return constants;
    }

    /** The classes that share the rules of {@link #aliasOf}. */
    List<String> aliases() {
        return aliases;
    }

    String aliasOf() {
        return aliasOf;
    }

    private void addConstants(AnnotationNode constant) {
        if (constant != null) {
            for (String owner : classes(constant)) {
                for (Object method : list(constant, "methods")) {
                    constants.add(owner + "." + method);
                }
            }
        }
    }

    private void addPartial(MethodNode method, AnnotationNode partial) {
        if (partial == null) {
            return;
        }
        Type[] parameters = Type.getArgumentTypes(method.desc);
        int argument = (Integer) value(partial, "argument");
        int publicStatic = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        if ((method.access & publicStatic) != publicStatic || (type.access & Opcodes.ACC_PUBLIC) == 0 || argument < 0
                || argument >= parameters.length - 1 || !returnsPartial(method, parameters[argument])
                || !Numbers.isNumber(parameters[parameters.length - 1])) {
            throw new IllegalArgumentException(
                    "The rule " + type.name.replace('/', '.') + "." + method.name + method.desc
                    + " is not one: it must be a public static method of a public class that takes the arguments of the"
                    + " differentiated method and its result, a number, names one of the arguments, and returns"
                    + " double, or double[] where the argument is one.");
        }
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < parameters.length - 1; i++) {
            descriptor.append(parameters[i].getDescriptor());
        }
        descriptor.append(')').append(parameters[parameters.length - 1].getDescriptor());
        RuntimeCalls.Call call = new RuntimeCalls.Call(type.name, method.name, method.desc);
        for (String owner : classes(partial)) {
            partials.add(new PartialOf(owner + "." + value(partial, "method") + descriptor, parameters.length - 1,
                    argument, new RuleTable.Partial(call, ParameterUse.of(method))));
        }
    }

    private static boolean returnsPartial(MethodNode method, Type argument) {
        String partial = argument.getDescriptor().equals("[D") ? "[D" : "D";
        return Type.getReturnType(method.desc).getDescriptor().equals(partial);
    }

    /** The internal names of the classes that an annotation is about. */
    private static List<String> classes(AnnotationNode annotation) {
        List<String> classes = new ArrayList<>();
        list(annotation, "of").forEach(of -> classes.add(((Type) of).getInternalName()));
        list(annotation, "named").forEach(name -> classes.add(((String) name).replace('.', '/')));
        return classes;
    }

    private static AnnotationNode find(List<AnnotationNode> annotations, String descriptor) {
        return annotations == null ? null
                : annotations.stream().filter(a -> a.desc.equals(descriptor)).findFirst().orElse(null);
    }

    private static List<?> list(AnnotationNode annotation, String name) {
        Object value = value(annotation, name);
        return value == null ? List.of() : (List<?>) value;
    }

    private static Object value(AnnotationNode annotation, String name) {
        for (int i = 0; i < annotation.values.size(); i += 2) {
            if (annotation.values.get(i).equals(name)) {
                return annotation.values.get(i + 1);
            }
        }
        return null;
    }
}

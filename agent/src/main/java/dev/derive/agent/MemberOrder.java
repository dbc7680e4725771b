package dev.derive.agent;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The order in which reflection gives the methods and constructors of a class file. HotSpot sorts the methods of a
 * class by their names, and its sort is not stable: what weaving adds moves constructors, and methods of one name, past
 * each other, and code that takes the first one would get another. A class that has methods of the same names in the
 * same order as the class file, and no others, is sorted in the same way.
 */
final class MemberOrder implements Opcodes {
    private static final String NAME = Type.getInternalName(MemberOrder.class) + "$Model";
    private static final String CONSTRUCTOR = "<init>";
    private static final String INITIALISER = "<clinit>";
    /** Enough for all methods that a class can have. */
    private static final int BITS = 16;

    private final MethodHandles.Lookup lookup;

    MemberOrder(MethodHandles.Lookup trusted) {
        this.lookup = trusted.in(MemberOrder.class);
    }

    /**
     * The rank of each method and constructor.
     *
     * @param methods names with descriptors, in the order of the class file
     */
    Map<String, Integer> of(Collection<String> methods) {
        List<String> inFile = List.copyOf(methods);
        Map<String, Integer> ranks = new HashMap<>();
        try {
            Class<?> model = lookup.defineHiddenClass(model(inFile), false).lookupClass();
            for (Constructor<?> constructor : model.getDeclaredConstructors()) {
                ranks.put(inFile.get(position(constructor)), ranks.size());
            }
            for (Method method : model.getDeclaredMethods()) {
                ranks.put(inFile.get(position(method)), ranks.size());
            }
        } catch (IllegalAccessException | LinkageError e) {
            // Any order is better than an error in the application.
            inFile.forEach(method -> ranks.putIfAbsent(method, ranks.size()));
        }
        return ranks;
    }

    private static byte[] model(List<String> methods) {
        ClassWriter type = new ClassWriter(0);
        type.visit(V17, ACC_ABSTRACT | ACC_SUPER, NAME, null, "java/lang/Object", null);
        for (int i = 0; i < methods.size(); i++) {
            String name = methods.get(i).substring(0, methods.get(i).indexOf('('));
            if (name.equals(CONSTRUCTOR)) {
                addConstructor(type, descriptor(i));
            } else if (name.equals(INITIALISER)) {
                MethodVisitor mv = type.visitMethod(ACC_STATIC, name, "()V", null, null);
                mv.visitInsn(RETURN);
                mv.visitMaxs(0, 0);
            } else {
                type.visitMethod(ACC_ABSTRACT, name, descriptor(i), null, null);
            }
        }
        return type.toByteArray();
    }

    private static void addConstructor(ClassWriter type, String descriptor) {
        MethodVisitor mv = type.visitMethod(0, CONSTRUCTOR, descriptor, null, null);
        mv.visitVarInsn(ALOAD, 0);
        mv.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        mv.visitInsn(RETURN);
        mv.visitMaxs(1, BITS + 1);
    }

    /** Parameters that tell the methods of the model apart: the bits of a method's position. */
    private static String descriptor(int position) {
        StringBuilder parameters = new StringBuilder("(");
        for (int bit = 0; bit < BITS; bit++) {
            parameters.append((position >> bit & 1) == 0 ? 'I' : 'F');
        }
        return parameters.append(")V").toString();
    }

    private static int position(Executable member) {
        int position = 0;
        Class<?>[] bits = member.getParameterTypes();
        for (int bit = 0; bit < BITS; bit++) {
            position |= bits[bit] == float.class ? 1 << bit : 0;
        }
        return position;
    }
}

package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import dev.derive.runtime.FieldShadows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Adds to a class the shadows of its fields, all synthetic and transient, and the methods that keep them.
 *
 * <p>A number's shadow is a {@code long} beside the field: the bits of the tangent, or the tape index. An array's is
 * its {@link dev.derive.runtime.ArrayShadow} with the array that it belongs to. All shadows of one class are valid only
 * while its owner field holds the token of the run that reads them; the first active value that a run stores makes it
 * the owner.
 */
final class ShadowFields {
    static final String SUFFIX = FieldShadows.SHADOW;
    static final String ARRAY_OF = FieldShadows.ARRAY;
    static final String SETTER = FieldShadows.SETTER;
    private static final int ACCESS = ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED;
    private static final Set<String> TASKS = Set.of("java/lang/Runnable", "java/util/concurrent/Callable");
    private static final Set<String> WITHOUT_NUMBERS = Set.of("Ljava/lang/String;", "Ljava/lang/Integer;",
            "Ljava/lang/Long;", "Ljava/lang/Boolean;", "Ljava/lang/Class;");
    private static final String HOLDER = "Ljava/lang/Object;";
    private static final String TOKEN = RuntimeCalls.TOKEN.getDescriptor();
    private static final String SHADOW = RuntimeCalls.ARRAY_SHADOW.getDescriptor();
    private static final String CONTEXT = RuntimeCalls.CONTEXT.getInternalName();

    /** The holder; null for static fields. */
    private static final String RELEASER = "(" + HOLDER + ")V";

    private final ClassNode type;

    private ShadowFields(ClassNode type) {
        this.type = type;
    }

    /** The name of the field that says whose the shadows of a class are. It is unique along a line of subclasses. */
    static String owner(String className, boolean isStatic) {
        return FieldShadows.owner(className, isStatic);
    }

    static String setter(String field, WeaveMode mode) {
        return FieldShadows.setter(field, mode == WeaveMode.FORWARD);
    }

    /** The holder comes as an Object: the class of a lambda is hidden, and a descriptor can't name it. */
    static String setterDescriptor(boolean isStatic, WeaveMode mode) {
        return "(" + (isStatic ? "" : HOLDER) + mode.shadow + mode.contextType() + ")V";
    }

    static String arraySetter(String field) {
        return field + "$array" + SETTER;
    }

    static String arraySetterDescriptor(boolean isStatic) {
        return "(" + (isStatic ? "" : HOLDER) + "Ljava/lang/Object;" + SHADOW + "L" + CONTEXT + ";)V";
    }

    static String arrayOf(String field) {
        return field + ARRAY_OF;
    }

    /** Whether a field has a shadow. Fields of interfaces are constants. */
    static boolean hasShadow(ClassNode type, FieldNode field) {
        return (type.access & ACC_INTERFACE) == 0 && Numbers.hasShadow(Type.getType(field.desc));
    }

    /**
     * Whether objects of a class say of which run they are: where they have shadows of fields that the class itself
     * declares, or are a task that may be handed to another thread.
     */
    static boolean hasOwner(ClassNode type) {
        return type.fields.stream().anyMatch(f -> (f.access & ACC_STATIC) == 0 && hasShadow(type, f)) || isTask(type);
    }

    /** Whether a method is what such a task does, be it by objects that it only passes on. */
    static boolean isTask(ClassNode type, MethodNode method) {
        return isTask(type) && (method.access & (ACC_PUBLIC | ACC_STATIC)) == ACC_PUBLIC
                && !method.name.equals("<init>");
    }

    /** Whether a class has one method for others to call, which may use objects that its fields refer to. */
    private static boolean isTask(ClassNode type) {
        boolean isFunction = type instanceof LambdaClass || type.interfaces.stream().anyMatch(i -> TASKS.contains(i)
                || i.startsWith("java/util/function/"));
        return isFunction && (type.access & ACC_INTERFACE) == 0 && type.fields.stream().anyMatch(
                f -> (f.access & ACC_STATIC) == 0 && f.desc.startsWith("L") && !WITHOUT_NUMBERS.contains(f.desc));
    }

    static void addTo(ClassNode type) {
        ShadowFields fields = new ShadowFields(type);
        List<FieldNode> shadowed = type.fields.stream().filter(f -> hasShadow(type, f)).toList();
        List<FieldNode> ofObjects = shadowed.stream().filter(f -> (f.access & ACC_STATIC) == 0).toList();
        if (ofObjects.isEmpty() && isTask(type)) {
            fields.addOwner(false);
        }
        fields.addGroup(ofObjects, false);
        fields.addGroup(shadowed.stream().filter(f -> (f.access & ACC_STATIC) != 0).toList(), true);
    }

    private void addGroup(List<FieldNode> fields, boolean isStatic) {
        if (fields.isEmpty()) {
            return;
        }
        addOwner(isStatic);
        int statics = isStatic ? ACC_STATIC : 0;
        List<FieldNode> arrays = new ArrayList<>();
        for (FieldNode field : fields) {
            int access = field.access & ACCESS | ACC_SYNTHETIC | ACC_TRANSIENT | statics;
            if (Numbers.isNumber(Type.getType(field.desc))) {
                type.fields.add(new FieldNode(access, field.name + SUFFIX, "J", null, null));
                for (WeaveMode mode : WeaveMode.values()) {
                    addSetter(field, isStatic, mode);
                }
            } else {
                type.fields.add(new FieldNode(access, field.name + SUFFIX, SHADOW, null, null));
                type.fields.add(new FieldNode(access, arrayOf(field.name), "Ljava/lang/Object;", null, null));
                addArraySetter(field, isStatic);
                arrays.add(field);
            }
        }
        addAdopt(fields, isStatic, !arrays.isEmpty());
        if (!arrays.isEmpty()) {
            addRelease(arrays, isStatic);
        }
    }

    private void addOwner(boolean isStatic) {
        type.fields.add(new FieldNode(ACC_PUBLIC | ACC_SYNTHETIC | ACC_TRANSIENT | (isStatic ? ACC_STATIC : 0),
                owner(type.name, isStatic), TOKEN, null, null));
    }

    private MethodNode method(int access, String name, String descriptor) {
        MethodNode method = new MethodNode(ASM9, access | ACC_STATIC | ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitCode();
        type.methods.add(method);
        return method;
    }

    private void loadHolder(MethodNode mv, boolean isStatic) {
        if (!isStatic) {
            mv.visitVarInsn(ALOAD, 0);
            mv.visitTypeInsn(CHECKCAST, type.name);
        }
    }

    private void get(MethodNode mv, boolean isStatic, String name, String descriptor) {
        loadHolder(mv, isStatic);
        mv.visitFieldInsn(isStatic ? GETSTATIC : GETFIELD, type.name, name, descriptor);
    }

    private void put(MethodNode mv, boolean isStatic, String name, String descriptor) {
        mv.visitFieldInsn(isStatic ? PUTSTATIC : PUTFIELD, type.name, name, descriptor);
    }

    private void end(MethodNode mv) {
        mv.visitInsn(RETURN);
        mv.visitMaxs(6, 6);
        mv.visitEnd();
    }

    private Object[] frame(boolean isStatic, Object... more) {
        List<Object> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add("java/lang/Object");
        }
        locals.addAll(List.of(more));
        return locals.toArray();
    }

    /** if (owner != context.token) { if (shadow is zero) return; adopt } field$shadow = shadow. */
    private void addSetter(FieldNode field, boolean isStatic, WeaveMode mode) {
        MethodNode mv = method(field.access & ACCESS, setter(field.name, mode),
                setterDescriptor(isStatic, mode));
        int shadow = isStatic ? 0 : 1;
        int context = shadow + mode.shadow.getSize();
        Label owned = new Label();
        Label adopt = new Label();
        Object shadowType = mode == WeaveMode.FORWARD ? (Object) DOUBLE : INTEGER;
        compareOwner(mv, isStatic, context, mode.context);
        mv.visitJumpInsn(IF_ACMPEQ, owned);
        mv.visitVarInsn(mode.load(), shadow);
        if (mode == WeaveMode.FORWARD) {
            mv.visitInsn(DCONST_0);
            mv.visitInsn(DCMPL);
        }
        mv.visitJumpInsn(IFNE, adopt);
        mv.visitInsn(RETURN);
        mv.visitLabel(adopt);
        visitFrame(mv, frame(isStatic, shadowType, mode.context));
        adopt(mv, isStatic, context);
        mv.visitLabel(owned);
        visitFrame(mv, frame(isStatic, shadowType, mode.context));
        loadHolder(mv, isStatic);
        mv.visitVarInsn(mode.load(), shadow);
        toBits(mv, mode);
        put(mv, isStatic, field.name + SUFFIX, "J");
        end(mv);
    }

    /** Turns a shadow on the stack into the bits that are kept beside a field. */
    static void toBits(org.objectweb.asm.MethodVisitor mv, WeaveMode mode) {
        if (mode == WeaveMode.FORWARD) {
            mv.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
        } else {
            mv.visitInsn(I2L);
        }
    }

    /**
     * if (owner != context.token) { if (array == null || shadow.isMiss()) return; adopt } field$shadow, field$of = ….
     */
    private void addArraySetter(FieldNode field, boolean isStatic) {
        MethodNode mv = method(field.access & ACCESS, arraySetter(field.name), arraySetterDescriptor(isStatic));
        int array = isStatic ? 0 : 1;
        int context = array + 2;
        Label owned = new Label();
        Label adopt = new Label();
        Object[] frame = frame(isStatic, "java/lang/Object", RuntimeCalls.ARRAY_SHADOW.getInternalName(), CONTEXT);
        compareOwner(mv, isStatic, context, CONTEXT);
        mv.visitJumpInsn(IF_ACMPEQ, owned);
        mv.visitVarInsn(ALOAD, array);
        mv.visitVarInsn(ALOAD, array + 1);
        RuntimeCalls.IS_KNOWN.emit(mv);
        mv.visitJumpInsn(IFNE, adopt);
        mv.visitInsn(RETURN);
        mv.visitLabel(adopt);
        visitFrame(mv, frame);
        adopt(mv, isStatic, context);
        mv.visitLabel(owned);
        visitFrame(mv, frame);
        loadHolder(mv, isStatic);
        mv.visitVarInsn(ALOAD, array + 1);
        put(mv, isStatic, field.name + SUFFIX, SHADOW);
        loadHolder(mv, isStatic);
        mv.visitVarInsn(ALOAD, array);
        put(mv, isStatic, arrayOf(field.name), "Ljava/lang/Object;");
        end(mv);
    }

    private void visitFrame(MethodNode mv, Object[] locals) {
        if ((type.version & 0xFFFF) >= V1_6) {
            mv.visitFrame(F_NEW, locals.length, locals, 0, new Object[0]);
        }
    }

    private void compareOwner(MethodNode mv, boolean isStatic, int context, String contextType) {
        get(mv, isStatic, owner(type.name, isStatic), TOKEN);
        mv.visitVarInsn(ALOAD, context);
        mv.visitFieldInsn(GETFIELD, contextType, "token", TOKEN);
    }

    private void adopt(MethodNode mv, boolean isStatic, int context) {
        if (!isStatic) {
            mv.visitVarInsn(ALOAD, 0);
        }
        mv.visitVarInsn(ALOAD, context);
        mv.visitMethodInsn(INVOKESTATIC, type.name, adopter(isStatic), adopterDescriptor(isStatic), false);
    }

    private String adopter(boolean isStatic) {
        return AddedMembers.PREFIX + (isStatic ? "static" : "") + "adopt$" + type.name.replace('/', '_');
    }

    private String releaser(boolean isStatic) {
        return AddedMembers.PREFIX + (isStatic ? "static" : "") + "release$" + type.name.replace('/', '_');
    }

    private static String adopterDescriptor(boolean isStatic) {
        return "(" + (isStatic ? "" : HOLDER) + "L" + CONTEXT + ";)V";
    }

    /** context.adopting(owner, what); every shadow = zero; owner = context.token; context.adopted(this, release). */
    private void addAdopt(List<FieldNode> fields, boolean isStatic, boolean release) {
        MethodNode mv = method(ACC_PRIVATE, adopter(isStatic), adopterDescriptor(isStatic));
        int context = isStatic ? 0 : 1;
        mv.visitVarInsn(ALOAD, context);
        get(mv, isStatic, owner(type.name, isStatic), TOKEN);
        mv.visitLdcInsn((isStatic ? "a static field of " : "a field of an object of class ")
                + type.name.replace('/', '.'));
        mv.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "adopting", "(" + TOKEN + "Ljava/lang/String;)V", false);
        for (FieldNode field : fields) {
            loadHolder(mv, isStatic);
            if (Numbers.isNumber(Type.getType(field.desc))) {
                mv.visitInsn(LCONST_0);
                put(mv, isStatic, field.name + SUFFIX, "J");
            } else {
                mv.visitInsn(ACONST_NULL);
                put(mv, isStatic, field.name + SUFFIX, SHADOW);
            }
        }
        loadHolder(mv, isStatic);
        mv.visitVarInsn(ALOAD, context);
        mv.visitFieldInsn(GETFIELD, CONTEXT, "token", TOKEN);
        put(mv, isStatic, owner(type.name, isStatic), TOKEN);
        if (release && (type.version & 0xFFFF) >= V1_7) {
            mv.visitVarInsn(ALOAD, context);
            if (isStatic) {
                mv.visitInsn(ACONST_NULL);
            } else {
                mv.visitVarInsn(ALOAD, 0);
            }
            mv.visitLdcInsn(new Handle(H_INVOKESTATIC, type.name, releaser(isStatic), RELEASER, false));
            mv.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "adopted",
                    "(Ljava/lang/Object;Ljava/lang/invoke/MethodHandle;)V", false);
        }
        end(mv);
    }

    /** Lets the shadows of arrays go, so that a finished run keeps nothing large alive. */
    private void addRelease(List<FieldNode> arrays, boolean isStatic) {
        MethodNode mv = method(ACC_PRIVATE, releaser(isStatic), RELEASER);
        for (FieldNode field : arrays) {
            loadHolder(mv, isStatic);
            mv.visitInsn(ACONST_NULL);
            put(mv, isStatic, field.name + SUFFIX, SHADOW);
            loadHolder(mv, isStatic);
            mv.visitInsn(ACONST_NULL);
            put(mv, isStatic, arrayOf(field.name), "Ljava/lang/Object;");
        }
        end(mv);
    }
}

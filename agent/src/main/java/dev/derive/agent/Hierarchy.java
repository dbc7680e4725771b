package dev.derive.agent;

import dev.derive.agent.weave.Universe;
import dev.derive.runtime.AgentInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.objectweb.asm.ClassReader;

/** What classes look like to one class loader, read from their class files; no class is loaded. */
final class Hierarchy implements Universe {
    private static final String OBJECT = "java/lang/Object";

    private final Selection selection;
    private final WeakReference<ClassLoader> loader;
    private final Map<String, ClassOutline> outlines = new ConcurrentHashMap<>();
    private final Map<String, Boolean> woven = new ConcurrentHashMap<>();
    private final Set<String> boundaries = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> sheltered = new ConcurrentHashMap<>();
    private final Map<String, Boolean> wovenInterfaces = new ConcurrentHashMap<>();
    private final Map<String, Boolean> callers = new ConcurrentHashMap<>();
    private final TypePool pool;

    Hierarchy(Selection selection, ClassLoader loader) {
        this.selection = selection;
        // Of the boot loader's classes only stand-ins are woven, whose class files are beside the agent's.
        ClassLoader source = loader == null ? Hierarchy.class.getClassLoader() : loader;
        this.loader = new WeakReference<>(source);
        // Without a cache of its own: what is needed of a class is kept as its outline.
        this.pool = TypePool.Default.of(ClassFileLocator.ForClassLoader.WeaklyReferenced.of(source));
    }

    /** Takes note of a class that is about to be loaded, and says whether it is to be woven. */
    boolean isWoven(ClassReader reader) {
        String name = reader.getClassName();
        boolean calls = CallsOfDerive.isIn(reader);
        callers.put(name, calls);
        boolean decision = selection.isChosen(name) || calls || outermostCalls(name)
                || reader.getSuperName() != null && isWoven(reader.getSuperName());
        woven.put(name, decision);
        return decision;
    }

    /** Takes note of a class that is woven although it is in no chosen package. */
    void addWoven(String name) {
        woven.put(name, true);
    }

    @Override
    public boolean isWoven(String name) {
        Boolean known = woven.get(name);
        if (known == null) {
            if (Selection.isNever(name) || name.startsWith("[") || AgentInfo.wasLoadedBefore(name.replace('/', '.'))) {
                return false;
            }
            if (selection.isChosen(name)) {
                return true;
            }
            ClassReader reader = read(name);
            // The class of a lambda has no class file, and belongs to the class that it is nested in.
            known = reader != null ? isWoven(reader) : outermostCalls(name);
            woven.put(name, known);
        }
        return known;
    }

    /** Takes note of a class that is not woven, but given twins that lead to its own methods. */
    void addBoundary(String name) {
        boundaries.add(name);
    }

    /** Takes note of the methods of a class that have no guard as long as only it calls them; none in most classes. */
    void shelter(String name, Set<String> methods) {
        if (methods.isEmpty()) {
            sheltered.remove(name);
        } else {
            sheltered.put(name, methods);
        }
    }

    /** The methods of a class that have no guard as long as only it calls them. */
    Set<String> sheltered(String name) {
        return sheltered.getOrDefault(name, Set.of());
    }

    /** What is known of a class that was found to be one to weave, or given twins; reads nothing. */
    ClassOutline outlineOfWoven(String name) {
        return woven.getOrDefault(name, false) || boundaries.contains(name) ? outlines.get(name) : null;
    }

    /** Whether a class or interface, itself not woven, has a woven interface. */
    boolean hasWovenInterface(ClassReader reader) {
        String parent = reader.getSuperName();
        boolean has = parent != null && !Selection.isNever(parent) && hasWovenInterface(parent);
        for (String name : reader.getInterfaces()) {
            has |= !Selection.isNever(name) && (isWoven(name) || hasWovenInterface(name));
        }
        return has;
    }

    private boolean hasWovenInterface(String name) {
        Boolean known = wovenInterfaces.get(name);
        if (known == null) {
            ClassReader reader = read(name);
            known = reader != null && hasWovenInterface(reader);
            wovenInterfaces.put(name, known);
        }
        return known;
    }

    /** A class nested in one that calls Derive belongs to it. */
    private boolean outermostCalls(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
        if (dollar < 0) {
            return false;
        }
        String outermost = name.substring(0, dollar);
        Boolean known = callers.get(outermost);
        if (known == null) {
            ClassReader reader = read(outermost);
            known = reader != null && CallsOfDerive.isIn(reader);
            callers.put(outermost, known);
        }
        return known;
    }

    private ClassReader read(String name) {
        ClassLoader source = loader.get();
        try (InputStream in = source == null ? null : source.getResourceAsStream(name + ".class")) {
            return in == null ? null : new ClassReader(in);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** What is known of a class; null if its class file can't be found. */
    ClassOutline outline(String name) {
        ClassOutline outline = outlines.get(name);
        if (outline == null) {
            outline = describe(name);
            if (outline != null) {
                outlines.put(name, outline);
            }
        }
        return outline;
    }

    /** Takes note of what a class looks like whose class file has just been read. */
    void add(ClassOutline outline) {
        outlines.put(outline.name(), outline);
    }

    private ClassOutline describe(String name) {
        try {
            TypePool.Resolution resolution = pool.describe(name.replace('/', '.'));
            return resolution.isResolved() ? ClassOutline.of(resolution.resolve()) : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public String declaringClassOfMethod(String owner, String name, String descriptor) {
        String method = name + descriptor;
        for (String type = owner; type != null; ) {
            ClassOutline outline = outline(type);
            if (outline == null) {
                return null;
            }
            if (outline.methods().contains(method)) {
                return type;
            }
            type = outline.superName();
        }
        return inInterfaces(owner, method);
    }

    private String inInterfaces(String owner, String method) {
        for (String type = owner; type != null; ) {
            ClassOutline outline = outline(type);
            if (outline == null) {
                return null;
            }
            for (String parent : outline.interfaces()) {
                ClassOutline parentOutline = outline(parent);
                if (parentOutline != null && parentOutline.methods().contains(method)) {
                    return parent;
                }
                String found = inInterfaces(parent, method);
                if (found != null) {
                    return found;
                }
            }
            type = outline.superName();
        }
        return null;
    }

    @Override
    public String declaringClassOfField(String owner, String name) {
        for (String type = owner; type != null; ) {
            ClassOutline outline = outline(type);
            if (outline == null) {
                return null;
            }
            if (outline.fields().contains(name)) {
                return outline.isInterface() ? null : type;
            }
            type = outline.superName();
        }
        return null;
    }

    @Override
    public Collection<String> implementedOutside(String name) {
        return new OutsideImplementations(this, name).methods();
    }

    /** The methods of a class that override, or implement, some of woven classes and interfaces. */
    Set<String> wovenOverrides(ClassOutline type) {
        Set<String> found = new LinkedHashSet<>();
        addWovenOverrides(type.superName(), type.virtual(), found);
        type.interfaces().forEach(parent -> addWovenOverrides(parent, type.virtual(), found));
        return found;
    }

    private void addWovenOverrides(String parent, Set<String> methods, Set<String> found) {
        ClassOutline outline = parent == null || Selection.isNever(parent) ? null : outline(parent);
        if (outline == null) {
            return;
        }
        if (isWoven(parent)) {
            methods.stream().filter(m -> !m.startsWith("<") && outline.virtual().contains(m)).forEach(found::add);
        }
        addWovenOverrides(outline.superName(), methods, found);
        outline.interfaces().forEach(i -> addWovenOverrides(i, methods, found));
    }

    @Override
    public boolean isSerializable(String name) {
        for (String type = name; type != null && !type.equals(OBJECT); ) {
            ClassOutline outline = outline(type);
            if (outline == null) {
                return false;
            }
            for (String parent : outline.interfaces()) {
                if (parent.equals("java/io/Serializable") || isSerializable(parent)) {
                    return true;
                }
            }
            type = outline.superName();
        }
        return false;
    }

    @Override
    public String commonSuperclass(String one, String other, String user) {
        List<ClassOutline> ancestors = ancestors(one);
        List<ClassOutline> others = ancestors(other);
        if (ancestors == null || others == null) {
            return null;
        }
        String userPackage = packageOf(user);
        for (ClassOutline type : ancestors) {
            boolean isVisible = type.isPublic() || packageOf(type.name()).equals(userPackage);
            if (isVisible && others.stream().anyMatch(o -> o.name().equals(type.name()))) {
                return type.name();
            }
        }
        return OBJECT;
    }

    /** A class and its superclasses, of an interface {@code Object} only; null if one of them can't be found. */
    private List<ClassOutline> ancestors(String name) {
        List<ClassOutline> ancestors = new ArrayList<>();
        for (String type = name; type != null; ) {
            ClassOutline outline = outline(type);
            if (outline == null) {
                return null;
            }
            if (outline.isInterface()) {
                return ancestors(OBJECT);
            }
            ancestors.add(outline);
            type = outline.superName();
        }
        return ancestors;
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}

package dev.derive.agent.weave;

import java.util.Collection;

/** What the weaver asks about other classes, as one class loader sees them; answered without loading any class. */
public interface Universe {
    /** Whether a class, by internal name, is woven, so that its methods have twins and its fields shadows. */
    boolean isWoven(String internalName);

    /** The class, by internal name, that declares the method that a call resolves to; null if that cannot be told. */
    String declaringClassOfMethod(String owner, String name, String descriptor);

    /** The class, by internal name, that declares the field that an access resolves to; null if that cannot be told. */
    String declaringClassOfField(String owner, String name);

    /**
     * The methods, by name and descriptor, of woven interfaces of a class or interface in place of which code that is
     * not woven is run: what it would inherit as their twins is not the twin of what is run.
     */
    Collection<String> implementedOutside(String internalName);

    /** Whether a class implements {@code java.io.Serializable}. */
    boolean isSerializable(String internalName);

    /**
     * The nearest superclass that two classes have in common, or that one is of the other, among those that a class of a
     * package may name; {@code java/lang/Object} if one is an interface, null if it cannot be told. All names are
     * internal.
     */
    String commonSuperclass(String one, String other, String user);
}

package dev.derive.agent;

import dev.derive.agent.weave.AddedMembers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hides from reflection the fields and methods that weaving adds to classes, so that frameworks which go over the
 * members of a class find those of its class file. The JDK hides members of its own by a map from classes to names,
 * which every reflective search asks; this map takes its place and asks it first. Constructors can't be hidden so.
 */
final class HiddenMembers extends AbstractMap<Class<?>, Set<String>> {
    private static final Set<String> ADDED = new AbstractSet<>() {
        @Override
        public boolean contains(Object name) {
            return name instanceof String member && AddedMembers.isAdded(member);
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }
    };

    private final Map<Class<?>, Set<String>> hiddenBefore;
    private final Predicate<Class<?>> isWoven;

    private HiddenMembers(Map<Class<?>, Set<String>> hiddenBefore, Predicate<Class<?>> isWoven) {
        this.hiddenBefore = hiddenBefore == null ? Map.of() : hiddenBefore;
        this.isWoven = isWoven;
    }

    /** Hides what is added to woven classes. On a JDK without such maps nothing is hidden. */
    @SuppressWarnings("unchecked")
    static void install(MethodHandles.Lookup trusted, Predicate<Class<?>> isWoven) {
        try {
            Class<?> reflection = Class.forName("jdk.internal.reflect.Reflection");
            for (String name : new String[] {"fieldFilterMap", "methodFilterMap"}) {
                VarHandle map = trusted.findStaticVarHandle(reflection, name, Map.class);
                map.setVolatile((Map<?, ?>) new HiddenMembers((Map<Class<?>, Set<String>>) map.getVolatile(), isWoven));
            }
        } catch (ReflectiveOperationException e) {
            // Added members are synthetic; well-behaved frameworks pass over them.
        }
    }

    @Override
    public Set<String> get(Object type) {
        Set<String> hidden = hiddenBefore.get(type);
        return hidden == null && isWoven.test((Class<?>) type) ? ADDED : hidden;
    }

    /** Of the members hidden before: the JDK copies them when it hides more. */
    @Override
    public Set<Entry<Class<?>, Set<String>>> entrySet() {
        return hiddenBefore.entrySet();
    }
}

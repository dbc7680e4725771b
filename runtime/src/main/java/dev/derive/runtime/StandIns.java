package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which stand-ins there are, and which of them a virtual call finds on a receiver of a class of the JDK. */
public final class StandIns {
    /**
     * The classes of the package {@code dev.derive.jdk} that hold stand-ins. By name: none of them may be loaded before
     * the agent is there to weave it.
     */
    public static final List<String> HOLDERS = List.of(
            "Boxes", "Comparators", "ComposedCollectors", "Distances", "DoubleAccumulators", "DoubleAdders",
            "DoubleArrays", "DoubleBuffers", "DoubleCollectors", "DoubleConsumers", "DoubleIterators",
            "DoublePredicates", "DoubleSpliterators", "DoubleStreams", "DoubleUnaryOperators", "FramePoints", "FrameSetters", "Frames",
            "Handles", "IntStreams", "LineDistances", "Lines", "LongStreams", "OptionalDoubles", "Points", "RandomNumbers", "Rectangles", "SpliteratorSources",
            "StackTraces", "StreamSources", "Streams", "SummaryStatistics", "Transforms");

    private static volatile Map<String, String> holders = Map.of();
    private static volatile Runnable pending;

    private StandIns() {
    }

    /**
     * Called by the agent when it is installed.
     *
     * @param holderOf the class that holds the stand-in of each method, both by internal name; methods as
     *     {@code
     *     java/util/stream/DoubleStream.map(Ljava/util/function/DoubleUnaryOperator;)Ljava/util/stream/DoubleStream;}
     * @param definer makes the classes of stand-ins known to the virtual machine
     */
    public static synchronized void install(Map<String, String> holderOf, Runnable definer) {
        holders = Map.copyOf(holderOf);
        pending = definer;
    }

    /** Called before twins are run. */
    static void prepare() {
        if (pending != null) {
            definePending();
        }
    }

    private static synchronized void definePending() {
        Runnable definer = pending;
        if (definer != null) {
            definer.run();
            pending = null;
        }
    }

    /**
     * What a stand-in calls where it calls the very method of a class that it stands in for: just that method, and none
     * that overrides it, because a subclass may have come to the stand-in by calling its superclass's method. Null for
     * any other call.
     */
    static MethodHandle method(MethodHandles.Lookup trusted, DynamicCall call) {
        MethodHandleInfo method = call.method();
        Class<?> declaring = method.getDeclaringClass();
        String holder = declaring.isInterface() || Modifier.isAbstract(method.getModifiers()) ? null
                : holders.get(declaring.getName().replace('.', '/') + signature(method));
        if (holder == null || !isPartOf(call.caller(), holder)) {
            return null;
        }
        try {
            return trusted.findSpecial(declaring, method.getName(), method.getMethodType(), declaring);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static String signature(MethodHandleInfo method) {
        return "." + method.getName() + method.getMethodType().toMethodDescriptorString();
    }

    /**
     * The twin of the stand-in for what a virtual call reaches on a receiver of one class; null if that is not a method
     * of the JDK that has one, or if the stand-in itself calls what it stands in for.
     */
    static MethodHandle twin(MethodHandles.Lookup trusted, Class<?> receiver, DynamicCall call) {
        MethodHandleInfo method = call.method();
        String signature = signature(method);
        for (Class<?> declaring : supertypes(receiver)) {
            String holder = holders.get(declaring.getName().replace('.', '/') + signature);
            if (holder != null) {
                return isPartOf(call.caller(), holder) || !isTheJdks(receiver, method) ? null
                        : twin(trusted, holder, declaring, call);
            }
        }
        return null;
    }

    private static MethodHandle twin(MethodHandles.Lookup trusted, String holder, Class<?> declaring,
            DynamicCall call) {
        try {
            return trusted.findStatic(Class.forName(holder.replace('/', '.'), false, null), call.name(),
                    call.type().changeParameterType(0, declaring)).asType(call.type());
        } catch (ReflectiveOperationException e) {
            // Not woven; the boundary will say what is lost.
            return null;
        }
    }

    /** Whether a class is the holder, or nested in it, or one of its lambdas. */
    private static boolean isPartOf(Class<?> type, String holder) {
        String name = type.getName().replace('.', '/');
        return name.equals(holder) || name.startsWith(holder + "$");
    }

    /** Whether the method is the JDK's own, and not one that overrides it. */
    private static boolean isTheJdks(Class<?> receiver, MethodHandleInfo method) {
        try {
            return receiver.getMethod(method.getName(), method.getMethodType().parameterArray()).getDeclaringClass()
                    .getClassLoader() == null;
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    /** A class, its superclasses, then all their interfaces. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            all.add(c);
        }
        Deque<Class<?>> pending = new ArrayDeque<>(new ArrayList<>(all));
        while (!pending.isEmpty()) {
            for (Class<?> parent : pending.remove().getInterfaces()) {
                if (all.add(parent)) {
                    pending.add(parent);
                }
            }
        }
        return all;
    }
}

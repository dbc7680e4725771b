package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * A virtual call that remembers its target for the first few classes of receivers, and looks it up for more. It
 * remembers only classes that its own class loader keeps alive anyway; what it looks up is kept with the receiver's
 * class.
 */
final class InlineCache extends MutableCallSite {
    private static final int DEPTH = 6;
    private static final MethodHandle IS_INSTANCE;
    private static final MethodHandle MISS;
    private static final MethodHandle LOOK_UP;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            IS_INSTANCE = lookup.findStatic(InlineCache.class, "isExactly",
                    MethodType.methodType(boolean.class, Class.class, Object.class));
            MISS = lookup.findVirtual(InlineCache.class, "miss",
                    MethodType.methodType(MethodHandle.class, Object.class));
            LOOK_UP = lookup.findVirtual(InlineCache.class, "lookUp",
                    MethodType.methodType(MethodHandle.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final DynamicCall call;
    private final ClassValue<MethodHandle> targets = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> receiver) {
            return DynamicCalls.targetOn(receiver, call);
        }
    };
    private int depth;

    InlineCache(DynamicCall call) {
        super(call.type());
        this.call = call;
        setTarget(chosenBy(MISS));
    }

    private MethodHandle chosenBy(MethodHandle chooser) {
        MethodHandle choose = chooser.bindTo(this)
                .asType(MethodType.methodType(MethodHandle.class, type().parameterType(0)));
        return MethodHandles.foldArguments(MethodHandles.exactInvoker(type()), choose);
    }

    private static boolean isExactly(Class<?> type, Object receiver) {
        return receiver != null && receiver.getClass() == type;
    }

    private MethodHandle miss(Object receiver) {
        MethodHandle target = lookUp(receiver);
        if (receiver != null && isKeptAlive(receiver.getClass())) {
            remember(receiver.getClass(), target);
        }
        return target;
    }

    private synchronized void remember(Class<?> receiver, MethodHandle target) {
        if (depth < DEPTH) {
            MethodHandle test = IS_INSTANCE.bindTo(receiver)
                    .asType(MethodType.methodType(boolean.class, type().parameterType(0)));
            setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
        } else if (depth == DEPTH) {
            setTarget(chosenBy(LOOK_UP));
        }
        depth++;
    }

    private boolean isKeptAlive(Class<?> receiver) {
        ClassLoader other = receiver.getClassLoader();
        ClassLoader known = call.caller().getClassLoader();
        while (known != null && known != other) {
            known = known.getParent();
        }
        return known == other;
    }

    private MethodHandle lookUp(Object receiver) {
        if (receiver == null) {
            return call.leaving();
        }
        return targets.get(receiver.getClass());
    }
}

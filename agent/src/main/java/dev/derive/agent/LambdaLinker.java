package dev.derive.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.tree.ClassNode;

/** Links lambdas and method references of woven classes: to a factory of a small class that is woven itself. */
final class LambdaLinker {
    private final Weaving weaving;

    LambdaLinker(Weaving weaving) {
        this.weaving = weaving;
    }

    /** The frame in which the call site is linked; null if it is linked by somebody else. */
    private static StackWalker.StackFrame writtenAt(Class<?> host) {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> f.getClassName().equals(host.getName())).findFirst().orElse(null));
    }

    /** Makes the call site; see {@link dev.derive.runtime.Lambdas.Linker}. */
    CallSite link(MethodHandles.Lookup caller, String name, MethodType type, MethodType factory, Object[] arguments)
            throws Throwable {
        boolean twin = !type.equals(factory);
        LambdaExpression lambda = LambdaExpression.of(caller, name, factory, arguments);
        if (!lambda.canBeSpun()) {
            CallSite plain = arguments.length == 3
                    ? LambdaMetafactory.metafactory(caller, name, factory, (MethodType) arguments[0],
                            (MethodHandle) arguments[1], (MethodType) arguments[2])
                    : LambdaMetafactory.altMetafactory(caller, name, factory, arguments);
            return twin ? new ConstantCallSite(MethodHandles.dropArguments(plain.getTarget(), factory.parameterCount(),
                    type.parameterList().subList(factory.parameterCount(), type.parameterCount()))) : plain;
        }
        ClassNode spun = new LambdaSpinner(lambda, writtenAt(caller.lookupClass())).spin();
        byte[] classFile = weaving.weave(caller.lookupClass().getClassLoader(), spun);
        MethodHandles.Lookup inside = caller.defineHiddenClass(classFile, false,
                MethodHandles.Lookup.ClassOption.NESTMATE);
        String suffix = !twin ? "" : type.lastParameterType().getSimpleName().startsWith("Forward") ? "$forward"
                : "$reverse";
        MethodHandle make = inside.findStatic(inside.lookupClass(), LambdaSpinner.FACTORY + suffix, type);
        if (factory.parameterCount() == 0) {
            // A lambda that captures nothing is one object, as the JDK makes it.
            Object instance = twin ? make.invoke((Object) null) : make.invoke();
            MethodHandle constant = MethodHandles.constant(type.returnType(), instance);
            return new ConstantCallSite(MethodHandles.dropArguments(constant, 0, type.parameterList()));
        }
        return new ConstantCallSite(make);
    }
}

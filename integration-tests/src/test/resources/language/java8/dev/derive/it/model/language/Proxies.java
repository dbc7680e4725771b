package dev.derive.it.model.language;

import dev.derive.it.unwoven.language.Library;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Interfaces of the model implemented by {@link Proxy}, whose classes the JDK makes at run time. */
public final class Proxies {

    private Proxies() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a proxy of a public woven interface", x -> rate(square()).at(x), x -> 2 * x)
                .derives("a proxy of a package-private woven interface", x -> hiddenRate(square()).at(x), x -> 2 * x)
                .derives("a proxy whose handler captures an active value", x -> rate(times(x)).at(3), x -> 3)
                .derives("a default method of a proxied interface", x -> rate(square()).doubled(x), x -> 2 * x)
                .derives("a proxy made before the run", x -> MADE.at(x), x -> 2 * x)
                .derives("an array as argument and result", x -> arrays().of(new double[] {x, 2})[0], x -> 3)
                .derives("floats as argument and result", x -> floats().of((float) x), x -> 2)
                .derives("an exception through a proxy", Proxies::thrown, x -> 2 * x)
                .derives("a proxy of two interfaces", Proxies::two, x -> 2 * x)
                .derives("a proxy that delegates by reflection, given a constant", x -> x * rate(delegating()).at(2), x -> 6)
                .derives("the handler is asked for the interface's methods only", Proxies::names, x -> 1)
                .derives("a proxy of an unwoven interface", x -> unwovenRate(times(x)).at(3), x -> 3)
                .all();
    }

    public interface Rate {
        double at(double x);

        default double doubled(double x) {
            return 2 * at(x);
        }
    }

    interface HiddenRate {
        double at(double x);
    }

    interface Arrays {
        double[] of(double[] x);
    }

    interface Floats {
        float of(float x);
    }

    private static final Rate MADE = rate(square());

    private static InvocationHandler square() {
        return (proxy, method, arguments) -> (Double) arguments[0] * (Double) arguments[0];
    }

    private static InvocationHandler times(double factor) {
        return (proxy, method, arguments) -> factor * (Double) arguments[0];
    }

    private static InvocationHandler delegating() {
        Rate target = x -> 3 * x;
        return (proxy, method, arguments) -> method.invoke(target, arguments);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Rate rate(InvocationHandler handler) {
        return proxy(Rate.class, handler);
    }

    private static HiddenRate hiddenRate(InvocationHandler handler) {
        return proxy(HiddenRate.class, handler);
    }

    private static Library.Rate unwovenRate(InvocationHandler handler) {
        return proxy(Library.Rate.class, handler);
    }

    private static Arrays arrays() {
        return proxy(Arrays.class, (proxy, method, arguments) -> {
            double[] a = (double[]) arguments[0];
            return new double[] {3 * a[0] + a[1]};
        });
    }

    private static Floats floats() {
        return proxy(Floats.class, (proxy, method, arguments) -> 2 * (Float) arguments[0]);
    }

    private static double thrown(double x) {
        double[] seen = {0};
        Rate rate = rate((proxy, method, arguments) -> {
            seen[0] = x * x;
            throw new IllegalStateException("on purpose");
        });
        try {
            return rate.at(x);
        } catch (IllegalStateException e) {
            return seen[0];
        }
    }

    private static double two(double x) {
        Object both = Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Rate.class, HiddenRate.class},
                square());
        return ((HiddenRate) both).at(x) + 0 * ((Rate) both).at(x);
    }

    private static double names(double x) {
        List<String> asked = new ArrayList<>();
        Rate rate = rate((proxy, method, arguments) -> {
            asked.add(method.getName());
            return method.getName().equals("toString") ? "proxy" : method.getName().equals("hashCode") ? (Object) 1 : x;
        });
        double y = rate.at(x);
        boolean right = rate.toString().equals("proxy") && rate.hashCode() == 1;
        return right && asked.toString().equals("[at, toString, hashCode]") ? y : 0;
    }
}

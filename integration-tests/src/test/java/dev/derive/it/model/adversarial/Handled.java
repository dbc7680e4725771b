package dev.derive.it.model.adversarial;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.List;

/** Methods, constructors, fields and elements that are reached over handles. */
public final class Handled {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final VarHandle LEVEL = variable("level", double.class);
    private static final VarHandle NARROW = variable("narrow", float.class);
    private static final VarHandle ROW = variable("row", double[].class);
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(double[].class);
    private static final MethodHandle SQUARE = square();

    private Handled() {
    }

    private static VarHandle variable(String name, Class<?> type) {
        try {
            return LOOKUP.findVarHandle(Thing.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static MethodHandle square() {
        try {
            return LOOKUP.findStatic(Thing.class, "square", MethodType.methodType(double.class, double.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static class Thing {
        static double shared;
        double level;
        volatile float narrow;
        double[] row = new double[2];

        Thing(double level) {
            this.level = level;
        }

        double scaled(double by) {
            return level * by;
        }

        static double square(double x) {
            return x * x;
        }

        static Double boxed(Double x) {
            return x * 3;
        }

        static double[] doubled(double[] a) {
            return new double[] {2 * a[0]};
        }

        static double sum(double... terms) {
            double sum = 0;
            for (double term : terms) {
                sum += term;
            }
            return sum;
        }

        private double secret() {
            return level * level;
        }
    }

    static final class Special extends Thing {
        Special(double level) {
            super(level);
        }

        @Override
        double scaled(double by) {
            return -by;
        }

        double superScaled(double by) throws Throwable {
            MethodHandle inherited = MethodHandles.lookup().findSpecial(Thing.class, "scaled",
                    MethodType.methodType(double.class, double.class), Special.class);
            return (double) inherited.invokeExact(this, by);
        }
    }

    private static MethodHandle scaled() throws ReflectiveOperationException {
        return LOOKUP.findVirtual(Thing.class, "scaled", MethodType.methodType(double.class, double.class));
    }

    @Exact
    public static double staticMethods(double x) throws Throwable {
        return (double) SQUARE.invokeExact(x) * (double) SQUARE.invoke(x);
    }

    @Exact
    public static double conversions(double x) throws Throwable {
        Double box = x;
        Object result = SQUARE.invoke(box);
        Number number = (Number) SQUARE.invoke((Object) box);
        double fromInt = (double) SQUARE.invoke(3);
        return (Double) result * number.doubleValue() * fromInt;
    }

    @Exact
    public static double boxes(double x) throws Throwable {
        MethodHandle boxed = LOOKUP.findStatic(Thing.class, "boxed", MethodType.methodType(Double.class, Double.class));
        double direct = (double) boxed.invoke(x);
        return direct * (Double) boxed.invokeExact((Double) x);
    }

    @Exact
    public static double virtualMethods(double x) throws Throwable {
        double sum = 0;
        for (Thing thing : List.of(new Thing(x), new Special(x))) {
            sum += (double) scaled().invokeExact(thing, x) * x;
        }
        return sum;
    }

    @Exact
    public static double superMethods(double x) throws Throwable {
        return new Special(x * x).superScaled(x);
    }

    @Exact
    public static double privateMethods(double x) throws Throwable {
        MethodHandle secret = LOOKUP.findVirtual(Thing.class, "secret", MethodType.methodType(double.class));
        return (double) secret.invoke(new Thing(x)) * x;
    }

    @Exact
    public static double constructors(double x) throws Throwable {
        MethodHandle make = LOOKUP.findConstructor(Thing.class, MethodType.methodType(void.class, double.class));
        Thing thing = (Thing) make.invokeExact(x * x);
        return thing.level * x;
    }

    @Exact
    public static double arrays(double x) throws Throwable {
        MethodHandle doubled = LOOKUP.findStatic(Thing.class, "doubled",
                MethodType.methodType(double[].class, double[].class));
        double[] result = (double[]) doubled.invokeExact(new double[] {x});
        Object other = doubled.invoke(new double[] {x * x});
        return result[0] * ((double[]) other)[0];
    }

    @Exact
    public static double argumentsInAnArray(double x) throws Throwable {
        return (double) scaled().invokeWithArguments(new Thing(x), x) * x;
    }

    @Exact
    public static double fields(double x) throws Throwable {
        MethodHandle getter = LOOKUP.findGetter(Thing.class, "level", double.class);
        MethodHandle setter = LOOKUP.findSetter(Thing.class, "level", double.class);
        Thing thing = new Thing(x);
        double before = (double) getter.invokeExact(thing);
        setter.invokeExact(thing, before * x);
        double after = thing.level;
        setter.invoke(thing, 3);
        return after * before + thing.level * x + (Double) getter.invoke(thing);
    }

    @Exact
    public static double staticFields(double x) throws Throwable {
        LOOKUP.findStaticSetter(Thing.class, "shared", double.class).invokeExact(x * x);
        double value = (double) LOOKUP.findStaticGetter(Thing.class, "shared", double.class).invokeExact();
        return value * Thing.shared;
    }

    @Exact
    public static double arrayFields(double x) throws Throwable {
        Thing thing = new Thing(1);
        thing.row[0] = x;
        MethodHandle getter = LOOKUP.findGetter(Thing.class, "row", double[].class);
        double first = ((double[]) getter.invoke(thing))[0];
        LOOKUP.findSetter(Thing.class, "row", double[].class).invoke(thing, new double[] {x * x});
        return first * thing.row[0] * ((double[]) ROW.get(thing))[0];
    }

    @Exact
    public static double unreflected(double x) throws Throwable {
        MethodHandle square = LOOKUP.unreflect(Thing.class.getDeclaredMethod("square", double.class));
        return (double) square.invoke(x);
    }

    @Exact
    public static double exceptionsComeAsTheyAre(double x) throws Throwable {
        int seen = 0;
        try {
            scaled().invoke((Thing) null, x);
        } catch (NullPointerException e) {
            seen += 1;
        }
        try {
            SQUARE.invokeExact(x);
        } catch (WrongMethodTypeException e) {
            seen += 10;
        }
        try {
            Object result = SQUARE.invoke("text", x);
        } catch (WrongMethodTypeException e) {
            seen += 100;
        }
        try {
            Object text = "text";
            Object result = SQUARE.invoke(text);
        } catch (ClassCastException e) {
            seen += 1000;
        }
        return seen * x;
    }

    @Exact
    public static double variableArguments(double x) throws Throwable {
        MethodHandle sum = LOOKUP.findStatic(Thing.class, "sum", MethodType.methodType(double.class, double[].class));
        return (double) sum.invoke(x, x * x) * (double) sum.invoke(new double[] {x});
    }

    @Exact
    public static double composed(double x) throws Throwable {
        return (double) MethodHandles.filterReturnValue(SQUARE, SQUARE).invokeExact(x);
    }

    @Exact
    public static double argumentsInAnArrayThatIsCollected(double x) throws Throwable {
        MethodHandle formatted = LOOKUP.findStatic(String.class, "format",
                MethodType.methodType(String.class, String.class, Object[].class));
        String text = (String) formatted.invokeWithArguments("%s%s", "a", "b");
        return x * text.length();
    }

    @Exact
    public static double boundToAnObject(double x) throws Throwable {
        return (double) scaled().bindTo(new Thing(x)).invoke(x);
    }

    @Exact
    public static double elementGetter(double x) throws Throwable {
        return (double) MethodHandles.arrayElementGetter(double[].class).invokeExact(new double[] {x}, 0);
    }

    @Exact
    public static double ofTheJdk(double x) throws Throwable {
        MethodHandle exp = LOOKUP.findStatic(Math.class, "exp", MethodType.methodType(double.class, double.class));
        Object box = exp.invoke(x * x);
        return (double) exp.invokeExact(x) * x * (double) exp.invokeWithArguments(x) * (Double) box;
    }

    @Exact
    public static double variable(double x) {
        Thing thing = new Thing(x);
        double first = (double) LEVEL.get(thing);
        LEVEL.setVolatile(thing, first * x);
        LEVEL.setRelease(thing, (double) LEVEL.getAcquire(thing) * x);
        Object box = LEVEL.getOpaque(thing);
        return thing.level * (Double) box;
    }

    @Exact
    public static double variableExchanged(double x) {
        Thing thing = new Thing(x);
        double before = (double) LEVEL.getAndSet(thing, x * x);
        boolean wrong = LEVEL.compareAndSet(thing, -1.0, 5.0);
        boolean right = LEVEL.compareAndSet(thing, thing.level, thing.level * x);
        double witness = (double) LEVEL.compareAndExchange(thing, thing.level, before);
        return before * witness + thing.level * (right && !wrong ? x : 1);
    }

    @Exact
    public static double variableAdded(double x) {
        Thing thing = new Thing(x);
        double before = (double) LEVEL.getAndAdd(thing, x * x);
        LEVEL.getAndAdd(thing, 2.0);
        return before * thing.level;
    }

    @Exact
    public static double atomicAddition(double x) {
        Thing thing = new Thing(1);
        for (int i = 0; i < 3; i++) {
            double old;
            do {
                old = (double) LEVEL.getVolatile(thing);
            } while (!LEVEL.compareAndSet(thing, old, old + x * i));
        }
        return thing.level * x;
    }

    @Exact
    public static double narrowVariable(double x) {
        Thing thing = new Thing(1);
        NARROW.set(thing, 0.25f);
        thing.level = (float) NARROW.get(thing) * x;
        return thing.level;
    }

    @Exact
    public static double elements(double x) {
        double[] a = {x, 2, 3};
        ELEMENT.set(a, 1, (double) ELEMENT.getVolatile(a, 0) * x);
        ELEMENT.getAndAdd(a, 2, x);
        double swapped = (double) ELEMENT.getAndSet(a, 0, 7.0);
        return a[0] * a[1] * a[2] * swapped;
    }

    @Exact
    public static double elementsOutOfBounds(double x) {
        try {
            return (double) ELEMENT.get(new double[] {x}, 1);
        } catch (IndexOutOfBoundsException e) {
            return 2 * x;
        }
    }

    @Exact
    public static double variablesOfNothing(double x) {
        int seen = 0;
        try {
            seen = (int) (double) LEVEL.get((Thing) null);
        } catch (NullPointerException e) {
            seen += 1;
        }
        try {
            ELEMENT.set((double[]) null, 0, x);
        } catch (NullPointerException e) {
            seen += 10;
        }
        try {
            LEVEL.set(x);
        } catch (WrongMethodTypeException e) {
            seen += 100;
        }
        return seen * x;
    }

    @Exact
    public static double staticVariable(double x) throws ReflectiveOperationException {
        VarHandle shared = LOOKUP.findStaticVarHandle(Thing.class, "shared", double.class);
        shared.set(x * x);
        return (double) shared.get() * Thing.shared * x;
    }

    @Exact
    public static double variableInASubclass(double x) {
        Special special = new Special(x);
        LEVEL.set(special, x * x);
        return special.level * (double) LEVEL.get((Thing) special);
    }

    @Exact
    public static double variableThroughASubclass(double x) throws ReflectiveOperationException {
        VarHandle level = LOOKUP.findVarHandle(Special.class, "level", double.class);
        Special special = new Special(x);
        level.set(special, x * x);
        return special.level * (double) level.get(special);
    }

    public static double bytesAsNumbers(double x) {
        VarHandle view = MethodHandles.byteArrayViewVarHandle(double[].class, java.nio.ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = new byte[8];
        view.set(bytes, 0, x);
        return (double) view.get(bytes, 0) * x;
    }
}

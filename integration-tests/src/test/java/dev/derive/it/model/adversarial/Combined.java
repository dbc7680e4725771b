package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.HandleCaller;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Method handles that are made of others, before the run or in it. */
public final class Combined {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType FUNCTION = MethodType.methodType(double.class, double.class);
    private static final MethodType PAIRING = MethodType.methodType(double.class, double.class, double.class);
    private static final MethodHandle SQUARE = of("square", FUNCTION);
    private static final MethodHandle RATIO = of("ratio", PAIRING);
    private static final MethodHandle SQUARE_OF_RATIO = MethodHandles.filterReturnValue(RATIO, SQUARE);

    private Combined() {
    }

    private static MethodHandle of(String name, MethodType type) {
        try {
            return LOOKUP.findStatic(Combined.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static double square(double x) {
        return x * x;
    }

    static double ratio(double x, double y) {
        return x / (1 + y * y);
    }

    static boolean isLarge(double x) {
        return x > 1;
    }

    static double sum(double... terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term * term;
        }
        return sum;
    }

    static double sumOfBoxes(Double... terms) {
        double product = 1;
        for (Double term : terms) {
            product *= term;
        }
        return product;
    }

    static float narrow(float x) {
        return x * x;
    }

    static double unlucky(double x) {
        throw new IllegalStateException(String.valueOf(x > 1));
    }

    static double rescue(IllegalStateException e, double x) {
        return x * x * e.getMessage().length();
    }

    static double atLast(Throwable thrown, double result, double x) {
        return thrown == null ? result * x : -1;
    }

    static double step(double v, int i, double x) {
        return v * x + i;
    }

    static boolean goesOn(double v, double x) {
        return v < 10;
    }

    static double grow(double v, double x) {
        return v * (1 + x);
    }

    static void note(List<Double> seen, double x) {
        seen.add(x * x);
    }

    static final class Thing {
        private double level;
    }

    static final class Scale {
        private final double by;

        Scale(double by) {
            this.by = by;
        }

        double of(double x) {
            return by * x * x;
        }

        double total(double[] a) {
            return by * a[0] * a[1];
        }
    }

    private static MethodHandle scale() throws ReflectiveOperationException {
        return LOOKUP.findVirtual(Scale.class, "of", FUNCTION);
    }

    // Bound to receivers and arguments.

    @Exact
    public static double boundTo(double x) throws Throwable {
        MethodHandle bound = scale().bindTo(new Scale(x));
        return (double) bound.invokeExact(x) + (double) bound.invoke(3) * (double) bound.invokeWithArguments(x);
    }

    @Exact
    public static double boundByALookup(double x) throws Throwable {
        MethodHandle bound = LOOKUP.bind(new Scale(x), "of", FUNCTION);
        return (double) bound.invokeExact(x) * x;
    }

    @Exact
    public static double argumentsInserted(double x) throws Throwable {
        MethodHandle first = MethodHandles.insertArguments(RATIO, 0, x);
        MethodHandle both = MethodHandles.insertArguments(RATIO, 0, x * x, 3);
        return (double) first.invokeExact(x) * (double) both.invokeExact()
                + (double) MethodHandles.insertArguments(RATIO, 1, 2.0).invokeExact(x);
    }

    @Exact
    public static double insertedThenFiltered(double x) throws Throwable {
        MethodHandle inserted = MethodHandles.insertArguments(RATIO, 0, x);
        MethodHandle filtered = MethodHandles.filterReturnValue(inserted, SQUARE);
        return (double) MethodHandles.dropArguments(filtered, 0, String.class).invokeExact("", x * x);
    }

    @Exact
    public static double arrayBound(double x) throws Throwable {
        double[] a = {x, 1};
        MethodHandle total = LOOKUP.findVirtual(Scale.class, "total",
                MethodType.methodType(double.class, double[].class));
        MethodHandle bound = MethodHandles.insertArguments(total, 1, (Object) a).bindTo(new Scale(x));
        a[1] = x * x;
        MethodHandle sum = of("sum", MethodType.methodType(double.class, double[].class)).asFixedArity().bindTo(a);
        return (double) bound.invokeExact() * (double) sum.invokeExact();
    }

    @Exact
    public static double floatInserted(double x) throws Throwable {
        MethodHandle narrow = of("narrow", MethodType.methodType(float.class, float.class));
        MethodHandle bound = MethodHandles.insertArguments(narrow, 0, 0.5f);
        return (float) bound.invokeExact() * x;
    }

    @Exact
    public static double boxBound(double x) throws Throwable {
        MethodHandle value = LOOKUP.findVirtual(Double.class, "doubleValue", MethodType.methodType(double.class));
        Double box = x * x;
        return (double) value.bindTo(box).invokeExact() * x;
    }

    @Exact
    public static double listBound(double x) throws Throwable {
        List<Double> list = new ArrayList<>(List.of(x, x * x));
        MethodHandle get = LOOKUP.findVirtual(List.class, "get", MethodType.methodType(Object.class, int.class))
                .bindTo(list);
        list.set(0, x * 3);
        return (Double) (Object) get.invokeExact(0) * (Double) get.invoke(1);
    }

    @Exact
    public static double lambdaBound(double x) throws Throwable {
        DoubleUnaryOperator f = v -> v * v * x;
        MethodHandle apply = LOOKUP.findVirtual(DoubleUnaryOperator.class, "applyAsDouble", FUNCTION);
        return (double) apply.bindTo(f).invokeExact(x);
    }

    @Exact
    public static double getterBound(double x) throws Throwable {
        Scale scale = new Scale(x * x);
        return (double) LOOKUP.findGetter(Scale.class, "by", double.class).bindTo(scale).invokeExact() * x;
    }

    @Exact
    public static double constant(double x) throws Throwable {
        double number = (double) MethodHandles.constant(double.class, x * x).invokeExact();
        Double box = (Double) MethodHandles.constant(Double.class, x).invokeExact();
        return number * box * (double) MethodHandles.constant(double.class, 3).invokeExact();
    }

    private static MethodHandle kept;

    @Exact
    public static double boundInAnEarlierRun(double x) throws Throwable {
        double now = kept == null ? 0 : (double) kept.invokeExact(2.0);
        kept = MethodHandles.insertArguments(RATIO, 0, x * x);
        double here = (double) kept.invokeExact(x);
        return here + 0 * now;
    }

    // Handed to code that is not woven.

    public static double boundNumberGivenAway(double x) {
        MethodHandle bound = MethodHandles.insertArguments(RATIO, 0, x);
        return HandleCaller.call(bound, 2) * x;
    }

    public static double boundBoxGivenAway(double x) throws Throwable {
        MethodHandle value = LOOKUP.findVirtual(Double.class, "doubleValue", MethodType.methodType(double.class));
        return HandleCaller.call(MethodHandles.dropArguments(value.bindTo(x), 0, double.class), 2);
    }

    public static double boundArrayGivenAway(double x) {
        double[] a = {1, 2};
        MethodHandle element = MethodHandles.arrayElementGetter(double[].class).bindTo(a);
        element = element.asType(MethodType.methodType(double.class, byte.class));
        a[0] = x;
        return HandleCaller.callWithZero(element);
    }

    public static double boundArrayKept(double x) {
        double[] a = {1, 2};
        HandleCaller.keep(MethodHandles.arrayElementGetter(double[].class).bindTo(a));
        a[0] = x;
        return HandleCaller.callKept();
    }

    @Exact
    public static double composedByOthers(double x) throws Throwable {
        return (double) HandleCaller.compose(SQUARE, SQUARE).invokeExact(x);
    }

    public static double boundByOthers(double x) throws Throwable {
        return (double) HandleCaller.bind(RATIO, x).invokeExact(2.0) * x;
    }

    public static double boundByReflection(double x) throws Throwable {
        MethodHandle bound = (MethodHandle) MethodHandles.class
                .getMethod("insertArguments", MethodHandle.class, int.class, Object[].class)
                .invoke(null, RATIO, 0, new Object[] {x});
        return (double) bound.invokeExact(2.0) * x;
    }

    public static double asAnInterface(double x) {
        MethodHandle bound = MethodHandles.insertArguments(RATIO, 0, x);
        return MethodHandleProxies.asInterfaceInstance(DoubleUnaryOperator.class, bound).applyAsDouble(x);
    }

    public static double onAnotherThread(double x) throws InterruptedException {
        MethodHandle bound = MethodHandles.insertArguments(RATIO, 0, x);
        double[] result = new double[1];
        Thread thread = new Thread(() -> result[0] = HandleCaller.call(bound, 2));
        thread.start();
        thread.join();
        return result[0];
    }

    // Converted.

    @Exact
    public static double asType(double x) throws Throwable {
        MethodHandle general = RATIO.asType(MethodType.methodType(Object.class, Object.class, Number.class));
        Object result = general.invokeExact((Object) x, (Number) (x * x));
        Object exact = RATIO.asType(MethodType.genericMethodType(2)).invokeExact((Object) 2.0, (Object) x);
        MethodHandle ofInt = RATIO.asType(MethodType.methodType(Double.class, int.class, Double.class));
        return (Double) result * ((Number) exact).doubleValue() * (Double) ofInt.invokeExact(3, (Double) x);
    }

    @Exact
    public static double narrowed(double x) throws Throwable {
        MethodHandle narrow = of("narrow", MethodType.methodType(float.class, float.class));
        MethodHandle wide = narrow.asType(MethodType.methodType(double.class, float.class));
        float half = (float) x;
        MethodHandle cast = MethodHandles.explicitCastArguments(narrow, FUNCTION);
        double constant = (double) cast.invokeExact(2.0) * (double) wide.invokeExact(0.5f);
        return constant * x * (half > 0 ? 1 : 2);
    }

    static double castSlope(double x) {
        return 2 * (float) x;
    }

    @Exact
    public static double cast(double x) throws Throwable {
        MethodHandle narrow = of("narrow", MethodType.methodType(float.class, float.class));
        return (double) MethodHandles.explicitCastArguments(narrow, FUNCTION).invokeExact(x);
    }

    static double truncatedSlope(double x) {
        return (int) (x * x);
    }

    @Exact
    public static double truncated(double x) throws Throwable {
        MethodHandle whole = MethodHandles.explicitCastArguments(SQUARE,
                MethodType.methodType(int.class, double.class));
        return (int) whole.invokeExact(x) * x;
    }

    @Exact
    public static double wrongTypes(double x) throws Throwable {
        int seen = 0;
        try {
            SQUARE_OF_RATIO.invokeExact(x, x);
        } catch (WrongMethodTypeException e) {
            seen += 1;
        }
        try {
            Object result = SQUARE_OF_RATIO.invoke((Object) "text", x);
        } catch (ClassCastException e) {
            seen += 10;
        }
        try {
            scale().bindTo(null).invoke(x);
        } catch (NullPointerException e) {
            seen += 100;
        }
        try {
            Object result = SQUARE_OF_RATIO.invokeWithArguments(x);
        } catch (WrongMethodTypeException e) {
            seen += 1000;
        }
        return seen * x;
    }

    // Put together.

    @Exact
    public static double filtered(double x) throws Throwable {
        MethodHandle filtered = MethodHandles.filterArguments(RATIO, 0, SQUARE, SQUARE);
        return (double) SQUARE_OF_RATIO.invokeExact(x, x) * (double) filtered.invokeExact(x, 0.5)
                * (double) SQUARE_OF_RATIO.invoke((Double) x, 2);
    }

    @Exact
    public static double functionsOfTheJdk(double x) throws Throwable {
        MethodHandle exp = LOOKUP.findStatic(Math.class, "exp", FUNCTION);
        MethodHandle max = LOOKUP.findStatic(Math.class, "max", PAIRING);
        MethodHandle composed = MethodHandles.filterArguments(max, 0, exp, SQUARE);
        return (double) composed.invokeExact(x, x) * (double) MethodHandles.filterReturnValue(exp, exp).invokeExact(-x);
    }

    @Exact
    public static double dropped(double x) throws Throwable {
        return (double) MethodHandles.dropArguments(SQUARE, 0, double.class, String.class).invokeExact(3 * x, "", x)
                + (double) MethodHandles.dropReturn(SQUARE).asType(MethodType.methodType(double.class, double.class))
                .invokeExact(x);
    }

    @Exact
    public static double permuted(double x) throws Throwable {
        double swapped = (double) MethodHandles.permuteArguments(RATIO, PAIRING, 1, 0).invokeExact(x, 2.0);
        return swapped * (double) MethodHandles.permuteArguments(RATIO, FUNCTION, 0, 0).invokeExact(x);
    }

    @Exact
    public static double folded(double x) throws Throwable {
        double folded = (double) MethodHandles.foldArguments(RATIO, SQUARE).invokeExact(x);
        return folded * (double) MethodHandles.collectArguments(RATIO, 1, RATIO).invokeExact(x, x, 2.0);
    }

    @Exact
    public static double foldedWithAnEffect(double x) throws Throwable {
        List<Double> seen = new ArrayList<>();
        MethodHandle note = of("note", MethodType.methodType(void.class, List.class, double.class)).bindTo(seen);
        return (double) MethodHandles.foldArguments(SQUARE, note).invokeExact(x) * seen.get(0);
    }

    @Exact
    public static double guarded(double x) throws Throwable {
        MethodHandle test = of("isLarge", MethodType.methodType(boolean.class, double.class));
        MethodHandle guarded = MethodHandles.guardWithTest(test, SQUARE,
                MethodHandles.insertArguments(RATIO, 0, x));
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (double) guarded.invokeExact(x * i / 2);
        }
        return sum;
    }

    @Exact
    public static double caught(double x) throws Throwable {
        MethodHandle rescue = of("rescue",
                MethodType.methodType(double.class, IllegalStateException.class, double.class));
        MethodHandle unlucky = of("unlucky", FUNCTION);
        return (double) MethodHandles.catchException(unlucky, IllegalStateException.class, rescue).invokeExact(x)
                + (double) MethodHandles.catchException(SQUARE, IllegalStateException.class, rescue).invokeExact(x);
    }

    @Exact
    public static double exceptionsPass(double x) throws Throwable {
        try {
            return (double) MethodHandles.filterReturnValue(SQUARE, of("unlucky", FUNCTION)).invokeExact(x);
        } catch (IllegalStateException e) {
            return x * x * e.getMessage().length();
        }
    }

    @Exact
    public static double atLast(double x) throws Throwable {
        MethodHandle cleanup = of("atLast",
                MethodType.methodType(double.class, Throwable.class, double.class, double.class));
        double result = (double) MethodHandles.tryFinally(SQUARE, cleanup).invokeExact(x);
        try {
            return (double) MethodHandles.tryFinally(of("unlucky", FUNCTION), cleanup).invokeExact(x);
        } catch (IllegalStateException e) {
            return result * x;
        }
    }

    @Exact
    public static double looped(double x) throws Throwable {
        MethodHandle step = of("step", MethodType.methodType(double.class, double.class, int.class, double.class));
        MethodHandle counted = MethodHandles.countedLoop(MethodHandles.constant(int.class, 3),
                MethodHandles.identity(double.class), step);
        MethodHandle whileLoop = MethodHandles.whileLoop(MethodHandles.identity(double.class),
                of("goesOn", MethodType.methodType(boolean.class, double.class, double.class)), of("grow", PAIRING));
        return (double) counted.invokeExact(x) * (double) whileLoop.invokeExact(x);
    }

    @Exact
    public static double switched(double x) throws Throwable {
        MethodHandle square = MethodHandles.dropArguments(SQUARE, 0, int.class);
        MethodHandle inserted = MethodHandles.dropArguments(MethodHandles.insertArguments(RATIO, 0, x), 0, int.class);
        MethodHandle choice = MethodHandles.tableSwitch(square, inserted);
        return (double) choice.invokeExact(0, x) * (double) choice.invokeExact(7, x);
    }

    @Exact
    public static double spread(double x) throws Throwable {
        double numbers = (double) RATIO.asSpreader(double[].class, 2).invokeExact(new double[] {x, x * x});
        double boxes = (double) RATIO.asSpreader(Object[].class, 2).invokeExact(new Object[] {x, 2});
        return numbers * boxes * (double) RATIO.asSpreader(1, Double[].class, 1).invokeExact(x, new Double[] {x});
    }

    @Exact
    public static double collected(double x) throws Throwable {
        MethodHandle sum = of("sum", MethodType.methodType(double.class, double[].class)).asFixedArity();
        MethodHandle boxes = of("sumOfBoxes", MethodType.methodType(double.class, Double[].class)).asFixedArity();
        return (double) sum.asCollector(double[].class, 2).invokeExact(x, x * x)
                * (double) boxes.asCollector(Double[].class, 2).invokeExact((Double) x, (Double) 3.0);
    }

    @Exact
    public static double variableArguments(double x) throws Throwable {
        MethodHandle sum = of("sum", MethodType.methodType(double.class, double[].class));
        MethodHandle boxes = of("sumOfBoxes", MethodType.methodType(double.class, Double[].class));
        return (double) sum.invoke(x, x * x) * (double) sum.invoke(new double[] {x}) * (double) sum.invoke(2, x, 3f)
                * (double) boxes.invokeWithArguments(x, x, 2.0) + (double) sum.invoke();
    }

    @Exact
    public static double argumentsInAList(double x) throws Throwable {
        return (double) SQUARE_OF_RATIO.invokeWithArguments(List.of(x, 2))
                * (double) SQUARE.invokeWithArguments(List.of(x));
    }

    @Exact
    public static double invokers(double x) throws Throwable {
        double exact = (double) MethodHandles.exactInvoker(FUNCTION).invokeExact(SQUARE, x);
        Object general = MethodHandles.invoker(MethodType.genericMethodType(1)).invokeExact(SQUARE, (Object) x);
        double spread = (double) MethodHandles.spreadInvoker(PAIRING, 0).invokeExact(RATIO, new Object[] {x, 2.0});
        return exact * (Double) general * spread;
    }

    @Exact
    public static double elements(double x) throws Throwable {
        double[] a = {x, 1};
        Double[] boxes = new Double[1];
        MethodHandles.arrayElementSetter(double[].class).invokeExact(a, 1, x * x);
        MethodHandles.arrayElementSetter(Double[].class).invokeExact(boxes, 0, (Double) (x * 3));
        MethodHandle first = MethodHandles.insertArguments(MethodHandles.arrayElementGetter(double[].class), 1, 0);
        MethodHandle length = MethodHandles.arrayLength(double[].class);
        return (double) MethodHandles.arrayElementGetter(double[].class).invokeExact(a, 1) * boxes[0]
                * (double) first.invokeExact(a) * (int) length.invokeExact(a);
    }

    @Exact
    public static double variables(double x) throws Throwable {
        Thing thing = new Thing();
        VarHandle level = LOOKUP.findVarHandle(Thing.class, "level", double.class);
        VarHandle element = MethodHandles.arrayElementVarHandle(double[].class);
        level.toMethodHandle(VarHandle.AccessMode.SET).invokeExact(thing, x * x);
        double before = (double) level.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD).bindTo(thing).invokeExact(x);
        double[] a = {1, x};
        element.toMethodHandle(VarHandle.AccessMode.SET).invokeExact(a, 0, before * x);
        double read = (double) MethodHandles.varHandleExactInvoker(VarHandle.AccessMode.GET,
                MethodType.methodType(double.class, Thing.class)).invokeExact(level, thing);
        return read * thing.level * a[0] * (double) element.toMethodHandle(VarHandle.AccessMode.GET).invoke(a, 1);
    }

    @Exact
    public static double identities(double x) throws Throwable {
        double same = (double) MethodHandles.identity(double.class).invokeExact(x);
        Double box = (Double) MethodHandles.identity(Double.class).invokeExact((Double) x);
        return same * box + (double) MethodHandles.zero(double.class).invokeExact()
                + (double) MethodHandles.empty(FUNCTION).invokeExact(x);
    }

    @Exact
    public static double callSites(double x) throws Throwable {
        MutableCallSite site = new MutableCallSite(SQUARE);
        MethodHandle invoker = site.dynamicInvoker();
        double before = (double) invoker.invokeExact(x);
        site.setTarget(MethodHandles.insertArguments(RATIO, 0, x));
        return before * (double) invoker.invokeExact(x);
    }

    @Exact
    public static double madeObjects(double x) throws Throwable {
        MethodHandle make = LOOKUP.findConstructor(Scale.class, MethodType.methodType(void.class, double.class));
        MethodHandle product = MethodHandles.filterArguments(scale(), 0, make);
        return (double) product.invokeExact(x, x);
    }

    @Exact
    public static double mapsAsFunctions(double x) throws Throwable {
        Map<String, MethodHandle> functions = Map.of("square", SQUARE, "ratio",
                MethodHandles.insertArguments(RATIO, 1, 2.0), "both",
                MethodHandles.filterReturnValue(SQUARE, SQUARE));
        double product = 1;
        for (String name : List.of("square", "ratio", "both")) {
            product *= (double) functions.get(name).invokeExact(x);
        }
        return product;
    }

    @Exact
    public static double manyInALoop(double x) throws Throwable {
        MethodHandle f = SQUARE;
        double v = x;
        for (int i = 0; i < 20; i++) {
            f = MethodHandles.filterReturnValue(MethodHandles.insertArguments(RATIO, 1, 0.1 * i),
                    i % 2 == 0 ? SQUARE : MethodHandles.identity(double.class));
            v += (double) f.invokeExact(x + i);
        }
        return v;
    }
}

package dev.derive.it.model.adversarial;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Values that are read, written and passed by reflection, by handles and by serialization. */
@SuppressWarnings("unchecked")
public final class Reflective {
    private Reflective() {
    }

    /** Something to be reached by name. */
    public static class Thing implements Serializable, Cloneable {
        private static final long serialVersionUID = 1L;
        public double value;
        public Double box;
        public double[] array = new double[1];
        volatile Double updated;

        public Thing() {
        }

        public Thing(double value) {
            this.value = value;
        }

        public double scaled(double by) {
            return value * by;
        }

        public static double square(double x) {
            return x * x;
        }

        public static Double boxedSquare(Double x) {
            return x * x;
        }

        public static void fill(double[] a, double with) {
            a[0] = with;
        }

        @Override
        public Thing clone() {
            try {
                return (Thing) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** As arrays of any type are made longer. */
    @Exact
    public static double arrayGrown(double x) {
        Object array = new double[] {x, x * x};
        Object longer = Array.newInstance(array.getClass().getComponentType(), Array.getLength(array) + 1);
        System.arraycopy(array, 0, longer, 0, Array.getLength(array));
        return ((double[]) longer)[1] * Array.getLength(longer);
    }

    @Exact
    public static double invoke(double x) throws ReflectiveOperationException {
        return (double) Thing.class.getMethod("square", double.class).invoke(null, x);
    }

    @Exact
    public static double invokeWithBoxes(double x) throws ReflectiveOperationException {
        return (Double) Thing.class.getMethod("boxedSquare", Double.class).invoke(null, x);
    }

    @Exact
    public static double invokeOnAnActiveObject(double x) throws ReflectiveOperationException {
        return (double) Thing.class.getMethod("scaled", double.class).invoke(new Thing(x), 3.0);
    }

    @Exact
    public static double invokeThatFillsAnArray(double x) throws ReflectiveOperationException {
        double[] a = {0};
        Thing.class.getMethod("fill", double[].class, double.class).invoke(null, a, x);
        return a[0] * x;
    }

    @Exact
    public static double invokeInsideOfTheJdk(double x) throws ReflectiveOperationException {
        return (double) Math.class.getMethod("exp", double.class).invoke(null, x);
    }

    @Exact
    public static double constructor(double x) throws ReflectiveOperationException {
        return Thing.class.getConstructor(double.class).newInstance(x).value * x;
    }

    @Exact
    public static double getDouble(double x) throws ReflectiveOperationException {
        return Thing.class.getField("value").getDouble(new Thing(x * x));
    }

    @Exact
    public static double getBoxed(double x) throws ReflectiveOperationException {
        return (Double) Thing.class.getField("value").get(new Thing(x * x));
    }

    @Exact
    public static double getAFieldThatIsABox(double x) throws ReflectiveOperationException {
        Thing thing = new Thing();
        thing.box = x * x;
        return (Double) Thing.class.getField("box").get(thing);
    }

    @Exact
    public static double setDouble(double x) throws ReflectiveOperationException {
        Thing thing = new Thing();
        Field field = Thing.class.getField("value");
        field.setDouble(thing, x * x);
        return thing.value;
    }

    @Exact
    public static double setBoxed(double x) throws ReflectiveOperationException {
        Thing thing = new Thing();
        Thing.class.getField("value").set(thing, x * x);
        return thing.value;
    }

    @Exact
    public static double setOverSomethingActive(double x) throws ReflectiveOperationException {
        Thing thing = new Thing(x * x);
        Thing.class.getField("value").set(thing, 3.0);
        return thing.value * x;
    }

    @Exact
    public static double setDoubleOverSomethingActive(double x) throws ReflectiveOperationException {
        Thing thing = new Thing(x * x);
        Thing.class.getField("value").setDouble(thing, 3.0);
        return thing.value * x;
    }

    @Exact
    public static double getArray(double x) throws ReflectiveOperationException {
        Thing thing = new Thing();
        thing.array[0] = x;
        return ((double[]) Thing.class.getField("array").get(thing))[0] * x;
    }

    @Exact
    public static double setArray(double x) throws ReflectiveOperationException {
        Thing thing = new Thing();
        Thing.class.getField("array").set(thing, new double[] {x});
        return thing.array[0] * x;
    }

    @Exact
    public static double arrayGet(double x) {
        return Array.getDouble(new double[] {x * x}, 0) + (Double) Array.get(new double[] {x}, 0);
    }

    @Exact
    public static double arrayGetBoxed(double x) {
        Object a = new double[] {x * x};
        return (Double) Array.get(a, 0);
    }

    @Exact
    public static double arraySet(double x) {
        double[] a = new double[1];
        Array.setDouble(a, 0, x * x);
        return a[0];
    }

    @Exact
    public static double arraySetBoxed(double x) {
        double[] a = new double[1];
        Array.set(a, 0, x * x);
        return a[0];
    }

    @Exact
    public static double arraySetOverSomethingActive(double x) {
        double[] a = {x};
        Array.setDouble(a, 0, 3);
        return a[0] * x;
    }

    @Exact
    public static double arrayMadeByReflection(double x) {
        double[] a = (double[]) Array.newInstance(double.class, 2);
        a[0] = x;
        a[1] = a[0] * x;
        return a[1];
    }

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static MethodHandle square() throws ReflectiveOperationException {
        return LOOKUP.findStatic(Thing.class, "square", MethodType.methodType(double.class, double.class));
    }

    @Exact
    public static double methodHandleExactly(double x) throws Throwable {
        return (double) square().invokeExact(x);
    }

    @Exact
    public static double methodHandleWithArguments(double x) throws Throwable {
        return (double) square().invokeWithArguments(x);
    }

    @Exact
    public static double methodHandleBound(double x) throws Throwable {
        MethodHandle bound = MethodHandles.insertArguments(square(), 0, x);
        return (double) bound.invoke();
    }

    @Exact
    public static double methodHandleOfAnObject(double x) throws Throwable {
        MethodHandle scaled = LOOKUP.findVirtual(Thing.class, "scaled", MethodType.methodType(double.class, double.class));
        return (double) scaled.invoke(new Thing(x), 3.0);
    }

    @Exact
    public static double methodHandleOfAGetter(double x) throws Throwable {
        MethodHandle getter = LOOKUP.findGetter(Thing.class, "value", double.class);
        return (double) getter.invoke(new Thing(x * x));
    }

    @Exact
    public static double methodHandleOfASetter(double x) throws Throwable {
        Thing thing = new Thing(x);
        LOOKUP.findSetter(Thing.class, "value", double.class).invoke(thing, 3.0);
        return thing.value * x;
    }

    @Exact
    public static double varHandle(double x) throws ReflectiveOperationException {
        VarHandle value = LOOKUP.findVarHandle(Thing.class, "value", double.class);
        Thing thing = new Thing();
        value.set(thing, x * x);
        return (double) value.get(thing) * x;
    }

    @Exact
    public static double varHandleThatReads(double x) throws ReflectiveOperationException {
        VarHandle value = LOOKUP.findVarHandle(Thing.class, "value", double.class);
        return (double) value.getVolatile(new Thing(x * x)) + (Double) value.get(new Thing(x));
    }

    @Exact
    public static double varHandleThatOverwrites(double x) throws ReflectiveOperationException {
        VarHandle value = LOOKUP.findVarHandle(Thing.class, "value", double.class);
        Thing thing = new Thing(x);
        value.set(thing, 3.0);
        return thing.value * x;
    }

    @Exact
    public static double varHandleOfAnArray(double x) {
        VarHandle element = MethodHandles.arrayElementVarHandle(double[].class);
        double[] a = {x, 2};
        boolean swapped = element.compareAndSet(a, 1, 2.0, 3.0);
        element.set(a, 0, 5.0);
        return a[0] * a[1] * x + (swapped ? x : 0);
    }

    @Exact
    public static double fieldUpdater(double x) {
        Thing thing = new Thing();
        AtomicReferenceFieldUpdater.newUpdater(Thing.class, Double.class, "updated").set(thing, x * x);
        return thing.updated * x;
    }

    @Exact
    public static double varHandleOfABox(double x) throws ReflectiveOperationException {
        VarHandle box = LOOKUP.findVarHandle(Thing.class, "box", Double.class);
        Thing thing = new Thing();
        box.set(thing, (Double) (x * x));
        return (Double) box.get(thing) * thing.box;
    }

    @Exact
    public static double proxy(double x) {
        Function<Double, Double> f = (Function<Double, Double>) Proxy.newProxyInstance(Reflective.class.getClassLoader(),
                new Class<?>[] {Function.class}, (p, method, arguments) -> (Double) arguments[0] * x);
        return f.apply(x * 2);
    }

    public static double proxyWithANumber(double x) {
        DoubleUnaryOperator f = (DoubleUnaryOperator) Proxy.newProxyInstance(Reflective.class.getClassLoader(),
                new Class<?>[] {DoubleUnaryOperator.class}, (p, method, arguments) -> (Double) arguments[0] * 3);
        return f.applyAsDouble(x * 2);
    }

    @Exact
    public static double clonedObject(double x) {
        Thing thing = new Thing(x);
        thing.array[0] = x * x;
        Thing copy = thing.clone();
        thing.value = 3;
        copy.array[0] *= x;
        return copy.value * thing.array[0];
    }

    public static double serializedCopy(double x) throws Exception {
        Thing thing = new Thing(x);
        thing.array[0] = x * x;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        Thing copy = (Thing) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        return copy.value * copy.array[0];
    }

    private static Object copy(Object original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @Exact
    public static double serializedCopyOfConstants(double x) throws Exception {
        Thing thing = new Thing(x);
        thing.value = 3;
        thing.array = new double[] {4};
        List<Thing> copy = (List<Thing>) copy(new ArrayList<>(List.of(thing)));
        return copy.get(0).value * copy.get(0).array[0] * x;
    }

    public static double serializedListOfNumbers(double x) throws Exception {
        return ((List<Double>) copy(new ArrayList<>(List.of(1.0, x)))).get(1) * x;
    }

    public static double serializedDeepInside(double x) throws Exception {
        Thing thing = new Thing(2);
        thing.array[0] = x * x;
        Map<String, Object> map = new HashMap<>(Map.of("list", new ArrayList<>(List.of(thing))));
        Map<String, Object> copy = (Map<String, Object>) copy(map);
        return ((List<Thing>) copy.get("list")).get(0).array[0] * x;
    }

    /** Writes what is in a field that is not written. */
    static final class Replaced implements Serializable {
        private static final long serialVersionUID = 1L;
        private final transient Object[] secret;

        Replaced(double x) {
            secret = new Object[] {new Hidden()};
            ((Hidden) secret[0]).value = x;
        }

        private Object writeReplace() {
            return ((Hidden) secret[0]).value;
        }
    }

    public static double serializedReplacement(double x) throws Exception {
        return (Double) copy(new Replaced(x)) * x;
    }

    private static double elsewhere;

    /** Writes what it does not have. */
    static final class ReplacedByAnother implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object writeReplace() {
            return elsewhere;
        }
    }

    public static double serializedReplacementFromElsewhere(double x) throws Exception {
        elsewhere = x;
        return (Double) copy(new ReplacedByAnother()) * x;
    }

    private static final class Hidden {
        double value = 1;
    }

    @Exact
    public static double aFieldThatOnlyItsOwnClassMayReach(double x) throws ReflectiveOperationException {
        Hidden hidden = new Hidden();
        java.lang.reflect.Field field = Hidden.class.getDeclaredField("value");
        field.setDouble(hidden, x);
        return hidden.value * field.getDouble(hidden);
    }

    /** What a decorator does with each call. */
    interface Pricer {
        double price(double spot);
    }

    @Exact
    public static double decoratingProxy(double x) {
        Pricer real = s -> s * s;
        Pricer proxy = (Pricer) java.lang.reflect.Proxy.newProxyInstance(Reflective.class.getClassLoader(),
                new Class<?>[] {Pricer.class}, (object, method, arguments) -> method.invoke(real, arguments));
        return proxy.price(x);
    }

    /** A woven class whose numbers are in a class that is not. */
    static final class Place extends Point2D.Double {
        private static final long serialVersionUID = 1L;
    }

    @Exact
    public static double aFieldOfTheJdkByName(double x) throws ReflectiveOperationException {
        Point2D.Double point = new Point2D.Double();
        Field field = Point2D.Double.class.getField("x");
        point.x = x * x;
        double read = field.getDouble(point);
        field.setDouble(point, read * x);
        return point.x * read;
    }

    @Exact
    public static double aFieldOfTheJdkInASubclass(double x) {
        Place place = new Place();
        place.x = x * x;
        Point2D.Double point = place;
        double first = point.x;
        point.x = 3;
        return place.x * first;
    }

    @Exact
    public static double pointsOfTheJdk(double x) {
        Point2D.Double a = new Point2D.Double(x, x * x);
        Point2D b = new Point2D.Double();
        b.setLocation(2 * x, 1);
        Point2D c = new Point2D.Double(0, 0);
        c.setLocation(a);
        a.setLocation(a.getY(), 3);
        return a.distance(b) * c.distanceSq(1, x) + Point2D.distance(0, x, 1, 2) * c.getX() + a.x;
    }

    @Exact
    public static double shapesOfTheJdk(double x) {
        Rectangle2D.Double r = new Rectangle2D.Double(0, x, x * x, 2);
        Line2D.Double line = new Line2D.Double(1, x, 2, 3 * x);
        return r.y * r.width * r.height + line.y1 * line.y2;
    }

    public static double shapesThatTheJdkReads(double x) {
        return new Rectangle2D.Double(0, 0, x, 2).getWidth() * new Point2D.Float((float) 2, 3).getX() * x;
    }

    @Exact
    public static double aFieldOfTheJdkThatTheJdkReads(double x) throws ReflectiveOperationException {
        Point2D.Double point = new Point2D.Double();
        Point2D.Double.class.getField("x").setDouble(point, x);
        return point.getX() * x;
    }
}

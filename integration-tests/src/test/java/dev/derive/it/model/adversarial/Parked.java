package dev.derive.it.model.adversarial;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Values that are parked in the JDK's collections and taken out again. */
public final class Parked {
    private Parked() {
    }

    private static double weighted(Iterable<Double> numbers) {
        double s = 0;
        int i = 1;
        for (double e : numbers) {
            s += i++ * e;
        }
        return s;
    }

    private static List<Double> three(double x) {
        return new ArrayList<>(List.of(3 * x, x * x, 0.5));
    }

    @Exact
    public static double arrayList(double x) {
        List<Double> list = three(x);
        list.set(0, list.get(1) * x);
        list.remove(2);
        list.add(1, x);
        return weighted(list);
    }

    @Exact
    public static double linkedList(double x) {
        LinkedList<Double> list = new LinkedList<>(three(x));
        list.addFirst(list.removeLast() + x);
        return weighted(list) * list.peekFirst();
    }

    @Exact
    public static double deque(double x) {
        Deque<Double> stack = new ArrayDeque<>();
        stack.push(x);
        stack.push(2.0);
        stack.push(stack.pop() * stack.pop());
        return stack.peek() * x;
    }

    @Exact
    public static double priorityQueue(double x) {
        PriorityQueue<Double> queue = new PriorityQueue<>(three(x));
        return queue.poll() + 2 * queue.poll() + 3 * queue.poll();
    }

    @Exact
    public static double vectorAndStack(double x) {
        Vector<Double> vector = new Vector<>(three(x));
        Stack<Double> stack = new Stack<>();
        stack.push(vector.elementAt(0));
        stack.push(vector.lastElement());
        return stack.pop() * stack.pop();
    }

    @Exact
    public static double hashMap(double x) {
        Map<String, Double> map = new HashMap<>();
        map.put("a", x);
        map.merge("a", x * x, Double::sum);
        map.computeIfAbsent("b", k -> x * 3);
        map.compute("b", (k, v) -> v * x);
        map.computeIfPresent("a", (k, v) -> v + 1);
        return map.get("a") * map.getOrDefault("b", 0.0) + map.getOrDefault("c", 1.0);
    }

    @Exact
    public static double linkedHashMapEntries(double x) {
        Map<String, Double> map = new LinkedHashMap<>(Map.of("a", x));
        map.put("b", x * x);
        for (Map.Entry<String, Double> e : map.entrySet()) {
            e.setValue(e.getValue() * x);
        }
        return weighted(map.values());
    }

    @Exact
    public static double replacedValues(double x) {
        Map<Integer, Double> map = new TreeMap<>(Map.of(1, x, 2, 3.0));
        map.replaceAll((k, v) -> v * k * x);
        return weighted(map.values());
    }

    @Exact
    public static double keysOfATreeMap(double x) {
        TreeMap<Double, String> map = new TreeMap<>();
        map.put(x, "x");
        map.put(10 * x, "10x");
        return map.firstKey() * map.lastEntry().getKey();
    }

    @Exact
    public static double nearestKey(double x) {
        TreeMap<Double, Double> map = new TreeMap<>(Map.of(0.0, 1.0, 5.0, 2.0));
        Map.Entry<Double, Double> below = map.floorEntry(x);
        Map.Entry<Double, Double> above = map.ceilingEntry(x);
        double t = (x - below.getKey()) / (above.getKey() - below.getKey());
        return (1 - t) * below.getValue() + t * above.getValue();
    }

    @Exact
    public static double sets(double x) {
        Set<Double> hash = new HashSet<>(List.of(x));
        Set<Double> tree = new TreeSet<>(three(x));
        return weighted(hash) + weighted(tree);
    }

    @Exact
    public static double identityMap(double x) {
        Double key = x;
        Map<Double, Double> map = new IdentityHashMap<>();
        map.put(key, x * x);
        return map.get(key) * key;
    }

    @Exact
    public static double weakMap(double x) {
        Object key = new Object();
        Map<Object, Double> map = new WeakHashMap<>();
        map.put(key, x * x);
        double y = map.get(key);
        return y + (key == null ? 1 : 0);
    }

    private enum Axis {
        FIRST, SECOND
    }

    @Exact
    public static double enumMap(double x) {
        Map<Axis, Double> map = new EnumMap<>(Axis.class);
        map.put(Axis.FIRST, x);
        map.put(Axis.SECOND, map.get(Axis.FIRST) * x);
        return weighted(map.values());
    }

    @Exact
    public static double concurrentCollections(double x) throws InterruptedException {
        Map<String, Double> map = new ConcurrentHashMap<>();
        map.putIfAbsent("a", x * x);
        List<Double> list = new CopyOnWriteArrayList<>(three(x));
        LinkedBlockingQueue<Double> queue = new LinkedBlockingQueue<>();
        queue.put(x);
        return map.get("a") + weighted(list) * queue.poll(1, TimeUnit.SECONDS);
    }

    @Exact
    public static double optional(double x) {
        Optional<Double> some = Optional.of(x).map(v -> v * x).filter(v -> v > 0);
        return some.orElse(0.0) + some.get() + Optional.<Double>empty().orElseGet(() -> x);
    }

    public static double optionalDouble(double x) {
        return OptionalDouble.of(x).orElse(1) * x;
    }

    @Exact
    public static double unmodifiableViews(double x) {
        List<Double> list = three(x);
        Collection<Double> view = Collections.unmodifiableCollection(list);
        list.set(0, x);
        return weighted(view) + weighted(Collections.nCopies(2, x)) + weighted(Collections.singletonList(x * x));
    }

    @Exact
    public static double subListsAndReversals(double x) {
        List<Double> list = three(x);
        Collections.reverse(list.subList(0, 2));
        Collections.swap(list, 0, 2);
        Collections.rotate(list, 1);
        return weighted(list);
    }

    @Exact
    public static double shuffled(double x) {
        List<Double> list = three(x);
        Collections.shuffle(list, new Random(7));
        return weighted(list);
    }

    @Exact
    public static double sortedByAComparator(double x) {
        List<Double> list = three(x);
        list.sort(Comparator.reverseOrder());
        list.sort((a, b) -> Double.compare(b * x, a * x));
        return weighted(list);
    }

    @Exact
    public static double largestAndSmallest(double x) {
        return Collections.max(three(x)) - 2 * Collections.min(three(x));
    }

    @Exact
    public static double sortedIndices(double x) {
        Double[] values = {3 * x, x * x, 0.5};
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        return values[order[0]] + 2 * values[order[1]] + 3 * values[order[2]];
    }

    @Exact
    public static double iteratorsThatWrite(double x) {
        List<Double> list = three(x);
        for (ListIterator<Double> i = list.listIterator(); i.hasNext();) {
            double e = i.next();
            i.set(e * x);
        }
        list.removeIf(e -> e < 0);
        list.replaceAll(e -> e + x);
        return weighted(list);
    }

    @Exact
    public static double adaptedIterator(double x) {
        Iterator<Double> source = three(x).iterator();
        Iterable<Double> scaled = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public Double next() {
                return source.next() * x;
            }
        };
        return weighted(scaled);
    }

    @Exact
    public static double forEachIntoAnArray(double x) {
        double[] sum = {0};
        three(x).forEach(e -> sum[0] += e * x);
        Map.of("k", x).forEach((k, v) -> sum[0] *= v);
        return sum[0];
    }

    @Exact
    public static double entries(double x) {
        Map.Entry<String, Double> e = new AbstractMap.SimpleEntry<>("k", x);
        e.setValue(e.getValue() * x);
        return Map.entry("k", e.getValue()).getValue();
    }

    @Exact
    public static double toArrays(double x) {
        Double[] boxes = three(x).toArray(new Double[0]);
        Object[] objects = three(x).toArray();
        return boxes[0] * (Double) objects[1] + Arrays.asList(boxes).get(0);
    }

    @Exact
    public static double arraysInAList(double x) {
        List<double[]> rows = new ArrayList<>();
        rows.add(new double[] {1, 2});
        rows.get(0)[1] = x;
        rows.add(rows.get(0).clone());
        rows.get(1)[0] = rows.get(0)[1] * x;
        rows.forEach(r -> r[1] *= x);
        return rows.get(0)[1] + rows.get(1)[0] + rows.get(1)[1];
    }

    @Exact
    public static double numbersAndObjects(double x) {
        List<Number> numbers = new ArrayList<>(List.of(1, 2L, x));
        Object last = numbers.get(2);
        return last instanceof Double d ? d * numbers.get(2).doubleValue() + numbers.get(0).doubleValue() : -1;
    }
}

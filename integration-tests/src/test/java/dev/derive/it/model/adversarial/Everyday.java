package dev.derive.it.model.adversarial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs as people write them, in which nothing may be refused. */
public final class Everyday {
    private static final Logger LOG = Logger.getLogger(Everyday.class.getName());
    private static final Map<String, DoubleBinaryOperator> OPERATORS = Map.of("+", Double::sum, "*", (a, b) -> a * b,
            "max", Math::max, "^", Math::pow);

    private Everyday() {
    }

    private record Option(String id, double strike, double years) {
        double price(double spot, double volatility) {
            double d = Math.log(spot / strike) / (volatility * Math.sqrt(years));
            return spot / (1 + Math.exp(-1.7 * d)) - strike * Math.exp(-0.03 * years);
        }
    }

    private record Event(double time, int kind) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Double.compare(time, other.time);
        }
    }

    private record Layer(double[][] weights, double[] bias) {
        double[] apply(double[] in) {
            return IntStream.range(0, bias.length).mapToDouble(i -> Math.tanh(bias[i]
                    + IntStream.range(0, in.length).mapToDouble(j -> weights[i][j] * in[j]).sum())).toArray();
        }
    }

    /** A cache that forgets what was not used for long. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(4, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > 2;
        }
    }

    @Exact
    public static double pricesRememberedByName(double[] x) {
        Map<String, Double> prices = new HashMap<>();
        return Stream.of("a", "b", "a", "c", "b").map(id -> new Option(id, 1 + 0.1 * id.charAt(0) % 3, 2))
                .mapToDouble(o -> prices.computeIfAbsent(o.id(), id -> o.price(x[0], x[1]))).sum() * x[2];
    }

    @Exact
    public static double curveInATreeMap(double[] x) {
        NavigableMap<Double, Double> rates = new TreeMap<>(Map.of(0.5, x[0] / 50, 1.0, x[1] / 50, 3.0, x[2] / 50));
        double value = 0;
        for (double t = 0.25; t <= 3; t += 0.25) {
            Map.Entry<Double, Double> before = rates.floorEntry(t);
            Map.Entry<Double, Double> after = rates.ceilingEntry(t);
            double rate = before == null ? after.getValue() : before.getKey().equals(after.getKey()) ? before.getValue()
                    : before.getValue() + (after.getValue() - before.getValue()) * (t - before.getKey())
                    / (after.getKey() - before.getKey());
            value += Math.exp(-rate * t);
        }
        return value;
    }

    @Exact
    public static double cashFlowsByDate(double[] x) {
        LocalDate today = LocalDate.of(2024, 1, 31);
        Map<LocalDate, Double> flows = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            flows.merge(today.plusMonths(6L * (i + 1)), x[i], Double::sum);
        }
        return flows.entrySet().stream()
                .mapToDouble(e -> e.getValue()
                        * Math.pow(1 + x[0] / 20, -ChronoUnit.DAYS.between(today, e.getKey()) / 365.0))
                .sum();
    }

    @Exact
    public static double eventsInOrderOfTheirTimes(double[] x) {
        PriorityQueue<Event> events = new PriorityQueue<>(List.of(new Event(x[1], 0), new Event(x[2], 1)));
        double now = 0;
        double level = 1;
        while (now < 9) {
            Event event = events.remove();
            level += (event.time() - now) * (event.kind() == 0 ? x[0] : -x[1] / 2);
            now = event.time();
            events.add(new Event(now + (event.kind() == 0 ? x[0] : x[2] * 0.7), event.kind()));
        }
        return level * now;
    }

    @Exact
    public static double pathsWithAFixedSeed(double[] x) {
        Random random = new Random(42);
        double[] ends = IntStream.range(0, 20).mapToDouble(i -> {
            double s = x[0];
            for (int step = 0; step < 5; step++) {
                s *= Math.exp(0.1 * x[1] * random.nextGaussian());
            }
            return Math.max(s - 1, 0) * x[2];
        }).toArray();
        double mean = Arrays.stream(ends).average().orElse(Double.NaN);
        return mean + Math.sqrt(Arrays.stream(ends).map(e -> (e - mean) * (e - mean)).sum() / (ends.length - 1));
    }

    @Exact
    public static double networkOfRecords(double[] x) {
        Layer hidden = new Layer(new double[][] {{x[0], x[1]}, {x[2], 0.5}}, new double[] {0.1, x[1]});
        Layer last = new Layer(new double[][] {{x[2], x[0]}}, new double[] {x[1]});
        return Stream.of(new double[] {1, 2}, new double[] {0.5, -1})
                .mapToDouble(in -> Stream.of(hidden, last).reduce(in, (v, layer) -> layer.apply(v), (a, b) -> b)[0])
                .map(out -> (out - 0.3) * (out - 0.3)).sum();
    }

    @Exact
    public static double statisticsOfGroups(double[] x) {
        Map<Boolean, Double> means = IntStream.range(0, 9).boxed().collect(Collectors.partitioningBy(i -> i % 3 == 0,
                Collectors.teeing(Collectors.summingDouble(i -> i * x[i % 3]), Collectors.counting(),
                        (sum, count) -> sum / count)));
        return means.get(true) * means.get(false);
    }

    @Exact
    public static double matrixOfLists(double[] x) {
        List<List<Double>> a = List.of(List.of(x[0], x[1]), List.of(x[2], 2.0));
        List<List<Double>> product = new ArrayList<>();
        for (List<Double> row : a) {
            product.add(IntStream.range(0, 2)
                    .mapToObj(j -> row.get(0) * a.get(0).get(j) + row.get(1) * a.get(1).get(j))
                    .collect(Collectors.toList()));
        }
        return product.get(0).get(1) * product.get(1).get(0) + product.get(1).get(1);
    }

    @Exact
    public static double reversePolishNotation(double[] x) {
        Deque<Double> stack = new ArrayDeque<>();
        for (String token : "a b + c * 1.5 ^ b max".split(" ")) {
            DoubleBinaryOperator operator = OPERATORS.get(token);
            if (operator != null) {
                double second = stack.pop();
                stack.push(operator.applyAsDouble(stack.pop(), second));
            } else if (Character.isLetter(token.charAt(0))) {
                stack.push(x[token.charAt(0) - 'a']);
            } else {
                stack.push(Double.parseDouble(token));
            }
        }
        return stack.pop();
    }

    @Exact
    public static double constantsOfATextBesideALog(double[] x) {
        double sum = 0;
        Matcher numbers = Pattern.compile("\\d+\\.\\d+").matcher("{\"a\": 1.75, \"b\": [0.375, 9.5]}");
        for (int i = 0; numbers.find(); i++) {
            sum += Double.parseDouble(numbers.group()) * x[i];
            LOG.fine("sum = " + sum);
            LOG.log(Level.FINE, "{0}: {1}", new Object[] {i, sum});
        }
        return sum * String.format(Locale.ROOT, "%8.3f", sum).length();
    }

    @Exact
    public static double cacheThatForgets(double[] x) {
        Map<Integer, Double> recent = new Recent<>();
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            int key = i * 7 % 3;
            Double value = recent.get(key);
            if (value == null) {
                value = Math.sin(x[key] * i);
                recent.put(key, value);
            }
            sum += value * i;
        }
        return sum;
    }

    @Exact
    public static double functionThatRemembers(double[] x) {
        Map<Integer, Double> known = new HashMap<>();
        Function<Integer, Double> power = n -> known.computeIfAbsent(n, k -> Math.pow(x[0], k) * x[1]);
        return IntStream.range(0, 9).mapToDouble(i -> power.apply(i % 4) * x[2]).sum();
    }

    @Exact
    public static double attemptsThatFail(double[] x) {
        double sum = 0;
        for (double start : x) {
            double y = start;
            for (boolean done = false; !done;) {
                try {
                    if (y > 0.9) {
                        throw new ArithmeticException("too large: " + y);
                    }
                    sum += y * y;
                    done = true;
                } catch (ArithmeticException e) {
                    y *= 0.7 * e.getMessage().length() / e.getMessage().length();
                } finally {
                    sum += 0.01 * y;
                }
            }
        }
        return sum;
    }

    @Exact
    public static double simplexSearch(double[] x) {
        double[][] corners = {{x[0], x[1]}, {x[0] + 1, x[1]}, {x[0], x[1] + 1}};
        Comparator<double[]> byHeight = Comparator.comparingDouble(p -> Math.pow(p[0] - x[2], 2) + 3 * p[1] * p[1]);
        for (int i = 0; i < 6; i++) {
            Arrays.sort(corners, byHeight);
            double[] centre = {(corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2};
            double[] mirrored = {2 * centre[0] - corners[2][0], 2 * centre[1] - corners[2][1]};
            corners[2] = byHeight.compare(mirrored, corners[1]) < 0 ? mirrored
                    : new double[] {(centre[0] + corners[2][0]) / 2, (centre[1] + corners[2][1]) / 2};
        }
        return corners[0][0] * corners[0][1];
    }
}

package dev.derive.it.generated;

import dev.derive.it.generated.Snippets.Snippet;
import java.util.List;

/** Random statements with the types of {@link HeirTypes}, and with parts of the JDK that call them back. */
final class Heirs {

    private static final List<Snippet> ALL = List.of(
            // Types that extend the JDK's.
            Snippet.of("""
                    Window #w = new Window({a});
                    #w.set({k}, {e});
                    <|Collections.swap(#w, 0, 1);|Collections.sort(#w);|Collections.fill(#w, 0.5);|#w.replaceAll(Math::sin);||>
                    for (double #it : #w) {
                    carry = 0.5 * carry + 0.3 * #it;
                    }""", "#w.get({k})", "#w.last", "#w.subList(1, 3).get(0)"),
            Snippet.of("""
                    List<Double> #w = new Window({p}) {
                    @Override public Double get(int i) {
                    return 0.5 * super.get(i) + {l} * last;
                    }
                    };
                    {t} = 0.3 * #w.get({k}) + 0.2 * #w.stream().mapToDouble(#it -> #it).sum();""", "#w.get(1)"),
            Snippet.of("""
                    Bank #bank = new Bank();
                    #bank.put("a", {e});
                    #bank.merge("a", {e}, (#p, #q) -> 0.5 * #p + 0.3 * #q);
                    #bank.put("b", #bank.computeIfAbsent("c", #it -> {f:carry}));
                    #bank.put("d", {e});
                    {v} = 0.4 * #bank.getOrDefault("a", 0.5) + 0.3 * #bank.values().iterator().next();""", "#bank.paid"),
            Snippet.of("""
                    Trail #trail = new Trail();
                    #trail.add({E});
                    Collections.addAll(#trail, {e}, {e});
                    #trail.removeIf(#it -> #it > 9);""", "#trail.end()", "#trail.get(1)"),
            Snippet.of("Number #n = <|new Amount({e})|Double.valueOf({e})|(Number) {e}|>;", "#n.doubleValue()"),
            Snippet.of("""
                    Spot #spot = new Spot();
                    #spot.move({e});
                    #spot.y += 0.1 * {e};
                    <|#spot.x *= 0.5;|#spot.move(#spot.y);|((java.awt.geom.Point2D.Double) #spot).x = 0.5 * {e};||>""", "#spot.x", "#spot.y", "#spot.weight"),
            Snippet.of("""
                    double[][] #rows = { {p}, { {e}, 0.5, {l} }, { {l}, {e}, 1.0 } };
                    Arrays.sort(#rows, new Nearest({e}));
                    total = 0.4 * #rows[0][1] - 0.4 * #rows[2][<|0|1|>];"""),
            Snippet.of("""
                    Gauge #g = new Gauge({e}), #h = new Gauge({l});
                    {v} = 0.5 * (#g.compareTo(#h) > 0 ? #g : #h).level + 0.3 * Collections.max(List.of(#g, #h)).get();
                    total = 0.5 * #g.andThen(#h).applyAsDouble({e}) + 0.3 * #g.compose(Math::sin).applyAsDouble({e});""",
                    "#g.level", "#h.get()").giving("#g"),
            Snippet.of("""
                    Iterator<Double> #it = new Ramp({e});
                    Iterable<Double> #all = () -> #it;
                    for (double #one : #all) {
                    {v} = 0.5 * total + 0.4 * #one;
                    }"""),
            // Interfaces, generics, sealed types, nested state.
            Snippet.of("Node<Double> #node = Node.of({e}, {E}, {l});\n<|#node.next.value = {e};|#node.value *= 0.5;||>",
                    "#node.rate()", "#node.largest()", "#node.rated({l})"),
            Snippet.of("Rated #rated = () -> {f:carry};", "#rated.rated(0.5)", "Rated.of(#rated)"),
            Snippet.of("Form #form = {c} ? new Bar({e}, new Dot({e}, {l})) : <|Dot.of({e})|new Dot({e})|>;", "#form.area()"),
            Snippet.of("""
                    Both<Double, double[]> #both = new Both<>({e}, {a});
                    Both<Gauge, double[]> #other = #both.with(new Gauge({e}));
                    #other.second()[{k}] = 0.5 * #both.first() + 0.4 * #other.first().level;""",
                    "#both.first()", "#other.second()[0]", "#other.first().level"),
            Snippet.of("{t} = 0.5 * Ledger.book({e}) + 0.3 * Ledger.held - 0.2 * Ledger.last[<|0|1|>];\n"
                    + "<|Ledger.balance = {e};|Ledger.last[1]++;|Ledger.held -= 0.5;|Ledger.last = new double[] { {e}, {l} };||>"),
            // Indices and arrays with side effects.
            Snippet.of("turn({a}, {e})[tick()] *= 0.5 * Math.sin(turn({a}, {l})[tick()]);\ncarry = 0.5 * carry + 0.3 * {a}[0];"),
            Snippet.of("double[] #as = { {e}, {e}, {l} };\n#as[tick()] += #as[tick()] = 0.5 * #as[tick()]++;\n#as[tick()]--;",
                    "#as[0]", "#as[1]"),
            Snippet.of("double[][] #m = { {p}.clone(), {p}, null };\n#m[2] = #m[0];\n#m[tick() + 1][{k}] *= 0.3 * Math.cos({e});\n#m[tick() * 2][{k}] -= 0.3 * {e};\n"
                    + "double[][] #n = #m.clone();\n#n[0] = #n[0].clone();\n#n[0][1] *= 0.5;", "#m[0][1]", "#n[0][1]", "#n[2][0]"),
            Snippet.of("Double #box = {c} ? {e} : (Double) {e};\ndouble #u = {c} ? #box : {n};\n#box += 0.5 * #u;\n"
                    + "#u = #box > 4 ? #box / 4 : #box;\n{v} = 0.3 * #u;"),
            Snippet.of("double #halves = halves({a}, 0, 3);", "#halves"),
            // Exceptions.
            Snippet.of("""
                    try {
                    {v} = risky({a}, {n} % 3, {e});
                    } catch (Worse #worse) {
                    carry = 0.3 * ((Fault) #worse.getCause()).cost + 0.2 * #worse.items[1] + 0.2 * #worse.more;
                    } catch (Fault #fault) {
                    carry = #fault.cost;
                    }"""),
            Snippet.of("{t} = 0.5 * overruled({e});"),
            Snippet.of("""
                    try {
                    List.of({e}, {e}).forEach(#it -> {
                    if (#it > {l}) {
                    throw new Fault(0.5 * #it, {f:carry});
                    }
                    total = 0.5 * #it;
                    });
                    } catch (Fault #fault) {
                    carry = #fault.cost + 0.2 * #fault.items[0];
                    }"""),
            Snippet.of("""
                    try (Shut #first = () -> { carry = 0.5 * carry + 0.2 * {f:total}; }) {
                    total = 0.5 * total + 0.4 * {e};
                    throw new Fault({e});
                    } catch (Fault #thrown) {
                    total = 0.5 * total + 0.4 * #thrown.cost;
                    }"""),
            // More of the JDK.
            Snippet.of("DoubleSummaryStatistics #stats = new DoubleSummaryStatistics();\n#stats.accept({e});\n"
                    + "DoubleSummaryStatistics #more = new DoubleSummaryStatistics();\n#more.accept({E});\n#stats.combine(#more);",
                    "(0.5 * #stats.getSum())", "#stats.getMax()", "#stats.getMin()", "#stats.getAverage()"),
            Snippet.of("OptionalDouble #o = <|OptionalDouble.of({e})|DoubleStream.of({e}).max()|>;\n"
                    + "#o.ifPresentOrElse(#it -> carry = 0.5 * #it, () -> carry = 0.5);",
                    "#o.getAsDouble()", "#o.orElse(0.5)", "#o.orElseThrow()"),
            Snippet.of("double[] #a = new double[3];\nArrays.setAll(#a, #it -> 0.3 * #it * {f:carry});\n<|Arrays.sort(#a);|Arrays.fill(#a, 0, 2, {e});|#a = Arrays.copyOfRange(#a, 1, 5);||>\ntotal = 0.4 * #a[0] - 0.3 * #a[1];"),
            Snippet.of("Double[] #boxes = { {e}, {e}, {l} };\nArrays.sort(#boxes<||, Comparator.reverseOrder()|, Comparator.comparingDouble(#it -> -#it)|>);\n"
                    + "Arrays.asList(#boxes).set(1, {e});", "#boxes[0]", "#boxes[1]", "#boxes[2]"),
            Snippet.of("List<Double> #list = new ArrayList<>(List.of({e}, {e}, {l}));\n#list.sort(<|null|Comparator.naturalOrder()|Comparator.comparing((Double #it) -> #it * #it)|Comparator.comparingDouble((Double #it) -> #it).reversed()|>);\n"
                    + "{t} = 0.4 * #list.get(0) + 0.3 * Collections.max(#list, Comparator.comparingDouble(#it -> {f:#it}));"),
            Snippet.of("java.util.concurrent.atomic.DoubleAdder #adder = new java.util.concurrent.atomic.DoubleAdder();\n"
                    + "#adder.add({e});\n#adder.add({e});", "(0.5 * #adder.sum())"),
            Snippet.of("Map<String, List<Double>> #lists = new TreeMap<>();\n#lists.computeIfAbsent(\"a\", #it -> new ArrayList<>()).add({e});\n"
                    + "#lists.computeIfAbsent(\"a\", #it -> new ArrayList<>()).add({e});\n#lists.merge(\"a\", List.of({e}), (#p, #q) -> #q);",
                    "#lists.get(\"a\").get(0)"),
            Snippet.of("PriorityQueue<Gauge> #queue = new PriorityQueue<>(List.of(new Gauge({e}), new Gauge({e}), new Gauge({l})));\n"
                    + "{v} = 0.5 * #queue.poll().level + 0.3 * #queue.peek().get();"),
            Snippet.of("TreeSet<Gauge> #set = new TreeSet<>(Comparator.reverseOrder());\n#set.add(new Gauge({e}));\n#set.add(new Gauge({e}));",
                    "#set.first().level", "#set.last().get()"),
            Snippet.of("java.util.concurrent.Callable<Double> #call = () -> {f:carry};\ntry {\n{t} = 0.5 * #call.call();\n"
                    + "} catch (Exception #thrown) {\nthrow new IllegalStateException(#thrown);\n}"),
            Snippet.of("String #text = \"\" + {e} + new Gauge({e}).level + {a}[{k}];\nif (#text.length() < 3) {\n{t} = {e};\n}"));

    private final Workshop shop;
    private final Choice choice;
    private final Snippets snippets;
    private final Modern modern;

    Heirs(Workshop shop, Snippets snippets) {
        this.shop = shop;
        this.choice = shop.choice;
        this.snippets = snippets;
        this.modern = new Modern(shop, snippets);
    }

    void any(Scope scope) {
        shop.spend(10L * scope.repetitions);
        if (modern.exists() && choice.chance(0.3)) {
            modern.any(scope);
        } else {
            snippets.write(choice.of(ALL), scope);
        }
    }
}

package dev.derive.it.generated;

import dev.derive.it.generated.Snippets.Snippet;
import java.util.List;

/** Random chains of {@code DoubleStream} and {@code Stream<Double>}: where they begin, what follows, how they end. */
final class Streams {

    /** How many elements a stream may have, about; limits keep those that grow below. */
    private static final int MOST_STAGES = 3;

    private static final List<String> SOURCES = List.of(
            "DoubleStream.of({e}, {e}, {l})", "DoubleStream.of({E})", "Arrays.stream({a})", "Arrays.stream({a}, 1, 3)",
            "IntStream.range(0, 3).mapToDouble(#it -> {p}[#it])",
            "IntStream.rangeClosed(1, 3).mapToDouble(#it -> #it * {f:carry})",
            "IntStream.range(0, 3).asDoubleStream().map(#it -> #it * {f:carry})",
            "LongStream.of(1, 2).mapToDouble(#it -> 0.5 * #it * {f:total})",
            "DoubleStream.iterate({e}, #it -> {f:#it}).limit(3)",
            "DoubleStream.iterate({e}, #it -> #it > -9, #it -> 0.5 * #it + {l}).limit(4)",
            "DoubleStream.generate(() -> {f:carry}).limit(2)", "DoubleStream.concat(Arrays.stream({a}), DoubleStream.of({e}))",
            "Stream.of({e}, {l}, {e}).mapToDouble(#it -> #it)", "Stream.of({e}, {e}).mapToDouble(Double::doubleValue)",
            "Stream.iterate((Double) {e}, #it -> 0.5 * #it + {l}).limit(3).mapToDouble(#it -> {f:#it})",
            "DoubleStream.builder().add({e}).add({e}).build()", "List.of({e}, {e}).stream().mapToDouble(#it -> #it)",
            "Stream.of({a}, {a}).flatMapToDouble(Arrays::stream)", "Stream.of({a}, {a}).mapToDouble(#it -> #it[{k}])",
            "Stream.of(new Pair({e}, {e}), new Pair({l}, {e})).mapToDouble(Pair::mixed)",
            "Stream.of(KEEP).mapToDouble(#it -> #it.size)", "OptionalDouble.of({e}).stream()",
            "Arrays.asList({e}, {e}, {e}).stream().sorted(Comparator.reverseOrder()).mapToDouble(#it -> #it)",
            "Stream.of(1, 2, 3).mapToDouble(#it -> {p}[#it % 3] * #it)", "Arrays.stream(new double[][] {{a}, {a}}).mapToDouble(#it -> #it[0])",
            "Stream.of(Optional.of({e}), Optional.<Double>empty()).flatMap(Optional::stream).mapToDouble(#it -> #it)");

    private static final List<String> STAGES = List.of(
            ".map(#it -> {f:#it})", ".map(#it -> {f:#it})", ".map(Math::sin)", ".map(FIXED)", ".map(#it -> #it * #it / 4.0)",
            ".filter(#it -> #it > {l})", ".filter(#it -> {f:#it} < 2.5)", ".sorted()", ".limit(2)", ".skip(1)",
            ".peek(#it -> carry = 0.5 * total + 0.3 * #it)", ".boxed().mapToDouble(#it -> #it)",
            ".boxed().map(#it -> 0.5 * #it).mapToDouble(Double::doubleValue)",
            ".boxed().sorted(Comparator.comparingDouble(#it -> {f:#it})).mapToDouble(Double::doubleValue)",
            ".mapToObj(#it -> new Pair(#it, {l})).mapToDouble(Pair::mixed)",
            ".mapToObj(#it -> new double[] {#it, {l}}).mapToDouble(#as -> #as[0] * #as[1])",
            ".flatMap(#it -> DoubleStream.of(#it, {f:#it})).limit(5)", ".takeWhile(#it -> #it < 3.5)",
            ".dropWhile(#it -> #it < {l})", ".mapMulti((#it, #to) -> { #to.accept(#it); #to.accept({f:#it}); }).limit(5)",
            ".mapToObj(Cell::new).map(Cell::get).mapToDouble(#it -> #it)", ".unordered().sequential()",
            ".mapToObj(#it -> #it).flatMapToDouble(#it -> DoubleStream.of(#it)).onClose(() -> carry = 0.5)");

    /** Doubles; they are squashed where they are used. */
    private static final List<String> ENDS = List.of(
            ".sum()", ".sum()", ".average().orElse({l})", ".max().orElse({e})", ".min().orElseGet(() -> 0.5)",
            ".reduce({e}, (#p, #q) -> 0.5 * #p + 0.4 * #q)", ".reduce((#p, #q) -> {f:#p,#q}).orElse(0.25)",
            ".reduce(0, Double::sum)", ".summaryStatistics().getAverage()", ".summaryStatistics().getSum()",
            ".findFirst().orElse({e})", ".findAny().orElse({l})", ".collect(() -> new double[2], (#to, #it) -> #to[1] += #it, (#p, #q) -> { })[1]",
            ".boxed().reduce(0.5, (#p, #q) -> {f:#p,#q})", ".boxed().reduce(0.0, (#p, #q) -> 0.5 * #p + #q, Double::sum)",
            ".boxed().max(Comparator.naturalOrder()).orElse({e})", ".boxed().min(Double::compare).map(#it -> 0.5 * #it).orElse(0.5)",
            ".boxed().collect(Collectors.summingDouble(Double::doubleValue))",
            ".boxed().collect(Collectors.averagingDouble(#it -> {f:#it}))",
            ".boxed().collect(Collectors.summarizingDouble(#it -> 0.5 * #it)).getSum()",
            ".boxed().collect(Collectors.reducing(0.0, (#p, #q) -> 0.5 * #p + 0.5 * #q))",
            ".boxed().collect(Collectors.partitioningBy(#it -> #it > {l}, Collectors.summingDouble(#it -> #it))).get(<|true|false|>)",
            ".boxed().collect(Collectors.groupingBy(#it -> #it > {l} ? \"a\" : \"b\", Collectors.averagingDouble(#it -> #it))).getOrDefault(\"a\", {e})",
            ".boxed().collect(Collectors.toMap(#it -> #it > {l}, #it -> #it, Double::sum)).getOrDefault(true, 0.5)",
            ".boxed().collect(Collectors.mapping(#it -> 0.5 * #it, Collectors.reducing(0.0, Double::sum)))",
            ".boxed().collect(Collectors.collectingAndThen(Collectors.toList(), #it -> #it.isEmpty() ? 0.5 : #it.get(0)))",
            ".boxed().collect(Collectors.maxBy(Comparator.comparingDouble(#it -> #it))).orElse(0.5)",
            ".boxed().collect(Collectors.teeing(Collectors.summingDouble(#it -> #it), Collectors.averagingDouble(#it -> #it), (#p, #q) -> 0.2 * #p * #q))",
            ".boxed().collect(Collectors.filtering(#it -> #it < 2, Collectors.summingDouble(#it -> #it)))",
            ".mapToObj(#it -> new Pair(#it, {l})).collect(Collectors.summingDouble(Pair::left))",
            ".mapToObj(#it -> new Pair(#it, {l})).max(Comparator.comparingDouble(Pair::left)).map(Pair::mixed).orElse(0.5)");

    private static final List<Snippet> STATEMENTS = List.of(
            Snippet.of("{s}.forEach(#it -> {v} = 0.5 * total + 0.4 * #it);"),
            Snippet.of("{s}.forEachOrdered(#it -> {p}[{k}] = 0.5 * #it);"),
            Snippet.of("DoubleSummaryStatistics #stats = {s}.summaryStatistics();\n#stats.accept({e});",
                    "(0.25 * #stats.getSum())", "#stats.getMin()", "#stats.getMax()", "#stats.getAverage()"),
            Snippet.of("OptionalDouble #o = {s}.<|max()|min()|average()|findFirst()|>;\nif (#o.isPresent()) {\n"
                    + "{v} = 0.5 * #o.getAsDouble();\n}\n#o.ifPresent(#it -> carry = 0.5 * carry + 0.3 * #it);"),
            Snippet.of("PrimitiveIterator.OfDouble #it = {s}.limit(6).iterator();\nwhile (#it.hasNext()) {\n"
                    + "total = 0.5 * total + 0.4 * #it.nextDouble();\n}"),
            Snippet.of("double[] #a = {s}.limit(2).toArray();\nif (#a.length > 1) {\n#a[0] += 0.5 * #a[1];\n"
                    + "{t} = 0.4 * #a[0];\n}"),
            Snippet.of("for (double #it : {s}.boxed().collect(Collectors.toList())) {\ncarry = 0.5 * carry + 0.4 * #it;\n}"),
            Snippet.of("if ({s}.anyMatch(#it -> #it > {f:#it})) {\n{t} = {e};\n}"),
            Snippet.of("Supplier<DoubleStream> #again = () -> Arrays.stream({p}).map(#it -> {f:#it});\n"
                    + "total = 0.2 * #again.get().sum() + 0.3 * #again.get().max().getAsDouble();"),
            Snippet.of("DoubleFunction<DoubleStream> #both = #it -> DoubleStream.of(#it, {f:#it});\n"
                    + "total = 0.3 * #both.apply({e}).sum();"),
            Snippet.of("Map<Boolean, List<Double>> #parts = {s}.boxed().collect(Collectors.partitioningBy(#it -> #it > {l}));\n"
                    + "for (double #it : #parts.get(true)) {\ntotal = 0.5 * total + 0.4 * #it;\n}"),
            Snippet.of("TreeMap<Integer, Double> #counts = {s}.boxed().collect(Collectors.toMap(#it -> #it > {l} ? 1 : 2, "
                    + "#it -> 0.5 * #it, (#p, #q) -> 0.5 * #p + #q, TreeMap::new));\n#counts.values().forEach(#it -> carry = 0.5 * carry + 0.3 * #it);"),
            Snippet.of("Iterator<Double> #it = {s}.limit(4).boxed().iterator();\nwhile (#it.hasNext()) {\n"
                    + "Double #one = #it.next();\ntotal = 0.5 * total + 0.4 * #one;\n}"));

    private final Workshop shop;
    private final Choice choice;
    private final Snippets snippets;

    Streams(Workshop shop, Snippets snippets) {
        this.shop = shop;
        this.choice = shop.choice;
        this.snippets = snippets;
    }

    void any(Scope scope) {
        shop.spend(10L * scope.repetitions);
        switch (choice.below(3)) {
            case 0 -> snippets.write(choice.of(STATEMENTS), scope);
            case 1 -> snippets.write(Snippet.of("double #sum = Math.tanh(0.3 * {s}" + choice.of(ENDS) + ");", "#sum"), scope);
            default -> snippets.write(Snippet.of("{t} = 0.5 * Math.sin({s}" + choice.of(ENDS) + ") + 0.25 * {e};"), scope);
        }
    }

    /** A {@code DoubleStream} of few elements. */
    String stream(Scope scope) {
        StringBuilder text = new StringBuilder(snippets.fill(choice.of(SOURCES), scope));
        for (int i = choice.below(MOST_STAGES + 1); i > 0; i--) {
            text.append(snippets.fill(choice.of(STAGES), scope));
        }
        return text.toString();
    }
}

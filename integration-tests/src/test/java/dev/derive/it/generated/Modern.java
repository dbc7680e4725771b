package dev.derive.it.generated;

import dev.derive.it.generated.Snippets.Snippet;
import java.util.ArrayList;
import java.util.List;

/** Random statements that need a newer language or library than Java 17, on machines that have it. */
final class Modern {

    private static final List<Snippet> SINCE_21 = List.of(
            Snippet.of("""
                    Form #form = {c} ? new Bar({e}, new Dot({e}, {l})) : new Dot({e});
                    {t} = switch (#form) {
                    case Bar(double #a, Dot(double #r)) when #a > {l} -> 0.4 * #a + 0.3 * #r;
                    case Bar(var #a, var #inner) -> 0.4 * #a - 0.3 * #inner.area();
                    case Dot(double #r) -> 0.5 * #r;
                    };"""),
            Snippet.of("""
                    Object #o = <|(Double) {e}|{a}|new Pair({e}, {e})|new Gauge({e})|"none"|>;
                    {v} = switch (#o) {
                    case Double #d when #d > {l} -> 0.5 * #d;
                    case Double #d -> -0.25 * #d;
                    case double[] #a -> 0.3 * #a[0] + 0.2 * (#a[1] = 0.5 * #a[0]);
                    case Pair(double #p, var #q) -> 0.4 * #p - 0.3 * #q;
                    case Supplier<?> #s when #s.get() instanceof Double #d -> {
                    double #half = 0.5 * #d;
                    yield #half * Math.cos(#half);
                    }
                    default -> 0.25;
                    };"""),
            Snippet.of("""
                    Object #o = <|new Both<>({e}, new Pair({e}, {l}))|new Both<>(new Pair({l}, {e}), {e})|>;
                    if (#o instanceof Both(Double #d, Pair(var #p, double #q)) && #p < 9) {
                    {t} = 0.3 * #d + 0.3 * #p - 0.3 * #q;
                    } else if (#o instanceof Both<?, ?>(Pair #pair, Number #n)) {
                    {t} = 0.3 * #pair.mixed() + 0.4 * #n.doubleValue();
                    }"""),
            Snippet.of("List<Double> #list = new ArrayList<>(List.of({e}, {e}));\n#list.addFirst({e});\n"
                    + "<|Collections.reverse(#list.reversed());|#list.removeLast();|#list.reversed().set(0, {l});|>",
                    "#list.getFirst()", "#list.getLast()"),
            Snippet.of("SequencedMap<String, Double> #map = new LinkedHashMap<>();\n#map.putFirst(\"a\", {e});\n"
                    + "#map.putLast(\"b\", {e});\n{t} = 0.5 * #map.pollFirstEntry().getValue() + 0.4 * #map.lastEntry().getValue();"),
            Snippet.of("{t} = Math.clamp(Math.tanh({e}), -2.0, 3.0) + 0.5 * new ArrayDeque<>(List.of({e}, {e})).reversed().getFirst();"),
            Snippet.of("record #Local(double a, Double b) {\ndouble sum() {\nreturn 0.4 * (a + b);\n}\n}\nenum #Way {\nUP, DOWN\n}\n"
                    + "#Local #local = new #Local({e}, {e});\n{t} = switch (#local.a() > {l} ? #Way.UP : #Way.DOWN) {\n"
                    + "case UP -> #local.sum();\ncase DOWN -> 0.5 * #local.b();\n};"));

    private static final List<Snippet> SINCE_22 = List.of(
            Snippet.of("for (double _ : {a}) {\n{v} = 0.5 * total + 0.4 * {e};\n}"),
            Snippet.of("try {\n{v} = risky({a}, {n} % 3, {e});\n} catch (Fault _) {\ncarry = {e};\n}\n"
                    + "DoubleUnaryOperator #g = _ -> {f:carry};").giving("#g"),
            Snippet.of("Form #form = new Bar({e}, new Dot({e}));\n"
                    + "if (#form instanceof Bar(double #a, Dot _) && #a < 9) {\n{t} = 0.5 * #a;\n}"),
            Snippet.of("total = 0.1 * Stream.of({e}, {e}, {e}).gather(Gatherers.windowSliding(2))"
                    + ".mapToDouble(#it -> #it.get(0) * #it.get(1)).sum();"));

    private static final List<Snippet> SINCE_25 = List.of(
            Snippet.of("""
                    class #Sooner extends Early {
                    final double own;
                    #Sooner(double t) {
                    double half = 0.5 * t * Math.cos(t);
                    own = half + 0.25;
                    super(half * t);
                    }
                    }
                    #Sooner #early = new #Sooner({e});""", "#early.own", "#early.kept"));

    private final Workshop shop;
    private final Choice choice;
    private final Snippets snippets;
    private final List<Snippet> known = new ArrayList<>();

    Modern(Workshop shop, Snippets snippets) {
        this.shop = shop;
        this.choice = shop.choice;
        this.snippets = snippets;
        if (shop.release >= 21) {
            known.addAll(SINCE_21);
        }
        if (shop.release >= 22) {
            known.addAll(shop.release >= 24 ? SINCE_22 : SINCE_22.subList(0, SINCE_22.size() - 1));
        }
        if (shop.release >= 25) {
            known.addAll(SINCE_25);
        }
    }

    /** Whether the machine's language has any of them. */
    boolean exists() {
        return !known.isEmpty();
    }

    void any(Scope scope) {
        shop.spend(10L * scope.repetitions);
        snippets.write(choice.of(known), scope);
    }
}

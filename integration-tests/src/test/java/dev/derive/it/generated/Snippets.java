package dev.derive.it.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills texts with gaps.
 *
 * <table><caption>Gaps</caption>
 * <tr><td>{@code #name}</td><td>a new name, the same one everywhere in a text</td></tr>
 * <tr><td>{@code {e}}, {@code {E}}</td><td>an expression that fits into a variable; a larger one</td></tr>
 * <tr><td>{@code {f:#p,#q}}</td><td>such an expression in a lambda whose parameters are p and q</td></tr>
 * <tr><td>{@code {a}}, {@code {i}}</td><td>an array, and an index of one</td></tr>
 * <tr><td>{@code {p}}</td><td>an array that a lambda may use, too</td></tr>
 * <tr><td>{@code {k}}, {@code {n}}</td><td>a literal index, and an int that is not negative</td></tr>
 * <tr><td>{@code {t}}, {@code {v}}</td><td>something to assign to; a static field</td></tr>
 * <tr><td>{@code {c}}, {@code {l}}</td><td>a condition; a literal between −1 and 1</td></tr>
 * <tr><td>{@code {s}}</td><td>a stream of doubles</td></tr>
 * <tr><td>{@code <|x|y|>}</td><td>one of these texts</td></tr>
 * </table>
 */
final class Snippets {

    /**
     * Statements, one on each line, and what can be read or called after them.
     *
     * @param text the statements
     * @param values doubles
     * @param functions {@code DoubleUnaryOperator}s
     */
    record Snippet(String text, List<String> values, List<String> functions) {
        static Snippet of(String text, String... values) {
            return new Snippet(text, List.of(values), List.of());
        }

        Snippet giving(String... names) {
            return new Snippet(text, values, List.of(names));
        }
    }

    private static final Pattern NAME = Pattern.compile("#(\\w+)");
    private static final Pattern CHOICE = Pattern.compile("<\\|(.*?)\\|>");
    private static final Pattern GAP = Pattern.compile("\\{(\\w)(?::([\\w,]*))?\\}");
    /** How often the body of a lambda is run, about. */
    private static final int REPEATED = 4;

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;
    private final Streams streams;

    Snippets(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
        this.streams = new Streams(shop, this);
    }

    /** Writes the statements, and puts into scope what they give. */
    void write(Snippet snippet, Scope scope) {
        write(snippet, scope, Map.of());
    }

    /** @param more gaps of this snippet alone */
    void write(Snippet snippet, Scope scope, Map<Character, Supplier<String>> more) {
        Map<String, String> names = new HashMap<>();
        filled(snippet.text(), scope, names, more).lines().forEach(line -> shop.line("%s", line));
        snippet.values().stream().map(value -> filled(value, scope, names, more)).toList().forEach(scope.values::add);
        snippet.functions().forEach(function -> scope.functions.add(named(function, names)));
    }

    /** A text without its gaps. */
    String fill(String text, Scope scope) {
        return filled(text, scope, new HashMap<>(), Map.of());
    }

    private String filled(String text, Scope scope, Map<String, String> names,
            Map<Character, Supplier<String>> more) {
        String chosen = CHOICE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                choice.of(found.group(1).split("\\|", -1))));
        return GAP.matcher(named(chosen, names)).replaceAll(found -> Matcher.quoteReplacement(
                gap(found.group(1).charAt(0), found.group(2), scope, more)));
    }

    private String named(String text, Map<String, String> names) {
        return NAME.matcher(text).replaceAll(found -> names.computeIfAbsent(found.group(1), shop::name));
    }

    private String gap(char kind, String parameters, Scope scope, Map<Character, Supplier<String>> more) {
        if (more.containsKey(kind)) {
            return more.get(kind).get();
        }
        return switch (kind) {
            case 'e' -> expressions.storable(scope, 1).text();
            case 'E' -> expressions.storable(scope, 2).text();
            case 'f' -> body(parameters, scope);
            case 'a' -> expressions.array(scope);
            case 'p' -> choice.of(scope.arrays);
            case 'i' -> expressions.index(scope);
            case 'k' -> Integer.toString(choice.below(shop.length));
            case 'n' -> expressions.natural(scope);
            case 't' -> expressions.target(scope);
            case 'v' -> choice.of(shop.staticFields);
            case 'c' -> expressions.condition(scope);
            case 'l' -> choice.literal(-1, 1);
            case 's' -> streams.stream(scope);
            default -> throw new IllegalArgumentException("No such gap: " + kind);
        };
    }

    private String body(String parameters, Scope scope) {
        Scope inner = scope.captured(shop.staticFields).block(REPEATED);
        inner.values.addAll(List.of(parameters.split(",")));
        return expressions.storable(inner, 1).text();
    }
}

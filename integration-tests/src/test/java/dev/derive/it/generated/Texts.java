package dev.derive.it.generated;

/** Random statements that only look at numbers: strings, comparisons, hash codes. What they find changes nothing. */
final class Texts {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    Texts(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        String v = expressions.leaf(scope).text();
        String w = expressions.leaf(scope).text();
        String text = shop.name("text");
        switch (choice.below(6)) {
            case 0 -> shop.line("String %s = \"v = \" + %s + ',' + %s;", text, v, w);
            case 1 -> shop.line("String %s = new StringBuilder().append(%s).append(' ').append((Object) %s).toString();", text, v, w);
            case 2 -> shop.line("String %s = String.format(Locale.ROOT, \"%%.3f %%s\", %s, %s);", text, v, w);
            case 3 -> shop.line("String %s = String.valueOf(%s) + Double.toString(%s);", text, v, w);
            case 4 -> shop.line("String %s = \"\" + Double.hashCode(%s) + Double.isNaN(%s) + Double.compare(%s, 3.0);",
                    text, v, w, v);
            default -> shop.line("String %s = Arrays.toString(%s);", text, expressions.array(scope));
        }
        shop.line("if (%s.isEmpty()) {", text);
        shop.line("%s = 0;", expressions.target(scope));
        shop.line("}");
    }
}

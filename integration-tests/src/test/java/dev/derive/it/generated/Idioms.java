package dev.derive.it.generated;

import java.util.List;

/**
 * Random statements out of the corners of the language: what javac spills, bridges, boxes, captures or leaves on the
 * operand stack in its own ways.
 */
final class Idioms {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    Idioms(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        switch (choice.below(16)) {
            case 0 -> switchWithTry(scope);
            case 1 -> faults(scope);
            case 2 -> resources(scope);
            case 3 -> pattern(scope);
            case 4 -> localClass(scope);
            case 5 -> arraysAsObjects(scope);
            case 6 -> chosenArray(scope);
            case 7 -> longList(scope);
            case 8 -> bridges(scope);
            case 9 -> iterable(scope);
            case 10 -> fieldsOnTheStack(scope);
            case 11 -> cube(scope);
            case 12 -> holders(scope);
            case 13 -> locked(scope);
            case 14 -> payload(scope);
            default -> strings(scope);
        }
    }

    private Expression e(Scope scope, int depth) {
        return expressions.storable(scope, depth);
    }

    private String n(Scope scope) {
        return expressions.natural(scope);
    }

    /** javac moves the operands below such an expression to local variables; doubles it cannot (javac 17 fails). */
    private void switchWithTry(Scope scope) {
        String v = choice.of("total", "carry");
        shop.line("pool[1] = switch (%s %% 3) {", n(scope));
        shop.line("case 0 -> {");
        shop.line("try {");
        shop.line("if (%s) {", expressions.condition(scope));
        shop.line("throw new Stop(%s);", e(scope, 1));
        shop.line("}");
        // Not a parenthesis first: with a comma in it, javac takes it for the call of a method.
        shop.line("yield 1.0 * %s;", e(scope, 1));
        shop.line("} catch (Stop s) {");
        shop.line("yield 0.5 * s.amount;");
        shop.line("} finally {");
        shop.line("pool[0] = %s;", e(scope, 1));
        shop.line("}");
        shop.line("}");
        shop.line("case 1 -> %s;", e(scope, 1));
        shop.line("default -> {");
        shop.line("double y = %s;", e(scope, 1));
        shop.line("yield 0.5 * y;");
        shop.line("}");
        shop.line("} * 0.4 + 0.3 * %s;", v);
        shop.line("%s = 0.5 * pool[1];", v);
    }

    /** The virtual machine throws in the middle of an expression, after a part of it has had its effect. */
    private void faults(Scope scope) {
        String a = expressions.array(scope);
        shop.line("try {");
        shop.line(choice.of("total = (carry = %s) * %s[%s.length + 1];", "%2$s[%2$s.length] = (total = %1$s);",
                "carry = (total = %s) * ((double[]) (Object) null)[0] + %s.length;",
                "carry = (total = %s) + (0 / (%s.length - %2$s.length));",
                "total += (carry = %s) * ((Double) (Object) \"no\") * %s.length;"), e(scope, 1), a, a);
        shop.line("} catch (%s fault) {",
                choice.of("RuntimeException",
                "IndexOutOfBoundsException | NullPointerException | ArithmeticException | ClassCastException"));
        shop.line("carry = 0.5 * carry + 0.2 * total;");
        if (choice.chance(0.5)) {
            shop.line("} finally {");
            shop.line("total = 0.5 * total + 0.4 * %s;", e(scope, 0));
        }
        shop.line("}");
    }

    private void resources(Scope scope) {
        shop.line("try (Closing first = new Closing(%s); Closing second = new Closing(%s)) {", e(scope, 1),
                e(scope, 0));
        shop.line("total = 0.4 * first.level + 0.4 * second.level;");
        shop.line("second.level = %s;", e(scope, 1));
        if (choice.chance(0.5)) {
            shop.line("if (%s) {", expressions.condition(scope));
            shop.line("throw new Stop(first.level);");
            shop.line("}");
        }
        shop.line("} catch (Stop stop) {");
        shop.line("carry = 0.5 * carry + 0.4 * stop.amount;");
        shop.line("}");
    }

    private void pattern(Scope scope) {
        String o = shop.name("o");
        String d = shop.name("d");
        shop.line("Object %s = %s;", o,
                choice.of("(Object) ", "(Number) ", "(Comparable<Double>) ") + "Double.valueOf(" + e(scope, 2) + ")");
        shop.line("if (%s instanceof Double %s && %s < 100) {", o, d, d);
        shop.line("total = 0.5 * total + 0.4 * %s;", d);
        shop.line("}");
        scope.values.add("((Number) " + o + ").doubleValue()");
        scope.values.add("(double) " + o);
    }

    private void localClass(Scope scope) {
        String name = "Local" + shop.name("");
        String c = shop.name("c");
        shop.line("final double %s = %s;", c, e(scope, 1));
        shop.line("class %s %s{", name, choice.of("", "implements DoubleSupplier "));
        shop.line("double own;");
        shop.line("%s(double t) {", name);
        shop.line("this(t, %s);", choice.of(c, "carry"));
        shop.line("}");
        shop.line("%s(double t, double u) {", name);
        shop.line("own = 0.5 * t + 0.3 * u * Math.cos(%s);", c);
        shop.line("}");
        shop.line("public double getAsDouble() {");
        shop.line("own = 0.5 * own + 0.3 * %s;", c);
        shop.line("return own;");
        shop.line("}");
        shop.line("}");
        String object = shop.name("object");
        shop.line("%s %s = new %s(%s);", name, object, name, e(scope, 1));
        scope.applications.add(new Application(object + ".getAsDouble()", 0));
        scope.values.add(object + ".own");
    }

    private void arraysAsObjects(Scope scope) {
        String a = expressions.array(scope);
        String o = shop.name("o");
        switch (choice.below(5)) {
            case 0 -> {
                shop.line("Object %s = %s;", o, a);
                shop.line("((double[]) %s)[%s] = %s;", o, expressions.index(scope), e(scope, 1));
                scope.arrays.add("((double[]) " + o + ")");
            }
            case 1 -> {
                shop.line("Cell<double[]> %s = new Cell<>(%s);", o, a);
                shop.line("%s.get()[%s] = %s;", o, expressions.index(scope), e(scope, 1));
                scope.arrays.add(o + choice.of(".held", ".get()"));
            }
            case 2 -> {
                shop.line("Supplier<double[]> %s = () -> new double[] {carry, total, 0.25, 0.5, 0.75};", o);
                scope.applications.add(new Application(o + ".get()[" + choice.below(3) + "]", 0));
            }
            case 3 -> {
                shop.line("ToDoubleFunction<double[]> %s = q -> 0.3 * (q[0] + q[1] * (q[2] = q[0]));", o);
                scope.applications.add(new Application(o + ".applyAsDouble(new double[] {%s, %s, 1.0})", 2));
                shop.line("total = 0.2 * %s.applyAsDouble(%s);", o, a);
            }
            default -> {
                shop.line("Object[] %s = {%s, %s.clone(), Double.valueOf(%s)};", o, a, a, e(scope, 1));
                shop.line("((double[]) %s[1])[0] = (Double) %s[2];", o, o);
                scope.arrays.add("((double[]) " + o + "[" + choice.below(2) + "])");
            }
        }
    }

    private void chosenArray(Scope scope) {
        String a = expressions.array(scope);
        String b = expressions.array(scope);
        String k = expressions.index(scope);
        switch (choice.below(4)) {
            case 0 -> shop.line("(%s ? %s : %s)[%s] = %s;", expressions.condition(scope), a, b, k, e(scope, 2));
            case 1 -> shop.line("total = 0.5 * total + 0.4 * (%s ? %s : %s)[%s]--;", expressions.condition(scope), a,
                    b.contains("(") ? a : b, k);
            case 2 -> shop.line("either(%s, %s, %s)[%s] = %s;", expressions.condition(scope), a, b, k, e(scope, 1));
            default -> shop.line("%s[%s] = 0.5 * (%s[%s] = %s);", a, k, b, expressions.index(scope), e(scope, 2));
        }
        if (!a.isEmpty()) {
            shop.line("carry = 0.5 * carry + 0.2 * %s[%s] - 0.2 * %s[%s];", a, k, b, k);
        }
    }

    private void longList(Scope scope) {
        shop.line("%s = many(%d, %s, %dL, %s, %s, %s, %s, (short) 2, %s, %s, %s);", expressions.target(scope),
                choice.below(4), e(scope, 1), choice.below(5), e(scope, 0), expressions.array(scope), e(scope, 0),
                e(scope, 0), e(scope, 0), e(scope, 0), e(scope, 0));
    }

    private void bridges(Scope scope) {
        String maker = shop.name("maker");
        shop.line("Maker<Double, Double> %s = new %s(%s);", maker, choice.of("Halver", "Keeper"), e(scope, 1));
        scope.applications.add(new Application(maker + ".make(%s)", 1));
        shop.line("%s = 0.5 * %s.make(%s) + 0.3 * %s.twice(%s);", expressions.target(scope), maker, e(scope, 1), maker,
                e(scope, 0));
    }

    private void iterable(Scope scope) {
        String e = shop.name("e");
        shop.line("for (double %s : new Steps(%s, %d)) {", e, e(scope, 1), choice.between(1, 4));
        shop.line("%s = 0.5 * %s + 0.4 * %s;", choice.of("carry", "total"), choice.of("carry", "total"), e);
        shop.line("}");
    }

    private void fieldsOnTheStack(Scope scope) {
        if (scope.shapes.isEmpty()) {
            chosenArray(scope);
            return;
        }
        String s = choice.of(scope.shapes);
        String a = expressions.array(scope);
        String k = expressions.index(scope);
        switch (choice.below(6)) {
            case 0 -> shop.line("total = 0.3 * (%s.size = %s[%s] = %s) + 0.2 * %s.size;", s, a, k, e(scope, 1), s);
            case 1 -> shop.line("carry = 0.2 * %s.size++ + 0.1 * --%s.size - 0.2 * %s.size;", s, s, s);
            case 2 -> shop.line("%s.size = 0.3 * %s.size + 0.3 * (%s.size = %s) - 0.3 * %s.size;", s, s, s, e(scope, 1),
                    s);
            case 3 -> shop.line("%s.boxed = %s.boxed * 0.5 + (%s.size = 0.4 * %s.boxed);", s, s, s, s);
            case 4 -> shop.line("%s.parts[%s] = %s.size = carry = %s;", s, k, s, e(scope, 1));
            default -> shop.line("%s.size *= 0.2 * (%s.size = %s);", s, s, e(scope, 1));
        }
    }

    private void cube(Scope scope) {
        String c = shop.name("cube");
        shop.line("double[][][] %s = new double[2][%d][%s];", c, shop.rows,
                choice.of("", Integer.toString(shop.length)));
        shop.line("%s[0][0] = %s;", c, expressions.array(scope));
        shop.line("%s[1] = new double[][] {%s, {%s, 0.5, %s}};", c, expressions.array(scope), e(scope, 1), e(scope, 0));
        shop.line("%s[0][1] = %s[1][%d];", c, c, choice.below(2));
        shop.line("%s[%d][0][%d] *= 0.5 * Math.sin(%s[1][1][2]);", c, choice.below(2), choice.below(3), c);
        shop.line("total = 0.4 * total + 0.5 * %s[%d][%d][%d];", c, choice.below(2), choice.below(2), choice.below(3));
    }

    private void holders(Scope scope) {
        String h = shop.name("holder");
        switch (choice.below(6)) {
            case 0 -> {
                shop.line("java.util.concurrent.atomic.AtomicReference<Double> %s = new java.util.concurrent.atomic.AtomicReference<>(%s);", h, e(scope, 1));
                shop.line("%s.set(0.5 * %s.get() + %s);", h, h, expressions.limited(e(scope, 1), 2));
                scope.values.add(h + ".get()");
            }
            case 1 -> {
                shop.line("TreeMap<Double, Double> %s = new TreeMap<>();", h);
                shop.line("%s.put(%s, %s);", h, e(scope, 1), e(scope, 1));
                scope.values.addAll(List.of(h + ".firstKey()", h + ".firstEntry().getValue()"));
            }
            case 2 -> {
                shop.line("Map<Gear, Double> %s = new EnumMap<>(Gear.class);", h);
                shop.line("%s.put(Gear.LOW, %s);", h, e(scope, 1));
                scope.values.add(h + ".get(Gear.LOW)");
            }
            case 3 -> {
                shop.line("List<Double> %s = new ArrayList<>(Arrays.asList(%s, %s, %s, 0.5, 0.25));", h, e(scope, 1),
                        e(scope, 0), e(scope, 0));
                shop.line("%s = List.copyOf(%s.subList(0, 2)).get(1);", expressions.target(scope), h);
                shop.line("%s.toArray(new Double[0])[0] += 1.0;", h);
                shop.line("Collections.sort(%s);", h);
                scope.lists.add(h);
            }
            case 4 -> {
                shop.line("ListIterator<Double> %s = new LinkedList<>(List.of(%s, %s)).listIterator();", h, e(scope, 1),
                        e(scope, 1));
                shop.line("%s.set(0.5 * %s.next());", choice.of("DESK[0] = 0.5; " + h, h), h);
                shop.line("total = 0.5 * %s.previous() + 0.4 * %s.next();", h, h);
            }
            default -> {
                shop.line("PriorityQueue<double[]> %s = new PriorityQueue<>((p, q) -> Double.compare(q[0], p[0]));", h);
                shop.line("%s.add(new double[] {%s, %s});", h, e(scope, 1), e(scope, 1));
                shop.line("%s.add(new double[] {%s, %s});", h, e(scope, 0), e(scope, 0));
                shop.line("total = 0.4 * %s.poll()[1] + 0.4 * %s.peek()[0];", h, h);
            }
        }
    }

    private void locked(Scope scope) {
        shop.line("synchronized (%s) {", choice.of("DESK", "Stop.class"));
        shop.line("total = %s;", e(scope, 2));
        shop.line("}");
    }

    /** Arrays and boxes that an exception carries past several frames. */
    private void payload(Scope scope) {
        String a = expressions.array(scope);
        shop.line("try {");
        shop.line("carry = 0.5 * sink(%s, %d, %s);", a, choice.between(0, 3), e(scope, 1));
        shop.line("} catch (Spill spill) {");
        shop.line("carry = 0.3 * spill.cargo[0] + 0.3 * spill.box;");
        shop.line("spill.cargo[1] = %s;", e(scope, 1));
        shop.line("}");
    }

    private void strings(Scope scope) {
        shop.line("switch (%s %% 2 == 0 ? \"even\" : \"odd\") {", n(scope));
        shop.line("case \"even\" -> total = %s;", e(scope, 1));
        shop.line("default -> {");
        shop.line("carry = %s;", e(scope, 1));
        shop.line("}");
        shop.line("}");
        shop.line("switch (%s %% 2 == 0 ? Gear.LOW : Gear.HIGH) {", n(scope));
        shop.line("case LOW -> total = 0.5 * total + 0.4 * %s;", e(scope, 1));
        shop.line("case HIGH -> carry = 0.5 * total - 0.4 * %s;", e(scope, 1));
        shop.line("}");
    }
}

package dev.derive.it.generated;

import java.util.List;

/**
 * Random statements that park boxed numbers, arrays and objects in the JDK's collections, in records and in generic
 * types.
 */
final class CollectionStatements {

    private final Workshop shop;
    private final Choice choice;
    private final Expressions expressions;

    CollectionStatements(Workshop shop, Expressions expressions) {
        this.shop = shop;
        this.choice = shop.choice;
        this.expressions = expressions;
    }

    void any(Scope scope) {
        switch (choice.below(13)) {
            case 0, 1 -> list(scope);
            case 2, 3, 4 -> changedList(scope);
            case 5, 6 -> map(scope);
            case 7 -> deque(scope);
            case 8 -> optional(scope);
            case 9 -> cell(scope);
            case 10 -> record(scope);
            case 11 -> boxes(scope);
            default -> listOfArrays(scope);
        }
    }

    private Expression storable(Scope scope, int depth) {
        return expressions.storable(scope, depth);
    }

    private void list(Scope scope) {
        String list = shop.name("list");
        if (choice.chance(0.6)) {
            shop.line("List<Double> %s = new %s<>();", list, choice.of("ArrayList", "ArrayList", "LinkedList"));
            for (int i = 0; i < shop.length; i++) {
                shop.line("%s.add(%s);", list, i < 2 ? storable(scope, 1) : expressions.leaf(scope).bound() > 4
                        ? choice.literal(-1, 1) : "0.5 * " + storable(scope, 0));
            }
        } else {
            shop.line("List<Double> %s = new ArrayList<>();", list);
            String e = shop.name("e");
            shop.line("for (double %s : %s) {", e, expressions.array(scope));
            shop.line("%s.add(%s);", list, choice.of(e, "0.5 * " + e));
            shop.line("}");
        }
        scope.lists.add(list);
    }

    private void changedList(Scope scope) {
        if (scope.lists.isEmpty()) {
            list(scope);
            return;
        }
        String list = choice.of(scope.lists);
        String i = expressions.index(scope);
        String j = expressions.index(scope);
        switch (choice.below(9)) {
            case 0, 1 -> shop.line("%s.set(%s, %s);", list, i, storable(scope, 2));
            case 2 -> shop.line("java.util.Collections.swap(%s, %s, %s);", list, i, j);
            case 3 -> shop.line("%s.set(%s, 0.5 * %s.set(%s, %s));", list, i, list, j, storable(scope, 1));
            case 4 -> shop.line(choice.of("java.util.Collections.reverse(%s);", "java.util.Collections.rotate(%s, 1);"),
                    list);
            case 5 -> {
                String e = shop.name("e");
                shop.line("%s.replaceAll(%s -> 0.5 * %s + 0.25);", list, e, e);
            }
            case 6 -> {
                String e = shop.name("e");
                String a = expressions.array(scope);
                shop.line("%s.forEach(%s -> %s[%d] = 0.5 * %s[%d] + 0.4 * %s);", list, e, pinned(scope, a),
                        choice.below(shop.length), pinned(scope, a), choice.below(shop.length), e);
            }
            case 7 -> {
                String e = shop.name("e");
                shop.line("for (Double %s : %s) {", e, list);
                shop.line("carry = 0.5 * carry + 0.4 * %s;", e);
                shop.line("}");
            }
            default -> shop.line("%s.add(%s, %s.remove(%s.size() - 1));", list, choice.below(2), list, list);
        }
    }

    /** An array that a lambda may use: a row of a matrix by an index that never changes, or a local. */
    private String pinned(Scope scope, String array) {
        return array.contains("[") ? choice.of(scope.arrays) : array;
    }

    private void map(Scope scope) {
        String map = shop.name("map");
        boolean text = choice.chance(0.5);
        String[] keys = text ? new String[] {"\"a\"", "\"b\""} : new String[] {"1", "2"};
        shop.line("Map<%s, Double> %s = new %s<>();", text ? "String" : "Integer", map,
                choice.of("HashMap", "TreeMap", "LinkedHashMap"));
        shop.line("%s.put(%s, %s);", map, keys[0], storable(scope, 2));
        switch (choice.below(6)) {
            case 0 -> shop.line("%s.merge(%s, %s, (p, q) -> 0.5 * p + 0.5 * q);", map, keys[0], storable(scope, 1));
            case 1 -> shop.line("%s.computeIfAbsent(%s, k -> %s);", map, keys[1],
                    storable(scope.captured(shop.staticFields), 1));
            case 2 -> shop.line("%s.computeIfPresent(%s, (k, p) -> 0.5 * p - 0.25);", map, keys[0]);
            case 3 -> shop.line("%s.replaceAll((k, p) -> Math.sin(p));", map);
            case 4 -> shop.line("%s.put(%s, 0.5 * %s.put(%s, %s));", map, keys[1], map, keys[0], storable(scope, 1));
            default -> shop.line("%s.compute(%s, (k, p) -> p == null ? 0.5 : 0.5 * p);", map, choice.of(keys));
        }
        String e = shop.name("e");
        switch (choice.below(3)) {
            case 0 -> {
                shop.line("for (double %s : %s.values()) {", e, map);
                shop.line("total = 0.5 * total + 0.4 * %s;", e);
                shop.line("}");
            }
            case 1 -> {
                shop.line("for (Map.Entry<%s, Double> %s : %s.entrySet()) {", text ? "String" : "Integer", e, map);
                shop.line("%s.setValue(0.5 * %s.getValue());", e, e);
                shop.line("}");
            }
            default -> {
                // Only read.
            }
        }
        scope.values.add(map + ".get(" + keys[0] + ")");
        scope.applications.add(new Application(map + ".getOrDefault(" + keys[1] + ", %s)", 1));
    }

    private void deque(Scope scope) {
        String deque = shop.name("deque");
        shop.line("Deque<Double> %s = new ArrayDeque<>();", deque);
        shop.line("%s.push(%s);", deque, storable(scope, 2));
        shop.line("%s.addLast(%s);", deque, storable(scope, 1));
        shop.line("%s.addFirst(0.5 * %s.pollLast() + %s);", deque, deque, expressions.limited(storable(scope, 1), 2));
        if (choice.chance(0.5)) {
            shop.line("%s.push(0.5 * (%s.pop() - %s.peekLast()));", deque, deque, deque);
        }
        scope.values.add(deque + choice.of(".peekFirst()", ".peekLast()", ".getFirst()"));
    }

    private void optional(Scope scope) {
        String o = shop.name("optional");
        String p = shop.name("p");
        shop.line("Optional<Double> %s = Optional.of(%s)%s;", o, storable(scope, 2),
                choice.of("", ".map(" + p + " -> 0.5 * " + p + ")", ".map(" + p + " -> Math.sin(" + p + "))",
                        ".or(() -> Optional.of(0.5))"));
        if (choice.chance(0.4)) {
            shop.line("%s.ifPresent(%s -> carry = 0.5 * %s);", o, p, p);
        }
        scope.values.add(o + ".get()");
        scope.applications.add(new Application(o + ".orElse(%s)", 1));
    }

    private void cell(Scope scope) {
        String cell = shop.name("cell");
        String p = shop.name("p");
        if (choice.chance(0.5)) {
            shop.line("Cell<Double> %s = new %s<>(%s)%s;", cell, choice.of("Cell", "Counted"), storable(scope, 2),
                    choice.of("", ".map(" + p + " -> 0.5 * " + p + ")", ".map(" + p + " -> Math.cos(" + p + "))"));
        } else {
            shop.line("Counted<Double> %s = new Counted<>(%s);", cell, storable(scope, 2));
            scope.values.add(cell + ".twice()");
        }
        scope.values.add(cell + choice.of(".get()", ".held"));
        scope.actions.add(new Application(cell + ".held = %s;", 1));
    }

    private void record(Scope scope) {
        String r = shop.name("record");
        shop.line("Pair %s = new Pair(%s, %s);", r, storable(scope, 2), storable(scope, 1));
        scope.values.addAll(List.of(r + ".left()", r + ".right()"));
        scope.applications.add(new Application(r + ".mixed()", 0));
        if (choice.chance(0.5)) {
            String b = shop.name("bundle");
            shop.line("Bundle %s = new Bundle(%s, %s, %s);", b, r, expressions.array(scope), storable(scope, 1));
            scope.applications.add(new Application(b + ".last()", 0));
            scope.arrays.add(b + ".items()");
            scope.values.add(b + ".box()");
        }
    }

    private void boxes(Scope scope) {
        String boxes = shop.name("boxes");
        shop.line("Double[] %s = {%s, %s, 0.25};", boxes, storable(scope, 2), storable(scope, 1));
        shop.line("%s[%d] = 0.5 * %s[%d] + %s;", boxes, choice.below(3), boxes, choice.below(3),
                expressions.limited(storable(scope, 1), 2));
        if (choice.chance(0.3)) {
            shop.line("%s = %s.clone();", choice.of("Double[] more" + boxes, "Object[] more" + boxes), boxes);
        }
        if (choice.chance(0.3)) {
            shop.line("%s[%d]++;", boxes, choice.below(3));
            shop.line("%s[%d] -= 1.0;", boxes, choice.below(3));
            shop.line("%s = 0.5 * Math.sin(%s[0] + %s[1] * %s[2]);", expressions.target(scope), boxes, boxes, boxes);
            return;
        }
        scope.values.add(boxes + "[" + choice.below(3) + "]");
        scope.actions.add(new Application(boxes + "[" + choice.below(3) + "] = %s;", 1));
    }

    private void listOfArrays(Scope scope) {
        String list = shop.name("arrays");
        shop.line("List<double[]> %s = new ArrayList<>(List.of(%s, %s.clone()));", list, expressions.array(scope),
                expressions.array(scope));
        shop.line("%s.get(%d)[%s] = %s;", list, choice.below(2), expressions.index(scope), storable(scope, 1));
        scope.arrays.add(list + ".get(" + choice.below(2) + ")");
    }
}

package dev.derive.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The shadow of a number on the operand stack while code is woven: a sum of terms, each of them a shadow in a local
 * variable times a partial. No term: the number depends on no input. In forward mode there is never more than one term,
 * with partial 1; in reverse mode this is the pending row of the expression that is being evaluated.
 */
record Shadow(List<Term> terms) {
    /** The most terms that a row may have. */
    static final int MOST_TERMS = 6;
    static final Shadow ZERO = new Shadow(List.of());

    /**
     * One term.
     *
     * @param slot the local variable that holds the tangent or index
     * @param variable the original's local variable to which it belongs, or -1 for a temporary
     * @param partial the factor, or null for 1
     * @param negative whether the factor counts negatively
     * @param element in reverse mode the array element from which the index was just loaded, or null
     */
    record Term(int slot, int variable, Source partial, boolean negative, Element element) {
        // The equality that the compiler has linked for a record takes ten milliseconds when it is first used.
        @Override
        public boolean equals(Object other) {
            return other instanceof Term that && slot == that.slot && variable == that.variable
                    && negative == that.negative && Objects.equals(partial, that.partial)
                    && Objects.equals(element, that.element);
        }

        @Override
        public int hashCode() {
            return Objects.hash(slot, variable, partial, negative, element);
        }

        boolean isPlain() {
            return partial == null && !negative;
        }

        Term negated() {
            return new Term(slot, variable, partial, !negative, element);
        }

        Term times(Source factor) {
            return new Term(slot, variable, factor, negative, element);
        }
    }

    /** An array element, by what its array and its index can be loaded from. */
    record Element(Source array, Source index) {
        // The equality that the compiler has linked for a record takes ten milliseconds when it is first used.
        @Override
        public boolean equals(Object other) {
            return other instanceof Element that && Objects.equals(array, that.array)
                    && Objects.equals(index, that.index);
        }

        @Override
        public int hashCode() {
            return Objects.hash(array, index);
        }
    }

    // The equality that the compiler has linked for a record takes ten milliseconds when it is first used.
    @Override
    public boolean equals(Object other) {
        return other instanceof Shadow that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    static Shadow ofElement(int slot, Source array, Source index) {
        return new Shadow(List.of(new Term(slot, -1, null, false, new Element(array, index))));
    }

    /** Whether it has an index that was loaded from an array element, which may be a sum. */
    boolean hasElement() {
        return terms.stream().anyMatch(t -> t.element() != null);
    }

    static Shadow of(int slot, int variable) {
        return new Shadow(List.of(new Term(slot, variable, null, false, null)));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether it is just what a local variable holds. */
    boolean isPlain() {
        return terms.size() == 1 && terms.get(0).isPlain();
    }

    int slot() {
        return terms.get(0).slot();
    }

    boolean refersTo(int variable) {
        return terms.stream().anyMatch(t -> t.variable() == variable);
    }

    Shadow negated() {
        return new Shadow(terms.stream().map(Term::negated).toList());
    }

    Shadow plus(Shadow other) {
        List<Term> sum = new ArrayList<>(terms);
        sum.addAll(other.terms);
        return new Shadow(List.copyOf(sum));
    }
}

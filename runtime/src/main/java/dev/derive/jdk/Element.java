package dev.derive.jdk;

/**
 * A number in a stream. An object of a woven class, so its derivative is in a field of its own, where that of a
 * {@link Double} has to be looked up. Equal, ordered and hashed as a {@code Double} is.
 */
final class Element implements Comparable<Element> {
    final double value;

    Element(double value) {
        this.value = value;
    }

    @Override
    public int compareTo(Element other) {
        return Double.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element element && compareTo(element) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }
}

package dev.derive.it.generated;

/** Puts a text in the place of the characters from {@code start} to {@code end} of a source. */
record Edit(int start, int end, String text) {

    String apply(String source) {
        return source.substring(0, start) + text + source.substring(end);
    }

    /** By how many characters the source gets shorter. */
    int saves() {
        return end - start - text.length();
    }
}

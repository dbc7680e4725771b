package dev.derive.runtime;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The active numbers of a run that were written as text: as words, values and digits, so that a text can be recognised
 * that was cut out of what was written, put together from it, or rounded.
 */
final class Texts {
    /** How many numbers are remembered; after more of them every text that is parsed may be one. */
    private static final int MOST = 1 << 16;
    /** Shorter words and rows of digits are found everywhere. */
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_DIGITS = 4;
    private static final int SHORTEST_MANTISSA = 2;
    /** Longer numbers are looked through up to here. */
    private static final int LONGEST = 48;
    private static final char LAST_ASCII = 127;
    private static final char ARABIC_POINT = '\u066B';
    private static final char ARABIC_COMMA = '\u066C';

    private final Set<String> words = new HashSet<>();
    private final Set<Double> values = new HashSet<>();
    private final TreeSet<String> digits = new TreeSet<>();
    private final Set<String> fractions = new HashSet<>();
    /** The last text that came from no number, and how many words there were then. */
    private CharSequence harmless;
    private int wordsThen;
    /** Whether something active went into a text that has not been seen yet. */
    private boolean pending;
    /** The numbers that are being joined to a text; null if none are. */
    private Set<String> joined;
    private boolean pendingBefore;

    /** Takes note of an active number that is written. */
    void number(Object number) {
        String text = number.toString();
        write(text);
        pending = true;
        if (joined != null) {
            joined.add(text.startsWith("-") ? text.substring(1) : text);
        }
    }

    /** Before numbers are joined to a text. */
    void join() {
        if (joined == null) {
            joined = new HashSet<>();
        }
        pendingBefore = pending;
    }

    /** Takes note of those numbers in the text that they have become part of, but of no constants in it. */
    void joined(CharSequence text) {
        if (joined == null) {
            // A text was joined in it, by an object that was asked for its own.
            write(text);
            return;
        }
        for (int i = 0; words.size() < MOST && (i = numberFrom(text, i)) >= 0;) {
            int end = endOf(text, i);
            String word = text.subSequence(i, end).toString();
            if (joined.stream().anyMatch(word::contains)) {
                write(word);
            }
            i = end;
        }
        joined = null;
        pending = pendingBefore;
    }

    /** Takes note of a text that was written, if something active went into it. */
    void result(CharSequence text) {
        if (pending) {
            write(text);
            pending = false;
        }
    }

    /** Takes note of all numbers in a text. */
    void write(CharSequence written) {
        CharSequence text = ascii(written);
        int i = 0;
        while (words.size() < MOST && (i = numberFrom(text, i)) >= 0) {
            int end = endOf(text, i);
            String word = text.subSequence(i, end).toString();
            words.add(word);
            values.add(value(word));
            if (isBehindPoint(text, i)) {
                values.add(fraction(word));
            }
            addParts(word);
            String significant = significant(word);
            if (significant.length() >= SHORTEST_WORD) {
                digits.add(significant);
            }
            i = end;
        }
    }

    /** What is left of a number where its exponent, or the digits before its point, are cut off. */
    private void addParts(String word) {
        int mantissa = word.startsWith("0x") ? -1 : Math.max(word.indexOf('E'), word.indexOf('e'));
        String decimal = mantissa < 0 ? word : word.substring(0, mantissa);
        if (significant(decimal).length() >= SHORTEST_MANTISSA) {
            values.add(value(decimal));
        }
        int point = Math.max(decimal.indexOf('.'), decimal.indexOf(','));
        if (point >= 0) {
            String fraction = decimal.substring(point + 1);
            String digitsBehind = significant(fraction);
            if (!digitsBehind.isEmpty()) {
                fractions.add(fraction);
            }
            if (digitsBehind.length() >= SHORTEST_MANTISSA) {
                values.add(fraction(fraction));
            }
        }
    }

    /** Whether a text that is parsed may come from a text that was written. */
    boolean mayBeFrom(CharSequence parsed) {
        if (words.size() >= MOST) {
            return true;
        }
        CharSequence text = ascii(parsed);
        for (int i = 0; (i = numberFrom(text, i)) >= 0;) {
            int end = endOf(text, i);
            String word = text.subSequence(i, Math.min(end, i + LONGEST)).toString();
            if (values.contains(value(word)) || isBehindPoint(text, i) && values.contains(fraction(word))
                    || containsOneOf(words, word, SHORTEST_WORD)
                    || sharesDigits(significant(word))) {
                return true;
            }
            i = end;
        }
        return false;
    }

    /** The same for a text whose characters are taken one by one: it is asked for again and again. */
    boolean mayBeReadFrom(CharSequence text) {
        if (text == harmless && words.size() == wordsThen) {
            return false;
        }
        boolean found = mayBeFrom(text);
        harmless = !found && text instanceof String ? text : null;
        wordsThen = words.size();
        return found;
    }

    /** Whether a text is the digits, or the first few of them, of a number that was written. */
    boolean mayBeDigitsOf(CharSequence parsed) {
        if (words.size() >= MOST) {
            return true;
        }
        CharSequence text = ascii(parsed);
        int from = numberFrom(text, 0);
        if (from < 0) {
            return false;
        }
        String word = text.subSequence(from, Math.min(endOf(text, from), from + LONGEST)).toString();
        if (fractions.contains(word)) {
            return true;
        }
        String d = significant(word);
        String next = d.length() < SHORTEST_WORD ? null : digits.ceiling(d);
        return next != null && (next.equals(d) || d.length() >= SHORTEST_DIGITS && next.startsWith(d));
    }

    /** Whether a number that was written is in a text as it was written. */
    boolean containsWord(CharSequence searched) {
        CharSequence text = ascii(searched);
        for (int i = 0; (i = numberFrom(text, i)) >= 0;) {
            int end = endOf(text, i);
            String word = text.subSequence(i, end).toString();
            if (word.length() >= SHORTEST_WORD && words.contains(word)) {
                return true;
            }
            i = end;
        }
        return false;
    }

    private boolean sharesDigits(String d) {
        if (d.length() < SHORTEST_DIGITS) {
            return false;
        }
        // The last digit may have been rounded.
        String prefix = d.length() > SHORTEST_DIGITS ? d.substring(0, d.length() - 1) : d;
        String next = digits.ceiling(prefix);
        return next != null && next.startsWith(prefix) || containsOneOf(digits, d, SHORTEST_DIGITS);
    }

    private static boolean containsOneOf(Set<String> known, String text, int shortest) {
        for (int from = 0; from + shortest <= text.length(); from++) {
            for (int to = from + shortest; to <= text.length(); to++) {
                if (known.contains(text.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A text with the digits and points of other scripts replaced by those that numbers have here. */
    private static CharSequence ascii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                StringBuilder replaced = new StringBuilder(text);
                for (int j = i; j < replaced.length(); j++) {
                    replaced.setCharAt(j, ascii(replaced.charAt(j)));
                }
                return replaced;
            }
        }
        return text;
    }

    private static char ascii(char c) {
        if (c > LAST_ASCII && Character.isDigit(c)) {
            return Character.forDigit(Character.digit(c, 10), 10);
        }
        return c == ARABIC_POINT ? '.' : c == ARABIC_COMMA ? ',' : c;
    }

    private static int numberFrom(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDigit(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(CharSequence text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** Whether a number has no digits before its point. */
    private static boolean isBehindPoint(CharSequence text, int i) {
        return i > 0 && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == ',');
    }

    private static double fraction(String digits) {
        return value("0." + digits);
    }

    private static int endOf(CharSequence text, int from) {
        boolean hexadecimal = from + 1 < text.length() && text.charAt(from) == '0'
                && (text.charAt(from + 1) | 32) == 'x';
        int i = hexadecimal ? from + 2 : from;
        for (; i < text.length(); i++) {
            int c = text.charAt(i) | 32;
            boolean goesOn = isDigit(text, i)
                    || (text.charAt(i) == '.' || text.charAt(i) == ',') && isDigit(text, i + 1)
                    || hexadecimal && c >= 'a' && c <= 'f';
            if (!goesOn && c == (hexadecimal ? 'p' : 'e')) {
                int sign = i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+') ? 1 : 0;
                goesOn = isDigit(text, i + 1 + sign);
                i += goesOn ? sign : 0;
            }
            if (!goesOn) {
                return i;
            }
        }
        return i;
    }

    private static double value(String word) {
        try {
            return Double.parseDouble(word.replace(",", word.indexOf('.') < 0 ? "." : ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The digits without the exponent and without zeros before and behind. */
    private static String significant(String word) {
        StringBuilder found = new StringBuilder();
        int last = 0;
        for (int i = 0; i < word.length() && (word.charAt(i) | 32) != 'e'; i++) {
            char c = word.charAt(i);
            if (c > '0' && c <= '9' || c == '0' && found.length() > 0) {
                found.append(c);
                last = c == '0' ? last : found.length();
            }
        }
        return found.substring(0, last);
    }
}

package dev.derive.runtime;

import dev.derive.DerivativeLostException;

/** What woven code does where numbers become text, which is free, and where text becomes a number. */
public final class Writing {
    private Writing() {
    }

    /** Takes note of a number that is written, in forward mode. */
    public static void number(double value, double tangent, Context c) {
        if (tangent != 0) {
            c.texts().number(value);
        }
    }

    /** Takes note of a number that is written, in forward mode. */
    public static void number(float value, double tangent, Context c) {
        if (tangent != 0) {
            c.texts().number(value);
        }
    }

    /** Takes note of a number that is written, in reverse mode. */
    public static void number(double value, int index, Context c) {
        if (index != 0) {
            c.texts().number(value);
        }
    }

    /** Takes note of a number that is written, in reverse mode. */
    public static void number(float value, int index, Context c) {
        if (index != 0) {
            c.texts().number(value);
        }
    }

    /** Takes note of the active numbers in what is written, which may be a box, an array or a collection. */
    public static void reference(Object written, Context c) {
        if (written != null && !(written instanceof String)) {
            ActiveSearch.in(written, c, found -> {
                ActiveSearch.numbersOf(found, c.texts()::number);
                return false;
            });
        }
    }

    /** Takes note of what unwoven code has read, a number or something with active numbers in it, and may write. */
    static void read(Object value, Context c) {
        if (value instanceof Number) {
            c.texts().write(value.toString());
        } else {
            ActiveSearch.in(value, c, found -> {
                ActiveSearch.numbersOf(found, number -> c.texts().write(number.toString()));
                return false;
            });
        }
    }

    /** Takes note of a text that was made, if something active has gone into it. */
    public static void result(CharSequence text, Context c) {
        if (text != null && c.hasTexts()) {
            c.texts().result(text);
        }
    }

    /** Before numbers, which may be active, are joined to a text. */
    public static void join(Context c) {
        c.texts().join();
    }

    /** Takes note of what has become of them in the text. */
    public static void joined(CharSequence text, Context c) {
        c.texts().joined(text);
    }

    /** Takes note of the text of an object whose fields may be active. */
    public static void record(String text, Context c) {
        c.texts().write(text);
    }

    /** Refuses to make a number of a text that may come from an active one. */
    public static void parsed(Object text, String where, Context c) {
        if (c.hasTexts() && text != null) {
            CharSequence characters = text instanceof char[] array ? new String(array) : text.toString();
            if (c.texts().mayBeFrom(characters)) {
                throw lost(characters, where);
            }
        }
    }

    /** Refuses to make an integer of the digits of an active number, which may be divided to be that number again. */
    public static void parsedInteger(Object text, String where, Context c) {
        if (c.hasTexts() && text != null && c.texts().mayBeDigitsOf(text.toString())) {
            throw lost(text.toString(), where);
        }
    }

    /** Refuses to take characters, of which numbers are made, out of a text that may come from an active number. */
    public static void readDigits(Object text, String where, Context c) {
        if (c.hasTexts() && text != null && c.texts().mayBeReadFrom((CharSequence) text)) {
            throw lost((CharSequence) text, where);
        }
    }

    /** Refuses a number that was read from a text that may come from an active one. */
    public static void read(double number, String where, Context c) {
        if (c.hasTexts() && c.texts().mayBeFrom(Double.toString(number))) {
            throw lost(Double.toString(number), where);
        }
    }

    private static DerivativeLostException lost(CharSequence text, String where) {
        return Boundary.lostAt(where,
                " makes a number of the text \"" + text + "\", and a number that depends on an input"
                + " was written like this. Pass the number itself instead of its text.");
    }
}

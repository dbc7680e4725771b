package dev.derive.it.model.adversarial;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers whose text is cut up, or written in the digits of another script, before it is read again. */
public final class Fragments {
    private Fragments() {
    }

    public static double behindThePoint(double x) {
        String text = Double.toString(x);
        String fraction = text.substring(text.indexOf('.') + 1);
        return (int) x + Double.parseDouble("0." + fraction);
    }

    public static double pointAndFraction(double x) {
        String text = Double.toString(x);
        return (int) x + Double.parseDouble(text.substring(text.indexOf('.')));
    }

    public static double fractionAsAnInteger(double x) {
        String text = Double.toString(x / 2);
        String fraction = text.substring(text.indexOf('.') + 1);
        return (int) (x / 2) + Long.parseLong(fraction) / Math.pow(10, fraction.length());
    }

    public static double mantissaAndExponent(double x) {
        String[] parts = Double.toString(x * 1e-9).split("E");
        return Double.parseDouble(parts[0]) * Math.pow(10, Integer.parseInt(parts[1]) + 9);
    }

    public static double groups(double x) {
        Matcher matcher = Pattern.compile("(\\d+)\\.(\\d+)").matcher("x = " + x);
        return matcher.find() ? Double.parseDouble(matcher.group(1) + "." + matcher.group(2)) : 0;
    }

    public static double withoutAZeroBeforeThePoint(double x) {
        DecimalFormat format = new DecimalFormat(".###############", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return Double.parseDouble("0" + format.format(x - (int) x)) + (int) x;
    }

    public static double arabicDigits(double x) throws ParseException {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        format.setMaximumFractionDigits(16);
        return format.parse(format.format(x)).doubleValue() * x;
    }

    public static double indianDigits(double x) {
        String text = String.format(Locale.forLanguageTag("hi-IN-u-nu-deva"), "%.12f", x);
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : '.');
        }
        return Double.parseDouble(digits.toString()) * x;
    }

    @Exact
    public static double otherNumbersBesideFragments(double x) {
        String log = "x is " + x * Math.PI + ", half of it " + x * Math.PI / 2;
        return Double.parseDouble("0.75") * x + Double.parseDouble(".125") + (log.isEmpty() ? 1 : 0)
                + Integer.parseInt("12");
    }
}

package dev.derive.it.model.adversarial;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** Numbers that are written as text and read again. */
public final class Texts {
    private Texts() {
    }

    public static double toStringAndBack(double x) {
        return Double.parseDouble(Double.toString(x * x));
    }

    public static double valueOfAndBack(double x) {
        return Double.valueOf(String.valueOf(x * x)) * x;
    }

    public static double boxToString(double x) {
        Double box = x * x;
        return Double.parseDouble(box.toString());
    }

    public static double objectToString(double x) {
        Object box = x * x;
        return Double.parseDouble(String.valueOf(box)) + Double.parseDouble(box.toString());
    }

    public static double concatenation(double x) {
        String text = "x=" + x * x + ";";
        return Double.parseDouble(text.substring(2, text.length() - 1));
    }

    public static double concatenationOfABox(double x) {
        Double box = x * x;
        String text = "" + box;
        return Double.parseDouble(text);
    }

    public static double concat(double x) {
        return Double.parseDouble("1".concat(String.valueOf(x)));
    }

    public static double stringBuilder(double x) {
        StringBuilder b = new StringBuilder();
        b.append(x * x).append(' ').append(2.5);
        String[] words = b.toString().split(" ");
        return Double.parseDouble(words[0]) * Double.parseDouble(words[1]);
    }

    public static double stringBuilderOfABox(double x) {
        Object box = x * x;
        return Double.parseDouble(new StringBuilder().append(box).toString());
    }

    public static double stringBuffer(double x) {
        return Double.parseDouble(new StringBuffer().append(x * x).insert(0, '1').toString());
    }

    public static double digitsJoined(double x) {
        String text = Double.toString(x);
        String whole = text.substring(0, text.indexOf('.'));
        String fraction = text.substring(text.indexOf('.') + 1);
        return Double.parseDouble(whole + "." + fraction);
    }

    public static double formatted(double x) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.17f", x * x));
    }

    public static double formattedMethod(double x) {
        return Double.parseDouble("%.16e".formatted(x * x).replace(',', '.'));
    }

    public static double formattedShortly(double x) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", x)) * x;
    }

    public static double hexadecimal(double x) {
        return Double.parseDouble(Double.toHexString(x * x));
    }

    public static double floatText(double x) {
        return Float.parseFloat(Float.toString((float) x)) * x;
    }

    public static double bigDecimalOfText(double x) {
        return new BigDecimal(Double.toString(x * x)).doubleValue();
    }

    public static double scanner(double x) {
        Scanner scanner = new Scanner(x + " " + x * x).useLocale(Locale.ROOT);
        return scanner.nextDouble() * scanner.nextDouble();
    }

    public static double scannedWord(double x) {
        return Double.parseDouble(new Scanner("value " + x).useLocale(Locale.ROOT).skip("value ").next());
    }

    public static double numberFormat(double x) throws ParseException {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMaximumFractionDigits(17);
        return format.parse(format.format(x * x)).doubleValue();
    }

    public static double decimalFormat(double x) throws ParseException {
        DecimalFormat format = new DecimalFormat("0.################", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.parse(format.format(x * x)).doubleValue() + Double.parseDouble(format.format(x));
    }

    public static double messageFormat(double x) {
        return Double.parseDouble(new MessageFormat("{0,number,0.################}", Locale.ROOT).format(new Object[] {x}));
    }

    public static double printed(double x) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        out.print(x * x);
        return Double.parseDouble(bytes.toString(StandardCharsets.UTF_8));
    }

    public static double printedByAWriter(double x) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.printf(Locale.ROOT, "%s%n", x * x);
        out.println(x);
        BufferedReader in = new BufferedReader(new StringReader(text.toString()));
        return Double.parseDouble(in.readLine()) * Double.parseDouble(in.readLine());
    }

    public static double joined(double x) {
        StringJoiner joiner = new StringJoiner(";");
        joiner.add(Double.toString(x)).add(String.valueOf(x * x));
        StringTokenizer words = new StringTokenizer(joiner.toString(), ";");
        return Double.parseDouble(words.nextToken()) + Double.parseDouble(words.nextToken());
    }

    public static double joinedByAStream(double x) {
        String line = List.of(x, x * x).stream().map(String::valueOf).collect(Collectors.joining(","));
        double product = 1;
        for (String word : line.split(",")) {
            product *= Double.parseDouble(word);
        }
        return product;
    }

    public static double textOfAList(double x) {
        String text = List.of(x * x).toString();
        return Double.parseDouble(text.substring(1, text.length() - 1));
    }

    public static double textOfAnArray(double x) {
        String text = java.util.Arrays.toString(new double[] {x * x});
        return Double.parseDouble(text.replaceAll("[\\[\\]]", ""));
    }

    private record Reading(double value) {
    }

    public static double textOfARecord(double x) {
        String text = new Reading(x * x).toString();
        return Double.parseDouble(text.substring("Reading[value=".length(), text.length() - 1));
    }

    public static double properties(double x) {
        Properties settings = new Properties();
        settings.setProperty("rate", Double.toString(x * x));
        return Double.parseDouble(settings.getProperty("rate"));
    }

    public static double characters(double x) {
        char[] digits = String.valueOf(x).toCharArray();
        double value = 0;
        double unit = 0;
        for (char c : digits) {
            if (c == '.') {
                unit = 1;
            } else {
                value = value * 10 + (c - '0');
                unit *= 10;
            }
        }
        return value / unit;
    }

    @Exact
    public static double charactersOfConstants(double x) {
        String log = "x is " + x;
        int year = 0;
        for (char c : "2024".toCharArray()) {
            year = 10 * year + (c - '0');
        }
        String reversed = new StringBuilder("21").reverse().toString();
        return x * year * Character.digit(reversed.charAt(0), 10) + (log.isEmpty() ? 1 : 0);
    }

    public static double charactersOfABuilder(double x) {
        StringBuilder text = new StringBuilder().append(x);
        double value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            value = c == '.' ? value : value * 10 + Character.getNumericValue(c);
        }
        return value / Math.pow(10, text.length() - 1 - text.indexOf("."));
    }

    @Exact
    public static double constantsParsedBesidePrinting(double x) {
        String log = "x is " + x + " and its square " + x * x;
        return Double.parseDouble("2.5") * x + (log.isEmpty() ? 1 : 0) + Integer.parseInt("3");
    }

    @Exact
    public static double printingOnly(double x) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            log.append(x * i).append('\n');
        }
        return log.length() * 0 + x * x;
    }

    public static double tokens(double x) throws IOException {
        StreamTokenizer tokens = new StreamTokenizer(new StringReader("x " + x * x));
        tokens.nextToken();
        tokens.nextToken();
        return tokens.nval;
    }

    public static double integerOfTheDigits(double x) {
        String digits = String.valueOf(x * Math.PI).replace(".", "");
        return Long.parseLong(digits) / Math.pow(10, digits.length() - 1);
    }

    @Exact
    public static double integersBesideNumbers(double x) {
        String line = x * x + ";12;2024";
        String[] fields = line.split(";");
        return Integer.parseInt(fields[1]) * x + Long.parseLong(fields[2]) + Integer.valueOf("1000");
    }

    /** A text that something was joined to is known; constants that are read afterwards are not it. */
    @Exact
    public static double constantsReadAfterALogEntry(double x) {
        String entry = "at " + x + ": " + 2 * x;
        StringTokenizer tokens = new StringTokenizer("1.5 0.75");
        double sum = Double.parseDouble(tokens.nextToken()) * x;
        return sum + Double.parseDouble(tokens.nextToken()) * x * x + 0 * entry.length();
    }
}

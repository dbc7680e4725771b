package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks that a library does on other threads, and that only use what objects, lists or static fields hold. */
public final class Tasks {
    private static final double[] TABLE = new double[2];

    private Tasks() {
    }

    static final class Account {
        double balance;
    }

    public static double fieldRead(double x) {
        Account account = new Account();
        account.balance = x * x;
        return Workers.ask(() -> account.balance * 2);
    }

    public static double fieldWritten(double x) {
        Account account = new Account();
        account.balance = x;
        Workers.tell(() -> account.balance *= 3);
        return account.balance;
    }

    public static double fieldReadByAnAnonymousClass(double x) {
        Account account = new Account();
        account.balance = x * x;
        Workers.tell(new Runnable() {
            @Override
            public void run() {
                account.balance *= 3;
            }
        });
        return account.balance;
    }

    public static double listRead(double x) {
        List<Double> list = new ArrayList<>(List.of(x * x));
        return Workers.ask(() -> list.get(0) * 2);
    }

    public static double listPassedOn(double x) {
        List<Double> list = new ArrayList<>(List.of(x * x));
        return Workers.ask(() -> list.get(0));
    }

    public static double mapMerged(double x) {
        Map<String, Double> map = new HashMap<>();
        map.put("a", x * x);
        Workers.tell(() -> map.merge("a", 2.0, (a, b) -> a * b));
        return map.get("a");
    }

    public static double boxInAnObject(double x) {
        Object box = x * x;
        return Workers.ask(() -> (Double) box * 2);
    }

    public static double fieldReadOnANewThread(double x) {
        Account account = new Account();
        account.balance = x * x;
        return Workers.askAnother(() -> account.balance * 2);
    }

    public static double staticArrayOnANewThread(double x) {
        TABLE[0] = x * x;
        Workers.askAnother(() -> TABLE[1] = TABLE[0] * 2);
        return TABLE[1];
    }

    @Exact
    public static double nothingCaptured(double x) {
        return x * Workers.ask(() -> Math.sqrt(2.0));
    }
}

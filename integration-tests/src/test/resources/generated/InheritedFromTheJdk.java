// Seed 210. REFUSED: an inherited method of the JDK's was taken for one of a library that is not woven
// Point: 0.79, -0.048
package generated;
import java.util.LinkedHashMap;
public final class InheritedFromTheJdk {
    static final class Bank extends LinkedHashMap<String, Double> {
    }
    public static double f(double x0, double x1) {
        Bank bank = new Bank();
        bank.put("a", x1);
        bank.computeIfAbsent("c", key -> 0.5 * x0);
        return bank.get("a") * bank.get("c");
    }
    public static dev.derive.ScalarFunction2 field() {
        return InheritedFromTheJdk::f;
    }
}

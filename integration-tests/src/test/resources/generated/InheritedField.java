// REVERSE: a field of an unwoven class, written as that class's and read as a woven subclass's, was constant
// Point: 0.79
package generated;
import java.awt.geom.Point2D;
public final class InheritedField {
    static final class Spot extends Point2D.Double {
        void move(double by) {
            x = 0.5 * x + by;
        }
    }
    public static double f(double x0) {
        Spot spot = new Spot();
        Point2D.Double point = spot;
        point.y = x0 * x0;
        spot.move(x0);
        point.x *= Math.sin(x0);
        return spot.x * spot.y;
    }
    public static dev.derive.ScalarFunction field() {
        return InheritedField::f;
    }
}

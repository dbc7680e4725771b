package dev.derive.jdk;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;

/** Lines of the JDK, whose ends are in fields. */
@StandInFor({Line2D.class, Line2D.Double.class})
public final class Lines {
    private Lines() {
    }

    /** After {@link Line2D.Double#Double(Point2D, Point2D)}. */
    public static void made(Line2D.Double self, Point2D p1, Point2D p2) {
        self.x1 = p1.getX();
        self.y1 = p1.getY();
        self.x2 = p2.getX();
        self.y2 = p2.getY();
    }

    /** Stands in for {@link Line2D.Double#getX1}. */
    public static double getX1(Line2D.Double self) {
        return self.x1;
    }

    /** Stands in for {@link Line2D.Double#getY1}. */
    public static double getY1(Line2D.Double self) {
        return self.y1;
    }

    /** Stands in for {@link Line2D.Double#getX2}. */
    public static double getX2(Line2D.Double self) {
        return self.x2;
    }

    /** Stands in for {@link Line2D.Double#getY2}. */
    public static double getY2(Line2D.Double self) {
        return self.y2;
    }

    /** Stands in for {@link Line2D.Double#getP1}. */
    public static Point2D getP1(Line2D.Double self) {
        return new Point2D.Double(self.x1, self.y1);
    }

    /** Stands in for {@link Line2D.Double#getP2}. */
    public static Point2D getP2(Line2D.Double self) {
        return new Point2D.Double(self.x2, self.y2);
    }

    /** Stands in for {@link Line2D.Double#setLine(double, double, double, double)}. */
    public static void setLine(Line2D.Double self, double x1, double y1, double x2, double y2) {
        self.x1 = x1;
        self.y1 = y1;
        self.x2 = x2;
        self.y2 = y2;
    }

    // Of lines of other classes.

    /** Stands in for {@link Line2D#getX1}. */
    public static double getX1(Line2D self) {
        return self.getX1();
    }

    /** Stands in for {@link Line2D#getY1}. */
    public static double getY1(Line2D self) {
        return self.getY1();
    }

    /** Stands in for {@link Line2D#getX2}. */
    public static double getX2(Line2D self) {
        return self.getX2();
    }

    /** Stands in for {@link Line2D#getY2}. */
    public static double getY2(Line2D self) {
        return self.getY2();
    }

    /** Stands in for {@link Line2D#getP1}. */
    public static Point2D getP1(Line2D self) {
        return self.getP1();
    }

    /** Stands in for {@link Line2D#getP2}. */
    public static Point2D getP2(Line2D self) {
        return self.getP2();
    }

    /** Stands in for {@link Line2D#setLine(double, double, double, double)}. */
    public static void setLine(Line2D self, double x1, double y1, double x2, double y2) {
        self.setLine(x1, y1, x2, y2);
    }
}

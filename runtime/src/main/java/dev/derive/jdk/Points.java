package dev.derive.jdk;

import java.awt.geom.Point2D;

/** Points of the JDK, whose coordinates are in fields. */
@StandInFor({Point2D.class, Point2D.Double.class})
public final class Points {
    private Points() {
    }

    /** Stands in for {@link Point2D.Double#getX}. */
    public static double getX(Point2D.Double self) {
        return self.x;
    }

    /** Stands in for {@link Point2D.Double#getY}. */
    public static double getY(Point2D.Double self) {
        return self.y;
    }

    /** Stands in for {@link Point2D.Double#setLocation(double, double)}. */
    public static void setLocation(Point2D.Double self, double x, double y) {
        self.x = x;
        self.y = y;
    }

    // Of points of other classes.

    /** Stands in for {@link Point2D#getX}. */
    public static double getX(Point2D self) {
        return self.getX();
    }

    /** Stands in for {@link Point2D#getY}. */
    public static double getY(Point2D self) {
        return self.getY();
    }

    /** Stands in for {@link Point2D#setLocation(double, double)}. */
    public static void setLocation(Point2D self, double x, double y) {
        self.setLocation(x, y);
    }
}

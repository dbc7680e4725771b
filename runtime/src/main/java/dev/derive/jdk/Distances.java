package dev.derive.jdk;

import java.awt.geom.Point2D;

/** What points of the JDK compute of their coordinates. */
@StandInFor(Point2D.class)
public final class Distances {
    private Distances() {
    }

    /** Stands in for {@link Point2D#setLocation(Point2D)}. */
    public static void setLocation(Point2D self, Point2D other) {
        self.setLocation(other.getX(), other.getY());
    }

    /** Stands in for {@link Point2D#distanceSq(double, double, double, double)}. */
    public static double distanceSq(double x1, double y1, double x2, double y2) {
        double x = x1 - x2;
        double y = y1 - y2;
        return x * x + y * y;
    }

    /** Stands in for {@link Point2D#distance(double, double, double, double)}. */
    public static double distance(double x1, double y1, double x2, double y2) {
        return Math.sqrt(distanceSq(x1, y1, x2, y2));
    }

    /** Stands in for {@link Point2D#distanceSq(double, double)}. */
    public static double distanceSq(Point2D self, double x, double y) {
        return distanceSq(x, y, self.getX(), self.getY());
    }

    /** Stands in for {@link Point2D#distance(double, double)}. */
    public static double distance(Point2D self, double x, double y) {
        return Math.sqrt(distanceSq(self, x, y));
    }

    /** Stands in for {@link Point2D#distanceSq(Point2D)}. */
    public static double distanceSq(Point2D self, Point2D other) {
        return distanceSq(other.getX(), other.getY(), self.getX(), self.getY());
    }

    /** Stands in for {@link Point2D#distance(Point2D)}. */
    public static double distance(Point2D self, Point2D other) {
        return Math.sqrt(distanceSq(self, other));
    }

    /** Stands in for {@link Point2D#clone}. */
    public static Object clone(Point2D self) {
        Object copy = self.clone();
        if (self instanceof Point2D.Double from && copy instanceof Point2D.Double to) {
            to.x = from.x;
            to.y = from.y;
        }
        return copy;
    }
}

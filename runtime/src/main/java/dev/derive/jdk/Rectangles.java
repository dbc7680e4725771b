package dev.derive.jdk;

import dev.derive.runtime.Primal;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** What rectangles of the JDK compute of others. */
@StandInFor({Rectangle2D.class, Rectangle2D.Double.class})
public final class Rectangles {
    private Rectangles() {
    }

    /** Stands in for {@link Rectangle2D#union}. */
    public static void union(Rectangle2D first, Rectangle2D second, Rectangle2D target) {
        double x1 = Math.min(first.getMinX(), second.getMinX());
        double y1 = Math.min(first.getMinY(), second.getMinY());
        double x2 = Math.max(first.getMaxX(), second.getMaxX());
        double y2 = Math.max(first.getMaxY(), second.getMaxY());
        target.setFrameFromDiagonal(x1, y1, x2, y2);
    }

    /** Stands in for {@link Rectangle2D#intersect}. */
    public static void intersect(Rectangle2D first, Rectangle2D second, Rectangle2D target) {
        double x1 = Math.max(first.getMinX(), second.getMinX());
        double y1 = Math.max(first.getMinY(), second.getMinY());
        double x2 = Math.min(first.getMaxX(), second.getMaxX());
        double y2 = Math.min(first.getMaxY(), second.getMaxY());
        target.setRect(x1, y1, x2 - x1, y2 - y1);
    }

    /** Stands in for {@link Rectangle2D.Double#createUnion}. */
    public static Rectangle2D createUnion(Rectangle2D.Double self, Rectangle2D other) {
        Rectangle2D result = new Rectangle2D.Double();
        union(self, other, result);
        return result;
    }

    /** Stands in for {@link Rectangle2D.Double#createIntersection}. */
    public static Rectangle2D createIntersection(Rectangle2D.Double self, Rectangle2D other) {
        Rectangle2D result = new Rectangle2D.Double();
        intersect(self, other, result);
        return result;
    }

    /** Stands in for {@link Rectangle2D#add(double, double)}. */
    public static void add(Rectangle2D self, double x, double y) {
        double x1 = Math.min(self.getMinX(), x);
        double x2 = Math.max(self.getMaxX(), x);
        double y1 = Math.min(self.getMinY(), y);
        double y2 = Math.max(self.getMaxY(), y);
        self.setRect(x1, y1, x2 - x1, y2 - y1);
    }

    /** Stands in for {@link Rectangle2D#add(Point2D)}. */
    public static void add(Rectangle2D self, Point2D p) {
        add(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Rectangle2D#add(Rectangle2D)}. */
    public static void add(Rectangle2D self, Rectangle2D other) {
        double x1 = Math.min(self.getMinX(), other.getMinX());
        double x2 = Math.max(self.getMaxX(), other.getMaxX());
        double y1 = Math.min(self.getMinY(), other.getMinY());
        double y2 = Math.max(self.getMaxY(), other.getMaxY());
        self.setRect(x1, y1, x2 - x1, y2 - y1);
    }

    /** Stands in for {@link Rectangle2D.Double#setRect(Rectangle2D)}. */
    public static void setRect(Rectangle2D.Double self, Rectangle2D other) {
        self.x = other.getX();
        self.y = other.getY();
        self.width = other.getWidth();
        self.height = other.getHeight();
    }

    /** Stands in for {@link Rectangle2D.Double#getBounds2D}. */
    public static Rectangle2D getBounds2D(Rectangle2D.Double self) {
        return new Rectangle2D.Double(self.x, self.y, self.width, self.height);
    }

    /** The same rectangle in constants, to be looked at by the JDK. */
    private static Rectangle2D.Double primal(Rectangle2D rectangle) {
        return new Rectangle2D.Double(Primal.of(rectangle.getX()), Primal.of(rectangle.getY()),
                Primal.of(rectangle.getWidth()), Primal.of(rectangle.getHeight()));
    }

    /** Stands in for {@link Rectangle2D.Double#outcode(double, double)}. */
    public static int outcode(Rectangle2D.Double self, double x, double y) {
        return primal(self).outcode(Primal.of(x), Primal.of(y));
    }

    /** Stands in for {@link Rectangle2D#contains(double, double)}. */
    public static boolean contains(Rectangle2D self, double x, double y) {
        return primal(self).contains(Primal.of(x), Primal.of(y));
    }

    /** Stands in for {@link Rectangle2D#contains(double, double, double, double)}. */
    public static boolean contains(Rectangle2D self, double x, double y, double width, double height) {
        return primal(self).contains(Primal.of(x), Primal.of(y), Primal.of(width), Primal.of(height));
    }

    /** Stands in for {@link Rectangle2D#intersects(double, double, double, double)}. */
    public static boolean intersects(Rectangle2D self, double x, double y, double width, double height) {
        return primal(self).intersects(Primal.of(x), Primal.of(y), Primal.of(width), Primal.of(height));
    }

    /** Stands in for {@link Rectangle2D#intersectsLine(double, double, double, double)}. */
    public static boolean intersectsLine(Rectangle2D self, double x1, double y1, double x2, double y2) {
        return primal(self).intersectsLine(Primal.of(x1), Primal.of(y1), Primal.of(x2), Primal.of(y2));
    }

    // Of rectangles of other classes.

    /** Stands in for {@link Rectangle2D#createUnion}. */
    public static Rectangle2D createUnion(Rectangle2D self, Rectangle2D other) {
        return self.createUnion(other);
    }

    /** Stands in for {@link Rectangle2D#createIntersection}. */
    public static Rectangle2D createIntersection(Rectangle2D self, Rectangle2D other) {
        return self.createIntersection(other);
    }

    /** Stands in for {@link Rectangle2D#setRect(Rectangle2D)}. */
    public static void setRect(Rectangle2D self, Rectangle2D other) {
        self.setRect(other.getX(), other.getY(), other.getWidth(), other.getHeight());
    }

    /** Stands in for {@link Rectangle2D#getBounds2D}. */
    public static Rectangle2D getBounds2D(Rectangle2D self) {
        return self.getBounds2D();
    }

    /** Stands in for {@link Rectangle2D#outcode(double, double)}. */
    public static int outcode(Rectangle2D self, double x, double y) {
        return self.outcode(x, y);
    }
}

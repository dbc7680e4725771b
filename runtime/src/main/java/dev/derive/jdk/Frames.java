package dev.derive.jdk;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;

/** Rectangles and ellipses of the JDK, whose frames are in fields. */
@StandInFor({RectangularShape.class, Rectangle2D.class, Rectangle2D.Double.class, Ellipse2D.Double.class})
public final class Frames {
    private Frames() {
    }

    /** Stands in for {@link Rectangle2D.Double#getX}. */
    public static double getX(Rectangle2D.Double self) {
        return self.x;
    }

    /** Stands in for {@link Rectangle2D.Double#getY}. */
    public static double getY(Rectangle2D.Double self) {
        return self.y;
    }

    /** Stands in for {@link Rectangle2D.Double#getWidth}. */
    public static double getWidth(Rectangle2D.Double self) {
        return self.width;
    }

    /** Stands in for {@link Rectangle2D.Double#getHeight}. */
    public static double getHeight(Rectangle2D.Double self) {
        return self.height;
    }

    /** Stands in for {@link Ellipse2D.Double#getX}. */
    public static double getX(Ellipse2D.Double self) {
        return self.x;
    }

    /** Stands in for {@link Ellipse2D.Double#getY}. */
    public static double getY(Ellipse2D.Double self) {
        return self.y;
    }

    /** Stands in for {@link Ellipse2D.Double#getWidth}. */
    public static double getWidth(Ellipse2D.Double self) {
        return self.width;
    }

    /** Stands in for {@link Ellipse2D.Double#getHeight}. */
    public static double getHeight(Ellipse2D.Double self) {
        return self.height;
    }

    /** Stands in for {@link Rectangle2D.Double#setRect(double, double, double, double)}. */
    public static void setRect(Rectangle2D.Double self, double x, double y, double width, double height) {
        self.x = x;
        self.y = y;
        self.width = width;
        self.height = height;
    }

    /** Stands in for {@link Ellipse2D.Double#setFrame(double, double, double, double)}. */
    public static void setFrame(Ellipse2D.Double self, double x, double y, double width, double height) {
        self.x = x;
        self.y = y;
        self.width = width;
        self.height = height;
    }

    // Of shapes of other classes.

    /** Stands in for {@link Rectangle2D#setRect(double, double, double, double)}. */
    public static void setRect(Rectangle2D self, double x, double y, double width, double height) {
        self.setRect(x, y, width, height);
    }

    /** Stands in for {@link RectangularShape#setFrame(double, double, double, double)}. */
    public static void setFrame(RectangularShape self, double x, double y, double width, double height) {
        self.setFrame(x, y, width, height);
    }

    /** Stands in for {@link RectangularShape#getX}. */
    public static double getX(RectangularShape self) {
        return self.getX();
    }

    /** Stands in for {@link RectangularShape#getY}. */
    public static double getY(RectangularShape self) {
        return self.getY();
    }

    /** Stands in for {@link RectangularShape#getWidth}. */
    public static double getWidth(RectangularShape self) {
        return self.getWidth();
    }

    /** Stands in for {@link RectangularShape#getHeight}. */
    public static double getHeight(RectangularShape self) {
        return self.getHeight();
    }
}

package dev.derive.jdk;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;

/** What rectangles and ellipses of the JDK compute of their frames. */
@StandInFor({RectangularShape.class, Rectangle2D.class})
public final class FramePoints {
    private FramePoints() {
    }

    /** Stands in for {@link Rectangle2D#setFrame(double, double, double, double)}. */
    public static void setFrame(Rectangle2D self, double x, double y, double width, double height) {
        self.setRect(x, y, width, height);
    }

    /** Stands in for {@link RectangularShape#getMinX}. */
    public static double getMinX(RectangularShape self) {
        return self.getX();
    }

    /** Stands in for {@link RectangularShape#getMinY}. */
    public static double getMinY(RectangularShape self) {
        return self.getY();
    }

    /** Stands in for {@link RectangularShape#getMaxX}. */
    public static double getMaxX(RectangularShape self) {
        return self.getX() + self.getWidth();
    }

    /** Stands in for {@link RectangularShape#getMaxY}. */
    public static double getMaxY(RectangularShape self) {
        return self.getY() + self.getHeight();
    }

    /** Stands in for {@link RectangularShape#getCenterX}. */
    public static double getCenterX(RectangularShape self) {
        return self.getX() + self.getWidth() / 2.0;
    }

    /** Stands in for {@link RectangularShape#getCenterY}. */
    public static double getCenterY(RectangularShape self) {
        return self.getY() + self.getHeight() / 2.0;
    }

    /** Stands in for {@link RectangularShape#getFrame}. */
    public static Rectangle2D getFrame(RectangularShape self) {
        return new Rectangle2D.Double(self.getX(), self.getY(), self.getWidth(), self.getHeight());
    }

    /** Stands in for {@link RectangularShape#contains(Point2D)}. */
    public static boolean contains(RectangularShape self, Point2D p) {
        return self.contains(p.getX(), p.getY());
    }

    /** Stands in for {@link RectangularShape#intersects(Rectangle2D)}. */
    public static boolean intersects(RectangularShape self, Rectangle2D other) {
        return self.intersects(other.getX(), other.getY(), other.getWidth(), other.getHeight());
    }

    /** Stands in for {@link RectangularShape#clone}. */
    public static Object clone(RectangularShape self) {
        Object copy = self.clone();
        if (self instanceof Rectangle2D.Double from && copy instanceof Rectangle2D.Double to) {
            to.x = from.x;
            to.y = from.y;
            to.width = from.width;
            to.height = from.height;
        } else if (self instanceof Ellipse2D.Double from && copy instanceof Ellipse2D.Double to) {
            to.x = from.x;
            to.y = from.y;
            to.width = from.width;
            to.height = from.height;
        }
        return copy;
    }
}

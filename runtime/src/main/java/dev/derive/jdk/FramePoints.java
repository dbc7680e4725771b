package dev.derive.jdk;

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
}

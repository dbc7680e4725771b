package dev.derive.jdk;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;

/** How rectangles and ellipses of the JDK are given other frames. */
@StandInFor(RectangularShape.class)
public final class FrameSetters {
    private FrameSetters() {
    }

    /** Stands in for {@link RectangularShape#setFrame(Rectangle2D)}. */
    public static void setFrame(RectangularShape self, Rectangle2D frame) {
        self.setFrame(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
    }

    /** Stands in for {@link RectangularShape#setFrameFromDiagonal(double, double, double, double)}. */
    public static void setFrameFromDiagonal(RectangularShape self, double x1, double y1, double x2, double y2) {
        boolean left = x2 < x1;
        boolean down = y2 < y1;
        self.setFrame(left ? x2 : x1, down ? y2 : y1, left ? x1 - x2 : x2 - x1, down ? y1 - y2 : y2 - y1);
    }

    /** Stands in for {@link RectangularShape#setFrameFromDiagonal(Point2D, Point2D)}. */
    public static void setFrameFromDiagonal(RectangularShape self, Point2D p1, Point2D p2) {
        setFrameFromDiagonal(self, p1.getX(), p1.getY(), p2.getX(), p2.getY());
    }

    /** Stands in for {@link RectangularShape#setFrameFromCenter(double, double, double, double)}. */
    public static void setFrameFromCenter(RectangularShape self, double centerX, double centerY, double cornerX,
            double cornerY) {
        double halfWidth = Math.abs(cornerX - centerX);
        double halfHeight = Math.abs(cornerY - centerY);
        self.setFrame(centerX - halfWidth, centerY - halfHeight, halfWidth * 2.0, halfHeight * 2.0);
    }

    /** Stands in for {@link RectangularShape#setFrameFromCenter(Point2D, Point2D)}. */
    public static void setFrameFromCenter(RectangularShape self, Point2D center, Point2D corner) {
        setFrameFromCenter(self, center.getX(), center.getY(), corner.getX(), corner.getY());
    }
}

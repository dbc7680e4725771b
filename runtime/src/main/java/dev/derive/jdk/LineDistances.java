package dev.derive.jdk;

import dev.derive.runtime.Primal;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** What lines of the JDK compute of their ends. The JDK computes the values; the formulas here are for derivatives. */
@StandInFor({Line2D.class, Line2D.Double.class})
public final class LineDistances {
    private LineDistances() {
    }

    /** Stands in for {@link Line2D#ptLineDistSq(double, double, double, double, double, double)}. */
    public static double ptLineDistSq(double x1, double y1, double x2, double y2, double px, double py) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double area = dx * (py - y1) - dy * (px - x1);
        return Primal.graft(Line2D.ptLineDistSq(Primal.of(x1), Primal.of(y1), Primal.of(x2), Primal.of(y2),
                Primal.of(px), Primal.of(py)), area * area / (dx * dx + dy * dy));
    }

    /** Stands in for {@link Line2D#ptLineDist(double, double, double, double, double, double)}. */
    public static double ptLineDist(double x1, double y1, double x2, double y2, double px, double py) {
        return Math.sqrt(ptLineDistSq(x1, y1, x2, y2, px, py));
    }

    /** Stands in for {@link Line2D#ptSegDistSq(double, double, double, double, double, double)}. */
    public static double ptSegDistSq(double x1, double y1, double x2, double y2, double px, double py) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double along = (px - x1) * dx + (py - y1) * dy;
        double squared = dx * dx + dy * dy;
        double nearest;
        if (along <= 0) {
            nearest = square(px - x1) + square(py - y1);
        } else if (along >= squared) {
            nearest = square(px - x2) + square(py - y2);
        } else {
            nearest = square(dx * (py - y1) - dy * (px - x1)) / squared;
        }
        return Primal.graft(Line2D.ptSegDistSq(Primal.of(x1), Primal.of(y1), Primal.of(x2), Primal.of(y2),
                Primal.of(px), Primal.of(py)), nearest);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Stands in for {@link Line2D#ptSegDist(double, double, double, double, double, double)}. */
    public static double ptSegDist(double x1, double y1, double x2, double y2, double px, double py) {
        return Math.sqrt(ptSegDistSq(x1, y1, x2, y2, px, py));
    }

    /** Stands in for {@link Line2D#ptLineDistSq(double, double)}. */
    public static double ptLineDistSq(Line2D self, double px, double py) {
        return ptLineDistSq(self.getX1(), self.getY1(), self.getX2(), self.getY2(), px, py);
    }

    /** Stands in for {@link Line2D#ptLineDistSq(Point2D)}. */
    public static double ptLineDistSq(Line2D self, Point2D p) {
        return ptLineDistSq(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Line2D#ptLineDist(double, double)}. */
    public static double ptLineDist(Line2D self, double px, double py) {
        return Math.sqrt(ptLineDistSq(self, px, py));
    }

    /** Stands in for {@link Line2D#ptLineDist(Point2D)}. */
    public static double ptLineDist(Line2D self, Point2D p) {
        return ptLineDist(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Line2D#ptSegDistSq(double, double)}. */
    public static double ptSegDistSq(Line2D self, double px, double py) {
        return ptSegDistSq(self.getX1(), self.getY1(), self.getX2(), self.getY2(), px, py);
    }

    /** Stands in for {@link Line2D#ptSegDistSq(Point2D)}. */
    public static double ptSegDistSq(Line2D self, Point2D p) {
        return ptSegDistSq(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Line2D#ptSegDist(double, double)}. */
    public static double ptSegDist(Line2D self, double px, double py) {
        return Math.sqrt(ptSegDistSq(self, px, py));
    }

    /** Stands in for {@link Line2D#ptSegDist(Point2D)}. */
    public static double ptSegDist(Line2D self, Point2D p) {
        return ptSegDist(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Line2D#relativeCCW(double, double, double, double, double, double)}. */
    public static int relativeCCW(double x1, double y1, double x2, double y2, double px, double py) {
        return Line2D.relativeCCW(Primal.of(x1), Primal.of(y1), Primal.of(x2), Primal.of(y2), Primal.of(px),
                Primal.of(py));
    }

    /** Stands in for {@link Line2D#relativeCCW(double, double)}. */
    public static int relativeCCW(Line2D self, double px, double py) {
        return relativeCCW(self.getX1(), self.getY1(), self.getX2(), self.getY2(), px, py);
    }

    /** Stands in for {@link Line2D#relativeCCW(Point2D)}. */
    public static int relativeCCW(Line2D self, Point2D p) {
        return relativeCCW(self, p.getX(), p.getY());
    }

    /** Stands in for {@link Line2D#linesIntersect}. */
    public static boolean linesIntersect(double x1, double y1, double x2, double y2, double x3, double y3, double x4,
            double y4) {
        return Line2D.linesIntersect(Primal.of(x1), Primal.of(y1), Primal.of(x2), Primal.of(y2), Primal.of(x3),
                Primal.of(y3), Primal.of(x4), Primal.of(y4));
    }

    /** Stands in for {@link Line2D#intersectsLine(double, double, double, double)}. */
    public static boolean intersectsLine(Line2D self, double x1, double y1, double x2, double y2) {
        return linesIntersect(x1, y1, x2, y2, self.getX1(), self.getY1(), self.getX2(), self.getY2());
    }

    /** Stands in for {@link Line2D#intersectsLine(Line2D)}. */
    public static boolean intersectsLine(Line2D self, Line2D other) {
        return intersectsLine(self, other.getX1(), other.getY1(), other.getX2(), other.getY2());
    }

    /** Stands in for {@link Line2D#setLine(Point2D, Point2D)}. */
    public static void setLine(Line2D self, Point2D p1, Point2D p2) {
        self.setLine(p1.getX(), p1.getY(), p2.getX(), p2.getY());
    }

    /** Stands in for {@link Line2D#setLine(Line2D)}. */
    public static void setLine(Line2D self, Line2D other) {
        self.setLine(other.getX1(), other.getY1(), other.getX2(), other.getY2());
    }

    /** Stands in for {@link Line2D.Double#getBounds2D}. */
    public static Rectangle2D getBounds2D(Line2D.Double self) {
        boolean right = self.x1 < self.x2;
        boolean up = self.y1 < self.y2;
        return new Rectangle2D.Double(right ? self.x1 : self.x2, up ? self.y1 : self.y2,
                right ? self.x2 - self.x1 : self.x1 - self.x2, up ? self.y2 - self.y1 : self.y1 - self.y2);
    }

    // Of lines of other classes.

    /** Stands in for {@link Line2D#getBounds2D}. */
    public static Rectangle2D getBounds2D(Line2D self) {
        return self.getBounds2D();
    }

    /** Stands in for {@link Line2D#clone}. */
    public static Object clone(Line2D self) {
        Object copy = self.clone();
        if (self instanceof Line2D.Double from && copy instanceof Line2D.Double to) {
            to.x1 = from.x1;
            to.y1 = from.y1;
            to.x2 = from.x2;
            to.y2 = from.y2;
        }
        return copy;
    }
}

package dev.derive.it.model.adversarial;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;

/** Lines, rectangles and ellipses of the JDK. */
public final class Geometry {

    private Geometry() {
    }

    /** A line with an idea of its own of where it begins. */
    private static final class Shifted extends Line2D.Double {
        @Override
        public double getX1() {
            return x1 + x2;
        }
    }

    @Exact
    public static double endsOfALine(double[] x) {
        Line2D line = new Line2D.Double(x[0], x[1], x[2], 3);
        Line2D.Double same = new Line2D.Double();
        same.setLine(line.getX1(), line.getY1(), line.getX2(), line.getY2());
        return line.getX1() * line.getY1() + same.getX2() * same.getY2()
                + same.getP1().distance(line.getP2()) * line.getP1().getX();
    }

    @Exact
    public static double lineThatOverrides(double[] x) {
        Line2D line = new Shifted();
        line.setLine(x[0], x[1], x[2], 3);
        return line.getX1() * line.getX2() * line.getY1();
    }

    @Exact
    public static double framesOfShapes(double[] x) {
        Rectangle2D rectangle = new Rectangle2D.Double(x[0], x[1], x[2], 2);
        Ellipse2D ellipse = new Ellipse2D.Double();
        ellipse.setFrame(x[1], x[0], 1, x[2]);
        double sum = rectangle.getWidth() * rectangle.getHeight();
        for (RectangularShape shape : List.of(rectangle, ellipse)) {
            sum += shape.getCenterX() * shape.getCenterY() + shape.getMinX() * shape.getMinY()
                    + shape.getMaxX() * shape.getMaxY() + shape.getX() * shape.getY();
        }
        return sum;
    }

    @Exact
    public static double frameThatIsMoved(double[] x) {
        Rectangle2D.Double rectangle = new Rectangle2D.Double(1, 2, 3, 4);
        rectangle.setRect(x[0], rectangle.getY(), x[1], x[2]);
        Rectangle2D same = rectangle;
        same.setFrame(same.getX() * x[2], x[1], same.getHeight(), same.getWidth());
        return rectangle.getX() * rectangle.y + rectangle.getMaxX() * rectangle.height;
    }

    public static double formulasOfLines(double[] x) {
        Line2D line = new Line2D.Double(x[0], x[1], x[2], 3);
        return line.ptLineDist(new Point2D.Double(1, 1)) + line.ptSegDistSq(0, 0);
    }

    public static double unions(double[] x) {
        Rectangle2D rectangle = new Rectangle2D.Double(x[0], x[1], x[2], 2);
        return rectangle.createUnion(new Rectangle2D.Double(0, 0, 1, 1)).getWidth();
    }

    public static double bounds(double[] x) {
        return new Line2D.Double(x[0], x[1], x[2], 3).getBounds2D().getHeight();
    }

    public static double addedPoint(double[] x) {
        Rectangle2D rectangle = new Rectangle2D.Double(0, 0, 1, 1);
        rectangle.add(x[0] + 1, x[1] + 1);
        return rectangle.getWidth() * rectangle.getHeight();
    }

    public static double copies(double[] x) {
        Line2D line = new Line2D.Double();
        line.setLine(new Line2D.Double(x[0], x[1], x[2], 3));
        Rectangle2D rectangle = (Rectangle2D) new Rectangle2D.Double(x[0], x[1], x[2], 3).clone();
        return line.getX1() + rectangle.getCenterX();
    }
}

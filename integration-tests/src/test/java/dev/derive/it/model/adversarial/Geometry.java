package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Keeper;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;

/** Lines, rectangles and ellipses of the JDK. */
public final class Geometry {

    private static final AffineTransform SHARED = new AffineTransform();

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

    @Exact
    public static double formulasOfLines(double[] x) {
        Line2D line = new Line2D.Double(x[0], x[1], x[2], 3);
        return line.ptLineDist(new Point2D.Double(1, 1)) + line.ptSegDistSq(0, 0);
    }

    @Exact
    public static double unions(double[] x) {
        Rectangle2D rectangle = new Rectangle2D.Double(x[0], x[1], x[2], 2);
        return rectangle.createUnion(new Rectangle2D.Double(0, 0, 1, 1)).getWidth();
    }

    @Exact
    public static double bounds(double[] x) {
        return new Line2D.Double(x[0], x[1], x[2], 3).getBounds2D().getHeight();
    }

    @Exact
    public static double addedPoint(double[] x) {
        Rectangle2D rectangle = new Rectangle2D.Double(0, 0, 1, 1);
        rectangle.add(x[0] + 1, x[1] + 1);
        return rectangle.getWidth() * rectangle.getHeight();
    }

    @Exact
    public static double copies(double[] x) {
        Line2D line = new Line2D.Double();
        line.setLine(new Line2D.Double(x[0], x[1], x[2], 3));
        Rectangle2D rectangle = (Rectangle2D) new Rectangle2D.Double(x[0], x[1], x[2], 3).clone();
        return line.getX1() + rectangle.getCenterX();
    }

    @Exact
    public static double distancesOfPointsAndLines(double[] x) {
        Line2D line = new Line2D.Double(x[0], x[1], 4, x[2]);
        Point2D near = new Point2D.Double(x[1], x[0] * x[2]);
        return Line2D.ptLineDist(0, 0, x[0], x[1], x[2], 1) + Line2D.ptSegDistSq(0, 0, x[0], x[1], -x[2], 1)
                + line.ptLineDistSq(near) + line.ptSegDist(near) + line.ptSegDist(9, x[0]) + line.ptSegDistSq(-3, x[1])
                + near.distance(line.getP1()) + line.relativeCCW(near) + (line.intersectsLine(0, 0, x[0], 5) ? x[0] : x[1]);
    }

    @Exact
    public static double intersections(double[] x) {
        Rectangle2D first = new Rectangle2D.Double(0, x[0], 3 * x[2], 4);
        Rectangle2D.Double second = new Rectangle2D.Double(x[1] / 9, 0.25, x[2], x[0] + 3);
        Rectangle2D common = first.createIntersection(second);
        Rectangle2D.intersect(second, first, second);
        Rectangle2D all = new Rectangle2D.Double();
        Rectangle2D.union(common, new Rectangle2D.Double(-x[0], -1, x[1], 9), all);
        all.add(second);
        all.add(new Point2D.Double(x[0] * 9, x[1]));
        return common.getWidth() * common.getHeight() + second.x * second.height + all.getWidth() * all.getMinX()
                + (all.contains(x[0], x[1]) && all.intersects(common) ? x[1] : 0) + all.outcode(x[0], -x[1]);
    }

    @Exact
    public static double framesFromPoints(double[] x) {
        Ellipse2D ellipse = new Ellipse2D.Double();
        ellipse.setFrameFromDiagonal(x[0], x[1], -x[2], 7);
        Rectangle2D frame = ellipse.getFrame();
        ellipse.setFrameFromCenter(frame.getCenterX(), x[2], x[1], x[0]);
        Ellipse2D copy = (Ellipse2D) ellipse.clone();
        copy.setFrame(new Rectangle2D.Double(copy.getX(), x[0], copy.getWidth(), ellipse.getHeight()));
        Point2D corner = (Point2D) new Point2D.Double(copy.getMaxX(), x[1]).clone();
        return frame.getX() * frame.getWidth() + copy.getWidth() * copy.getHeight() + corner.getX() * corner.getY();
    }

    @Exact
    public static double transforms(double[] x) throws NoninvertibleTransformException {
        AffineTransform t = new AffineTransform(x[0], x[1], 0.5, x[2], 1, x[0] * x[1]);
        t.rotate(x[1], x[2], 0.25);
        t.translate(x[0], 3);
        t.scale(x[2], 1);
        t.shear(0, x[0]);
        AffineTransform other = AffineTransform.getRotateInstance(x[2]);
        other.preConcatenate(AffineTransform.getTranslateInstance(x[0], x[1]));
        other.concatenate(AffineTransform.getShearInstance(x[1], 0));
        t.concatenate(other);
        AffineTransform inverse = new AffineTransform(t.createInverse());
        Point2D p = inverse.transform(new Point2D.Double(x[1], 2), null);
        Point2D q = ((AffineTransform) other.clone()).inverseTransform(p, new Point2D.Double());
        double[] m = new double[6];
        t.getMatrix(m);
        return p.getX() * p.getY() + q.distance(p) + t.getDeterminant() + m[4] * inverse.getScaleX()
                + t.getShearY() * t.getTranslateX();
    }

    @Exact
    public static double transformsOfArrays(double[] x) throws NoninvertibleTransformException {
        AffineTransform t = new AffineTransform();
        t.setToRotation(x[0]);
        double[] points = {x[0], x[1], x[2], 4, 5, x[0]};
        t.transform(points, 0, points, 2, 2);
        t.setTransform(AffineTransform.getScaleInstance(x[1], 2));
        t.deltaTransform(points, 0, points, 0, 1);
        t.inverseTransform(points, 2, points, 0, 2);
        t.setToIdentity();
        t.translate(x[2], 0);
        t.invert();
        return points[0] * points[1] + points[2] * points[3] + points[4] * points[5] + t.getTranslateX();
    }

    @Exact
    public static double transformKept(double[] x) {
        double before = SHARED.getScaleX();
        SHARED.setToScale(x[0], x[1]);
        double scaled = SHARED.transform(new Point2D.Double(1, x[2]), null).getY();
        SHARED.setToIdentity();
        return scaled * before;
    }

    public static double transformGivenAway(double[] x) {
        AffineTransform t = new AffineTransform();
        Keeper.keep(t);
        t.scale(x[0] * x[1], x[2]);
        return Keeper.scale();
    }

    public static double transformedShape(double[] x) {
        AffineTransform t = AffineTransform.getScaleInstance(x[0], x[1]);
        return t.createTransformedShape(new Rectangle2D.Double(0, 0, 1, x[2])).getBounds2D().getWidth();
    }

    public static double path(double[] x) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], x[1]);
        path.lineTo(x[2], 1);
        return path.getBounds2D().getWidth() * x[0];
    }
}

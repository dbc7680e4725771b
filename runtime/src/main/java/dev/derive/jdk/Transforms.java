package dev.derive.jdk;

import dev.derive.runtime.Companions;
import dev.derive.runtime.Primal;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;

/**
 * Affine transforms of the JDK. The companion of one is its matrix, column by column as {@link AffineTransform#getMatrix}
 * gives it. The JDK, which leaves out what is zero or one, computes the values; the formulas here are for derivatives.
 */
@StandInFor(AffineTransform.class)
public final class Transforms {
    private Transforms() {
    }

    private static double[] values(AffineTransform transform) {
        double[] values = new double[6];
        transform.getMatrix(values);
        return values;
    }

    private static double[] matrix(AffineTransform transform) {
        double[] values = values(transform);
        double[] kept = Companions.of(transform);
        return kept != null && Companions.isCurrent(kept, values) ? kept : values;
    }

    /** Gives a transform that has its values the derivatives of others. */
    private static AffineTransform keep(AffineTransform transform, double m00, double m10, double m01, double m11,
            double m02, double m12) {
        double[] values = values(transform);
        return Companions.attach(transform, new double[] {
            Primal.graft(values[0], m00), Primal.graft(values[1], m10), Primal.graft(values[2], m01),
            Primal.graft(values[3], m11), Primal.graft(values[4], m02), Primal.graft(values[5], m12)});
    }

    private static AffineTransform keep(AffineTransform transform, double[] m) {
        return keep(transform, m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3],
            a[1] * b[2] + a[3] * b[3], a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5]};
    }

    private static double[] inverse(double[] m) {
        double det = determinant(m);
        return new double[] {m[3] / det, -m[1] / det, -m[2] / det, m[0] / det, (m[2] * m[5] - m[3] * m[4]) / det,
            (m[1] * m[4] - m[0] * m[5]) / det};
    }

    private static double determinant(double[] m) {
        return m[0] * m[3] - m[2] * m[1];
    }

    private static double[] rotation(double theta, double x, double y) {
        double sin = Math.sin(theta);
        double cos = Math.cos(theta);
        return new double[] {cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos};
    }

    private static double[] translation(double x, double y) {
        return new double[] {1, 0, 0, 1, x, y};
    }

    private static double[] scale(double x, double y) {
        return new double[] {x, 0, 0, y, 0, 0};
    }

    private static double[] shear(double x, double y) {
        return new double[] {1, y, x, 1, 0, 0};
    }

    /** After {@link AffineTransform#AffineTransform(double, double, double, double, double, double)}. */
    public static void made(AffineTransform self, double m00, double m10, double m01, double m11, double m02,
            double m12) {
        keep(self, m00, m10, m01, m11, m02, m12);
    }

    /** After {@link AffineTransform#AffineTransform(double[])}. */
    public static void made(AffineTransform self, double[] m) {
        boolean moves = m.length > 5;
        keep(self, m[0], m[1], m[2], m[3], moves ? m[4] : 0, moves ? m[5] : 0);
    }

    /** After {@link AffineTransform#AffineTransform(AffineTransform)}. */
    public static void made(AffineTransform self, AffineTransform other) {
        keep(self, matrix(other));
    }

    /** Stands in for {@link AffineTransform#clone}. */
    public static Object clone(AffineTransform self) {
        return keep((AffineTransform) self.clone(), matrix(self));
    }

    /** Stands in for {@link AffineTransform#getTranslateInstance}. */
    public static AffineTransform getTranslateInstance(double x, double y) {
        return keep(AffineTransform.getTranslateInstance(Primal.of(x), Primal.of(y)), translation(x, y));
    }

    /** Stands in for {@link AffineTransform#getRotateInstance(double)}. */
    public static AffineTransform getRotateInstance(double theta) {
        return keep(AffineTransform.getRotateInstance(Primal.of(theta)), rotation(theta, 0, 0));
    }

    /** Stands in for {@link AffineTransform#getRotateInstance(double, double, double)}. */
    public static AffineTransform getRotateInstance(double theta, double x, double y) {
        return keep(AffineTransform.getRotateInstance(Primal.of(theta), Primal.of(x), Primal.of(y)),
                rotation(theta, x, y));
    }

    /** Stands in for {@link AffineTransform#getScaleInstance}. */
    public static AffineTransform getScaleInstance(double x, double y) {
        return keep(AffineTransform.getScaleInstance(Primal.of(x), Primal.of(y)), scale(x, y));
    }

    /** Stands in for {@link AffineTransform#getShearInstance}. */
    public static AffineTransform getShearInstance(double x, double y) {
        return keep(AffineTransform.getShearInstance(Primal.of(x), Primal.of(y)), shear(x, y));
    }

    /** Stands in for {@link AffineTransform#setTransform(AffineTransform)}. */
    public static void setTransform(AffineTransform self, AffineTransform other) {
        double[] m = matrix(other);
        self.setTransform(other);
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#setTransform(double, double, double, double, double, double)}. */
    public static void setTransform(AffineTransform self, double m00, double m10, double m01, double m11, double m02,
            double m12) {
        self.setTransform(Primal.of(m00), Primal.of(m10), Primal.of(m01), Primal.of(m11), Primal.of(m02),
                Primal.of(m12));
        keep(self, m00, m10, m01, m11, m02, m12);
    }

    /** Stands in for {@link AffineTransform#setToIdentity}. */
    public static void setToIdentity(AffineTransform self) {
        self.setToIdentity();
        keep(self, values(self));
    }

    /** Stands in for {@link AffineTransform#setToTranslation}. */
    public static void setToTranslation(AffineTransform self, double x, double y) {
        self.setToTranslation(Primal.of(x), Primal.of(y));
        keep(self, translation(x, y));
    }

    /** Stands in for {@link AffineTransform#setToRotation(double)}. */
    public static void setToRotation(AffineTransform self, double theta) {
        self.setToRotation(Primal.of(theta));
        keep(self, rotation(theta, 0, 0));
    }

    /** Stands in for {@link AffineTransform#setToRotation(double, double, double)}. */
    public static void setToRotation(AffineTransform self, double theta, double x, double y) {
        self.setToRotation(Primal.of(theta), Primal.of(x), Primal.of(y));
        keep(self, rotation(theta, x, y));
    }

    /** Stands in for {@link AffineTransform#setToScale}. */
    public static void setToScale(AffineTransform self, double x, double y) {
        self.setToScale(Primal.of(x), Primal.of(y));
        keep(self, scale(x, y));
    }

    /** Stands in for {@link AffineTransform#setToShear}. */
    public static void setToShear(AffineTransform self, double x, double y) {
        self.setToShear(Primal.of(x), Primal.of(y));
        keep(self, shear(x, y));
    }

    /** Stands in for {@link AffineTransform#concatenate}. */
    public static void concatenate(AffineTransform self, AffineTransform other) {
        double[] m = product(matrix(self), matrix(other));
        self.concatenate(other);
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#preConcatenate}. */
    public static void preConcatenate(AffineTransform self, AffineTransform other) {
        double[] m = product(matrix(other), matrix(self));
        self.preConcatenate(other);
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#translate}. */
    public static void translate(AffineTransform self, double x, double y) {
        double[] m = product(matrix(self), translation(x, y));
        self.translate(Primal.of(x), Primal.of(y));
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#rotate(double)}. */
    public static void rotate(AffineTransform self, double theta) {
        double[] m = product(matrix(self), rotation(theta, 0, 0));
        self.rotate(Primal.of(theta));
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#rotate(double, double, double)}. */
    public static void rotate(AffineTransform self, double theta, double x, double y) {
        double[] m = product(matrix(self), rotation(theta, x, y));
        self.rotate(Primal.of(theta), Primal.of(x), Primal.of(y));
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#scale}. */
    public static void scale(AffineTransform self, double x, double y) {
        double[] m = product(matrix(self), scale(x, y));
        self.scale(Primal.of(x), Primal.of(y));
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#shear}. */
    public static void shear(AffineTransform self, double x, double y) {
        double[] m = product(matrix(self), shear(x, y));
        self.shear(Primal.of(x), Primal.of(y));
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#createInverse}. */
    public static AffineTransform createInverse(AffineTransform self) throws NoninvertibleTransformException {
        return keep(self.createInverse(), inverse(matrix(self)));
    }

    /** Stands in for {@link AffineTransform#invert}. */
    public static void invert(AffineTransform self) throws NoninvertibleTransformException {
        double[] m = inverse(matrix(self));
        self.invert();
        keep(self, m);
    }

    /** Stands in for {@link AffineTransform#getDeterminant}. */
    public static double getDeterminant(AffineTransform self) {
        return Primal.graft(self.getDeterminant(), determinant(matrix(self)));
    }

    /** Stands in for {@link AffineTransform#getMatrix}. */
    public static void getMatrix(AffineTransform self, double[] target) {
        double[] m = matrix(self);
        System.arraycopy(m, 0, target, 0, target.length > 5 ? 6 : 4);
    }

    /** Stands in for {@link AffineTransform#getScaleX}. */
    public static double getScaleX(AffineTransform self) {
        return matrix(self)[0];
    }

    /** Stands in for {@link AffineTransform#getShearY}. */
    public static double getShearY(AffineTransform self) {
        return matrix(self)[1];
    }

    /** Stands in for {@link AffineTransform#getShearX}. */
    public static double getShearX(AffineTransform self) {
        return matrix(self)[2];
    }

    /** Stands in for {@link AffineTransform#getScaleY}. */
    public static double getScaleY(AffineTransform self) {
        return matrix(self)[3];
    }

    /** Stands in for {@link AffineTransform#getTranslateX}. */
    public static double getTranslateX(AffineTransform self) {
        return matrix(self)[4];
    }

    /** Stands in for {@link AffineTransform#getTranslateY}. */
    public static double getTranslateY(AffineTransform self) {
        return matrix(self)[5];
    }

    private static void apply(double[] m, double[] values, double[] source, int from, double[] target, int to,
            int points) {
        double[] results = new double[values.length];
        for (int i = 0; i < 2 * points; i += 2) {
            double x = source[from + i];
            double y = source[from + i + 1];
            results[i] = Primal.graft(values[i], m[0] * x + m[2] * y + m[4]);
            results[i + 1] = Primal.graft(values[i + 1], m[1] * x + m[3] * y + m[5]);
        }
        System.arraycopy(results, 0, target, to, results.length);
    }

    private static double[] primal(double[] source, int from, int points) {
        double[] values = new double[Math.max(0, 2 * points)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Primal.of(source[from + i]);
        }
        return values;
    }

    /** Stands in for {@link AffineTransform#transform(double[], int, double[], int, int)}. */
    public static void transform(AffineTransform self, double[] source, int from, double[] target, int to,
            int points) {
        double[] values = primal(source, from, points);
        self.transform(values, 0, values, 0, points);
        apply(matrix(self), values, source, from, target, to, points);
    }

    /** Stands in for {@link AffineTransform#inverseTransform(double[], int, double[], int, int)}. */
    public static void inverseTransform(AffineTransform self, double[] source, int from, double[] target, int to,
            int points) throws NoninvertibleTransformException {
        double[] values = primal(source, from, points);
        self.inverseTransform(values, 0, values, 0, points);
        apply(inverse(matrix(self)), values, source, from, target, to, points);
    }

    /** Stands in for {@link AffineTransform#deltaTransform(double[], int, double[], int, int)}. */
    public static void deltaTransform(AffineTransform self, double[] source, int from, double[] target, int to,
            int points) {
        double[] values = primal(source, from, points);
        self.deltaTransform(values, 0, values, 0, points);
        double[] m = matrix(self);
        m = new double[] {m[0], m[1], m[2], m[3], 0, 0};
        apply(m, values, source, from, target, to, points);
    }

    private static Point2D target(Point2D source, Point2D target) {
        return target != null ? target : source instanceof Point2D.Double ? new Point2D.Double() : new Point2D.Float();
    }

    /** Stands in for {@link AffineTransform#transform(Point2D, Point2D)}. */
    public static Point2D transform(AffineTransform self, Point2D source, Point2D target) {
        Point2D result = target(source, target);
        double[] p = {source.getX(), source.getY()};
        transform(self, p, 0, p, 0, 1);
        result.setLocation(p[0], p[1]);
        return result;
    }

    /** Stands in for {@link AffineTransform#inverseTransform(Point2D, Point2D)}. */
    public static Point2D inverseTransform(AffineTransform self, Point2D source, Point2D target)
            throws NoninvertibleTransformException {
        Point2D result = target(source, target);
        double[] p = {source.getX(), source.getY()};
        inverseTransform(self, p, 0, p, 0, 1);
        result.setLocation(p[0], p[1]);
        return result;
    }

    /** Stands in for {@link AffineTransform#deltaTransform(Point2D, Point2D)}. */
    public static Point2D deltaTransform(AffineTransform self, Point2D source, Point2D target) {
        Point2D result = target(source, target);
        double[] p = {source.getX(), source.getY()};
        deltaTransform(self, p, 0, p, 0, 1);
        result.setLocation(p[0], p[1]);
        return result;
    }
}

package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.math.DD;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/** The JTS Topology Suite, against elementary geometry. */
class JtsLibraryTest extends LibraryTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    JtsLibraryTest() {
        super(new Library("jts-core", List.of("org.locationtech.jts"), List.of(Geometry.class),
                "text formats; coordinates rounded to a grid, which have the derivative 0"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        measures(cases);
        overlays(cases);
        constructions(cases);
        segments(cases);
        return cases.list();
    }

    private static Polygon polygon(double... v) {
        Coordinate[] ring = new Coordinate[v.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            int at = 2 * i % v.length;
            ring[i] = new Coordinate(v[at], v[at + 1]);
        }
        return FACTORY.createPolygon(ring);
    }

    private static Polygon box(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    private static Coordinate point(double x, double y) {
        return new Coordinate(x, y);
    }

    /** The area's derivative by a corner is half the difference of its neighbours, turned by a right angle. */
    private static double[] areaSlopes(double... v) {
        double[] slopes = new double[v.length];
        for (int i = 0; i < v.length; i += 2) {
            int next = (i + 2) % v.length;
            int before = (i + v.length - 2) % v.length;
            slopes[i] = (v[next + 1] - v[before + 1]) / 2;
            slopes[i + 1] = (v[before] - v[next]) / 2;
        }
        return slopes;
    }

    private static void measures(Cases cases) {
        double[] corners = at(0, 0.1, 2.1, 0.3, 2.4, 1.7, 0.2, 2.2);
        cases.field("Polygon.getArea", v -> polygon(v).getArea(), corners, areaSlopes(corners));
        // The fifth point lies inside.
        double[] points = at(0, 0.1, 2.1, 0.3, 2.4, 1.7, 1.1, 0.9, 0.2, 2.2);
        double[] hull = areaSlopes(corners);
        cases.field("Geometry.convexHull", v -> FACTORY.createMultiPointFromCoords(polygon(v).getCoordinates())
                .convexHull().getArea(), points, hull[0], hull[1], hull[2], hull[3], hull[4], hull[5], 0, 0, hull[6],
                hull[7]);
        cases.field("Polygon.getLength", v -> box(v[0], v[1], v[2], v[3]).getLength(), at(0.3, 0.4, 1.2, 0.7), 0, 0, 2,
                2);
        cases.field("Geometry.getCentroid", v -> polygon(v).getCentroid().getX(), at(0.1, 0.2, 2.3, 0.4, 0.8, 1.9),
                1 / 3.0, 0, 1 / 3.0, 0, 1 / 3.0, 0);
        cases.field("Envelope.getArea", v -> polygon(v).getEnvelopeInternal().getArea(),
                at(0.1, 0.2, 2.3, 0.4, 0.8, 1.9), -1.7, -2.2, 1.7, 0, 0, 2.2);
        cases.field("MinimumDiameter", v -> new MinimumDiameter(box(0, 0, v[0], v[1])).getLength(), at(1.3, 2.6), 1, 0);
        // Two of the points are a diameter.
        double distance = Math.hypot(3, 0.4);
        cases.field("MinimumBoundingCircle", v -> new MinimumBoundingCircle(polygon(v)).getRadius(),
                at(0.1, 0.2, 3.1, 0.6, 1.5, 0.9), -1.5 / distance, -0.2 / distance, 1.5 / distance, 0.2 / distance, 0,
                0);
    }

    /** Two boxes [0, a] × [0, b] and [c, 3] × [d, 4]. */
    private static Geometry[] boxes(double[] v) {
        return new Geometry[] {box(0, 0, v[0], v[1]), polygon(v[2], v[3], 3, v[3], 3, 4, v[2], 4)};
    }

    private static void overlays(Cases cases) {
        double[] v = {2.1, 1.7, 0.6, 0.9};
        double width = 2.1 - 0.6;
        double height = 1.7 - 0.9;
        cases.field("Geometry.intersection", x -> boxes(x)[0].intersection(boxes(x)[1]).getArea(), v, height, width,
                -height, -width);
        cases.field("Geometry.union", x -> boxes(x)[0].union(boxes(x)[1]).getArea(), v, 1.7 - height, 2.1 - width,
                height - (4 - 0.9), width - (3 - 0.6));
        cases.field("Geometry.difference", x -> boxes(x)[0].difference(boxes(x)[1]).getArea(), v, 1.7 - height,
                2.1 - width, height, width);
        cases.field("Geometry.symDifference", x -> boxes(x)[0].symDifference(boxes(x)[1]).getArea(), v,
                1.7 - 2 * height, 2.1 - 2 * width, 2 * height - (4 - 0.9), 2 * width - (3 - 0.6));
        BufferParameters mitred = new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 5);
        cases.field("BufferOp", x -> BufferOp.bufferOp(box(0, 0, x[0], x[1]), x[2], mitred).getArea(),
                at(2.1, 1.3, 0.3), 1.3 + 0.6, 2.1 + 0.6, 2 * (2.1 + 1.3 + 1.2));
    }

    private static void constructions(Cases cases) {
        double angle = 0.4;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        cases.map("AffineTransformation", v -> {
            Coordinate c = AffineTransformation.rotationInstance(v[0]).scale(v[1], 1).transform(
                    FACTORY.createPoint(point(2, 3))).getCoordinate();
            return new double[] {c.x, c.y};
        }, at(angle, 1.3), new double[][] {{1.3 * (-2 * sin - 3 * cos), 2 * cos - 3 * sin}, {2 * cos - 3 * sin, 0}});
        double[] corners = at(0, 0.1, 2.1, 0.3, 2.4, 1.7, 0.2, 2.2);
        cases.field("DelaunayTriangulationBuilder", v -> {
            DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
            builder.setSites(polygon(v));
            return builder.getTriangles(FACTORY).getArea();
        }, corners, areaSlopes(corners));
        cases.field("DouglasPeuckerSimplifier", v -> DouglasPeuckerSimplifier.simplify(polygon(v), 0.01).getArea(),
                corners, areaSlopes(corners));
        cases.scalar("LengthIndexedLine", x -> new LengthIndexedLine(polygon(0, 0, 3, 0, 3, 4).getExteriorRing())
                .extractPoint(x).x, at(1.2, 9.5), x -> x < 3 ? 1 : -0.6);
        cases.scalar("DD", x -> DD.valueOf(x).sqr().add(DD.valueOf(3)).sqrt().reciprocal().doubleValue(), at(0.7, 1.9),
                x -> -x / Math.pow(x * x + 3, 1.5));
    }

    private static void segments(Cases cases) {
        // The diagonals from (0, 0) to (1, a) and from (0, b) to (1, 0) meet at x = b/(a + b).
        double sum = 1.3 + 0.8;
        cases.field("CGAlgorithmsDD.intersection", v -> CGAlgorithmsDD.intersection(point(0, 0), point(1, v[0]),
                point(0, v[1]), point(1, 0)).x, at(1.3, 0.8), -0.8 / (sum * sum), 1.3 / (sum * sum));
        cases.field("LineSegment.intersection", v -> new LineSegment(0, 0, 1, v[0])
                .intersection(new LineSegment(0, v[1], 1, 0)).x, at(1.3, 0.8), -0.8 / (sum * sum), 1.3 / (sum * sum));
        double distance = Math.hypot(1.3, 0.8);
        cases.field("Geometry.distance", v -> box(-2, -2, 2, 2).distance(FACTORY.createPoint(point(v[0], v[1]))),
                at(1.3, 0.8), 1.3 / distance, 0.8 / distance);
        cases.field("LineSegment.projectionFactor", v -> new LineSegment(0, 0, 0, 2).projectionFactor(
                point(v[0], v[1])), at(1.3, 0.8), 0, 0.5);
    }
}

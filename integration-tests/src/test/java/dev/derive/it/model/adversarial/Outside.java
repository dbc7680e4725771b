package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Library;
import dev.derive.it.unwoven.Template;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Callbacks, arrays, boxes and objects that an unwoven library keeps, reads and writes. */
public final class Outside {
    private Outside() {
    }

    public static double arrayKeptAndReadLater(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        a[0] = x * x;
        return library.sumKept();
    }

    public static double arrayKeptAndReadAsABox(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        a[0] = x * x;
        return library.boxedSumKept();
    }

    public static double arrayKeptAndOverwritten(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        a[0] = x * x;
        library.overwriteKept(3);
        return a[0] * x;
    }

    public static double arrayKeptAndFilledByACopy(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        System.arraycopy(new double[] {x, x}, 0, a, 0, 2);
        return library.sumKept();
    }

    public static double arrayKeptAndFilled(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        java.util.Arrays.fill(a, x);
        return library.sumKept();
    }

    public static double activeRowPutIntoAKeptMatrix(double x) {
        Library library = new Library();
        double[][] m = {{1, 2}, {3, 4}};
        library.keepObject(m);
        m[0] = new double[] {x * x};
        return library.readObject();
    }

    public static double rowKept(double x) {
        Library library = new Library();
        double[][] m = {{1, 2}, {3, 4}};
        library.keep(m[1]);
        m[1][0] = x * x;
        return library.sumKept();
    }

    public static double arrayOfTheLibrary(double x) {
        Library library = new Library();
        library.kept()[1] = x * x;
        return library.sumKept() * x;
    }

    public static double arrayInAFieldOfTheLibrary(double x) {
        Library.Cell cell = new Library.Cell();
        cell.array[0] = x * x;
        return Library.first((Object) cell.array);
    }

    @Exact
    public static double arrayOfTheLibraryUsedHere(double x) {
        double[] a = new Library().kept();
        a[0] = x;
        a[1] = a[0] * x;
        return a[0] + a[1];
    }

    @Exact
    public static double arrayThatComesBackUnchanged(double x) {
        Library library = new Library();
        double[] a = {1, 2};
        library.keep(a);
        double[] b = library.kept();
        b[0] = x * x;
        return a[0] * b[1];
    }

    public static double arrayAsAnObject(double x) {
        return Library.first((Object) new double[] {x * x});
    }

    public static double arrayInAMap(double x) {
        return Library.firstOf(Map.of("k", new double[] {x * x}));
    }

    public static double outParameter(double x) {
        return Library.euler((t, y, d) -> d[0] = x * t, 1, 3);
    }

    public static double outParameterByAMethodOfAClass(double x) {
        class Decay implements Library.Equations {
            @Override
            public void compute(double t, double[] y, double[] derivatives) {
                derivatives[0] = -x * y[0];
            }
        }
        return Library.euler(new Decay(), 1, 3);
    }

    public static double arrayFilledByAGenericCallback(double x) {
        return Library.newArraySum(2, a -> a[1] = x * x);
    }

    public static double arrayReturnedToTheLibrary(double x) {
        return Library.first((double t) -> new double[] {t * x});
    }

    public static double arraySuppliedToTheLibrary(double x) {
        return Library.fromSupplier(() -> new double[] {x * x});
    }

    public static double numberReturnedToTheLibrary(double x) {
        return Library.atOnes(p -> p[0] * x + p[1]);
    }

    public static double boxReturnedToTheLibrary(double x) {
        return Library.mapped(t -> t * x, 3.0);
    }

    public static double capturedBoxReturnedToTheLibrary(double x) {
        Double box = x * x;
        return Library.mapped(t -> box, 3.0);
    }

    public static double integrandThatCaptures(double x) {
        return Library.integral(t -> t * t * x, 0, 1);
    }

    public static double foldedByTheLibrary(double x) {
        return Library.fold(List.of(1.0, 2.0), 1, (a, b) -> a * x + b);
    }

    public static double listSummed(double x) {
        return (Double) Library.sumAsAnObject(List.of(x, x * x));
    }

    public static double listKeptAndFilledLater(double x) {
        Library library = new Library();
        List<Double> list = new ArrayList<>();
        library.keepList(list);
        list.add(x * x);
        return library.sumList();
    }

    public static double listFilledAndKept(double x) {
        Library library = new Library();
        List<Double> list = new ArrayList<>();
        list.add(x * x);
        library.keepList(list);
        return library.sumList();
    }

    public static double boxKept(double x) {
        Library library = new Library();
        library.keepObject(x * x);
        return library.readObject();
    }

    public static double arrayKeptAsAnObject(double x) {
        Library library = new Library();
        double[] a = {1};
        library.keepObject(a);
        a[0] = x * x;
        return library.readObject();
    }

    public static double activeArrayKeptAsAnObject(double x) {
        Library library = new Library();
        library.keepObject(new double[] {x * x});
        return library.readObject();
    }

    @Exact
    public static double passedThrough(double x) {
        Double box = x * x;
        return Library.passed(box) * x;
    }

    @Exact
    public static double largestByAComparator(double x) {
        return Library.largest(List.of(x, 3 * x, 0.5), Double::compare);
    }

    @Exact
    public static double objectsChosenByAComparator(double x) {
        record Item(double value) {
        }
        return Library.largest(List.of(new Item(x), new Item(3 * x)), (a, b) -> Double.compare(a.value(), b.value())).value();
    }

    public static double staticFieldOfTheLibrary(double x) {
        Library.shared = x * x;
        double y = Library.shared * x;
        Library.shared = 0;
        return y;
    }

    @Exact
    public static double fieldOfTheLibrary(double x) {
        Library.Cell cell = new Library.Cell();
        cell.value = x * x;
        cell.other = cell.value * x;
        return cell.value + cell.other;
    }

    public static double fieldReadByTheLibrary(double x) {
        Library.Cell cell = new Library.Cell();
        cell.value = x * x;
        return cell.twice();
    }

    public static double fieldMovedByTheLibrary(double x) {
        Library.Cell cell = new Library.Cell();
        cell.value = x * x;
        cell.shift();
        return cell.other;
    }

    public static double fieldCopiedByTheLibrary(double x) {
        Library.Cell cell = new Library.Cell();
        cell.value = x * x;
        return cell.copy().value;
    }

    public static double fieldOfAnUnwovenSuperclass(double x) {
        Template squares = new Template() {
            @Override
            protected double step(double t) {
                state += t * x;
                return t * t;
            }
        };
        return squares.run(1) + squares.state;
    }

    public static double anotherThreadOfTheLibrary(double x) {
        double[] result = {0};
        Library.onAnotherThread(() -> result[0] = x * x);
        return result[0];
    }

    public static double resultOfAnotherThread(double x) {
        return Library.computedElsewhere(() -> x * x);
    }

    public static double parallelLoopOfTheLibrary(double x) {
        double[] terms = new double[500];
        Library.inParallel(terms.length, i -> terms[i] = i * x);
        double sum = 0;
        for (double t : terms) {
            sum += t;
        }
        return sum;
    }

    public static double fieldsWrittenByAnotherThread(double x) {
        class Sum {
            double value;

            void add(double t) {
                value += t * x;
            }
        }
        Sum sum = new Sum();
        Library.onAnotherThread(() -> sum.add(2));
        return sum.value;
    }

    @Exact
    public static double logging(double x) {
        Library.log("x is {} and its square {}", x, x * x);
        Library.log("all: {}", (Object) new double[] {x});
        Library.log("list: {}", List.of(x));
        return x * x;
    }

    public static double wrappedArray(double x) {
        double[] a = new double[2];
        DoubleBuffer buffer = DoubleBuffer.wrap(a);
        a[0] = x * x;
        return buffer.get(0);
    }

    public static double arrayBehindABuffer(double x) {
        DoubleBuffer buffer = DoubleBuffer.allocate(2);
        buffer.array()[1] = x * x;
        return buffer.get(1) * x;
    }
}

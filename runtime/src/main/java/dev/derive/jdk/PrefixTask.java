package dev.derive.jdk;

import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleBinaryOperator;

/**
 * A node of the tree by which {@link java.util.Arrays#parallelPrefix} divides an array, gone through on one thread: the
 * order in which the JDK puts numbers together, and so their rounding, is that of the tree.
 */
final class PrefixTask {
    private static final int SMALLEST = 16;

    private final double[] array;
    private final DoubleBinaryOperator operator;
    private final int origin;
    private final int fence;
    private final int from;
    private final int to;
    private final PrefixTask left;
    private final PrefixTask right;
    private double sum;

    /** The whole of a range. */
    PrefixTask(double[] array, DoubleBinaryOperator operator, int from, int to) {
        this(array, operator, from, to, from, to,
                Math.max(SMALLEST, (to - from) / (8 * ForkJoinPool.getCommonPoolParallelism())));
    }

    private PrefixTask(double[] array, DoubleBinaryOperator operator, int origin, int fence, int from, int to,
            int largest) {
        this.array = array;
        this.operator = operator;
        this.origin = origin;
        this.fence = fence;
        this.from = from;
        this.to = to;
        int middle = (from + to) >>> 1;
        boolean isLeaf = to - from <= largest;
        left = isLeaf ? null : new PrefixTask(array, operator, origin, fence, from, middle, largest);
        right = isLeaf ? null : new PrefixTask(array, operator, origin, fence, middle, to, largest);
    }

    void run() {
        add();
        if (left != null) {
            cumulate(0);
        }
    }

    /** Puts together what is in each node; what comes after the last one nobody needs. */
    private void add() {
        if (left != null) {
            left.add();
            right.add();
            sum = right.to == fence ? left.sum : operator.applyAsDouble(left.sum, right.sum);
        } else if (from == origin || to < fence) {
            sum = array[from];
            for (int i = from + 1; i < to; i++) {
                sum = operator.applyAsDouble(sum, array[i]);
                if (from == origin) {
                    array[i] = sum;
                }
            }
        }
    }

    /** Writes the elements of all leaves but the first, which has been done. */
    private void cumulate(double before) {
        if (left != null) {
            left.cumulate(before);
            right.cumulate(from == origin ? left.sum : operator.applyAsDouble(before, left.sum));
        } else if (from != origin) {
            double all = before;
            for (int i = from; i < to; i++) {
                all = operator.applyAsDouble(all, array[i]);
                array[i] = all;
            }
        }
    }
}

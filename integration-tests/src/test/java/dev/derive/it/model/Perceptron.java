package dev.derive.it.model;

/**
 * A perceptron with one hidden layer, and its squared error as a function of all weights.
 *
 * <p>The activation is σ(x) = 1/(1 + eˣ), which falls from 1 to 0; its derivative is −σ(1 − σ).
 */
public final class Perceptron {

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final double[] in;
    private final double[] target;

    public Perceptron(int hidden, double[] in, double[] target) {
        this.inputs = in.length;
        this.hidden = hidden;
        this.outputs = target.length;
        this.in = in;
        this.target = target;
    }

    /** Weights of both layers, row by row, each row ending with its bias. */
    public int weights() {
        return hidden * (inputs + 1) + outputs * (hidden + 1);
    }

    private static double sigma(double x) {
        return 1 / (1 + Math.exp(x));
    }

    private static double[] layer(double[] w, int offset, double[] in, int rows) {
        double[] out = new double[rows];
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (double v : in) {
                sum += w[offset++] * v;
            }
            out[r] = sigma(sum + w[offset++]);
        }
        return out;
    }

    /** Half the sum of the squared errors. */
    public double loss(double[] w) {
        double[] h = layer(w, 0, in, hidden);
        double[] o = layer(w, hidden * (inputs + 1), h, outputs);
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            double error = o[k] - target[k];
            sum += error * error;
        }
        return sum / 2;
    }

    /** The gradient of the loss by backpropagation, written by hand. */
    public double[] backpropagated(double[] w) {
        int second = hidden * (inputs + 1);
        double[] h = layer(w, 0, in, hidden);
        double[] o = layer(w, second, h, outputs);
        double[] gradient = new double[w.length];
        double[] deltaHidden = new double[hidden];
        for (int k = 0; k < outputs; k++) {
            double delta = (o[k] - target[k]) * -o[k] * (1 - o[k]);
            int row = second + k * (hidden + 1);
            for (int j = 0; j < hidden; j++) {
                gradient[row + j] = delta * h[j];
                deltaHidden[j] += delta * w[row + j];
            }
            gradient[row + hidden] = delta;
        }
        for (int j = 0; j < hidden; j++) {
            double delta = deltaHidden[j] * -h[j] * (1 - h[j]);
            int row = j * (inputs + 1);
            for (int i = 0; i < inputs; i++) {
                gradient[row + i] = delta * in[i];
            }
            gradient[row + inputs] = delta;
        }
        return gradient;
    }
}

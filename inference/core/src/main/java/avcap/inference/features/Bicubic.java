package avcap.inference.features;

import avcap.inference.media.Frame;

/**
 * Pillow's antialiased bicubic resampling (a = −0.5), bit for bit: weights as 22-bit fixed-point integers, and 8-bit pixels
 * between the horizontal and the vertical pass.
 *
 * @see <a href="https://pillow.readthedocs.io">Pillow</a>, Resample.c
 */
final class Bicubic {

    private static final double A = -0.5;
    private static final double REACH = 2;
    private static final int PRECISION_BITS = 22; // 32 less 8 for the pixel and 2 for weights beyond one.
    private static final int HALF = 1 << (PRECISION_BITS - 1);

    private Bicubic() {}

    static Frame resize(Frame frame, int width, int height) {
        return resizeAndCrop(frame, width, height, new Window(0, 0, width, height));
    }

    /** The window of the resized picture; what lies outside is never computed. */
    static Frame resizeAndCrop(Frame frame, int width, int height, Window window) {
        Taps across = Taps.of(frame.width(), width, window.left(), window.width());
        Taps down = Taps.of(frame.height(), height, window.top(), window.height());
        byte[] narrow = horizontally(frame, across);
        byte[] rgb = vertically(narrow, 3 * window.width(), down);
        return new Frame(frame.time(), window.width(), window.height(), rgb);
    }

    private static byte[] horizontally(Frame frame, Taps taps) {
        byte[] in = frame.rgb();
        int outWidth = taps.first.length;
        byte[] out = new byte[3 * outWidth * frame.height()];
        int place = 0;
        for (int y = 0; y < frame.height(); y++) {
            int row = 3 * y * frame.width();
            for (int x = 0; x < outWidth; x++) {
                int at = row + 3 * taps.first[x];
                int red = HALF;
                int green = HALF;
                int blue = HALF;
                for (int weight : taps.weights[x]) {
                    red += weight * (in[at] & 0xff);
                    green += weight * (in[at + 1] & 0xff);
                    blue += weight * (in[at + 2] & 0xff);
                    at += 3;
                }
                out[place++] = clip(red);
                out[place++] = clip(green);
                out[place++] = clip(blue);
            }
        }
        return out;
    }

    private static byte[] vertically(byte[] in, int rowBytes, Taps taps) {
        int outHeight = taps.first.length;
        byte[] out = new byte[rowBytes * outHeight];
        int[] sums = new int[rowBytes];
        for (int y = 0; y < outHeight; y++) {
            java.util.Arrays.fill(sums, HALF);
            int at = taps.first[y] * rowBytes;
            for (int weight : taps.weights[y]) {
                for (int i = 0; i < rowBytes; i++) {
                    sums[i] += weight * (in[at + i] & 0xff);
                }
                at += rowBytes;
            }
            for (int i = 0; i < rowBytes; i++) {
                out[y * rowBytes + i] = clip(sums[i]);
            }
        }
        return out;
    }

    private static byte clip(int sum) {
        return (byte) Math.max(0, Math.min(255, sum >> PRECISION_BITS));
    }

    /** A part of a picture, pixels. */
    record Window(int left, int top, int width, int height) {}

    /** For each output pixel, the first input pixel it is made of and the weights from there on. */
    private static final class Taps {
        private final int[] first;
        private final int[][] weights;

        private Taps(int[] first, int[][] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Taps of(int inSize, int outSize, int from, int count) {
            int[] first = new int[count];
            int[][] weights = new int[count][];
            if (inSize == outSize) {
                return unchanged(first, weights, from);
            }
            double scale = (double) inSize / outSize;
            double stretch = Math.max(scale, 1); // Shrinking widens the filter: that is the antialiasing.
            double support = REACH * stretch;
            for (int i = 0; i < count; i++) {
                double centre = (from + i + 0.5) * scale;
                int low = Math.max(0, (int) (centre - support + 0.5));
                int high = Math.min(inSize, (int) (centre + support + 0.5));
                first[i] = low;
                weights[i] = fixedPoint(low, high, centre, stretch);
            }
            return new Taps(first, weights);
        }

        private static Taps unchanged(int[] first, int[][] weights, int from) {
            for (int i = 0; i < first.length; i++) {
                first[i] = from + i;
                weights[i] = new int[] {1 << PRECISION_BITS};
            }
            return new Taps(first, weights);
        }

        private static int[] fixedPoint(int low, int high, double centre, double stretch) {
            double[] exact = new double[high - low];
            double sum = 0;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = kernel((low + i - centre + 0.5) * (1 / stretch));
                sum += exact[i];
            }
            int[] fixed = new int[exact.length];
            for (int i = 0; i < exact.length; i++) {
                double weight = exact[i] / sum * (1 << PRECISION_BITS);
                fixed[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
            }
            return fixed;
        }

        private static double kernel(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((A + 2) * x - (A + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
        }
    }
}

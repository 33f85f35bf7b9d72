package avcap.inference.media;

import avcap.inference.progress.Progress;

/** The times at which a clip's sampled pictures are shown. */
final class PictureTimes {

    private static final double BEYOND_WINDOW_SECONDS = 1; // Frames come out of order, and their count is rounded.

    private final double[] wanted;
    private final double tolerance;
    private final double end;

    private PictureTimes(double[] wanted, double tolerance, double end) {
        this.wanted = wanted;
        this.tolerance = tolerance;
        this.end = end;
    }

    /** Reads the window once more if the file does not declare its length, as live recordings do not. */
    static PictureTimes of(Container container, FrameSampling sampling, Progress progress) throws MediaException {
        double rate = container.frameRate();
        long declared = container.frameCount();
        double enough = sampling.windowSeconds() + BEYOND_WINDOW_SECONDS;
        long frames = declared > 0 ? declared : container.scanFrameCount(enough, progress);
        double[] wanted = new double[sampling.count()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = sampling.index(i, frames, rate) / rate;
        }
        return new PictureTimes(wanted, 0.5 / rate, Math.min(sampling.windowSeconds(), frames / rate));
    }

    /** Seconds from the start of the clip, ascending. */
    double[] wanted() {
        return wanted;
    }

    /** Half a frame, seconds. */
    double tolerance() {
        return tolerance;
    }

    /** Where the sampled window or the declared clip ends, seconds. */
    double end() {
        return end;
    }
}

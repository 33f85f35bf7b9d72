package avcap.inference.media;

/**
 * Which frames of a clip are looked at: {@code count} consecutive ones, from {@code first}, of {@code total} spread evenly
 * over the clip's first {@code window} seconds.
 *
 * <p>With {@code n = min(frames in the clip, (int) (rate * window))}, frame {@code i} of {@code total} is the one at index
 * {@code (int) (i * n / total)}, so the first is the clip's first and the last lies one step before the end. The index is
 * found by timestamp, so files with uneven frames are sampled evenly in time. A clip with fewer frames repeats some.
 *
 * @param total frames the window is divided into
 * @param first of those taken, from 0
 * @param count how many are taken
 * @param windowSeconds of the clip, from its start
 * @see <a href="https://arxiv.org/abs/2210.07839">CAV-MAE</a>, extract_video_frame.py; AVCap, dataloader.py
 */
public record FrameSampling(int total, int first, int count, double windowSeconds) {

    /** Frames a clip is divided into by the authors. */
    public static final int TOTAL = 20;

    /** Seconds of a clip the authors look at. */
    public static final double WINDOW_SECONDS = 10;

    public FrameSampling {
        if (total <= 0 || first < 0 || count <= 0 || first + count > total || !(windowSeconds > 0)) {
            throw new IllegalArgumentException("Cannot take " + count + " frames from frame " + first + " of " + total
                    + " in " + windowSeconds + " s");
        }
    }

    /** What the model sees when it is not training: the middle {@code frames} of twenty; if only one, the eleventh. */
    public static FrameSampling middle(int frames) {
        // The authors take frame 10 for one frame, although (20 - 1) / 2 is 9.
        int first = frames == 1 ? TOTAL / 2 : (TOTAL - frames) / 2;
        return new FrameSampling(TOTAL, first, frames, WINDOW_SECONDS);
    }

    /** All of {@code frames} frames spread over the first ten seconds. */
    public static FrameSampling all(int frames) {
        return new FrameSampling(frames, 0, frames, WINDOW_SECONDS);
    }

    /** The same number of frames spread over another stretch of time. */
    public FrameSampling within(double seconds) {
        return new FrameSampling(total, first, count, seconds);
    }

    /**
     * Index of a taken frame in a clip of steady rate.
     *
     * @param taken from 0 to {@code count - 1}
     * @param frames in the clip
     * @param frameRate frames a second
     */
    public int index(int taken, long frames, double frameRate) {
        long usable = Math.max(1, Math.min(frames, (long) (frameRate * windowSeconds)));
        return (int) ((first + taken) * usable / total);
    }
}

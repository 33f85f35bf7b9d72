package avcap.inference.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Picks the sampled pictures out of a stream of decoded ones by their timestamps: for each wanted time the last picture that
 * had appeared by then. Only picked pictures are converted.
 *
 * @param <T> what is kept of a picture
 */
final class PicturePicker<T> implements AutoCloseable {

    private final double[] wanted;
    private final double tolerance;
    private final PictureConverter converter;
    private final Function<Frame, T> keep;
    private final List<T> picked = new ArrayList<>();
    private final AVFrame last = avutil.av_frame_alloc();
    private double lastTime = Double.NaN;
    private long seen;

    /**
     * @param wanted seconds from the start of the clip, ascending
     * @param tolerance seconds a picture may be late and still count as shown: half a frame
     * @param converter closed with this
     */
    PicturePicker(double[] wanted, double tolerance, PictureConverter converter, Function<Frame, T> keep) {
        this.wanted = wanted.clone();
        this.tolerance = tolerance;
        this.converter = converter;
        this.keep = keep;
    }

    /** @param time seconds from the start of the clip, NaN if unknown */
    void add(AVFrame picture, double time) {
        double from = Double.isNaN(time) ? (seen == 0 ? 0 : lastTime + 2 * tolerance) : Math.max(0, time);
        if (seen > 0) {
            pickBefore(from);
        }
        seen++;
        avutil.av_frame_unref(last);
        avutil.av_frame_ref(last, picture);
        lastTime = from;
    }

    boolean isDone() {
        return picked.size() == wanted.length;
    }

    /** Time of the last picture decoded; NaN if there was none. */
    double lastTime() {
        return lastTime;
    }

    /** What was kept; times after the last picture show that one. Empty if nothing was decoded. */
    List<T> finish() {
        if (seen > 0) {
            pickBefore(Double.POSITIVE_INFINITY);
        }
        return List.copyOf(picked);
    }

    private void pickBefore(double nextPicture) {
        Frame shown = null;
        while (!isDone() && wanted[picked.size()] + tolerance < nextPicture) {
            if (shown == null) {
                shown = converter.convert(last, lastTime);
            }
            picked.add(keep.apply(shown));
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(last);
        converter.close();
    }
}

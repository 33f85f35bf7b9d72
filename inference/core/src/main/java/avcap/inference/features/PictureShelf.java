package avcap.inference.features;

import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the sampled pictures as they are decoded: those the model sees are cropped, and all become small ones for a strip, if
 * one is wanted. Whole pictures are let go at once: eight of an ultra-high-definition clip would take 200 MB.
 */
final class PictureShelf {

    private final FrameSampling model;
    private final FrameTransform transform;
    private final boolean hasStrip;
    private final List<Frame> modelFrames = new ArrayList<>();
    private final List<Frame> strip = new ArrayList<>();
    private int next;
    private long croppingNanos;
    private @Nullable Frame lastWhole;
    private @Nullable Frame lastSmall;
    private @Nullable Frame lastCropped;

    private PictureShelf(InputShape shape, boolean hasStrip) {
        this.model = FrameSampling.middle(shape.videoFrames());
        this.transform = new FrameTransform(shape.imageSize());
        this.hasStrip = hasStrip;
        this.next = hasStrip ? 0 : model.first();
    }

    static PictureShelf withStrip(InputShape shape) {
        return new PictureShelf(shape, true);
    }

    static PictureShelf forModelOnly(InputShape shape) {
        return new PictureShelf(shape, false);
    }

    /** The pictures it must be given. */
    FrameSampling wanted() {
        return hasStrip ? FrameSampling.all(FrameSampling.TOTAL) : model;
    }

    /** Takes the next of the wanted pictures and gives its time; the picture itself is kept here, smaller. */
    double keep(Frame whole) {
        if (whole != lastWhole) { // A still picture comes many times over, and is shrunk once.
            lastWhole = whole;
            lastSmall = null;
            lastCropped = null;
        }
        int index = next++;
        if (index >= model.first() && index < model.first() + model.count()) {
            modelFrames.add(cropped(whole));
        }
        if (hasStrip) {
            strip.add(small(whole));
        }
        return whole.time();
    }

    private Frame cropped(Frame whole) {
        long start = System.nanoTime();
        Frame cropped = lastCropped != null ? lastCropped : transform.crop(whole);
        croppingNanos += System.nanoTime() - start;
        lastCropped = cropped;
        return cropped;
    }

    private Frame small(Frame whole) {
        Frame small = lastSmall != null ? lastSmall : FrameTransform.scaledToHeight(whole, FeatureReader.STRIP_HEIGHT);
        lastSmall = small;
        return small;
    }

    /** What the model sees, cropped to its square. */
    List<Frame> modelFrames() {
        return modelFrames;
    }

    /** Small pictures of the whole width; empty if none were wanted. */
    List<Frame> strip() {
        return strip;
    }

    /** What the encoder eats; empty if there was no picture. */
    Optional<float[]> normalised() {
        return modelFrames.isEmpty() ? Optional.empty() : Optional.of(transform.normalise(modelFrames));
    }

    /** Time that cropping took while the file was decoded. */
    long croppingNanos() {
        return croppingNanos;
    }
}

package avcap.inference.features;

import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the sampled pictures as they are decoded: those the model sees stay whole, all become small ones for the strip. */
final class PictureShelf {

    private final FrameSampling model;
    private final List<Frame> modelFrames = new ArrayList<>();
    private int next;
    private @Nullable Frame lastWhole;
    private @Nullable Frame lastSmall;

    /** @param model which of the pictures the model sees */
    PictureShelf(FrameSampling model) {
        this.model = model;
    }

    /** Takes the next picture and gives the small one to keep. */
    Frame keep(Frame whole) {
        int index = next++;
        if (index >= model.first() && index < model.first() + model.count()) {
            modelFrames.add(whole);
        }
        Frame small = whole == lastWhole && lastSmall != null
                ? lastSmall // A still picture comes many times over.
                : FrameTransform.scaledToHeight(whole, FeatureReader.STRIP_HEIGHT);
        lastWhole = whole;
        lastSmall = small;
        return small;
    }

    List<Frame> modelFrames() {
        return modelFrames;
    }
}

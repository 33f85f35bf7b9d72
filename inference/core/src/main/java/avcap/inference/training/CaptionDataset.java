package avcap.inference.training;

import java.util.List;
import java.util.OptionalInt;

/** Clips with captions in an order that never changes, so that a run can be repeated and resumed. */
public interface CaptionDataset {

    /**
     * The example at a place of the endless order in which a run sees its data. Called from several threads; the same index
     * always gives the same example.
     */
    TrainingExample example(long index);

    /** Classes of things the tags speak of, 0 if there are no tags. */
    int tagClasses();

    /**
     * The caption of {@link #example}, {@code [CLS] pieces [SEP]}; worth overriding where a caption is found more quickly than
     * its clip.
     */
    default int[] caption(long index) {
        return example(index).tokens();
    }

    /** Examples of one pass over the data; empty if it never ends. */
    default OptionalInt examples() {
        return OptionalInt.empty();
    }

    /** Tells clips apart: the same number for all examples of one clip, whose captions differ. */
    default long clipNumber(long index) {
        return index;
    }

    /** All captions that are right for the clip of an example; empty if there is only its own. */
    default List<String> references(long index) {
        return List.of();
    }

    /** What the data is, for the card of the model and to tell other data from it. */
    default DataOrigin origin() {
        return new DataOrigin(getClass().getSimpleName(), "");
    }
}

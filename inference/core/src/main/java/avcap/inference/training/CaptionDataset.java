package avcap.inference.training;

/** Clips with captions in an order that never changes, so that a run can be repeated and resumed. */
public interface CaptionDataset {

    /**
     * The example at a place of the endless order in which a run sees its data. Called from several threads; the same index
     * always gives the same example.
     */
    TrainingExample example(long index);

    /** Classes of things the tags speak of, 0 if there are no tags. */
    int tagClasses();
}

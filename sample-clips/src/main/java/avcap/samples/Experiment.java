package avcap.samples;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.training.TrainingException;
import java.io.IOException;
import java.util.Locale;

/** The questions that the paper's design raises, each asked of small models on made scenes. */
enum Experiment {
    /** Who sees whom in the decoder, measured on random weights. */
    MASK,
    DEPTH,
    FROZEN,
    MODALITIES,
    FUSION,
    AUGMENTATION;

    /** Captions are read this much faster than clips are, so that a decoder may read more of them first. */
    private static final int WARMUP_STEPS_PER_STEP = 2;

    ExperimentReport by(Laboratory laboratory) throws IOException, CheckpointException, TrainingException {
        return switch (this) {
            case MASK -> MaskTrial.ofRandomWeights().report(laboratory.folder());
            case DEPTH -> Comparisons.depth().by(laboratory);
            case FROZEN ->
                Comparisons.frozen(WARMUP_STEPS_PER_STEP * laboratory.steps()).by(laboratory);
            case MODALITIES -> Comparisons.modalities().by(laboratory);
            case FUSION -> Comparisons.fusion().by(laboratory);
            case AUGMENTATION -> Comparisons.augmentation().by(laboratory);
        };
    }

    /** The same as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

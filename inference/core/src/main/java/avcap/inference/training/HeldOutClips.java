package avcap.inference.training;

import java.util.Optional;

/**
 * What a run is judged by as it goes.
 *
 * @param data its first examples, from 0 on
 * @param count how many of them
 * @param score of the model's own captions, which then decides what is best; without it the likelihood of people's does
 */
public record HeldOutClips(CaptionDataset data, int count, Optional<HeldOutScore> score) {

    /** As many clips as the recipe looks at, or all there are. */
    public static HeldOutClips of(CaptionDataset data, TrainingRecipe recipe, Optional<HeldOutScore> score) {
        int wanted = recipe.heldOut().clips();
        return new HeldOutClips(data, Math.min(wanted, data.examples().orElse(wanted)), score);
    }
}

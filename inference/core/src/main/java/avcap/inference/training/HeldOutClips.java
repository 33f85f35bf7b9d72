package avcap.inference.training;

import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a run is judged by as it goes.
 *
 * @param data its first examples, from 0 on; those of a clip follow one another
 * @param count how many of them
 * @param score of the model's own captions, which then decides what is best; without it the likelihood of people's does
 */
public record HeldOutClips(CaptionDataset data, int count, Optional<HeldOutScore> score) {

    private static final Sentences SENTENCES = Sentences.of(HeldOutClips.class);

    /**
     * All captions of as many clips as the recipe looks at, or of all there are, judged by what the recipe says.
     *
     * @throws TrainingException if there are too few clips for that
     */
    public static HeldOutClips of(CaptionDataset data, TrainingRecipe recipe) throws TrainingException {
        HeldOutMeasure measure = recipe.heldOut().score();
        HeldOutClips clips =
                new HeldOutClips(data, examples(data, recipe.heldOut().clips()), measure.score());
        int least = clips.score().map(HeldOutScore::leastClips).orElse(0);
        int there = clips.firstOfEachClip().size();
        if (there < least) {
            throw new TrainingException(SENTENCES.text("heldOut.few", measure, least, there));
        }
        return clips;
    }

    private static int examples(CaptionDataset data, int wanted) {
        OptionalInt all = data.examples();
        Set<Long> clips = new HashSet<>();
        int count = 0;
        while ((all.isEmpty() || count < all.getAsInt()) && enters(clips, data.clipNumber(count), wanted)) {
            count++;
        }
        return count;
    }

    private static boolean enters(Set<Long> clips, long clip, int wanted) {
        return clips.contains(clip) || (clips.size() < wanted && clips.add(clip));
    }

    /** One example of each clip. */
    List<Integer> firstOfEachClip() {
        Set<Long> clips = new HashSet<>();
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (clips.add(data.clipNumber(i))) {
                first.add(i);
            }
        }
        return first;
    }
}

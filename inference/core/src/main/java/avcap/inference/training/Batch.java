package avcap.inference.training;

import avcap.inference.features.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One pass's clips as plain arrays: kept patches, captions and teachers.
 *
 * <p>What is drawn for a clip follows from the recipe's seed and the clip's place in the order, and which modality is dropped
 * from the seed and the step; so a step of one large pass and one of several small passes learn from the same numbers.
 */
final class Batch {

    private static final long STEP_STRIDE = 1_000_003; // so that seeds next to each other share no step

    final int size;
    final Modality modality;
    final Words words;
    final Part sound;
    final Part picture;
    final Optional<Teachers> teachers;

    private Batch(List<TrainingExample> examples, Modality modality, Part sound, Part picture) {
        size = examples.size();
        this.modality = modality;
        this.sound = sound;
        this.picture = picture;
        words = Words.of(examples.stream().map(TrainingExample::tokens).toList());
        teachers = examples.stream().allMatch(e -> e.tags().isPresent())
                ? Optional.of(new Teachers(
                        examples.stream().map(e -> e.tags().orElseThrow()).toList(), this))
                : Optional.empty();
    }

    /**
     * A pass of a run.
     *
     * @param recipe in steps
     * @param pass 0 first; {@code recipe.length().accumulate()} of them make a step
     */
    static Batch of(CaptionDataset data, TrainingRecipe recipe, long pass) {
        int clips = recipe.length().batch();
        long step = pass / recipe.length().accumulate();
        double done = (double) step / recipe.length().steps();
        List<TrainingExample> examples = new ArrayList<>();
        List<SplittableRandom> draws = new ArrayList<>();
        for (long index = pass * clips; index < (pass + 1) * clips; index++) {
            TrainingExample example = data.example(index);
            SplittableRandom random = new SplittableRandom(recipe.seed() * STEP_STRIDE ^ ~index);
            examples.add(example.heard(example.sound().augmented(recipe.augmentation(), random)));
            draws.add(random);
        }
        Modality modality =
                modality(recipe.modalities(), new SplittableRandom(recipe.seed() * STEP_STRIDE + step).nextDouble());
        return new Batch(
                examples,
                modality,
                Part.of(
                        examples.stream().map(TrainingExample::sound).toList(),
                        recipe.tokens().soundAt(done),
                        draws),
                Part.of(
                        examples.stream().map(TrainingExample::picture).toList(),
                        recipe.tokens().pictureAt(done),
                        draws));
    }

    /** Whole clips with both modalities, nothing drawn: what a model is judged by. */
    static Batch whole(List<TrainingExample> examples) {
        return new Batch(
                examples,
                Modality.SOUND_AND_PICTURE,
                Part.of(examples.stream().map(TrainingExample::sound).toList(), 0, List.of()),
                Part.of(examples.stream().map(TrainingExample::picture).toList(), 0, List.of()));
    }

    private static Modality modality(TrainingRecipe.Modalities shares, double draw) {
        if (draw < shares.soundOnly()) {
            return Modality.SOUND;
        }
        return draw < shares.soundOnly() + shares.pictureOnly() ? Modality.PICTURE : Modality.SOUND_AND_PICTURE;
    }

    /** Audio-visual tokens kept of each clip in this batch's modality. */
    int features() {
        return (modality.hasSound() ? sound.count : 0) + (modality.hasPicture() ? picture.count : 0);
    }

    /** The kept patches of one modality. */
    static final class Part {
        /** Tokens kept of each clip. */
        final int count;

        final int patchSize;
        /** [clips × count × patchSize]. */
        final float[] patches;
        /** [clips × count], ascending within a clip. */
        final long[] kept;

        private Part(int clips, int count, int patchSize) {
            this.count = count;
            this.patchSize = patchSize;
            patches = new float[clips * count * patchSize];
            kept = new long[clips * count];
        }

        /**
         * Patches of clips.
         *
         * @param wanted how many of each, 0 for all
         * @param draws of each clip, not looked at where all are wanted
         */
        static Part of(List<PatchSource> sources, int wanted, List<SplittableRandom> draws) {
            PatchSource first = sources.get(0);
            int count = wanted == 0 ? first.tokens() : Math.min(wanted, first.tokens());
            Part part = new Part(sources.size(), count, first.patchSize());
            for (int clip = 0; clip < sources.size(); clip++) {
                int[] chosen = count == first.tokens()
                        ? IntStream.range(0, count).toArray()
                        : choose(count, first.tokens(), draws.get(clip));
                for (int i = 0; i < count; i++) {
                    int at = clip * count + i;
                    part.kept[at] = chosen[i];
                    sources.get(clip).copyPatch(chosen[i], part.patches, at * part.patchSize);
                }
            }
            return part;
        }

        /** {@code count} of {@code total} numbers, each subset as likely, ascending (Knuth's selection sampling). */
        static int[] choose(int count, int total, SplittableRandom random) {
            int[] chosen = new int[count];
            int taken = 0;
            for (int i = 0; taken < count; i++) {
                if (random.nextInt(total - i) < count - taken) {
                    chosen[taken++] = i;
                }
            }
            return chosen;
        }
    }

    /** What the tags say of the kept tokens. */
    static final class Teachers {
        /** [clips × kept sound × classes], 1 where a class sounds. */
        final float[] heard;
        /** [clips × kept picture × classes], 1 where a class is seen. */
        final float[] seen;
        /** As {@code seen}, how much each entry counts: little for the background. */
        final float[] seenWeight;
        /** [clips × classes], 1 where a class is in what is heard or seen of the clip, kept or not. */
        final float[] present;
        /** [clips × (length - 1) × features], 1 where the word that a row predicts is heard or seen; all 0 for other rows. */
        final float[] attended;

        Teachers(List<LocalTags> tags, Batch batch) {
            int classes = tags.get(0).classes();
            heard = new float[batch.sound.kept.length * classes];
            seen = new float[batch.picture.kept.length * classes];
            seenWeight = new float[seen.length];
            for (int i = 0; i < batch.sound.kept.length; i++) {
                LocalTags of = tags.get(i / batch.sound.count);
                for (int thing = 0; thing < classes; thing++) {
                    heard[i * classes + thing] = of.isHeard((int) batch.sound.kept[i], thing) ? 1 : 0;
                }
            }
            for (int i = 0; i < batch.picture.kept.length; i++) {
                int thing = tags.get(i / batch.picture.count).seen((int) batch.picture.kept[i]);
                if (thing != LocalTags.NONE) {
                    seen[i * classes + thing] = 1;
                }
                Arrays.fill(seenWeight, i * classes, (i + 1) * classes, thing == LocalTags.NONE ? 0.1f : 1f);
            }
            present = present(tags, batch.modality);
            attended = attended(tags, batch);
        }

        private static float[] present(List<LocalTags> tags, Modality modality) {
            int classes = tags.get(0).classes();
            float[] present = new float[tags.size() * classes];
            for (int i = 0; i < present.length; i++) {
                LocalTags of = tags.get(i / classes);
                boolean isHeard = modality.hasSound() && of.isHeardAnywhere(i % classes);
                boolean isSeen = modality.hasPicture() && of.isSeenAnywhere(i % classes);
                present[i] = isHeard || isSeen ? 1 : 0;
            }
            return present;
        }

        private static float[] attended(List<LocalTags> tags, Batch batch) {
            int rows = batch.words.length() - 1;
            int features = batch.features();
            float[] mask = new float[batch.size * rows * features];
            for (int clip = 0; clip < batch.size; clip++) {
                for (int row = 0; row < rows; row++) {
                    int thing = tags.get(clip).named(row + 1);
                    if (thing != LocalTags.NONE) {
                        mark(mask, (clip * rows + row) * features, tags.get(clip), batch, clip, thing);
                    }
                }
            }
            return mask;
        }

        private static void mark(float[] mask, int from, LocalTags tags, Batch batch, int clip, int thing) {
            int at = from;
            if (batch.modality.hasSound()) {
                for (int i = 0; i < batch.sound.count; i++) {
                    mask[at++] = tags.isHeard((int) batch.sound.kept[clip * batch.sound.count + i], thing) ? 1 : 0;
                }
            }
            if (batch.modality.hasPicture()) {
                for (int i = 0; i < batch.picture.count; i++) {
                    mask[at++] = tags.seen((int) batch.picture.kept[clip * batch.picture.count + i]) == thing ? 1 : 0;
                }
            }
        }
    }
}

package avcap.inference.training;

import avcap.inference.features.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One step's clips as plain arrays: kept patches, tokens, targets and teachers.
 *
 * <p>Which tokens are kept and which modality is dropped is drawn from the recipe's seed and the step alone.
 */
final class Batch {

    final int size;
    final Modality modality;
    final int length;
    final long[] tokens;
    final Part sound;
    final Part picture;
    final Optional<Teachers> teachers;

    private Batch(List<TrainingExample> examples, TrainingRecipe recipe, SplittableRandom random) {
        size = examples.size();
        modality = modality(recipe, random);
        length = examples.stream().mapToInt(e -> e.tokens().length).max().orElseThrow();
        tokens = new long[size * length]; // [PAD] is 0
        sound = Part.of(examples.stream().map(TrainingExample::sound).toList(), recipe.keptSound(), random);
        picture = Part.of(examples.stream().map(TrainingExample::picture).toList(), recipe.keptPicture(), random);
        for (int i = 0; i < size; i++) {
            int[] ids = examples.get(i).tokens();
            for (int j = 0; j < ids.length; j++) {
                tokens[i * length + j] = ids[j];
            }
        }
        teachers = examples.stream().allMatch(e -> e.tags().isPresent())
                ? Optional.of(new Teachers(
                        examples.stream().map(e -> e.tags().orElseThrow()).toList(), this))
                : Optional.empty();
    }

    static Batch of(CaptionDataset data, TrainingRecipe recipe, int step) {
        SplittableRandom random = new SplittableRandom(recipe.seed() * 1_000_003L + step);
        TrainingExample[] examples = new TrainingExample[recipe.batch()];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = data.example((long) step * recipe.batch() + i);
        }
        return new Batch(List.of(examples), recipe, random);
    }

    private static Modality modality(TrainingRecipe recipe, SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < recipe.soundOnlyShare()) {
            return Modality.SOUND;
        }
        return draw < recipe.soundOnlyShare() + recipe.pictureOnlyShare()
                ? Modality.PICTURE
                : Modality.SOUND_AND_PICTURE;
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

        static Part of(List<PatchSource> sources, int wanted, SplittableRandom random) {
            PatchSource first = sources.get(0);
            int count = wanted == 0 ? first.tokens() : Math.min(wanted, first.tokens());
            Part part = new Part(sources.size(), count, first.patchSize());
            for (int clip = 0; clip < sources.size(); clip++) {
                int[] chosen = choose(first.tokens(), count, random);
                for (int i = 0; i < count; i++) {
                    int at = clip * count + i;
                    part.kept[at] = chosen[i];
                    sources.get(clip).copyPatch(chosen[i], part.patches, at * part.patchSize);
                }
            }
            return part;
        }

        /** {@code count} of {@code total} numbers, each subset as likely, ascending (Knuth's selection sampling). */
        static int[] choose(int total, int count, SplittableRandom random) {
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
            attended = attended(tags, batch);
        }

        private static float[] attended(List<LocalTags> tags, Batch batch) {
            int rows = batch.length - 1;
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

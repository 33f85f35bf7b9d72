package avcap.inference.training;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.text.Vocabulary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tiny model in a toy world of four sounds and four pictures. */
final class ToyRun {

    static final AvCapConfig TINY = new AvCapConfig(4, 2, 32, 64, 32, 16, 32, 2, 1, 1, 32, 2, 2, 64, 13, 16, 2, 3, 0);

    static final Vocabulary WORDS = Vocabulary.of(List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "dog", "bell", "rain", "bird", "barks", "rings", "falls",
            "sings"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("seed", "3"),
            Map.entry("length.batch", "4"),
            Map.entry("schedule.first_rate", "6e-4"),
            Map.entry("schedule.peak_rate", "3e-3"),
            Map.entry("schedule.last_rate", "3e-4"),
            Map.entry("schedule.warmup_steps", "5"),
            Map.entry("tokens.sound", "4"),
            Map.entry("tokens.picture", "4"),
            Map.entry("modalities.sound_only", "0.1"),
            Map.entry("modalities.picture_only", "0.1"),
            Map.entry("losses.local_tags", "0.5"),
            Map.entry("losses.attention_from", "0.5"),
            Map.entry("held_out.every", "0"));

    private ToyRun() {}

    static TrainingRecipe recipe(Map<String, String> changes) throws TrainingException {
        Map<String, String> numbers = new HashMap<>(NUMBERS);
        numbers.putAll(changes);
        return RecipeYaml.with(RecipePreset.MINI.recipe(), numbers);
    }

    static Trainer trainer(TrainingRecipe recipe, Path folder) throws Exception {
        return trainer(recipe, new ToyWorld(), Optional.empty(), folder);
    }

    static Trainer trainer(TrainingRecipe recipe, CaptionDataset data, Optional<HeldOutClips> heldOut, Path folder)
            throws Exception {
        TrainingStart start = new TrainingStart(TINY, WORDS, Optional.empty());
        return new Trainer(start, recipe, data, heldOut, new ModelLabel("toy", "", "test"), folder);
    }

    /** Clip i is filled with one of four levels, and its caption names the level. */
    static final class ToyWorld implements CaptionDataset {

        @Override
        public int tagClasses() {
            return 4;
        }

        @Override
        public TrainingExample example(long index) {
            int level = (int) (index % 4);
            float[] sound = new float[64 * 32];
            Arrays.fill(sound, level - 1.5f);
            byte[][] frames = new byte[2][32 * 32 * 3];
            for (byte[] frame : frames) {
                Arrays.fill(frame, (byte) (60 * level));
            }
            boolean[][] heard = new boolean[4][4];
            for (boolean[] column : heard) {
                column[level] = true;
            }
            int[] tokens = {2, 5 + level, 9 + level, 3};
            int[] named = {LocalTags.NONE, level, LocalTags.NONE, LocalTags.NONE};
            return new TrainingExample(
                    PatchSource.ofSound(sound, 32, 16),
                    PatchSource.ofFrames(frames, 32, 16),
                    tokens,
                    Optional.of(new LocalTags(4, heard, new int[] {level, level, level, level}, named)));
        }
    }
}

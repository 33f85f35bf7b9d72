package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a toy world of four sounds and four pictures. */
class TrainerTest {

    private static final AvCapConfig TINY =
            new AvCapConfig(4, 2, 32, 64, 32, 16, 32, 2, 1, 1, 32, 2, 2, 64, 12, 16, 2, 3, 0);

    @Test
    void learnsWhatItIsShown(@TempDir Path folder) throws Exception {
        List<Double> losses = losses(recipe(60), folder, 60);

        assertThat(losses.get(59)).isLessThan(losses.get(0) / 3);
    }

    @Test
    void aRunThatWasStoppedGoesOnAsIfItHadNot(@TempDir Path folder) throws Exception {
        List<Double> whole = losses(recipe(12), folder.resolve("whole"), 12);

        List<Double> first = losses(recipe(12), folder.resolve("parts"), 5);
        List<Double> second = losses(recipe(12), folder.resolve("parts"), 12);

        first.addAll(second);
        assertThat(first).hasSameSizeAs(whole);
        for (int step = 0; step < whole.size(); step++) {
            assertThat(first.get(step)).as("step " + step).isCloseTo(whole.get(step), within(1e-5));
        }
    }

    @Test
    void theRateWarmsUpThenFallsToItsFinalShare() {
        TrainingRecipe recipe = TrainingRecipe.mini(1000, 1);

        assertThat(recipe.rate(0)).isCloseTo(recipe.peakRate() / recipe.warmupSteps(), within(1e-12));
        assertThat(recipe.rate(recipe.warmupSteps() - 1)).isCloseTo(recipe.peakRate(), within(1e-12));
        assertThat(recipe.rate(1000)).isCloseTo(recipe.peakRate() * recipe.finalShare(), within(1e-9));
    }

    @Test
    void keptTokensAreDistinctAndEveryOneIsDrawn() {
        SplittableRandom random = new SplittableRandom(7);
        boolean[] seen = new boolean[20];
        for (int i = 0; i < 200; i++) {
            int[] chosen = Batch.Part.choose(20, 6, random);
            assertThat(chosen).hasSize(6).doesNotHaveDuplicates().isSorted();
            for (int one : chosen) {
                seen[one] = true;
            }
        }
        assertThat(seen).doesNotContain(false);
    }

    private static TrainingRecipe recipe(int steps) {
        return new TrainingRecipe(
                steps, 4, 3e-3, 5, 0.1, 0.9, 0.98, 0.05, 1.0, 0.1f, 0.1, 4, 4, 0.1, 0.1, 0.5, 0.3, 0.5, 3);
    }

    private static List<Double> losses(TrainingRecipe recipe, Path folder, int until) throws Exception {
        List<Double> losses = new ArrayList<>();
        try (Trainer trainer = new Trainer(TINY, Optional.empty(), recipe, new ToyWorld(), folder)) {
            Progress untilThen = new Progress() {
                @Override
                public void report(double fraction, String step) {}

                @Override
                public boolean isCancelled() {
                    return trainer.step() >= until;
                }
            };
            trainer.run(report -> losses.add(report.caption()), untilThen);
        }
        return losses;
    }

    /** Clip i is filled with one of four levels, and its caption names the level. */
    private static final class ToyWorld implements CaptionDataset {

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
            int[] tokens = {2, 4 + level, 8 + level, 3};
            int[] named = {LocalTags.NONE, level, LocalTags.NONE, LocalTags.NONE};
            return new TrainingExample(
                    PatchSource.ofSound(sound, 32, 16),
                    PatchSource.ofFrames(frames, 32, 16),
                    tokens,
                    Optional.of(new LocalTags(4, heard, new int[] {level, level, level, level}, named)));
        }
    }
}

package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a toy world of four sounds and four pictures. */
class TrainerTest {

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
    void learnsTheSameOnAThreadThatDidNotLoadTheEngine(@TempDir Path folder) throws Exception {
        List<Double> here = losses(recipe(8), folder.resolve("here"), 8);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();

        List<Double> there = elsewhere
                .submit(() -> {
                    List<Double> first = losses(recipe(8), folder.resolve("there"), 3);
                    first.addAll(losses(recipe(8), folder.resolve("there"), 8));
                    return first;
                })
                .get();
        elsewhere.shutdown();

        assertThat(there).hasSameSizeAs(here);
        for (int step = 0; step < here.size(); step++) {
            assertThat(there.get(step)).as("step " + step).isCloseTo(here.get(step), within(1e-5));
        }
    }

    @Test
    void keptTokensAreDistinctAndEveryOneIsDrawn() {
        SplittableRandom random = new SplittableRandom(7);
        boolean[] seen = new boolean[20];
        for (int i = 0; i < 200; i++) {
            int[] chosen = Batch.Part.choose(6, 20, random);
            assertThat(chosen).hasSize(6).doesNotHaveDuplicates().isSorted();
            for (int one : chosen) {
                seen[one] = true;
            }
        }
        assertThat(seen).doesNotContain(false);
    }

    private static TrainingRecipe recipe(int steps) throws TrainingException {
        return ToyRun.recipe(Map.of("length.steps", "" + steps));
    }

    private static List<Double> losses(TrainingRecipe recipe, Path folder, int until) throws Exception {
        List<Double> losses = new ArrayList<>();
        try (Trainer trainer = ToyRun.trainer(recipe, folder)) {
            Progress untilThen = new Progress() {
                @Override
                public void report(double fraction, String step) {}

                @Override
                public boolean isCancelled() {
                    return trainer.position() >= until;
                }
            };
            trainer.run(report -> losses.add(report.losses().caption()), untilThen);
        }
        return losses;
    }
}

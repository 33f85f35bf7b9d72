package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run changes, what it leaves alone, and when it ends. */
class RunRulesTest {

    private static final String PROJECTION = "textual.av_projection.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Freezing.class)
    void whatIsFrozenStaysToTheLastBit(Freezing freeze) throws Exception {
        Weights before;
        Weights after;
        try (Trainer trainer = ToyRun.trainer(
                ToyRun.recipe(Map.of("freeze", freeze.toString(), "length.steps", "6", "schedule.warmup_steps", "1")),
                folder)) {
            before = trainer.weights();
            trainer.run(report -> {}, Progress.none());
            after = trainer.weights();
        }

        Set<String> moved = new HashSet<>();
        for (String name : before.names()) {
            if (!Arrays.equals(before.floats(name), after.floats(name))) {
                moved.add(name);
            }
        }
        assertThat(moved.stream().anyMatch(name -> name.startsWith("av_encoder.")))
                .isEqualTo(freeze != Freezing.AUDIO_VISUAL);
        assertThat(moved.stream().anyMatch(name -> name.startsWith(PROJECTION)))
                .isEqualTo(freeze != Freezing.TEXT_AS_RELEASED);
        assertThat(moved.stream().anyMatch(name -> name.startsWith("textual.") && !name.startsWith(PROJECTION)))
                .isEqualTo(freeze == Freezing.NONE || freeze == Freezing.AUDIO_VISUAL);
    }

    @Test
    void whatTheLossNeverReachesIsNotDecayed() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of(
                "length.steps", "6",
                "schedule.warmup_steps", "1",
                "optimizer.decay", "0.5",
                "optimizer.decay_on", "everything",
                "modalities.sound_only", "0",
                "modalities.picture_only", "0"));
        try (Trainer trainer = ToyRun.trainer(recipe, folder)) {
            Weights before = trainer.weights();
            trainer.run(report -> {}, Progress.none());

            Weights after = trainer.weights();
            for (String name : List.of("av_encoder.norm_a.weight", "av_encoder.mlp_head.1.weight")) {
                assertThat(after.floats(name)).as(name).isEqualTo(before.floats(name));
            }
        }
    }

    @Test
    void severalPassesLeaveTheGradientsOfOneLargePass() throws Exception {
        Map<String, float[]> large = gradients(4, 1, folder.resolve("large"));
        Map<String, float[]> small = gradients(2, 2, folder.resolve("small"));

        assertThat(small.keySet()).isEqualTo(large.keySet());
        large.forEach((name, expected) -> {
            float[] got = Objects.requireNonNull(small.get(name));
            for (int i = 0; i < expected.length; i++) {
                assertThat(got[i]).as(name).isCloseTo(expected[i], within(1e-5f));
            }
        });
    }

    private static Map<String, float[]> gradients(int batch, int accumulate, Path run) throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of(
                "length.steps", "9",
                "length.batch", "" + batch,
                "length.accumulate", "" + accumulate,
                "model.dropout", "0",
                "tokens.sound", "3",
                "tokens.picture", "3",
                "modalities.sound_only", "0",
                "modalities.picture_only", "0",
                "losses.attention_from", "0"));
        try (Trainer trainer = ToyRun.trainer(recipe, new UnevenWorld(), Optional.empty(), run)) {
            return trainer.gradients();
        }
    }

    @Test
    void captionsAloneMoveTheDecoderEvenIfItIsFrozenAfterwards() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of(
                "freeze", "text",
                "decoder_warmup.steps", "20",
                "decoder_warmup.rate", "5e-3",
                "length.steps", "2",
                "schedule.warmup_steps", "1"));
        List<StepReport> reports = new ArrayList<>();
        try (Trainer trainer = ToyRun.trainer(recipe, folder)) {
            Weights before = trainer.weights();
            trainer.run(reports::add, Progress.none());

            Weights after = trainer.weights();
            assertThat(after.floats(Weights.OUTPUT)).isNotEqualTo(before.floats(Weights.OUTPUT));
        }
        assertThat(reports).hasSize(22);
        assertThat(reports.get(19).phase()).isEqualTo(StepReport.Phase.WORDS);
        assertThat(reports.get(19).losses().caption())
                .isLessThan(reports.get(0).losses().caption() / 1.5);
    }

    @Test
    void aRunThatIsKilledWhereThePhasesMeetGoesOnAlike() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of(
                "freeze", "text",
                "decoder_warmup.steps", "3",
                "save_every", "3",
                "length.steps", "4",
                "schedule.warmup_steps", "1"));
        List<StepReport> whole = new ArrayList<>();
        Path killed = folder.resolve("killed");
        try (Trainer trainer = ToyRun.trainer(recipe, folder.resolve("whole"))) {
            trainer.run(
                    report -> {
                        whole.add(report);
                        if (whole.size() == 4) { // what is on the disk now is from the third step
                            copy(folder.resolve("whole"), killed);
                        }
                    },
                    Progress.none());
        }
        List<StepReport> rest = new ArrayList<>();

        try (Trainer trainer = ToyRun.trainer(recipe, killed)) {
            assertThat(trainer.position()).isEqualTo(3);
            trainer.run(rest::add, Progress.none());
        }

        assertThat(rest)
                .extracting(report -> report.losses().caption())
                .isEqualTo(whole.subList(3, 7).stream()
                        .map(report -> report.losses().caption())
                        .toList());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectory(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void memoryDoesNotGrowFromStepToStep() throws Exception {
        Set<Integer> held = new HashSet<>();
        try (Trainer trainer = ToyRun.trainer(ToyRun.recipe(Map.of("length.steps", "200")), folder)) {
            trainer.run(
                    report -> {
                        if (report.step() > 2) {
                            held.add(trainer.held());
                        }
                    },
                    Progress.none());
        }
        assertThat(held).hasSize(1);
    }

    @Test
    void theBestIsKeptAndTheRunEndsWhenItGetsNoBetter() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(
                Map.of("length.steps", "60", "held_out.every", "2", "held_out.clips", "4", "held_out.patience", "2"));
        List<Double> scores = new ArrayList<>(List.of(0.3, 0.5, 0.4, 0.5));
        HeldOutScore fading = new HeldOutScore() {
            @Override
            public String name() {
                return "fading";
            }

            @Override
            public double of(List<String> captions, List<List<String>> references) {
                assertThat(captions).hasSize(4);
                assertThat(references.get(0)).containsExactly("dog barks");
                return scores.remove(0);
            }
        };
        Optional<HeldOutClips> heldOut = Optional.of(new HeldOutClips(new ToyRun.ToyWorld(), 4, Optional.of(fading)));
        try (Trainer trainer = ToyRun.trainer(recipe, new ToyRun.ToyWorld(), heldOut, folder)) {
            assertThat(trainer.run(report -> {}, Progress.none())).isEqualTo(Trainer.Ending.NO_BETTER);
            assertThat(trainer.position()).isEqualTo(8);
        }

        Checkpoint best = Checkpoint.open(folder.resolve("best"));
        assertThat(best.card().figures()).containsEntry("fading", 0.5).containsKey("nll");
        assertThat(best.card().training().orElseThrow().steps()).isEqualTo(4);
        assertThat(best.card().training().orElseThrow().recipe()).contains("peak_rate");
        assertThat(best.card().selfCheck()).isPresent();
        assertThat(Checkpoint.open(folder.resolve("last"))
                        .card()
                        .training()
                        .orElseThrow()
                        .steps())
                .isEqualTo(8);
    }

    @Test
    void peoplesCaptionsGetLessSurprising() throws Exception {
        TrainingRecipe recipe =
                ToyRun.recipe(Map.of("length.steps", "40", "held_out.every", "20", "held_out.clips", "4"));
        List<Double> surprise = new ArrayList<>();
        TrainingWatcher watcher = new TrainingWatcher() {
            @Override
            public void stepped(StepReport report) {}

            @Override
            public void judged(Judgement judgement) {
                surprise.add(judgement.figures().get("nll"));
            }
        };
        Optional<HeldOutClips> heldOut = Optional.of(HeldOutClips.of(new ToyRun.ToyWorld(), recipe));
        try (Trainer trainer = ToyRun.trainer(recipe, new ToyRun.ToyWorld(), heldOut, folder)) {
            trainer.run(watcher, Progress.none());
        }

        assertThat(surprise).hasSize(2);
        assertThat(surprise.get(1)).isLessThan(surprise.get(0));
    }

    @Test
    void anotherRecipeInTheSameFolderIsRefusedWithWhatDiffers() throws Exception {
        ToyRun.trainer(ToyRun.recipe(Map.of("length.steps", "8")), folder).close();

        assertThatThrownBy(() -> ToyRun.trainer(ToyRun.recipe(Map.of("length.steps", "9")), folder))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("length.steps is 9 instead of 8");
    }

    @Test
    void otherDataInTheSameFolderIsRefused() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of("length.steps", "8"));
        ToyRun.trainer(recipe, folder).close();

        assertThatThrownBy(() -> ToyRun.trainer(recipe, new UnevenWorld(), Optional.empty(), folder))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("UnevenWorld instead of ToyWorld");
        assertThat(Files.exists(folder.resolve("log.jsonl"))).isFalse();
    }

    /** The toy world with captions of different lengths, some of which name nothing. */
    private static final class UnevenWorld implements CaptionDataset {

        private final ToyRun.ToyWorld world = new ToyRun.ToyWorld();

        @Override
        public int tagClasses() {
            return world.tagClasses();
        }

        @Override
        public TrainingExample example(long index) {
            TrainingExample even = world.example(index);
            int[] tokens = index % 4 == 1 ? new int[] {2, 6, 3} : new int[] {2, 5, 9, 5, 9, 3};
            return new TrainingExample(even.sound(), even.picture(), tokens, even.tags());
        }
    }
}

package avcap.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is judged by, and how that decides. */
class HeldOutClipsTest {

    @TempDir
    private Path folder;

    @Test
    void theBestAndThePatienceFollowTheScoreThatTheRecipeNames() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of(
                "length.steps", "60",
                "held_out.every", "1",
                "held_out.clips", "4",
                "held_out.patience", "3",
                "held_out.score", "cider-d"));
        Optional<HeldOutClips> heldOut = Optional.of(HeldOutClips.of(new ToyRun.ToyWorld(), recipe));
        try (Trainer trainer = ToyRun.trainer(recipe, new ToyRun.ToyWorld(), heldOut, folder)) {
            trainer.run(report -> {}, Progress.none());
        }

        List<JsonNode> judged = judged();
        double best = Double.NEGATIVE_INFINITY;
        int waited = 0;
        int bestStep = 0;
        for (JsonNode line : judged) {
            assertThat(line.path("judged_by").asText()).isEqualTo("cider-d");
            assertThat(line.path("best").asBoolean())
                    .as(line.toString())
                    .isEqualTo(line.path("cider-d").asDouble() > best);
            assertThat(waited).isLessThan(3);
            waited = line.path("best").asBoolean() ? 0 : waited + 1;
            bestStep = line.path("best").asBoolean() ? line.path("step").asInt() : bestStep;
            best = Math.max(best, line.path("cider-d").asDouble());
        }
        assertThat(waited).as("scores since the best when the run ended").isEqualTo(3);
        assertThat(judged.get(judged.size() - 1).path("nll").asDouble())
                .as("by the loss it would have gone on")
                .isLessThan(judged.get(judged.size() - 2).path("nll").asDouble());
        Checkpoint kept = Checkpoint.open(folder.resolve("best"));
        assertThat(kept.card().figures()).containsEntry("cider-d", best);
        assertThat(kept.card().training().orElseThrow().steps()).isEqualTo(bestStep);
    }

    private List<JsonNode> judged() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("log.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.path("phase").asText().equals("held_out")) {
                lines.add(node);
            }
        }
        return lines;
    }

    @Test
    void lossDecidesIfTheRecipeSaysNothing() throws Exception {
        HeldOutClips clips = HeldOutClips.of(new ToyRun.ToyWorld(), ToyRun.recipe(Map.of("held_out.clips", "4")));

        assertThat(clips.score()).isEmpty();
        assertThat(clips.count()).isEqualTo(4);
    }

    @Test
    void aClipIsCaptionedOnceAndComparedWithAllItsCaptions() throws Exception {
        TrainingRecipe recipe =
                ToyRun.recipe(Map.of("length.steps", "1", "schedule.warmup_steps", "0", "held_out.every", "1"));
        List<List<List<String>>> seen = new ArrayList<>();
        HeldOutScore watching = new HeldOutScore() {
            @Override
            public String name() {
                return "watching";
            }

            @Override
            public double of(List<String> captions, List<List<String>> references) {
                assertThat(captions).hasSameSizeAs(references);
                seen.add(references);
                return 1;
            }
        };
        Optional<HeldOutClips> heldOut = Optional.of(new HeldOutClips(new TwiceToldWorld(3), 6, Optional.of(watching)));
        try (Trainer trainer = ToyRun.trainer(recipe, new ToyRun.ToyWorld(), heldOut, folder)) {
            trainer.run(report -> {}, Progress.none());
        }

        assertThat(seen)
                .containsExactly(
                        List.of(List.of("dog 0", "told 0"), List.of("dog 1", "told 1"), List.of("dog 2", "told 2")));
    }

    @Test
    void clipsAreCountedAndNotTheirCaptions() throws Exception {
        TwiceToldWorld world = new TwiceToldWorld(3);

        assertThat(HeldOutClips.of(world, ToyRun.recipe(Map.of("held_out.clips", "2")))
                        .count())
                .isEqualTo(4);
        assertThat(HeldOutClips.of(world, ToyRun.recipe(Map.of("held_out.clips", "9")))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void ciderOfOneClipIsRefusedSinceItIsAlwaysZero() throws Exception {
        TrainingRecipe recipe = ToyRun.recipe(Map.of("held_out.clips", "9", "held_out.score", "cider-d"));

        assertThatThrownBy(() -> HeldOutClips.of(new TwiceToldWorld(1), recipe))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("held_out.score cider-d")
                .hasMessageContaining("needs 2 held-out clips or more, not 1");
    }

    @Test
    void anotherScoreIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> ToyRun.recipe(Map.of("held_out.score", "bleu")))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("held_out.score must be one of loss, cider-d, not bleu");
    }

    /** The toy world with two captions for each of its clips. */
    private record TwiceToldWorld(int clips) implements CaptionDataset {

        @Override
        public TrainingExample example(long index) {
            return new ToyRun.ToyWorld().example(clipNumber(index));
        }

        @Override
        public int tagClasses() {
            return 4;
        }

        @Override
        public OptionalInt examples() {
            return OptionalInt.of(2 * clips);
        }

        @Override
        public long clipNumber(long index) {
            return index / 2;
        }

        @Override
        public List<String> references(long index) {
            return List.of("dog " + clipNumber(index), "told " + clipNumber(index));
        }
    }
}

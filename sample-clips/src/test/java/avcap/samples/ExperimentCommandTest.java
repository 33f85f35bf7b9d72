package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.training.TrainingException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExperimentCommandTest {

    private static final Map<String, String> SMALL = Map.of(
            "length.batch", "1",
            "model.width", "32",
            "model.text_width", "32",
            "model.text_inner", "64",
            "tokens.sound", "8",
            "tokens.picture", "8");

    private static final LearningRun TINY = new LearningRun("tiny", SMALL);
    private static final LearningRun TINY_LATE = new LearningRun("tiny-late", late());

    private static Map<String, String> late() {
        Map<String, String> changes = new HashMap<>(SMALL);
        changes.put("model.joint_depth", "0");
        return changes;
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SamplesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Laboratory laboratory(Path folder, int steps) {
        return new Laboratory(folder, steps, 1, 1, new PrintWriter(out));
    }

    private Comparison comparison() {
        return new Comparison(
                "Title",
                List.of("fusion"),
                List.of(
                        new Comparison.Row(List.of("joint"), TINY, "sound only"),
                        new Comparison.Row(List.of("late"), TINY_LATE, "sound only")),
                List.of(new Comparison.Column("nats", Quiz.WORDS, "a word", Figure.Unit.NATS)),
                "Reading.");
    }

    private String page(Path folder) throws Exception {
        out.getBuffer().setLength(0);
        return comparison().by(laboratory(folder, 2)).page("command", "2026-01-02");
    }

    @Test
    void whatIsDoneIsNotDoneAgain(@TempDir Path folder) throws Exception {
        String page = page(folder);

        assertThat(out.toString())
                .contains("tiny: captions 2 of 2", "tiny-late: captions 2 of 2", "tiny-late: asked for words");
        assertThat(page)
                .startsWith("# Title\n\n```sh\ncommand\n```\n\n| fusion | nats |\n")
                .containsPattern("\\| joint \\| \\d+\\.\\d\\d nats \\|\n\\| late \\| \\d+\\.\\d\\d nats \\|\n")
                .contains("2026-01-02: seed 1, one run each, 2 steps of 1 clips")
                .contains("synthetic");

        assertThat(page(folder)).isEqualTo(page);
        assertThat(out.toString()).as("nothing learnt, nothing asked").isEmpty();

        Files.delete(folder.resolve("runs/tiny/score-words.json"));
        assertThat(page(folder)).isEqualTo(page);
        assertThat(out.toString().lines())
                .as("a finished run is asked again, not trained again")
                .containsExactly("tiny: asked for words");

        assertThatThrownBy(() -> laboratory(folder, 1).figures(TINY, Quiz.WORDS))
                .as("figures of a longer run are not taken for those of a shorter")
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("length.steps is 1 instead of 2");
    }

    @Test
    void eachQuizHasTheFiguresThatTablesShow(@TempDir Path folder) throws Exception {
        assertThat(laboratory(folder, 1).figures(TINY, Quiz.CAPTIONS))
                .containsKeys("sound_and_picture_sources_named_percent", "sound_and_picture_cider_d");
        assertThat(laboratory(folder, 1).figures(TINY, Quiz.WORDS))
                .containsKeys("sound_and_picture_a_word_nats", "picture_only_a_word_nats");
        assertThat(laboratory(folder, 1).figures(TINY, Quiz.ORDER))
                .containsEntry("order_sequences", 1.0)
                .containsKeys("order_order_words_nats", "order_true_order_preferred_percent");
    }

    @Test
    void theMaskNeedsNoTraining(@TempDir Path folder) {
        assertThat(run("experiment", "mask", "--out", folder.toString()))
                .as(err.toString())
                .isZero();

        assertThat(folder.resolve("mask.md")).exists();
        assertThat(folder.resolve(MaskTrial.PICTURE)).exists();
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void everyRunHasARecipeOfItsOwn() throws Exception {
        Map<String, Object> recipes = new HashMap<>();
        List<Comparison> all = List.of(
                Comparisons.depth(),
                Comparisons.modalities(),
                Comparisons.fusion(),
                Comparisons.frozen(20),
                Comparisons.augmentation());

        for (Comparison.Row row :
                all.stream().flatMap(each -> each.rows().stream()).toList()) {
            Object recipe = row.run().recipe(10);
            assertThat(recipes.getOrDefault(row.run().name(), recipe))
                    .as("a name stands for one recipe: %s", row.run().name())
                    .isEqualTo(recipe);
            recipes.put(row.run().name(), recipe);
        }

        assertThat(recipes).hasSize(15);
        assertThat(new HashSet<>(recipes.values()))
                .as("no recipe is trained twice")
                .hasSize(15);
        assertThat(Stream.of("baseline", "specific-3-joint-0", "sound-alone", "warmed", "heard-roll"))
                .allMatch(recipes::containsKey);
    }

    @Test
    void aTableHasAsManyCellsInEveryRow() {
        MarkdownTable table = new MarkdownTable(List.of("L", "nats"));
        table.add(List.of("2", "1.25"));

        assertThat(table.words()).isEqualTo("| L | nats |\n| --- | --- |\n| 2 | 1.25 |\n");
        assertThatThrownBy(() -> table.add(List.of("2"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAStepThereIsNothingToLearn(@TempDir Path folder) {
        assertThat(run("experiment", "depth", "--out", folder.toString(), "--steps", "0"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("experiment", "--out", folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}

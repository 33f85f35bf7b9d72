package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SamplesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int fusion(Path folder) {
        return run("experiment", "fusion", "--out", folder.toString(), "--steps", "2", "--scenes", "1");
    }

    @Test
    void anExperimentWritesItsTableAndDoesNothingTwice(@TempDir Path folder) throws Exception {
        assertThat(fusion(folder)).as(err.toString()).isZero();
        String page = Files.readString(folder.resolve("fusion.md"));

        assertThat(out.toString()).contains("baseline: captions 2 of 2", "specific-3-joint-0: captions 2 of 2");
        assertThat(page)
                .contains("avcap samples experiment fusion --out experiments --steps 2 --scenes 1")
                .containsPattern("\\| joint block \\| 2 \\| 1 \\| \\d+\\.\\d\\d nats \\|")
                .containsPattern("\\| late concatenation \\| 3 \\| 0 \\| \\d+\\.\\d\\d nats \\|")
                .contains("seed 1, one run each, 2 steps of 16 clips")
                .contains("synthetic");

        out.getBuffer().setLength(0);
        assertThat(fusion(folder)).as(err.toString()).isZero();

        assertThat(out.toString()).as("nothing learnt, nothing asked").isEqualTo(folder.resolve("fusion.md") + "\n");
        assertThat(Files.readString(folder.resolve("fusion.md"))).isEqualTo(page);

        Files.delete(folder.resolve("runs/baseline/score-words.json"));
        out.getBuffer().setLength(0);
        assertThat(fusion(folder)).as(err.toString()).isZero();

        assertThat(out.toString())
                .as("a finished run is asked again, not trained again")
                .contains("baseline: asked for words")
                .doesNotContain("captions 2 of 2");
        assertThat(Files.readString(folder.resolve("fusion.md"))).isEqualTo(page);
    }

    @Test
    void aRunOfOtherStepsIsNotTakenForThisOne(@TempDir Path folder) throws Exception {
        PrintWriter terminal = new PrintWriter(out);
        new Laboratory(folder, 1, 1, 1, terminal).figures(LearningRun.BASELINE, Quiz.ORDER);

        assertThatThrownBy(() -> new Laboratory(folder, 2, 1, 1, terminal).figures(LearningRun.BASELINE, Quiz.ORDER))
                .hasMessageContaining("length.steps is 2 instead of 1");
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

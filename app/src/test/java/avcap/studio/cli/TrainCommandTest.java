package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.training.RecipePreset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code avcap train} and {@code avcap recipes} as a user types them. */
class TrainCommandTest {

    static final String SMALL = """
            preset: mini
            length: {steps: 2, batch: 2}
            model: {frames: 2, width: 16, heads: 2, specific_depth: 1, text_width: 16, text_heads: 2, text_layers: 1,
              text_inner: 32}
            schedule: {warmup_steps: 1}
            held_out: {every: 2, clips: 2}
            """;

    private final FakeMachine machine = new FakeMachine();

    @TempDir
    private Path folder;

    private CommandRun train(String data, String... more) throws Exception {
        return trainInto("run", data, more);
    }

    private CommandRun trainInto(String out, String data, String... more) throws Exception {
        Path recipe = Files.writeString(folder.resolve("recipe.yaml"), SMALL);
        List<String> line = new ArrayList<>(List.of(
                "train",
                "--data",
                data,
                "--recipe",
                recipe.toString(),
                "--out",
                folder.resolve(out).toString()));
        line.addAll(List.of(more));
        line.addAll(List.of("--threads", "1"));
        return machine.run(line.toArray(String[]::new));
    }

    @Test
    void scenesBecomeAModelThatKnowsWhereItComesFrom() throws Exception {
        CommandRun run = train("scenes:5", "--name", "tiny", "--license", "Apache-2.0");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo(folder.resolve("run/best").toString());
        assertThat(run.err()).contains("held out: nll", "GFLOP/s", "4 clips in");
        Checkpoint model = Checkpoint.open(folder.resolve("run/last"));
        assertThat(model.card().name()).isEqualTo("tiny");
        assertThat(model.card().trainedOn()).contains("scenes, one a clip, from seed 5 on; 2 steps of 2 clips");
        assertThat(model.card().training().orElseThrow().software()).startsWith("avcap");
        assertThat(model.card().selfCheck()).isPresent();
    }

    @Test
    void aRunIsJudgedByItsOwnCaptionsIfTheRecipeSaysSo() throws Exception {
        CommandRun run = train("scenes:5", "--set", "held_out.score=cider-d");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern("held out: nll [0-9.]+ cider-d [0-9.]+, the best so far by cider-d\\.");
        assertThat(Files.readString(folder.resolve("run/log.jsonl"))).contains("\"judged_by\":\"cider-d\"");
        assertThat(Checkpoint.open(folder.resolve("run/best")).card().figures()).containsKeys("nll", "cider-d");
    }

    @Test
    void oneClipCannotBeJudgedByCider() throws Exception {
        CommandRun run = train("scenes:5", "--set", "held_out.score=cider-d", "--set", "held_out.clips=1");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("needs 2 held-out clips or more, not 1").hasLineCount(1);
    }

    @Test
    void modelInfoTellsHowATrainedModelCameAbout() throws Exception {
        train("scenes:5", "--seed", "7");
        String model = folder.resolve("run/best").toString();

        CommandRun info = machine.run("model", "info", model);

        assertThat(info.exit()).as(info.err()).isZero();
        assertThat(info.out().lines())
                .contains(
                        "learnt from  made scenes, one a clip, from seed 5 on",
                        "seed         7",
                        "began with   fresh weights",
                        "recipe       mini",
                        "recipe       length.steps is 2 instead of "
                                + RecipePreset.MINI.recipe().length().steps())
                .anyMatch(line -> line.startsWith("steps        2 with avcap "));
        assertThat(machine.run("model", "info", model, "--json").out())
                .contains("\"training\":", "\"steps\":2")
                .contains("held_out:");
    }

    @Test
    void anExportIsLearntByTheModelItStartsFrom() throws Exception {
        train("scenes:5");
        Path parent = folder.resolve("run/last");
        TestClips.sounding(folder.resolve("a.mp4"));
        TestClips.sounding(folder.resolve("b.mp4"));
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(export.resolve("captions.jsonl"), """
                {"clip":1,"name":"a","file":"a.mp4","caption":"a bell rings"}
                {"clip":2,"name":"b","file":"b.mp4","caption":"a dog barks"}
                """);

        CommandRun run =
                trainInto("child", export.toString(), "--start", parent.toString(), "--set", "held_out.every=0");

        assertThat(run.exit()).as(run.err()).isZero();
        Checkpoint child = Checkpoint.open(folder.resolve("child/last"));
        Checkpoint started = Checkpoint.open(parent);
        assertThat(child.card().parent()).contains(started.modelId());
        assertThat(child.card().training().orElseThrow().parentSha256())
                .isEqualTo(started.card().sha256());
        assertThat(child.card().trainedOn()).startsWith("2 captions of 2 clips of export");
        assertThat(child.vocabulary()).isEqualTo(started.vocabulary());
    }

    @Test
    void ctrlCSavesAndTheSameCommandGoesOn() throws Exception {
        machine.stop().give();
        CommandRun stopped = train("scenes:5");

        assertThat(stopped.exit()).isEqualTo(ExitCode.CANCELLED.code());
        assertThat(stopped.err()).contains("Stopped after 0 of 2 steps");
        assertThat(folder.resolve("run/state.safetensors")).exists();
    }

    @Test
    void anotherRunsFolderIsRefusedInOneSentence() throws Exception {
        train("scenes:5");

        CommandRun run = train("scenes:6");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("differs in the data").hasLineCount(1);
    }

    @Test
    void aNumberOutOfRangeIsRefusedByItsName() throws Exception {
        CommandRun run = train("scenes", "--set", "length.batch=0");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err())
                .contains("length.batch must be a whole number from 1 to 4096, not 0")
                .hasLineCount(1);
    }

    @Test
    void aFolderWithoutDataSaysWhatItShouldHold() throws Exception {
        CommandRun run = train(folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("train.json", "captions.jsonl").hasLineCount(1);
    }

    @Test
    void aRecipeIsPrintedWithItsComments() {
        CommandRun run = machine.run("recipes", "mini");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("# mini:").contains("peak_rate: 2.0e-3", "# of the whole gradient");
        assertThat(machine.run("recipes").out()).hasLineCount(3);
        assertThat(machine.run("recipes", "large").exit()).isEqualTo(ExitCode.REFUSED.code());
    }
}

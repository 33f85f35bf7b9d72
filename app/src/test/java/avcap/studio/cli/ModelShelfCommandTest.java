package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.checkpoint.Weights;
import avcap.inference.text.Vocabulary;
import avcap.studio.annotation.Annotator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing a small network and keeping it on a shelf. */
class ModelShelfCommandTest {

    private static final AvCapConfig SMALL =
            new AvCapConfig(3, 2, 16, 32, 32, 16, 16, 2, 1, 1, 16, 2, 1, 32, 11, 16, 1, 2, 0);
    private static final Vocabulary WORDS = Vocabulary.numbered(11, 1, 2, 0);

    @TempDir
    private Path folder;

    private final FakeMachine machine = new FakeMachine();

    @BeforeEach
    void layOutFiles() throws Exception {
        SMALL.write(folder.resolve("config.json"));
        WORDS.write(folder.resolve("vocab.txt"));
        write(DeterministicFill.weights(SMALL).names().stream().toList());
    }

    private void write(List<String> names) throws Exception {
        Weights weights = DeterministicFill.weights(SMALL);
        SafetensorsWriter writer = new SafetensorsWriter();
        names.forEach(name -> writer.floats(name, weights.shape(name), () -> weights.floats(name)));
        writer.write(folder.resolve("small.safetensors"));
    }

    @Test
    void whatIsImportedIsListedToldCheckedAndRemoved() throws Exception {
        CommandRun imported = bring("--name", "small");
        CommandRun listed = run("list", "--json");
        CommandRun told = run("info", "small", "--json");
        CommandRun checked = run("check", "small", "--json");
        CommandRun asked = run("remove", "small");
        CommandRun removed = run("remove", "small", "--yes");

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("Every key is explained");
        assertThat(json(listed).path("name").asText()).isEqualTo("small");
        JsonNode info = json(told);
        assertThat(info.path("imported_from").path("files").path(0).path("name").asText())
                .isEqualTo("small.safetensors");
        assertThat(info.path("imported_from").path("by").asText())
                .isEqualTo(Annotator.ofThisMachine().name());
        assertThat(info.path("self_check").path("modes").path(0).asText()).isEqualTo("captioning");
        assertThat(info.path("sha256").asText()).hasSize(64);
        assertThat(checked.exit()).as(checked.out()).isZero();
        assertThat(checked.out().lines()).hasSize(10).allMatch(line -> line.contains("\"holds\":true"));
        assertThat(asked.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(asked.err()).contains("--yes");
        assertThat(removed.exit()).isZero();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aMissingKeyRefusesTheImportAndNamesIt() throws Exception {
        List<String> names = new ArrayList<>(SMALL.expectedShapes().keySet());
        names.remove("av_encoder.norm.bias");
        write(names);

        CommandRun run = bring("--json");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        JsonNode report = json(run);
        assertThat(report.path("refused").asBoolean()).isTrue();
        assertThat(report.path("counts").path("missing").asInt()).isEqualTo(1);
        assertThat(report.path("keys")
                        .valueStream()
                        .filter(key -> key.path("outcome").asText().equals("missing")))
                .extracting(key -> key.path("name").asText())
                .containsExactly("av_encoder.norm.bias");
        assertThat(entries()).isEmpty();
    }

    @Test
    void theWrongFramesAreRefusedWithTheRightOnes() throws Exception {
        CommandRun run = bring("--frames", "4", "--image-size", "16");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.out()).contains("1 wrong shape", "av_encoder.pos_embed_v [1, 1, 16], needed [1, 2, 16]");
        assertThat(run.err()).contains("num_frames 2 instead of 4");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        CommandRun run = bring("--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aFileThatIsNoCheckpointIsRefusedInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("a.pth"), "this is not a checkpoint");

        CommandRun run = run("import", text.toString(), "--json");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).hasLineCount(2).contains("neither a PyTorch checkpoint nor a safetensors file");
        assertThat(json(run).path("error").asText()).contains("a.pth");
    }

    @Test
    void headsThatNoWeightTellsAreAskedFor() throws Exception {
        CommandRun run = run("import", folder.resolve("small.safetensors").toString(), "--mel-bands", "32");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("heads");
    }

    @Test
    void aConfigOfOtherSizesIsRefused() throws Exception {
        new AvCapConfig(3, 2, 16, 32, 32, 16, 16, 2, 2, 1, 16, 2, 1, 32, 11, 16, 1, 2, 0)
                .write(folder.resolve("config.json"));

        CommandRun run = bring();

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("modality_specific_depth 1 instead of 2");
        assertThat(entries()).isEmpty();
    }

    @Test
    void aModelThatOthersWereTrainedFromStays() throws Exception {
        bring("--name", "parent");
        String parent = json(run("info", "parent", "--json")).path("model_id").asText();
        ModelCard card = new ModelCard("child", "", "", List.of(), Map.of(), "", Optional.of(parent), "");
        Checkpoint.of(SMALL, WORDS, DeterministicFill.weights(SMALL), card).save(shelf().resolve("child"));

        CommandRun run = run("remove", "parent", "--yes");

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(run.err()).contains("child");
        assertThat(shelf().resolve("parent")).exists();
    }

    @Test
    void nothingOffTheShelfIsRemoved() throws Exception {
        bring("--name", "small");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.copy(folder.resolve("config.json"), outside.resolve("config.json"));
        Files.copy(folder.resolve("small.safetensors"), outside.resolve("model.safetensors"));

        for (String name : List.of("../outside", outside.toString(), "small/../../outside", "..")) {
            assertThat(run("remove", name, "--yes").exit()).as(name).isEqualTo(ExitCode.REFUSED.code());
        }

        assertThat(outside).isNotEmptyDirectory();
    }

    @Test
    void aFolderElsewhereCanBeNamedInsteadOfTheShelf() throws Exception {
        Path out = folder.resolve("elsewhere");

        CommandRun run = bring("--out", out.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Checkpoint.open(out).config()).isEqualTo(SMALL);
        assertThat(run("check", out.toString()).exit()).isZero();
    }

    private CommandRun bring(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("import", folder.resolve("small.safetensors").toString()));
        arguments.addAll(List.of("--config", folder.resolve("config.json").toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("model"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--shelf", shelf().toString()));
        return machine.run(line.toArray(String[]::new));
    }

    private Path shelf() {
        return folder.resolve("shelf");
    }

    private List<Path> entries() throws Exception {
        if (!Files.exists(shelf())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(shelf())) {
            return found.toList();
        }
    }

    private static JsonNode json(CommandRun run) throws Exception {
        return new ObjectMapper().readTree(run.out());
    }
}

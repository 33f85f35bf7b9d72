package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ImportRules;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.checkpoint.SizeHints;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {

    private static final Path PACK = Path.of("src/test/resources/avcap/inference/tiny_a");

    private final CheckpointShelf shelf;

    ModelImportTest(@TempDir Path folder) {
        shelf = new CheckpointShelf(folder.resolve("shelf"));
    }

    @Test
    void anImportedModelLiesOnTheShelfWithItsOriginAndItsAnswers() throws Exception {
        ShelfEntry entry = plan().addTo(shelf, "tiny", Progress.none());

        assertThat(shelf.names()).containsExactly("tiny");
        assertThat(entry.card().selfCheck().orElseThrow().answers()).hasSize(10);
        assertThat(entry.card().origin().orElseThrow().files()).first().satisfies(file -> assertThat(file.name())
                .isEqualTo("checkpoint_trained.safetensors"));
        assertThat(shelf.open("tiny").weights().floats("av_encoder.norm.weight"))
                .isEqualTo(
                        Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"))
                                .weights()
                                .floats("av_encoder.norm.weight"));
    }

    @Test
    void anUnchangedModelAnswersAsItDid() throws Exception {
        plan().addTo(shelf, "tiny", Progress.none());

        List<SelfCheck.Row> rows = SelfCheck.run(shelf.open("tiny"), Progress.none());

        assertThat(rows).hasSize(10).allMatch(SelfCheck.Row::holds);
    }

    @Test
    void aChangedWeightShowsFromTheStepOnThatUsesIt() throws Exception {
        plan().addTo(shelf, "tiny", Progress.none());
        Checkpoint whole = shelf.open("tiny");
        Map<String, Weights.Tensor> tensors = new LinkedHashMap<>();
        for (String name : whole.weights().names()) {
            float[] values = whole.weights().floats(name);
            values[0] += name.equals("av_encoder.blocks_u.0.mlp.fc2.bias") ? 50 : 0;
            tensors.put(name, new Weights.Tensor(whole.weights().shape(name), values));
        }
        Checkpoint changed = Checkpoint.of(whole.config(), whole.vocabulary(), Weights.of(tensors), whole.card());

        List<SelfCheck.Row> rows = SelfCheck.run(changed, Progress.none());

        assertThat(rows).filteredOn(row -> row.step().matches("sound|picture")).allMatch(SelfCheck.Row::holds);
        assertThat(rows).filteredOn(row -> row.step().matches("encoder|score")).noneMatch(SelfCheck.Row::holds);
    }

    @Test
    void aModelWithoutRecordedAnswersSaysSo() throws Exception {
        Checkpoint plain =
                Checkpoint.ofFile(PACK.resolve("checkpoint_trained.safetensors"), PACK.resolve("config.json"));

        assertThatThrownBy(() -> SelfCheck.run(plain, Progress.none()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("no recorded self-check");
    }

    @Test
    void anImportThatIsStoppedLeavesNothing() throws Exception {
        for (String step : List.of("Writing weights", "Digesting", "Checking the encoder")) {
            assertThatThrownBy(() -> plan().addTo(shelf, "tiny", stoppedAt(step)))
                    .as(step)
                    .isInstanceOf(CancellationException.class);

            assertThat(shelf.folder()).as(step).isEmptyDirectory();
        }
    }

    @Test
    void aNameThatIsTakenStaysAsItWas() throws Exception {
        plan().addTo(shelf, "tiny", Progress.none());
        byte[] card = Files.readAllBytes(shelf.folder().resolve("tiny/card.json"));

        assertThatThrownBy(() -> plan().addTo(shelf, "tiny", Progress.none()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("exists already");

        assertThat(shelf.folder().resolve("tiny/card.json")).hasBinaryContent(card);
    }

    private static ModelImport plan() throws CheckpointException {
        SizeHints hints = SizeHints.of(AvCapConfig.read(PACK.resolve("config.json")));
        List<Path> files = List.of(PACK.resolve("checkpoint_trained.safetensors"));
        return ModelImport.plan(
                new ImportRequest(files, Optional.empty(), hints, ImportRules.REFERENCE, Optional.empty(), 1),
                Progress.none());
    }

    private static Progress stoppedAt(String step) {
        return new Progress() {
            private boolean stopped;

            @Override
            public void report(double fraction, String words) {
                stopped |= words.equals(step);
            }

            @Override
            public boolean isCancelled() {
                return stopped;
            }
        };
    }
}

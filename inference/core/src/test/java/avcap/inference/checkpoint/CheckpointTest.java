package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.Weights.Tensor;
import avcap.inference.text.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {

    private static final String POSITIONS = "textual.embedding.positions.weight";

    private final Path folder;

    CheckpointTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsSavedIsOpenedBitForBit() throws Exception {
        ModelCard card = new ModelCard(
                        "tiny",
                        "2026-01-01T00:00:00Z",
                        "made-up scenes",
                        List.of(1L, 2L),
                        Map.of("cider", 0.5),
                        "Apache-2.0",
                        Optional.of("parent@123456"),
                        "")
                .withAbout("It knows made-up scenes and nothing else.");
        Checkpoint made =
                Checkpoint.of(TinyWeights.CONFIG, TinyWeights.VOCABULARY, Weights.of(TinyWeights.table()), card);

        Checkpoint saved = made.save(folder.resolve("tiny"));
        Checkpoint opened = Checkpoint.open(folder.resolve("tiny"));

        assertThat(opened.config()).isEqualTo(made.config());
        assertThat(opened.vocabulary()).isEqualTo(made.vocabulary());
        assertThat(opened.card()).isEqualTo(saved.card());
        assertThat(opened.card().withSha256("")).isEqualTo(card);
        assertThat(opened.modelId()).isEqualTo(saved.modelId()).matches("tiny@[0-9a-f]{6}");
        assertThat(made.modelId()).isEqualTo("tiny");
        for (String name : made.weights().names()) {
            assertThat(opened.weights().floats(name)).isEqualTo(made.weights().floats(name));
        }
    }

    @Test
    void theOutputMatrixWinsOverTheWordEmbedding() throws Exception {
        Checkpoint made = TinyWeights.checkpoint();

        assertThat(made.weights().floats(Weights.WORDS)).isEqualTo(values(TinyWeights.table(), Weights.OUTPUT));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit("1 missing (" + POSITIONS + ")", table -> table.remove(POSITIONS)),
                misfit("1 unexpected (stranger)", table -> table.put("stranger", tensor(2))),
                misfit(
                        "1 of another shape (" + POSITIONS + " is [96], not [12, 8])",
                        table -> table.put(POSITIONS, tensor(96))),
                misfit("1 not finite (" + POSITIONS + ")", table -> values(table, POSITIONS)[5] = Float.NaN),
                misfit("1 not finite", table -> values(table, POSITIONS)[0] = Float.NEGATIVE_INFINITY),
                misfit("missing (av_encoder.modality_a, ", Map::clear),
                misfit(" more)", Map::clear));
    }

    private static Arguments misfit(String complaint, Consumer<Map<String, Tensor>> change) {
        return Arguments.of(complaint, change);
    }

    private static float[] values(Map<String, Tensor> table, String name) {
        return Objects.requireNonNull(table.get(name), name).values();
    }

    private static Tensor tensor(int size) {
        return new Tensor(new long[] {size}, new float[size]);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void weightsThatDoNotFitAreRefusedWithTheList(String complaint, Consumer<Map<String, Tensor>> change) {
        Map<String, Tensor> table = TinyWeights.table();
        change.accept(table);

        assertThatThrownBy(() -> Checkpoint.of(
                        TinyWeights.CONFIG, TinyWeights.VOCABULARY, Weights.of(table), ModelCard.named("tiny")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aVocabularyOfAnotherSizeOrOrderIsRefused() {
        assertRefused(Vocabulary.numbered(10, 2, 3, 0), "10 pieces");
        assertRefused(Vocabulary.numbered(11, 3, 2, 0), "[CLS], [SEP], [PAD] 3, 2, 0");
    }

    private static void assertRefused(Vocabulary vocabulary, String complaint) {
        assertThatThrownBy(() -> Checkpoint.of(
                        TinyWeights.CONFIG, vocabulary, Weights.of(TinyWeights.table()), ModelCard.named("tiny")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void weightsOtherThanTheCardsAreRefused() throws Exception {
        Path saved = folder.resolve("tiny");
        TinyWeights.checkpoint().save(saved);
        Path model = saved.resolve(Checkpoint.MODEL);
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length - 4] ^= 1;
        Files.write(model, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> Checkpoint.open(saved)).hasMessageContaining("SHA-256");
    }

    @Test
    void aFolderThatLacksAFileIsRefusedByItsName() throws Exception {
        for (String file : List.of(Checkpoint.CONFIG, Checkpoint.MODEL, Checkpoint.VOCABULARY)) {
            Path saved = folder.resolve("without-" + file);
            TinyWeights.checkpoint().save(saved);
            Files.delete(saved.resolve(file));

            assertThatThrownBy(() -> Checkpoint.open(saved))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(file);
        }
        assertThatThrownBy(() -> Checkpoint.open(folder.resolve("nowhere"))).hasMessageContaining("nowhere");
    }

    @Test
    void withoutACardTheFolderNamesTheModel() throws Exception {
        Path saved = folder.resolve("found");
        TinyWeights.checkpoint().save(saved);
        Files.delete(saved.resolve(Checkpoint.CARD));

        assertThat(Checkpoint.open(saved).modelId()).startsWith("found@");
    }

    @Test
    void weightsAloneGetNumberedPieces() throws Exception {
        Path saved = folder.resolve("tiny");
        TinyWeights.checkpoint().save(saved);
        Path alone = Files.copy(saved.resolve(Checkpoint.MODEL), folder.resolve("alone.safetensors"));

        Checkpoint opened = Checkpoint.ofFile(alone, saved.resolve(Checkpoint.CONFIG));

        assertThat(opened.vocabulary().piece(7)).isEqualTo("tok7");
        assertThat(opened.modelId()).startsWith("alone@");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path target = Files.createDirectory(folder.resolve("taken"));

        assertThatThrownBy(() -> TinyWeights.checkpoint().save(target)).hasMessageContaining("exists already");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void theShelfListsCopiesAndNeverOverwrites() throws Exception {
        CheckpointShelf shelf = new CheckpointShelf(folder.resolve("models"));
        Path outside = folder.resolve("tiny");
        TinyWeights.checkpoint().save(outside);
        assertThat(shelf.names()).isEmpty();

        assertThat(shelf.add(outside)).isEqualTo("tiny");
        shelf.add("another", TinyWeights.checkpoint());

        assertThat(shelf.names()).containsExactly("another", "tiny");
        assertThat(shelf.open("tiny").modelId())
                .isEqualTo(Checkpoint.open(outside).modelId());
        assertThat(shelf.card("tiny").name()).isEqualTo("tiny");
        assertThatThrownBy(() -> shelf.add(outside)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> shelf.open("nobody")).hasMessageContaining("no model nobody");
        assertThatThrownBy(() -> shelf.add("../escape", TinyWeights.checkpoint()))
                .hasMessageContaining("cannot name");
        assertThat(shelf.contains("../tiny")).isFalse();
    }

    @Test
    void theShelfTakesNothingDamaged() throws Exception {
        CheckpointShelf shelf = new CheckpointShelf(folder.resolve("models"));
        Path outside = folder.resolve("tiny");
        TinyWeights.checkpoint().save(outside);
        Files.writeString(outside.resolve(Checkpoint.VOCABULARY), "[PAD]\n");

        assertThatThrownBy(() -> shelf.add(outside)).isInstanceOf(CheckpointException.class);
        assertThat(shelf.names()).isEmpty();
    }
}

package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointShelfTest {

    private final CheckpointShelf shelf;

    CheckpointShelfTest(@TempDir Path folder) {
        shelf = new CheckpointShelf(folder.resolve("shelf"));
    }

    @Test
    void whatAKilledImportLeftIsSweptAway() throws Exception {
        Files.createDirectories(shelf.folder().resolve(".unfinished-1")); // no lock: its process is gone
        Files.writeString(shelf.folder().resolve(".unfinished-1/model.safetensors"), "half");
        Files.createFile(shelf.folder().resolve(".unfinished-1.lock"));

        assertThat(shelf.list()).isEmpty();

        assertThat(shelf.folder()).isEmptyDirectory();
    }

    @Test
    void whatIsStillBeingWrittenIsLeftAloneAndNotListed() throws Exception {
        try (UnfinishedFolder unfinished = UnfinishedFolder.of(shelf.folder().resolve("new"))) {
            AvCapConfig.base(8).write(unfinished.folder().resolve(Checkpoint.CONFIG));
            Files.writeString(unfinished.folder().resolve(Checkpoint.MODEL), "half");

            assertThat(shelf.list()).isEmpty();

            assertThat(unfinished.folder()).exists();
        }
        assertThat(shelf.folder()).isEmptyDirectory();
    }

    @Test
    void aParentStaysUntilItsChildrenAreGone() throws Exception {
        Checkpoint parent = shelf.add("parent", TinyWeights.checkpoint());
        ModelCard card = new ModelCard("child", "", "", List.of(), Map.of(), "", Optional.of(parent.modelId()), "");
        shelf.add(
                "child",
                Checkpoint.of(TinyWeights.CONFIG, TinyWeights.VOCABULARY, Weights.of(TinyWeights.table()), card));

        assertThat(shelf.info("parent").children()).containsExactly("child");
        assertThatThrownBy(() -> shelf.remove("parent"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("child");

        shelf.remove("child");
        shelf.remove("parent");
        assertThat(shelf.folder()).isEmptyDirectory();
    }

    @Test
    void aModelWithABrokenCardIsListedWithItsProblem() throws Exception {
        shelf.add("tiny", TinyWeights.checkpoint());
        Files.writeString(shelf.folder().resolve("tiny/card.json"), "{");

        assertThat(shelf.list()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("tiny");
            assertThat(entry.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("card"));
        });
    }

    @Test
    void namesThatArePathsAreNotOnTheShelf() throws Exception {
        shelf.add("tiny", TinyWeights.checkpoint());

        for (String name : List.of("..", "../shelf/tiny", "tiny/../tiny", "", ".", "/tiny")) {
            assertThatThrownBy(() -> shelf.remove(name)).as(name).isInstanceOf(CheckpointException.class);
        }
        assertThat(shelf.names()).containsExactly("tiny");
    }

    @Test
    void oldCardsAreStillRead() throws Exception {
        Path file = Files.createDirectories(shelf.folder()).resolve("card.json");
        Files.writeString(file, "{\"name\": \"old\", \"created\": \"2026-01-01\", \"sha256\": \"ab\", \"more\": [1]}");

        ModelCard card = ModelCard.read(file);

        assertThat(card.modelId()).isEqualTo("old@ab");
        assertThat(card.origin()).isEmpty();
        assertThat(card.selfCheck()).isEmpty();
    }
}

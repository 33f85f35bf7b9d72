package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.samples.AvcapMini;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest {

    private final Path folder;
    private final FolderShelf shelf;

    FolderShelfTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.shelf = new FolderShelf(new CheckpointShelf(folder));
        AvcapMini.unpackTo(folder.resolve(AvcapMini.NAME));
    }

    private ShelfEntry mini() throws CheckpointException {
        return shelf.list().get(0);
    }

    @Test
    void everyKeyOfASoundCheckpointIsLoaded() throws CheckpointException {
        ImportReport keys = shelf.keys(mini());

        AvCapConfig config = mini().config().orElseThrow();
        assertThat(keys.isRefused()).isFalse();
        assertThat(keys.count(Outcome.LOADED)).isEqualTo(config.expectedShapes().size());
    }

    @Test
    void keysThatDoNotFitTheSizesAreProblems() throws Exception {
        Path config = folder.resolve(AvcapMini.NAME).resolve("config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("(\"dec_layers\" *: *)2", "$13"));

        ImportReport keys = shelf.keys(mini());

        assertThat(keys.isRefused()).isTrue();
        assertThat(keys.count(Outcome.MISSING)).isPositive();
    }

    @Test
    void aCheckpointOutsideIsCopiedUnderItsOwnName(@TempDir Path outside) throws Exception {
        AvcapMini.unpackTo(outside.resolve("copy"));

        String name = shelf.add(outside.resolve("copy"));

        assertThat(shelf.list()).extracting(ShelfEntry::name).containsExactly("avcap-mini", name);
        shelf.remove(name);
        assertThat(shelf.list()).extracting(ShelfEntry::name).containsExactly("avcap-mini");
        assertThatThrownBy(() -> shelf.remove(name)).isInstanceOf(CheckpointException.class);
    }
}

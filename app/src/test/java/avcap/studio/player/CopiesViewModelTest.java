package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesViewModelTest {

    private final Path folder;
    private final AtomicInteger chosen = new AtomicInteger(2);
    private final PlayableCopies copies;

    CopiesViewModelTest(@TempDir Path folder) {
        this.folder = folder.resolve("copies");
        this.copies = new PlayableCopies(() -> this.folder, chosen::get, folder.resolve("spare"));
    }

    @BeforeEach
    void thereAreTwoCopies() throws IOException {
        Files.createDirectories(folder);
        for (String name : new String[] {"a.mp4", "b.mp4"}) {
            Files.write(folder.resolve(name), new byte[20_000_000]);
        }
    }

    private CopiesViewModel model() {
        return new CopiesViewModel(copies, Workshop.immediate(), chosen::set);
    }

    @Test
    void tellsWhatTheyTake() {
        assertThat(model().takenProperty().get()).isEqualTo("They take 0.04 GB now.");
    }

    @Test
    void theLimitIsRememberedAndWhatFitsStays() {
        CopiesViewModel model = model();
        model.limit(5);

        assertThat(chosen).hasValue(5);
        assertThat(model.takenProperty().get()).isEqualTo("They take 0.04 GB now.");
    }

    @Test
    void allCanBeDeleted() {
        CopiesViewModel model = model();
        model.clear();

        assertThat(folder).isEmptyDirectory();
        assertThat(model.takenProperty().get()).isEqualTo("They take 0.00 GB now.");
    }

    @Test
    void whatCannotBeDeletedStaysAndIsCounted() throws IOException {
        Files.createDirectory(folder.resolve("c.mp4"));
        Files.createFile(folder.resolve("c.mp4/kept"));
        CopiesViewModel model = model();
        model.clear();

        assertThat(folder).isDirectoryNotContaining("glob:**a.mp4").isDirectoryContaining("glob:**c.mp4");
    }
}

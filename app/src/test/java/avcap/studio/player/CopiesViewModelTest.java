package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.work.Workshop;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        copy("older.mp4", 1);
        copy("newer.mp4", 2);
    }

    /** Of 0.7 GB, none of which is written. */
    private void copy(String name, int day) throws IOException {
        Path copy = folder.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.setLength(700_000_000);
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2024-01-0" + day + "T00:00:00Z")));
    }

    private CopiesViewModel model() {
        return new CopiesViewModel(copies, Workshop.immediate(), chosen::set);
    }

    @Test
    void tellsWhatTheyTakeAndDeletesNone() {
        chosen.set(1);

        assertThat(model().takenProperty().get()).contains(" 1.40 GB ");
        assertThat(folder).isDirectoryContaining("glob:**older.mp4");
    }

    @Test
    void theLimitIsRememberedAndWhatIsBeyondGoesAtOnce() {
        CopiesViewModel model = model();
        model.limit(1);

        assertThat(chosen).hasValue(1);
        assertThat(model.takenProperty().get()).contains(" 0.70 GB ");
        assertThat(folder).isDirectoryNotContaining("glob:**older.mp4").isDirectoryContaining("glob:**newer.mp4");
    }

    @Test
    void whatFitsStays() {
        CopiesViewModel model = model();
        model.limit(5);

        assertThat(model.takenProperty().get()).contains(" 1.40 GB ");
    }

    @Test
    void allCanBeDeleted() {
        CopiesViewModel model = model();
        model.clear();

        assertThat(folder).isEmptyDirectory();
        assertThat(model.takenProperty().get()).contains(" 0.00 GB ");
    }

    @Test
    void whatCannotBeDeletedStaysAndIsCounted() throws IOException {
        Files.createDirectory(folder.resolve("c.mp4"));
        Files.createFile(folder.resolve("c.mp4/kept"));
        CopiesViewModel model = model();
        model.clear();

        assertThat(folder).isDirectoryNotContaining("glob:**newer.mp4").isDirectoryContaining("glob:**c.mp4");
    }
}

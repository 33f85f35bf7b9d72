package avcap.inference.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void whatIsNoLongerNeededIsDeletedWithoutAWord() throws Exception {
        Path used = folder.resolve("used");
        Files.createFile(Files.createDirectories(used.resolve("deep")).resolve("file"));

        Folders.deleteOrTell(used, told::add);

        assertThat(used).doesNotExist();
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeDeletedIsOnlyTold() {
        Path kept = Path.of("/proc/self/status"); // which even an administrator cannot delete
        assumeThat(kept)
                .as("a file that nobody can delete; that it is only told was not tried")
                .exists();

        Folders.deleteOrTell(kept, told::add);

        assertThat(told).singleElement().asString().contains(kept.toString(), "cannot be deleted");
    }
}

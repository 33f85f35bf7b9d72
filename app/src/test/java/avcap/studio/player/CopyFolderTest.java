package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFolderTest {

    private final Path folder;

    CopyFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path copy(String name, int day) throws IOException {
        Path copy = Files.write(folder.resolve(name + ".mp4"), new byte[100]);
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2024-01-0" + day + "T00:00:00Z")));
        return copy;
    }

    @Test
    void theCopiesUnusedForLongestMakeRoom() throws Exception {
        Path oldest = copy("oldest", 1);
        Path middle = copy("middle", 2);
        Path used = copy("used", 1);

        new CopyFolder(folder, 250).keep(used);

        assertThat(oldest).doesNotExist();
        assertThat(middle).exists();
        assertThat(used).exists();
    }

    @Test
    void theCopyInUseStaysEvenIfItAloneIsTooLarge() throws Exception {
        Path used = copy("used", 1);

        new CopyFolder(folder, 50).keep(used);

        assertThat(used).exists();
    }

    @Test
    void tidyingLeavesTheNewestThatFitAndTellsWhatTheyTake() throws Exception {
        Path oldest = copy("oldest", 1);
        copy("middle", 2);
        copy("newest", 3);

        new CopyFolder(folder, 250).tidy();

        assertThat(oldest).doesNotExist();
        assertThat(new CopyFolder(folder, 250).bytes()).isEqualTo(200);
    }

    @Test
    void tidyingLeavesTheOneUsedLastAndClearingNone() throws Exception {
        copy("older", 1);
        Path newest = copy("newest", 3);

        new CopyFolder(folder, 50).tidy();

        assertThat(folder).isDirectoryContaining(newest::equals);
        assertThat(new CopyFolder(folder, 50).bytes()).isEqualTo(100);
        new CopyFolder(folder, 50).clear();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws Exception {
        CopyFolder none = new CopyFolder(folder.resolve("none"), 250);
        none.tidy();
        none.clear();

        assertThat(none.bytes()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        Path other = Files.write(folder.resolve("notes.txt"), new byte[1000]);

        new CopyFolder(folder, 50).keep(copy("used", 1));

        assertThat(other).exists();
    }

    @Test
    void whatAKilledStudioLeftHalfWrittenGoes() throws Exception {
        Path abandoned = Files.write(folder.resolve("copy1.part"), new byte[100]);
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
        Path inWork = Files.write(folder.resolve("copy2.part"), new byte[100]);

        new CopyFolder(folder, 500).keep(copy("used", 1));

        assertThat(abandoned).doesNotExist();
        assertThat(inWork).exists();
    }

    @Test
    void aCopyIsFoundAgainAndCountsAsUsed() throws Exception {
        Path made = copy("made", 1);

        assertThat(new CopyFolder(folder, 500).find("made")).contains(made);
        assertThat(new CopyFolder(folder, 500).find("other")).isEmpty();
        assertThat(Files.getLastModifiedTime(made).toInstant()).isAfter(Instant.parse("2024-02-01T00:00:00Z"));
    }
}

package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipFilesTest {

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    private Path clip(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private List<Path> found(Path... named) {
        List<Path> found = new ArrayList<>();
        new ClipFiles(List.of(named), complaints::add).forEachRemaining(found::add);
        return found;
    }

    @Test
    void foldersAreWalkedByName() throws Exception {
        Path late = clip("b/2.wav");
        Path deep = clip("a/x/1.mp4");
        Path first = clip("a/0.mp3");
        clip("a/notes.txt");

        assertThat(found(folder)).containsExactly(first, deep, late);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFolderIsNotLookedIntoBeforeItsTurn() throws Exception {
        Path first = clip("a/1.wav");
        Path second = clip("b/1.wav");
        ClipFiles files = new ClipFiles(List.of(folder), complaints::add);

        Path handedOut = files.next();
        Path third = clip("b/2.wav");

        assertThat(handedOut).isEqualTo(first);
        assertThat(files).toIterable().containsExactly(second, third);
    }

    @Test
    void aLinkBackToAFolderAboveIsLeftOut() throws Exception {
        Path clip = clip("a/1.wav");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        assertThat(found(folder)).containsExactly(clip);
        assertThat(complaints).singleElement().asString().contains("loop").contains("leads back");
    }

    @Test
    void aFolderThatMayNotBeLookedIntoIsOneSentence() throws Exception {
        Path before = clip("a/1.wav");
        clip("b/1.wav");
        Path after = clip("c/1.wav");
        Path locked = folder.resolve("b");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(locked))
                .as("the superuser may look everywhere")
                .isFalse();

        try {
            assertThat(found(folder)).containsExactly(before, after);
            assertThat(complaints)
                    .singleElement()
                    .asString()
                    .contains("may not look into")
                    .contains("b");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

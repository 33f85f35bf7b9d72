package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.NewClip;
import avcap.studio.testing.InMemoryProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayableCopiesTest {

    private final Path folder;
    private final Path beside;
    private final Path spare;
    private final PlayableCopies copies;

    PlayableCopiesTest(@TempDir Path folder) {
        this.folder = folder;
        this.beside = folder.resolve("copies");
        this.spare = folder.resolve("spare");
        this.copies = new PlayableCopies(() -> beside, () -> 1, spare);
    }

    @BeforeEach
    void thereIsAClip() throws Exception {
        MadeMedia.clip(folder.resolve("clip.mp4"));
    }

    private Entry entry(String name) throws Exception {
        Path file = folder.resolve(name);
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(new NewClip(file, new ClipId(Sha256.of(file)), 2, Set.of(), Optional.empty())));
        return project.entries().get(0);
    }

    private Path copy(Entry entry, boolean silent) throws Exception {
        return copies.of(entry, silent).run(Progress.none());
    }

    @Test
    void theSameBytesAreCopiedOnceWhateverTheyAreCalled() throws Exception {
        Path copied = copy(entry("clip.mp4"), false);
        byte[] bytes = Files.readAllBytes(copied);
        Files.move(folder.resolve("clip.mp4"), folder.resolve("moved.mp4"));

        assertThat(copy(entry("moved.mp4"), false)).isEqualTo(copied).hasBinaryContent(bytes);
        assertThat(copied.getParent()).isEqualTo(beside);
    }

    @Test
    void theSilentCopyIsAnotherOne() throws Exception {
        Path silent = copy(entry("clip.mp4"), true);

        assertThat(silent).isNotEqualTo(copy(entry("clip.mp4"), false));
        assertThat(new MediaReader().probe(silent).hasSound()).isFalse();
    }

    @Test
    void whereTheProjectCannotBeWrittenToTheTemporaryFolderServes() throws Exception {
        Files.writeString(beside, "a file where the folder should be");

        Path copied = copy(entry("clip.mp4"), false);

        assertThat(copied.getParent()).isEqualTo(spare);
        assertThat(copy(entry("clip.mp4"), false)).isEqualTo(copied);
    }

    @Test
    void withoutAnyPlaceThePersonIsTold() throws Exception {
        Files.writeString(beside, "a file where the folder should be");
        Files.writeString(spare, "and another");

        assertThatThrownBy(() -> copy(entry("clip.mp4"), false))
                .isInstanceOf(PlayableCopies.NoPlaceException.class)
                .hasMessageContaining("\"clip.mp4\"")
                .hasMessageContaining("make room");
    }

    @Test
    void aClipThatCannotBeReadIsToldAsSuch() throws Exception {
        Files.writeString(folder.resolve("notes.mp4"), "Dear reader, this is a letter.");

        assertThatThrownBy(() -> copy(entry("notes.mp4"), false))
                .isInstanceOf(MediaException.class)
                .isNotInstanceOf(PlayableCopies.NoPlaceException.class)
                .hasMessageContaining("notes.mp4");
        assertThat(beside).isEmptyDirectory();
    }
}

package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.Clip;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.ProjectOpening.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOpeningTest {

    private final Path folder;
    private final ProjectOpening opening = new ProjectOpening(ProjectOpeningTest::probe);

    ProjectOpeningTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Clip probe(Path file) throws MediaException {
        if (String.valueOf(file.getFileName()).startsWith("broken")) {
            throw new MediaException("\"" + file.getFileName() + "\" is not a sound or video file.");
        }
        return new Clip(file, 10, Optional.empty(), Optional.empty(), Set.of());
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, name);
    }

    @Test
    void makesAProjectOfAFolderOfClips() throws Exception {
        for (String name : List.of("clip10.mp4", "clip2.MP4", "sub/é.wav", "notes.txt", ".hidden.mp4", ".git/x.mp4")) {
            file(name);
        }

        Opened opened = opening.open(folder, Progress.none());

        assertThat(opened.entries()).extracting(Entry::path).containsExactly("clip2.MP4", "clip10.mp4", "sub/é.wav");
        assertThat(opened.problems()).isEmpty();
        opened.project().close();
        assertThat(ProjectFolder.isProject(folder)).isTrue();
    }

    @Test
    void opensTheProjectThatIsThere() throws Exception {
        file("clip.mp4");
        opening.open(folder, Progress.none()).project().close();
        file("later.mp4");

        Opened again = opening.open(folder.resolve(ProjectFolder.FILE), Progress.none());

        assertThat(again.entries()).extracting(Entry::name).containsExactly("clip");
        again.project().close();
    }

    @Test
    void keepsAClipThatCannotBeReadWithItsSentence() throws Exception {
        file("broken.mp4");
        file("fine.mp4");

        Opened opened = opening.open(folder, Progress.none());

        assertThat(opened.entries()).extracting(Entry::status).containsExactly(Status.DAMAGED, Status.NEW);
        assertThat(opened.entries().get(0).problem()).contains("\"broken.mp4\" is not a sound or video file.");
        opened.project().close();
    }

    @Test
    void aFolderWithoutClipsIsASentence() {
        assertThatThrownBy(() -> opening.open(folder, Progress.none()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no clip in");
    }

    @Test
    void aCancelledScanLeavesNoProject() throws IOException {
        file("clip.mp4");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> opening.open(folder, cancelled)).isInstanceOf(CancellationException.class);

        assertThat(ProjectFolder.isProject(folder)).isFalse();
    }

    @Test
    void theSampleProjectIsMadeOnceAndOpenedAsItWasLeft() throws StoreException {
        SampleProject sample = new SampleProject(opening);
        Opened first = sample.openOrCreate(folder, Progress.none());
        first.project().mark(first.entries().get(0).id(), Status.FLAGGED, new Annotator("anna"));
        first.project().close();

        Opened second = sample.openOrCreate(folder, Progress.none());

        assertThat(second.entries()).hasSize(SampleClips.all().size());
        assertThat(second.entries().get(0).status()).isEqualTo(Status.FLAGGED);
        assertThat(second.entries())
                .allSatisfy(entry -> assertThat(entry.file()).exists());
        second.project().close();
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        assertThat(List.of("b1", "a10", "A2", "a", "a02b", "a2a").stream()
                        .sorted(new NaturalOrder())
                        .toList())
                .containsExactly("a", "A2", "a2a", "a02b", "a10", "b1");
    }

    @Test
    void saysWhatWasBroughtBack() throws Exception {
        file("clip.mp4");
        try (Project project = opening.open(folder, Progress.none()).project()) {
            EntryId clip = project.entries().get(0).id();
            project.setAside(List.of(new Draft(clip, "a dog", new Annotator("anna"), Instant.now())));
        }

        Opened opened = opening.open(folder, Progress.none());

        assertThat(opened.news()).contains("One caption typed just before the studio ended was brought back.");
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.entries()).extracting(Entry::caption).containsExactly("a dog");
        opened.project().close();
    }
}

package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Entry;
import avcap.studio.landmark.Landmarks;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkFindingTest {

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final List<Path> read = new ArrayList<>();
    private final Path folder;
    private List<Entry> entries = List.of();

    LandmarkFindingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void twoClips() throws Exception {
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> Readings.both(file, shape));
        LandmarkFinding.follow(session, workshop, (clip, progress) -> {
            read.add(clip.clip().file());
            return new Landmarks(Optional.empty(), List.of((double) read.size()), List.of());
        });
        InMemoryProject project = new InMemoryProject(folder);
        for (String name : List.of("dog", "cat")) {
            project.add(List.of(Clips.at(Files.createFile(folder.resolve(name + ".mp4")))));
        }
        entries = project.entries();
        session.open(project, entries);
    }

    @Test
    void theyAreThoseOfTheChosenClip() {
        assertThat(session.clip().landmarks().onsets()).containsExactly(1.0);

        session.select(entries.get(1).id());

        assertThat(session.clip().landmarks().onsets()).containsExactly(2.0);
        assertThat(read).containsExactly(folder.resolve("dog.mp4"), folder.resolve("cat.mp4"));
    }

    @Test
    void theyAreKeptWithWhatWasReadOfAClip() {
        session.select(entries.get(1).id());
        session.select(entries.get(0).id());

        assertThat(session.clip().landmarks().onsets()).containsExactly(1.0);
        assertThat(read).hasSize(2);
    }

    @Test
    void withoutAClipThereAreNone() {
        session.close();

        assertThat(session.clip().landmarks()).isEqualTo(Landmarks.NONE);
    }
}

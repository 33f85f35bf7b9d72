package avcap.studio.review;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Spectrogram;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundViewModelTest {

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final SoundViewModel sound = new SoundViewModel(session, workshop);
    private final Path folder;

    SoundViewModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void open() throws Exception {
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> sounding(Readings.both(file, shape)));
        Path dog = Files.createFile(folder.resolve("dog.wav"));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(dog)));
        session.open(project, project.entries());
    }

    private static ClipFeatures sounding(ClipFeatures silent) {
        return new ClipFeatures(
                silent.clip(),
                silent.sound(),
                Optional.of(new Spectrogram(new float[100 * 128], 100, 128, 0.01)),
                silent.frames(),
                silent.strip(),
                silent.input(),
                silent.timing());
    }

    @Test
    void theSoundIsDrawnOnceSomebodyLooks() throws Exception {
        open();
        assertThat(session.clip().features()).isPresent();
        assertThat(sound.pictureProperty().get()).isNull();

        sound.setLooked(true);

        assertThat(sound.pictureProperty().get()).isNotNull();
    }

    @Test
    void whoLooksSeesEachClipsSound() throws Exception {
        sound.setLooked(true);

        open();

        assertThat(sound.pictureProperty().get()).isNotNull();
    }

    @Test
    void whatIsDrawnStaysWhileNobodyLooks() throws Exception {
        open();
        sound.setLooked(true);
        Object drawn = sound.pictureProperty().get();
        sound.setLooked(false);

        sound.setLooked(true);

        assertThat(sound.pictureProperty().get()).isSameAs(drawn);
    }
}

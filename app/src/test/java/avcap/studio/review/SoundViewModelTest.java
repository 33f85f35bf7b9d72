package avcap.studio.review;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundViewModelTest {

    private final Session session = new Session(Workshop.immediate());
    private final SoundViewModel sound = new SoundViewModel(session);

    @Test
    void theAxisIsAsLongAsTheClipAndTheMouseAsksThePlayhead(@TempDir Path folder) throws Exception {
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.named("dog")));

        session.open(project, project.entries());
        sound.seek(4, 0);
        sound.mark(TimeSpan.ofSeconds(2, 3));

        assertThat(sound.axis().durationProperty().get()).isEqualTo(10);
        assertThat(session.playhead().time()).isEqualTo(4);
        assertThat(session.playhead().loop()).contains(TimeSpan.ofSeconds(2, 3));
        sound.clear();
        assertThat(session.playhead().loop()).isEmpty();
    }
}

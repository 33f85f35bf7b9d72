package avcap.studio.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.work.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaViewModelTest {

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Workshop workshop = Workshop.deliveringOn(window::add);
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final MediaViewModel model = new MediaViewModel(session, workshop, notices);
    private final Path clips;
    private final Path moved;
    private final Project project;

    MediaViewModelTest(@TempDir Path folder) throws Exception {
        this.clips = Files.createDirectories(folder.resolve("project"));
        this.moved = Files.createDirectories(folder.resolve("moved"));
        this.project = ProjectFolder.create(clips, "Moving");
    }

    @BeforeEach
    void threeClipsOfWhichTwoWereMoved() throws Exception {
        project.add(List.of(clip("bell"), clip("dog"), clip("rain")));
        Files.move(clips.resolve("dog.wav"), moved.resolve("hound.wav"));
        Files.delete(clips.resolve("rain.wav"));
        session.open(project, project.entries());
        untilQuiet();
    }

    private NewClip clip(String name) throws Exception {
        Path file = Files.writeString(clips.resolve(name + ".wav"), name);
        return new NewClip(file, new ClipId(Sha256.of(file)), 10, Set.of(), Optional.empty());
    }

    @AfterEach
    void close() {
        session.close();
        workshop.close();
    }

    private void untilQuiet() {
        await().until(() -> {
            for (Runnable next = window.poll(); next != null; next = window.poll()) {
                next.run();
            }
            return workshop.unfinished().isEmpty() && window.isEmpty();
        });
    }

    private boolean isMissing(int place) {
        return session.missing().contains(session.entries().get(place).id());
    }

    @Test
    void whatIsMissingIsToldOnceAfterOpeningWithAWayToFindIt() {
        assertThat(notices.shown()).hasSize(1);
        Notice told = notices.shown().get(0);
        assertThat(told.sentence()).isEqualTo("2 of 3 clips were not found.");
        assertThat(isMissing(0)).isFalse();
        assertThat(isMissing(1)).isTrue();

        boolean[] asked = new boolean[1];
        model.setWhenAsked(() -> asked[0] = true);
        told.action().orElseThrow().run().run();
        assertThat(asked[0]).isTrue();
    }

    @Test
    void whatIsFoundIsBackAndTheRestStaysMissing() {
        model.findIn(moved);
        untilQuiet();

        assertThat(session.entries().get(1).file()).isEqualTo(moved.resolve("hound.wav"));
        assertThat(isMissing(1)).isFalse();
        assertThat(isMissing(2)).isTrue();
        assertThat(model.missing()).hasSize(1);
        assertThat(model.resultProperty().get()).startsWith("One clip was found again. One is still missing");
        assertThat(model.workProperty().get()).isNull();
    }

    @Test
    void takingItBackMakesItMissingAgain() {
        model.findIn(moved);
        untilQuiet();

        session.takeBack();
        untilQuiet();

        assertThat(isMissing(1)).isTrue();
        assertThat(model.missing()).hasSize(2);
    }

    @Test
    void aFolderWithoutThemIsASentence() throws Exception {
        Path empty = Files.createDirectory(moved.resolve("empty"));

        model.findIn(empty);
        untilQuiet();

        assertThat(model.resultProperty().get()).startsWith("None of them is in " + empty);
        assertThat(model.missing()).hasSize(2);
    }

    @Test
    void aFolderThatIsGoneIsASentenceAndNothingElse() {
        model.findIn(moved.resolve("nowhere"));
        untilQuiet();

        assertThat(model.problemProperty().get()).contains("could not be read");
        assertThat(model.missing()).hasSize(2);
    }
}

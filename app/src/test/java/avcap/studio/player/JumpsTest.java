package avcap.studio.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.caption.Explanation;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.landmark.Landmarks;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.LandmarkFinding;
import avcap.studio.session.Session;
import avcap.studio.session.WordPeaks;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JumpsTest {

    private static final InputShape SHAPE = new InputShape(64, 32, 2, 32);

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Notices notices = new Notices();
    private final Jumps jumps = new Jumps(session, notices, UiResources.laneWords());
    private final Path folder;

    JumpsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void aClipWithThreeSoundsAndTwoCuts() throws Exception {
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> Readings.both(file, shape));
        LandmarkFinding.follow(
                session,
                workshop,
                (clip, progress) -> new Landmarks(Optional.empty(), List.of(1.0, 4.0, 4.2), List.of(2.0, 7.0)));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(Files.createFile(folder.resolve("dog.mp4")))));
        session.open(project, project.entries());
    }

    private double time() {
        return session.playhead().time();
    }

    @Test
    void onsetsAreGoneThroughAndTheLastIsTheLast() {
        jumps.toOnset(1);
        assertThat(time()).isEqualTo(1);
        jumps.toOnset(1);
        jumps.toOnset(1);
        assertThat(time()).isEqualTo(4.2);
        jumps.toOnset(1);
        assertThat(time()).isEqualTo(4.2);

        jumps.toOnset(-1);
        assertThat(time()).isEqualTo(4);
        jumps.toOnset(-1);
        jumps.toOnset(-1);
        assertThat(time()).isEqualTo(1);
    }

    @Test
    void whereThereIsNothingToGoToASentenceSaysSo() {
        jumps.toOnset(1);
        assertThat(notices.shown()).isEmpty();

        jumps.toOnset(-1);
        jumps.toOnset(-1);
        session.playhead().seek(8);
        jumps.toShot(1);
        jumps.toWordPeak(1);

        assertThat(notices.shown())
                .extracting(Notice::sentence)
                .containsExactly(
                        "No sound begins before this.",
                        "No shot change after this.",
                        "No word is explained yet, so none has a peak to go to.");
    }

    @Test
    void whilePlayingTheWayBackPassesWhatJustBegan() {
        session.playhead().seek(4.3);
        session.playhead().play();
        session.playhead().playing(true);

        jumps.toOnset(-1);

        assertThat(time()).isEqualTo(1);
    }

    @Test
    void aShotIsEnteredAfterItsFirstPictureAppeared() {
        jumps.toShot(1);
        assertThat(time()).isCloseTo(2, within(.002)).isGreaterThan(2);
        jumps.toShot(1);
        assertThat(time()).isCloseTo(7, within(.002));
        jumps.toShot(-1);
        assertThat(time()).isCloseTo(2, within(.002));
    }

    @Test
    void aWordIsChosenWhereTheModelLookedMostForIt() {
        explain("a dog and a man");
        List<WordPeaks.Peak> peaks = WordPeaks.of(session);
        assertThat(peaks).extracting(WordPeaks.Peak::word).containsExactly(1, 4);
        WordPeaks.Peak first = peaks.get(0).time() < peaks.get(1).time() ? peaks.get(0) : peaks.get(1);

        jumps.toWordPeak(1);

        assertThat(time()).isEqualTo(first.time());
        assertThat(session.words().selectedIndex()).isEqualTo(first.word());
    }

    @Test
    void withoutAnExplanationThereIsNoPeakToGoTo() {
        session.playhead().seek(3);

        jumps.toWordPeak(1);

        assertThat(time()).isEqualTo(3);
    }

    private void explain(String text) {
        AvInput input = new AvInput(
                SHAPE,
                Optional.of(new float[SHAPE.audioSize()]),
                Optional.of(new float[SHAPE.videoSize()]),
                List.of(3.0, 3.5));
        Explanation why = new FakeCaptioner(text, SHAPE).explain(input, text, Progress.none());
        session.words()
                .show(why.caption().words().stream()
                        .map(word -> new ScoredWord(word.text(), word.logProbability()))
                        .toList());
        session.explanationProperty().set(why);
    }
}

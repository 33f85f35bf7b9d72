package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.Clip;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.inference.features.Spectrogram;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Seeing;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {

    private static final int RATE = 16_000;
    private static final int BANDS = 32;

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final TimelineViewModel timeline = new TimelineViewModel(session, workshop);
    private final Path folder;

    TimelineViewModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static ClipFeatures features(Path file, InputShape shape, double clipSeconds, double soundSeconds) {
        int frames = (int) Math.round(soundSeconds * 100);
        Clip clip = new Clip(file, clipSeconds, Optional.empty(), Optional.empty(), Set.of());
        AvInput input = new AvInput(shape, Optional.of(new float[shape.audioSize()]), Optional.empty(), List.of());
        return new ClipFeatures(
                clip,
                soundSeconds == 0
                        ? Optional.empty()
                        : Optional.of(Waveform.mono(new float[(int) (soundSeconds * RATE)], RATE)),
                soundSeconds == 0
                        ? Optional.empty()
                        : Optional.of(new Spectrogram(new float[frames * BANDS], frames, BANDS, .01)),
                List.of(),
                List.of(),
                input,
                new ClipFeatures.Timing(1, 1, 1));
    }

    private void open(ClipReading reading) throws IOException, StoreException {
        InMemoryProject project = new InMemoryProject(folder);
        Path file = Files.createFile(folder.resolve("dog.mp4"));
        project.add(List.of(Clips.at(file)));
        ClipOpening.follow(session, workshop, reading);
        session.open(project, project.entries());
    }

    private LanePicture picture() {
        LanePicture drawn = timeline.pictureProperty().get();
        assertThat(drawn).isNotNull();
        return drawn;
    }

    @Test
    void withoutAClipItAsksForOne() {
        assertThat(timeline.stateProperty().get()).isEqualTo(LaneState.EMPTY);
        assertThat(timeline.pictureProperty().get()).isNull();
    }

    @Test
    void aClipIsDrawnOverItsWholeLength() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 7.5, 7.5));

        assertThat(timeline.stateProperty().get()).isEqualTo(LaneState.READY);
        assertThat(timeline.axis().durationProperty().get()).isEqualTo(7.5);
        assertThat(picture().end()).isInfinite();
    }

    @Test
    void soundThatStopsEarlyIsMarkedWhereItStops() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 10, 3));

        assertThat(picture().end()).isEqualTo(3);
        assertThat(picture().endKey()).isEqualTo("lane.end.damaged");
    }

    @Test
    void aClipWithoutSoundSaysSo() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 10, 0));

        assertThat(timeline.stateProperty().get()).isEqualTo(LaneState.NO_SOUND);
        assertThat(picture().spectrogram()).isEmpty();
    }

    @Test
    void aClipThatCannotBeReadSaysSo() throws Exception {
        open((file, shape, preset, progress) -> {
            throw new MediaException("\"dog.mp4\" is damaged.");
        });

        assertThat(timeline.stateProperty().get()).isEqualTo(LaneState.BROKEN);
    }

    @Test
    void asTheModelSeesEndsWhereTheModelHearsNoFurther() throws Exception {
        InputShape shape = new FakeCaptioner("a dog").inputShape();
        open((file, given, preset, progress) -> features(file, shape, 7.5, 7.5));

        session.seeingProperty().set(Seeing.AS_THE_MODEL_SEES);

        assertThat(picture().end()).isEqualTo(shape.audioFrames() * .01);
        assertThat(picture().endKey()).isEqualTo("lane.end.model");
    }

    @Test
    void theMouseReadsTimeFrequencyAndLevel() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 7.5, 7.5));

        assertThat(timeline.readout(2, .5)).startsWith("2.00 s").contains("Hz");
        assertThat(timeline.readout(9, .5)).isEmpty();
    }

    @Test
    void aZoomedAxisFollowsThePlayhead() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 7.5, 7.5));
        timeline.axis().widthProperty().set(700);
        timeline.axis().zoom(4, 0);

        session.playhead().moved(6);

        assertThat(timeline.axis().view().start()).isLessThanOrEqualTo(6);
        assertThat(timeline.axis().view().end()).isGreaterThanOrEqualTo(6);
    }
}

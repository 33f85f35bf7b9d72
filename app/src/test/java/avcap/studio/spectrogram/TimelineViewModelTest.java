package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputShape;
import avcap.inference.features.Spectrogram;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.StoreException;
import avcap.studio.control.ColourMap;
import avcap.studio.control.LinearScale;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SoundPicture;
import avcap.studio.control.SpectrogramPyramid;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {

    private static final int RATE = 16_000;
    private static final int BANDS = 32;

    private final Workshop workshop = Workshop.immediate();
    private final Session session = new Session(workshop);
    private final Path folder;
    private final TimelineViewModel timeline;

    TimelineViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        this.timeline = new TimelineViewModel(session, workshop, new WholeSounds(folder.resolve("sounds")));
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
    void whoShowsOnlyTheSoundHasTheSamePictureInTheSameColours() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 10, 10));

        SoundPicture sound = timeline.soundProperty().getValue();

        assertThat(sound).isNotNull();
        assertThat(sound.pyramid()).isSameAs(picture().spectrogram().orElseThrow());
        timeline.lookProperty().set(timeline.lookProperty().get().withColours(ColourMap.CIVIDIS));
        assertThat(timeline.soundProperty().getValue())
                .extracting(SoundPicture::colours)
                .isEqualTo(ColourMap.CIVIDIS);
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
        assertThat(picture().end()).isEqualTo(LanePicture.End.NONE);
    }

    @Test
    void soundThatStopsEarlyIsMarkedWhereItStops() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 10, 3));

        assertThat(picture().end()).isEqualTo(new LanePicture.End(3, "lane.end.damaged"));
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

        assertThat(picture().end()).isEqualTo(new LanePicture.End(shape.audioFrames() * .01, "lane.end.model"));
    }

    @Test
    void theMouseReadsTimeFrequencyAndLevel() throws Exception {
        open((file, shape, preset, progress) -> features(file, shape, 7.5, 7.5));

        assertThat(timeline.readout(2, .5)).startsWith("2.00 s").contains("Hz").endsWith("-128 dB");
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

    private void openFile(String name, double seconds, int rate, int channels) throws Exception {
        Path file = folder.resolve(name);
        ClipWriter.writeWav(file, Tones.of(seconds, rate, channels));
        InMemoryProject project = new InMemoryProject(folder);
        project.add(List.of(Clips.at(file)));
        ClipOpening.follow(session, workshop, new FeatureReader()::readToOpen);
        session.open(project, project.entries());
    }

    @Test
    void asTheModelSeesDrawsTheVeryNumbersItIsGiven() throws Exception {
        FakeCaptioner captioner = new FakeCaptioner("a dog");
        session.captionerProperty().set(captioner);
        openFile("tone.wav", 3, RATE, 1);
        session.seeingProperty().set(Seeing.AS_THE_MODEL_SEES);

        AvInput given = session.clip().features().orElseThrow().input();
        assertThat(picture().numbers().orElseThrow().values())
                .isSameAs(given.audio().orElseThrow());
        InputShape shape = given.shape();
        int[] pixels = new int[shape.audioFrames() * shape.melBands()];
        picture()
                .spectrogram()
                .orElseThrow()
                .draw(pixels, shape.audioFrames(), shape.melBands(), 0, shape.audioFrames() * .01, ColourMap.MAGMA, 0);
        float[] numbers = given.audio().orElseThrow();
        for (int frame = 0; frame < shape.audioFrames(); frame++) {
            for (int band = 0; band < shape.melBands(); band++) {
                double share = (numbers[frame * shape.melBands() + band] + 2) / 4;
                assertThat(pixels[(shape.melBands() - 1 - band) * shape.audioFrames() + frame])
                        .isEqualTo(ColourMap.MAGMA.argb(share));
            }
        }
    }

    @Test
    void theReadOutOfTheModelsNumbersIsExact() throws Exception {
        openFile("tone.wav", 3, RATE, 1);
        session.seeingProperty().set(Seeing.AS_THE_MODEL_SEES);

        float value = picture().numbers().orElseThrow().at(120, 10);

        assertThat(timeline.readout(1.205, 10.5 / 128)).endsWith(String.format(Locale.ROOT, "%.2f", value));
    }

    @Test
    void paddingIsMarkedWhereItBegins() throws Exception {
        openFile("tone.wav", 3, RATE, 1);
        session.seeingProperty().set(Seeing.AS_THE_MODEL_SEES);

        assertThat(picture().filledFrom()).isCloseTo(2.98, within(1e-9));
        assertThat(picture().seconds()).isEqualTo(10.24);
    }

    @Test
    void whatTheModelDoesNotHearIsToldInSentences() throws Exception {
        openFile("tone.wav", 12, 44_100, 2);
        assertThat(timeline.noteProperty().get()).isEmpty();

        session.seeingProperty().set(Seeing.AS_THE_MODEL_SEES);

        assertThat(timeline.noteProperty().get())
                .contains("44.1 kHz is resampled to 16 kHz")
                .contains("above 8 kHz")
                .contains("2 channels are mixed")
                .contains("first 10.24 s of 12.00 s");
    }

    @Test
    void aLongClipIsDrawnToItsEnd() throws Exception {
        openFile("long.wav", 65, RATE, 1);

        assertThat(session.clip().features().orElseThrow().sound().orElseThrow().seconds())
                .isEqualTo(60);
        assertThat(picture().end()).isEqualTo(LanePicture.End.NONE);
        assertThat(picture().spectrogram().orElseThrow().seconds()).isCloseTo(65, within(.02));
        assertThat(picture().peaks().orElseThrow().seconds()).isCloseTo(65, within(.02));
        assertThat(timeline.readout(64, .3)).startsWith("64.00 s");
    }

    @Test
    void aLongClipWhoseRestCannotBeLaidAsideKeepsItsFirstMinute() throws Exception {
        Files.createFile(folder.resolve("sounds")); // where a folder is wanted
        openFile("long.wav", 65, RATE, 1);

        assertThat(picture().end()).isEqualTo(new LanePicture.End(60, "lane.end.unread"));
    }

    @Test
    void theLookChangesWhatIsDrawn() throws Exception {
        openFile("tone.wav", 3, RATE, 1);
        SpectrogramPyramid before = picture().spectrogram().orElseThrow();

        timeline.lookProperty().set(SoundLook.initial().withDecibels(40));
        assertThat(picture().spectrogram()).as("other colours of the same").containsSame(before);

        timeline.lookProperty()
                .set(SoundLook.initial().withScale(SoundLook.Scale.LINEAR).withHop(5));
        assertThat(picture().scale()).isEqualTo(new LinearScale(8000));
        assertThat(picture().spectrogram().orElseThrow().columnSeconds()).isEqualTo(.005);
    }

    @Test
    void levelsAreToldRelativeToFullScale() throws Exception {
        openFile("tone.wav", 3, RATE, 1);
        timeline.lookProperty()
                .set(SoundLook.initial().withScale(SoundLook.Scale.LINEAR).withWindow(32));

        assertThat(timeline.readout(1.5, 1000.0 / 8000 + .002))
                .as("a sine of half of full scale")
                .endsWith("-6 dB");
    }

    @Test
    void keysZoomAroundThePlayheadAndPan() throws Exception {
        openFile("tone.wav", 10, RATE, 1);
        session.playhead().moved(4);

        timeline.zoom().closer();
        assertThat(timeline.axis().view()).isEqualTo(TimeSpan.ofSeconds(2, 7));

        timeline.zoom().pan(1);
        assertThat(timeline.axis().view()).isEqualTo(TimeSpan.ofSeconds(4.5, 9.5));

        session.playhead().loop(TimeSpan.ofSeconds(1, 1.5));
        timeline.zoom().toSpan();
        assertThat(timeline.axis().view()).isEqualTo(TimeSpan.ofSeconds(1, 1.5));

        timeline.zoom().all();
        assertThat(timeline.axis().showsAll()).isTrue();
    }
}

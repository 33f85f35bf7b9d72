package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.clip.ClipState;
import avcap.inference.media.ClipWriter;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureReaderTest {

    private static final InputShape SHAPE = InputShape.base(4);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    Path folder;

    private final FeatureReader reader = new FeatureReader();

    @ParameterizedTest
    @EnumSource(InputPreset.class)
    void readsSoundAt16KilohertzAsTheAuthorsDo(InputPreset preset) throws Exception {
        ClipFeatures features = read(Fixtures.path("fbank/sweep16k_10s.wav"), preset);

        float[] reference =
                SafetensorsFile.open(Fixtures.path("fbank/fbank.safetensors")).floats("sweep16k_10s.fbank");
        Spectrogram spectrogram = features.spectrogram().orElseThrow();
        assertThat(spectrogram.frames()).isEqualTo(998);
        double mean = IntStream.range(0, reference.length)
                .mapToDouble(i -> Math.abs(reference[i] - spectrogram.values()[i]))
                .average()
                .orElseThrow();
        assertThat(mean).isLessThan(1e-3);
        assertThat(features.clip().states()).containsExactly(ClipState.NO_PICTURE);
        assertThat(features.input().modality()).isEqualTo(Modality.SOUND);
    }

    @Test
    void keepsTheSoundsOwnRateInTheReferencePreset() throws Exception {
        Path stereo = Fixtures.path("fbank/stereo44k_07s.wav");

        ClipFeatures reference = read(stereo, InputPreset.REFERENCE);
        ClipFeatures studio = read(stereo, InputPreset.STUDIO);

        assertThat(reference.sound().orElseThrow().sampleRate()).isEqualTo(44_100);
        assertThat(reference.clip().states()).doesNotContain(ClipState.RESAMPLED);
        assertThat(studio.sound().orElseThrow().sampleRate()).isEqualTo(16_000);
        assertThat(studio.clip().states()).contains(ClipState.RESAMPLED);
    }

    @Test
    void soundTooShortIsRefusedByTheStudioAndFilledInByTheReference() throws Exception {
        Path tick = Fixtures.path("fbank/short16k_20ms.wav");

        assertThatThrownBy(() -> read(tick, InputPreset.STUDIO))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("short16k_20ms.wav");
        assertThat(read(tick, InputPreset.REFERENCE).spectrogram().orElseThrow().values())
                .containsOnly(0.01f);
    }

    @Test
    void captionsFromThePictureWhenTheSoundIsTooShort() throws Exception {
        Path file = folder.resolve("tick.mp4");
        ClipWriter.write(file, spec(), shades(20), Optional.of(Waveform.silence(0.001, 16_000)), Progress.none());

        ClipFeatures features = new FeatureReader().read(file, SHAPE, InputPreset.STUDIO, Progress.none());

        assertThat(features.input().video()).isPresent();
    }

    @Test
    void showsTheVeryPicturesTheModelSees() throws Exception {
        Path file = folder.resolve("clip.mp4");
        ClipWriter.write(file, spec(), shades(40), Optional.of(Waveform.silence(4, 16_000)), Progress.none());

        ClipFeatures features = read(file, InputPreset.STUDIO);

        assertThat(features.frames()).hasSize(4);
        assertThat(features.input().frameTimes())
                .isEqualTo(features.frames().stream().map(Frame::time).toList());
        assertThat(features.input().video().orElseThrow())
                .isEqualTo(new FrameTransform(224).normalise(features.frames()));
        assertThat(features.strip()).hasSize(20).allMatch(frame -> frame.height() == FeatureReader.STRIP_HEIGHT);
        assertThat(features.input().modality()).isEqualTo(Modality.SOUND_AND_PICTURE);
    }

    @Test
    void saysWhenAClipIsLongerThanTheModelHears() throws Exception {
        Path file = folder.resolve("long.wav");
        ClipWriter.writeWav(file, Waveform.silence(11, 16_000));

        ClipFeatures features = read(file, InputPreset.STUDIO);

        assertThat(features.clip().states()).contains(ClipState.LONGER_THAN_MODEL);
        assertThat(features.spectrogram().orElseThrow().frames()).isEqualTo(1098);
        assertThat(features.input().audio().orElseThrow()).hasSize(1024 * 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"img_320x240", "img_100x133"})
    void readsAStillPictureAsAClipOfOneFrame(String name) throws Exception {
        ClipFeatures features = read(Fixtures.path("image/" + name + ".png"), InputPreset.STUDIO);

        byte[] expected = Fixtures.png("image/" + name + ".resized_cropped.png").rgb();
        assertThat(features.frames()).hasSize(4).allSatisfy(frame -> assertThat(frame.rgb())
                .isEqualTo(expected));
        assertThat(features.clip().duration()).isZero();
        assertThat(features.input().modality()).isEqualTo(Modality.PICTURE);
    }

    @Test
    void readsAJpegAsPillowDoes() throws Exception {
        Frame frame = new MediaReader()
                .frames(Fixtures.path("image/jpeg_320x240.jpg"), FrameSampling.middle(1), Progress.none())
                .get(0);

        byte[] expected = Fixtures.png("image/jpeg_320x240.decoded.png").rgb();
        int largest = IntStream.range(0, expected.length)
                .map(i -> Math.abs((expected[i] & 0xff) - (frame.rgb()[i] & 0xff)))
                .max()
                .orElseThrow();
        assertThat(largest).isLessThanOrEqualTo(3); // Zero here; JPEG decoders may round otherwise elsewhere.
    }

    @Test
    void theTwoPresetsAgreeOnMonoSoundAtTheModelsRate() throws Exception {
        Path file = Fixtures.path("fbank/silence16k_05s.wav");

        assertThat(read(file, InputPreset.STUDIO).input().audio().orElseThrow())
                .isEqualTo(read(file, InputPreset.REFERENCE).input().audio().orElseThrow());
        assertThat(SoundRequest.studio().sampleRate()).hasValue(SoundRequest.MODEL_RATE);
    }

    @Test
    void tellsWhatEachPresetDidToAClip() throws Exception {
        Path stereo = Fixtures.path("fbank/stereo44k_07s.wav");

        Treatment.Sound reference = treated(stereo, InputPreset.REFERENCE);
        Treatment.Sound studio = treated(stereo, InputPreset.STUDIO);

        assertThat(reference.taken()).isEqualTo(Treatment.Channels.FIRST);
        assertThat(reference.isResampled()).isFalse();
        assertThat(reference.rows()).isEqualTo(68);
        assertThat(reference.paddedRows()).isEqualTo(1024 - 68);
        assertThat(studio.taken()).isEqualTo(Treatment.Channels.MIXED);
        assertThat(studio.rate()).isEqualTo(16_000);
        assertThat(studio.fileRate()).isEqualTo(44_100);
        assertThat(treated(Fixtures.path("fbank/short16k_20ms.wav"), InputPreset.REFERENCE)
                        .isFilledIn())
                .isTrue();
    }

    private Treatment.Sound treated(Path file, InputPreset preset) throws MediaException {
        return Treatment.of(read(file, preset), preset).sound().orElseThrow();
    }

    private ClipFeatures read(Path file, InputPreset preset) throws MediaException {
        return reader.read(file, SHAPE, preset, Progress.none());
    }

    private static ClipWriter.Spec spec() {
        return ClipWriter.Spec.standard().withSize(320, 240).withFrameRate(10);
    }

    private static Iterator<Frame> shades(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] rgb = new byte[3 * 320 * 240];
                    java.util.Arrays.fill(rgb, (byte) (3 * i));
                    return new Frame(i / 10.0, 320, 240, rgb);
                })
                .iterator();
    }

    @ParameterizedTest
    @EnumSource(InputPreset.class)
    void readsForTheModelWhatItReadsForTheEye(InputPreset preset) throws Exception {
        Path file = folder.resolve("long.mp4");
        ClipWriter.write(file, spec(), shades(130), Optional.of(hum(13)), Progress.none());

        ClipFeatures shown = reader.read(file, SHAPE, preset, Progress.none());
        ClipFeatures given = reader.readForModel(file, SHAPE, preset, Progress.none());

        assertThat(given.input().video().orElseThrow())
                .isEqualTo(shown.input().video().orElseThrow());
        assertThat(given.input().audio().orElseThrow())
                .containsExactly(shown.input().audio().orElseThrow(), within(1e-5f)); // another mean, rounded otherwise
        assertThat(given.input().frameTimes()).isEqualTo(shown.input().frameTimes());
        assertThat(given.clip().states()).isEqualTo(shown.clip().states()).contains(ClipState.LONGER_THAN_MODEL);
    }

    @Test
    void readsForTheModelNoMoreThanItHears() throws Exception {
        Path file = folder.resolve("hour.wav");
        ClipWriter.writeWav(file, hum(600));

        ClipFeatures given = reader.readForModel(file, SHAPE, InputPreset.STUDIO, Progress.none());

        assertThat(given.sound().orElseThrow().seconds()).isLessThan(11);
        assertThat(given.spectrogram().orElseThrow().frames()).isLessThan(1100);
        assertThat(given.clip().states()).doesNotContain(ClipState.DAMAGED);
    }

    @Test
    void opensALongClipWithItsFirstMinute() throws Exception {
        Path file = folder.resolve("long.wav");
        ClipWriter.writeWav(file, hum(70));

        ClipFeatures opened = reader.readToOpen(file, SHAPE, InputPreset.STUDIO, Progress.none());

        assertThat(opened.sound().orElseThrow().seconds()).isEqualTo(60);
        assertThat(opened.soundMayGoOn()).isTrue();
        assertThat(opened.clip().duration()).isCloseTo(70, within(.1));
    }

    @Test
    void opensAShortClipWhole() throws Exception {
        Path file = folder.resolve("short.wav");
        ClipWriter.writeWav(file, hum(13));

        ClipFeatures opened = reader.readToOpen(file, SHAPE, InputPreset.STUDIO, Progress.none());
        ClipFeatures whole = reader.read(file, SHAPE, InputPreset.STUDIO, Progress.none());

        assertThat(opened.soundMayGoOn()).isFalse();
        assertThat(opened.input().audio().orElseThrow())
                .isEqualTo(whole.input().audio().orElseThrow());
        assertThat(opened.spectrogram().orElseThrow().values())
                .isEqualTo(whole.spectrogram().orElseThrow().values());
    }

    /** A tone off the middle line, so that a mean over more of it is another one, growing louder. */
    private static Waveform hum(int seconds) {
        float[] samples = new float[seconds * 22_050];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 + 0.5 * i / samples.length * Math.sin(2 * Math.PI * 440 * i / 22_050));
        }
        return Waveform.mono(samples, 22_050);
    }
}

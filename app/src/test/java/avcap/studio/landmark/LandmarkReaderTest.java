package avcap.studio.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.samples.SampleClip;
import avcap.samples.SampleClips;
import avcap.studio.testing.MadePictures;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarkReaderTest {

    private final Path folder;

    LandmarkReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Landmarks landmarks(Path file) throws Exception {
        return new LandmarkReader()
                .read(
                        new FeatureReader().read(file, InputShape.base(2), InputPreset.STUDIO, Progress.none()),
                        Progress.none());
    }

    private Landmarks made(double[] times, DoubleUnaryOperator level) throws Exception {
        return landmarks(MadePictures.write(folder.resolve("clip.mp4"), times, level));
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 30_000 / 1001.0, 60_000 / 1001.0})
    void steadyPicturesAreFoundAtTheirOwnTimes(double frameRate) throws Exception {
        assertTimes(MadePictures.steady(frameRate, 90));
    }

    @Test
    void unevenPicturesAreFoundAtTheirOwnTimes() throws Exception {
        assertTimes(MadePictures.uneven(90));
    }

    private void assertTimes(double[] times) throws Exception {
        PictureTimes found = made(times, time -> 40).pictures().orElseThrow();

        for (int i = 0; i < times.length; i++) {
            assertThat(found.timeOf(i)).isCloseTo(times[i], within(1e-4));
            assertThat(found.at(found.timeOf(i))).isEqualTo(i);
            assertThat(found.at(found.timeOf(i) + .005)).isEqualTo(i);
        }
    }

    @Test
    void aShotChangesWhereThePictureStaysAnother() throws Exception {
        Landmarks found = made(MadePictures.steady(25, 100), time -> time < 1.2 ? 40 : time < 2.6 ? 120 : 200);

        assertThat(found.shots()).hasSize(2);
        assertThat(found.shots().get(0)).isCloseTo(1.2, within(.001));
        assertThat(found.shots().get(1)).isCloseTo(2.6, within(.001));
    }

    @Test
    void neitherAFlashNorASlowChangeIsAnotherShot() throws Exception {
        assertThat(made(MadePictures.steady(25, 100), time -> time >= 2 && time < 2.07 ? 250 : 40)
                        .shots())
                .isEmpty();
        assertThat(made(MadePictures.steady(25, 100), time -> 40 + 50 * time).shots())
                .isEmpty();
    }

    @Test
    void clicksBeginWhereTheyBegin() throws Exception {
        Landmarks found = landmarks(sample("click-and-flash"));

        assertThat(found.onsets()).hasSize(9);
        for (int second = 1; second < 10; second++) {
            assertThat(found.onsets().get(second - 1)).isCloseTo(second, within(.012));
        }
        assertThat(found.shots()).isEmpty();
    }

    @Test
    void mostSoundsOfTheSampleClipsAreHeardToBegin() throws Exception {
        SampleClips.unpackTo(folder, Progress.none());
        int sounds = 0;
        int heard = 0;
        for (SampleClip clip : SampleClips.all()) {
            List<Double> onsets = clip.kind() == SampleClip.Kind.PICTURE_ONLY
                    ? List.of()
                    : landmarks(folder.resolve(clip.file())).onsets();
            for (SampleClip.Sound sound : onsets.isEmpty() ? List.<SampleClip.Sound>of() : clip.sounds()) {
                sounds++;
                heard += onsets.stream().anyMatch(onset -> Math.abs(onset - sound.start()) < .05) ? 1 : 0;
            }
        }

        assertThat(sounds).isGreaterThan(20);
        assertThat((double) heard / sounds).isGreaterThan(.65); // Rain, wind and sirens swell and have no onset.
    }

    @Test
    void aClipWithoutPicturesHasNoTimesOfThem() throws Exception {
        Path file = sample(SampleClips.all().stream()
                .filter(clip -> clip.kind() == SampleClip.Kind.SOUND_ONLY)
                .map(SampleClip::id)
                .findFirst()
                .orElseThrow());

        assertThat(landmarks(file).pictures()).isEmpty();
    }

    private Path sample(String id) throws Exception {
        List<Path> files = SampleClips.unpackTo(folder, Progress.none());
        return files.stream()
                .filter(file -> file.getFileName().toString().startsWith(id + "."))
                .findFirst()
                .orElseThrow();
    }
}

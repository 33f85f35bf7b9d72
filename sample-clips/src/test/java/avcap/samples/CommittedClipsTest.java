package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedClipsTest {

    @TempDir
    private static Path folder = Path.of("");

    private final MediaReader reader = new MediaReader();

    @BeforeAll
    static void unpack() throws IOException {
        SampleClips.unpackTo(folder, Progress.none());
    }

    @Test
    void everyClipLastsTenSecondsAndHasTheStreamsItShould() throws MediaException {
        for (SampleClip sample : SampleClips.all()) {
            Clip clip = reader.probe(folder.resolve(sample.file()));

            assertThat(clip.duration()).as(sample.file()).isCloseTo(10, within(0.1));
            assertThat(clip.hasSound()).as(sample.file()).isEqualTo(sample.kind() != SampleClip.Kind.PICTURE_ONLY);
            assertThat(clip.hasPicture()).as(sample.file()).isEqualTo(sample.kind() != SampleClip.Kind.SOUND_ONLY);
        }
    }

    @Test
    void aSceneIsH264AndAacAsThePlayersExpect() throws MediaException {
        Clip clip = reader.probe(folder.resolve(SampleClips.all().get(0).file()));

        assertThat(clip.picture()).contains(new Clip.PictureStream(640, 360, 25, "h264"));
        assertThat(clip.sound()).contains(new Clip.SoundStream(44_100, 1, "aac"));
    }

    @Test
    void decodedSoundIsWhatTheSceneSoundsLike() throws MediaException {
        SampleClip sample = SampleClips.all().get(0);
        Scene scene = SceneGenerator.scene(sample.seed().orElseThrow());

        Waveform decoded = sound(sample.file());

        double[] expected = levels(SceneSound.render(scene, decoded.sampleRate()));
        double[] heard = levels(decoded);
        for (int i = 0; i < heard.length; i++) {
            assertThat(heard[i]).as("from %d s", i).isCloseTo(expected[i], within(0.02));
        }
    }

    @Test
    void flashAndClickComeTogether() throws MediaException {
        Waveform sound = sound("click-and-flash.mp4");
        List<Double> clicks = clicks(sound);
        List<Double> flashes = new ArrayList<>();
        boolean wasWhite = false;
        for (var frame :
                reader.frames(folder.resolve("click-and-flash.mp4"), FrameSampling.all(250), Progress.none())) {
            boolean white = (frame.rgb()[0] & 255) > 200;
            if (white && !wasWhite) {
                flashes.add(frame.time());
            }
            wasWhite = white;
        }

        assertThat(flashes).hasSize(9);
        assertThat(clicks).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(flashes.get(i)).isCloseTo(i + 1.0, within(0.001));
            assertThat(clicks.get(i)).isCloseTo(i + 1.0, within(0.005)); // AAC smears a click over a few milliseconds
        }
    }

    private Waveform sound(String file) throws MediaException {
        return reader.sound(folder.resolve(file), SoundRequest.reference(), Progress.none());
    }

    private static List<Double> clicks(Waveform sound) {
        List<Double> clicks = new ArrayList<>();
        double last = -1;
        for (int i = 0; i < sound.length(); i++) {
            double time = (double) i / sound.sampleRate();
            if (Math.abs(sound.channel(0)[i]) > 0.3 && time - last > 0.5) {
                clicks.add(time);
                last = time;
            }
        }
        return clicks;
    }

    /** Root mean square of each whole second. */
    private static double[] levels(Waveform sound) {
        return IntStream.range(0, 9)
                .mapToDouble(second -> {
                    double sum = 0;
                    for (int i = second * sound.sampleRate(); i < (second + 1) * sound.sampleRate(); i++) {
                        sum += sound.channel(0)[i] * sound.channel(0)[i];
                    }
                    return Math.sqrt(sum / sound.sampleRate());
                })
                .toArray();
    }
}

package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    Path folder;

    private final MediaReader reader = new MediaReader();

    @Test
    void tellsWhatAVideoDeclares() throws Exception {
        Clip clip = reader.probe(MadeClips.withSound(folder.resolve("Küche 台所.mp4"), 2));

        assertThat(clip.duration()).isCloseTo(2, within(0.06));
        assertThat(clip.sound()).contains(new Clip.SoundStream(44_100, 2, "aac"));
        assertThat(clip.picture())
                .contains(new Clip.PictureStream(MadeClips.WIDTH, MadeClips.HEIGHT, MadeClips.RATE, "h264"));
        assertThat(clip.states()).isEmpty();
    }

    @Test
    void namesWhatAClipLacks() throws Exception {
        Clip silent = reader.probe(MadeClips.silent(folder.resolve("silent.mp4"), 1));
        Clip heard = reader.probe(MadeClips.wav(folder.resolve("heard.wav"), 1));

        assertThat(silent.states()).containsExactly(ClipState.NO_SOUND);
        assertThat(heard.states()).containsExactly(ClipState.NO_PICTURE);
    }

    @Test
    void readsTheVerySamplesOfAWav() throws Exception {
        Waveform written = MadeClips.beep(0.5, 22_050, 2);
        Path file = folder.resolve("beep.wav");
        ClipWriter.writeWav(file, written);

        Waveform read = reader.sound(file, SoundRequest.reference(), Progress.none());

        assertThat(read.sampleRate()).isEqualTo(22_050);
        assertThat(read.channelCount()).isEqualTo(2);
        assertThat(read.length()).isEqualTo(written.length());
        for (int i = 0; i < written.length(); i++) {
            assertThat(read.channel(1)[i]).isEqualTo(Math.round(written.channel(1)[i] * 32768.0) / 32768f);
        }
    }

    @Test
    void mixesAndResamplesWithoutShifting() throws Exception {
        Path file = folder.resolve("beep.wav");
        ClipWriter.writeWav(file, MadeClips.beep(1, 44_100, 2));

        Waveform read = reader.sound(file, SoundRequest.studio(), Progress.none());

        assertThat(read.channelCount()).isEqualTo(1);
        assertThat(read.length()).isEqualTo(16_000);
        Waveform expected = MadeClips.beep(1, 16_000, 1);
        for (int i = 200; i < 15_800; i++) {
            assertThat(read.channel(0)[i]).isCloseTo(expected.channel(0)[i], within(1e-3f));
        }
    }

    @Test
    void handsOnTheVerySamplesPieceByPiece() throws Exception {
        Path file = folder.resolve("beep.wav");
        ClipWriter.writeWav(file, MadeClips.beep(3, 44_100, 2));
        Waveform whole = reader.sound(file, SoundRequest.studio(), Progress.none());
        float[] streamed = new float[whole.length()];
        int[] at = new int[1];
        List<Integer> pieces = new ArrayList<>();

        Clip clip = reader.stream(
                file,
                SoundRequest.studio(),
                samples -> {
                    System.arraycopy(samples[0], 0, streamed, at[0], samples[0].length);
                    at[0] += samples[0].length;
                    pieces.add(samples[0].length);
                },
                Progress.none());

        assertThat(streamed).containsExactly(whole.channel(0));
        assertThat(pieces).allMatch(piece -> piece <= 16_000);
        assertThat(clip.states()).containsExactly(ClipState.NO_PICTURE);
    }

    @Test
    void handsOnNoMoreThanWasAskedFor() throws Exception {
        Path file = MadeClips.wav(folder.resolve("beep.wav"), 3);
        long[] handed = new long[1];

        reader.stream(
                file, SoundRequest.studio().first(1.5), samples -> handed[0] += samples[0].length, Progress.none());

        assertThat(handed[0]).isEqualTo(24_000);
    }

    @Test
    void keepsSoundAndPictureInStepThroughAacAndH264() throws Exception {
        Path file = MadeClips.withSound(folder.resolve("clip.mp4"), 2);

        Waveform read = reader.sound(file, SoundRequest.reference(), Progress.none());

        Waveform written = MadeClips.beep(2, 44_100, 1);
        assertThat(read.length()).isBetween(written.length(), written.length() + 2048);
        double product = 0;
        double power = 0;
        for (int i = 10_000; i < 80_000; i++) {
            product += (double) read.channel(0)[i] * written.channel(0)[i];
            power += (double) written.channel(0)[i] * written.channel(0)[i];
        }
        assertThat(product / power).isCloseTo(1, within(0.01)); // One sample of delay would already cost 0.2 %.
    }

    @Test
    void picksFramesByTheReferenceRule() throws Exception {
        Path file = MadeClips.silent(folder.resolve("clip.mp4"), 5);

        List<Frame> frames = reader.frames(file, FrameSampling.middle(4), Progress.none());

        // Fifty frames, index (int) (i * 50 / 20) for i = 8 to 11.
        List<Integer> indices = List.of(20, 22, 25, 27);
        for (int i = 0; i < 4; i++) {
            assertThat(frames.get(i).time()).isCloseTo(indices.get(i) / 10.0, within(1e-3));
            assertThat(level(frames.get(i))).isBetween(17 + 2 * indices.get(i), 23 + 2 * indices.get(i));
        }
    }

    @Test
    void looksAtTheFirstTenSecondsOnly() throws Exception {
        Path file = MadeClips.silent(folder.resolve("long.mp4"), 12);

        List<Frame> frames = reader.frames(file, FrameSampling.all(20), Progress.none());

        assertThat(frames.get(19).time()).isCloseTo(9.5, within(1e-3));
    }

    @Test
    void repeatsFramesOfAShortClip() throws Exception {
        Path file = MadeClips.silent(folder.resolve("short.mp4"), 0.3);

        List<Frame> frames = reader.frames(file, FrameSampling.all(20), Progress.none());

        assertThat(frames).hasSize(20);
        assertThat(frames.stream().map(Frame::time).distinct()).hasSize(3);
    }

    @Test
    void scalesThumbnailsDown() throws Exception {
        Path video = MadeClips.withSound(folder.resolve("clip.mp4"), 3);
        Path sound = MadeClips.wav(folder.resolve("sound.wav"), 1);

        assertThat(reader.thumbnail(video, 80, Progress.none()))
                .hasValueSatisfying(frame ->
                        assertThat(List.of(frame.width(), frame.height())).containsExactly(80, 60));
        assertThat(reader.thumbnail(video, 1000, Progress.none()))
                .hasValueSatisfying(frame -> assertThat(frame.width()).isEqualTo(MadeClips.WIDTH));
        assertThat(reader.thumbnail(sound, 80, Progress.none())).isEmpty();
    }

    @Test
    void tellsHowFarItHasCome() throws Exception {
        Path file = MadeClips.withSound(folder.resolve("clip.mp4"), 3);
        List<Double> reports = new ArrayList<>();

        reader.sound(file, SoundRequest.studio(), new Progress() {
            @Override
            public void report(double fraction, String step) {
                reports.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(reports).isSorted().allMatch(fraction -> fraction >= 0 && fraction <= 1);
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        Path file = MadeClips.withSound(folder.resolve("clip.mp4"), 1);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> reader.sound(file, SoundRequest.studio(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> reader.frames(file, FrameSampling.middle(1), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static int level(Frame frame) {
        return frame.rgb()[3 * (frame.width() * frame.height() / 2 + frame.width() / 2)] & 0xff;
    }
}

package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyWriterTest {

    private static final int FRAMES = 25;

    private final Path folder;

    ProxyWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSilentCopyKeepsEveryPictureAndDropsTheSound() throws Exception {
        Path clip = clip("with sound.mp4");
        Path copy = folder.resolve("copy.mp4");

        ProxyWriter.silent(clip, copy, Progress.none());

        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(copy.toFile())) {
            grabber.start();
            int frames = 0;
            while (grabber.grabImage() != null) {
                frames++;
            }
            assertThat(grabber.hasAudio()).isFalse();
            assertThat(frames).isEqualTo(FRAMES);
        }
    }

    @Test
    void aPlayableCopyKeepsPicturesAndSound() throws Exception {
        Path clip = clip("clip.mp4");
        Path copy = folder.resolve("copies").resolve("copy.mp4");

        ProxyWriter.playable(clip, copy, Progress.none());

        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(copy.toFile())) {
            grabber.start();
            assertThat(grabber.hasAudio()).isTrue();
            assertThat(grabber.getLengthInTime() / 1e6).isBetween(.9, 1.2);
        }
    }

    @Test
    void leavesNothingBehindWhenThereAreNoPictures() throws Exception {
        Path sound = folder.resolve("sound.wav");
        ClipWriter.writeWav(sound, Waveform.silence(.2, 16_000));
        Path copy = folder.resolve("copy.mp4");

        assertThatThrownBy(() -> ProxyWriter.silent(sound, copy, Progress.none()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("sound.wav");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(sound);
        }
    }

    private Path clip(String name) throws MediaException {
        Path clip = folder.resolve(name);
        List<Frame> frames = IntStream.range(0, FRAMES)
                .mapToObj(i -> new Frame(i / 25.0, 64, 48, new byte[3 * 64 * 48]))
                .toList();
        ClipWriter.write(
                clip,
                ClipWriter.Spec.standard().withSize(64, 48),
                frames.iterator(),
                Optional.of(Waveform.silence(1, 16_000)),
                Progress.none());
        return clip;
    }
}

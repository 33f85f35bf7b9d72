package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProxyWriterTest {

    private static final int NONE = avcodec.AV_CODEC_ID_NONE;

    private final Path folder;
    private final MediaReader reader = new MediaReader();

    ProxyWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("mov, H.264", OddClips.of("mov", avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_AAC)),
                kind("mkv, H.264 and FLAC", OddClips.of("mkv", avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_FLAC)),
                kind("webm, VP8 and Opus", OddClips.of("webm", avcodec.AV_CODEC_ID_VP8, avcodec.AV_CODEC_ID_OPUS)),
                kind("mp4, VP9", OddClips.of("mp4", avcodec.AV_CODEC_ID_VP9, avcodec.AV_CODEC_ID_AAC)),
                kind("mp4, MPEG-4", OddClips.of("mp4", avcodec.AV_CODEC_ID_MPEG4, avcodec.AV_CODEC_ID_AAC)),
                kind("avi, MPEG-4 and MP3", OddClips.of("avi", avcodec.AV_CODEC_ID_MPEG4, avcodec.AV_CODEC_ID_MP3)),
                kind("flac", OddClips.soundOnly("flac", avcodec.AV_CODEC_ID_FLAC)),
                kind("ogg, Opus", OddClips.soundOnly("ogg", avcodec.AV_CODEC_ID_OPUS)),
                kind(
                        "wav, 96 kHz, 6 channels",
                        OddClips.soundOnly("wav", avcodec.AV_CODEC_ID_PCM_S16LE).sounding(96_000, 6)),
                kind(
                        "wav, 8 kHz",
                        OddClips.soundOnly("wav", avcodec.AV_CODEC_ID_PCM_S16LE).sounding(8000, 1)),
                kind("webm, silent", OddClips.of("webm", avcodec.AV_CODEC_ID_VP9, NONE)),
                kind(
                        "odd sides",
                        OddClips.of("mkv", avcodec.AV_CODEC_ID_FFV1, NONE).sized(241, 135, avutil.AV_PIX_FMT_YUV444P)),
                kind(
                        "10 bits",
                        OddClips.of("mkv", avcodec.AV_CODEC_ID_FFV1, NONE)
                                .sized(96, 64, avutil.AV_PIX_FMT_YUV420P10LE)),
                kind("alpha", OddClips.of("mov", avcodec.AV_CODEC_ID_PNG, NONE).sized(96, 64, avutil.AV_PIX_FMT_RGBA)),
                kind("tiny", OddClips.of("mkv", avcodec.AV_CODEC_ID_FFV1, NONE).sized(6, 4, avutil.AV_PIX_FMT_YUV444P)),
                kind(
                        "large",
                        OddClips.of("avi", avcodec.AV_CODEC_ID_MJPEG, NONE)
                                .sized(1600, 900, avutil.AV_PIX_FMT_YUVJ420P)
                                .lasting(10, .3, 0)));
    }

    private static Arguments kind(String name, OddClips clip) {
        return Arguments.of(name, clip);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void copiesWhateverIsRead(String name, OddClips made) throws Exception {
        Path clip = made.in(folder, "clip");
        Path copy = folder.resolve("copies").resolve("copy.mp4");

        ProxyWriter.playable(clip, copy, Progress.none());

        Clip told = reader.probe(copy);
        assertThat(told.sound().map(Clip.SoundStream::codec))
                .isEqualTo(reader.probe(clip).sound().map(sound -> "aac"));
        assertThat(told.picture().map(Clip.PictureStream::codec))
                .isEqualTo(reader.probe(clip).picture().map(picture -> "h264"));
        assertThat(told.duration()).isCloseTo(made.seconds(), within(.15));
        told.picture().ifPresent(picture -> {
            assertThat(Math.max(picture.width(), picture.height())).isLessThanOrEqualTo(1280);
            assertThat(List.of(picture.width() % 2, picture.height() % 2)).containsExactly(0, 0);
        });
        assertThat(leftIn(folder.resolve("copies"))).containsExactly(copy);
    }

    @Test
    void aSilentCopyKeepsEveryPictureAndDropsTheSound() throws Exception {
        Path clip = OddClips.usual().in(folder, "clip");
        Path copy = folder.resolve("copy.mp4");

        ProxyWriter.silent(clip, copy, Progress.none());

        assertThat(reader.probe(copy).hasSound()).isFalse();
        assertThat(timesOf(copy)).isEqualTo(timesOf(clip));
    }

    @Test
    void everyPictureKeepsItsTime() throws Exception {
        Path clip = uneven(folder);
        Path copy = folder.resolve("copy.mp4");

        ProxyWriter.playable(clip, copy, Progress.none());

        List<Double> times = timesOf(copy);
        assertThat(times).hasSize(6);
        assertThat(times.get(1)).isCloseTo(.04, within(.002));
        assertThat(times.get(2)).isCloseTo(.5, within(.002));
        assertThat(times.get(5)).isCloseTo(1.3, within(.002));
    }

    @ParameterizedTest(name = "{0} quarter turns")
    @MethodSource("turns")
    void picturesStandUpright(int turns, double redX, double redY) throws Exception {
        Path clip = OddClips.turned(OddClips.usual().in(folder, "phone"), turns);
        Path copy = folder.resolve("copy.mp4");

        ProxyWriter.playable(clip, copy, Progress.none());

        avcap.inference.media.Frame shown =
                reader.frames(copy, FrameSampling.middle(1), Progress.none()).get(0);
        avcap.inference.media.Frame read =
                reader.frames(clip, FrameSampling.middle(1), Progress.none()).get(0);
        assertThat(shown.width()).isEqualTo(turns % 2 == 0 ? 96 : 64).isEqualTo(read.width());
        assertThat(OddClips.isRed(shown, redX, redY)).isTrue();
        assertThat(OddClips.isRed(shown, 1 - redX, 1 - redY)).isFalse();
        assertThat(OddClips.isRed(read, redX, redY)).isTrue();
    }

    static Stream<Arguments> turns() {
        return Stream.of(
                Arguments.of(0, .25, .25),
                Arguments.of(1, .75, .25),
                Arguments.of(2, .75, .75),
                Arguments.of(3, .25, .75));
    }

    @Test
    void leavesNothingBehindWhenThereAreNoPictures() throws Exception {
        Path sound = MadeClips.wav(folder.resolve("sound.wav"), .2);

        assertThatThrownBy(() -> ProxyWriter.silent(sound, folder.resolve("copy.mp4"), Progress.none()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("sound.wav");
        assertThat(leftIn(folder)).containsExactly(sound);
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws Exception {
        Path clip = OddClips.of("avi", avcodec.AV_CODEC_ID_MPEG4, NONE).in(folder, "clip");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> ProxyWriter.playable(clip, folder.resolve("copy.mp4"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(leftIn(folder)).containsExactly(clip);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNoFaultOfTheClip() throws Exception {
        Path clip = OddClips.usual().in(folder, "clip");
        Path noFolder = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> ProxyWriter.playable(clip, noFolder.resolve("copy.mp4"), Progress.none()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFullDiskIsNoticed() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "Only Linux has a device that is always full");
        Path clip = OddClips.usual().in(folder, "clip");

        try (Container container = Container.open(clip);
                Mp4Writer to = new Mp4Writer(full);
                ProxyPass pass = new ProxyPass(container, to, true)) {
            assertThatThrownBy(() -> pass.run(Progress.none())).hasMessageContaining("No space left");
        }
    }

    private static List<Path> leftIn(Path place) throws IOException {
        try (Stream<Path> left = Files.list(place)) {
            return left.toList();
        }
    }

    private static List<Double> timesOf(Path file) throws IOException {
        List<Double> times = new ArrayList<>();
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            grabber.start();
            Frame frame;
            while ((frame = grabber.grabImage()) != null) {
                times.add(frame.timestamp / 1e6);
            }
        }
        return times;
    }

    /** Six pictures at uneven times. */
    private static Path uneven(Path folder) throws IOException {
        OddClips made = OddClips.of("mkv", avcodec.AV_CODEC_ID_MPEG4, NONE).lasting(100, 1.5, 0);
        return made.in(folder, "uneven", 0, 4, 50, 51, 100, 130);
    }
}

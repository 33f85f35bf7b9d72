package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever file a person brings is read, shown, and copied for playing, or refused in a sentence; none hangs or crashes.
 *
 * <p>The time limit only ends a test that would hang for good.
 */
@Timeout(120)
class OddMediaTest {

    private static final int H264 = avcodec.AV_CODEC_ID_H264;
    private static final int AAC = avcodec.AV_CODEC_ID_AAC;
    private static final int FFV1 = avcodec.AV_CODEC_ID_FFV1;
    private static final int PCM = avcodec.AV_CODEC_ID_PCM_S16LE;
    private static final int NONE = avcodec.AV_CODEC_ID_NONE;
    /** JavaCV tells a length for these that is a second too long if they have sound. */
    private static final OddClips MATROSKA = OddClips.of("mkv", avcodec.AV_CODEC_ID_MPEG4, AAC);

    private static final OddClips WAV = OddClips.soundOnly("wav", PCM);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    static Path folder;

    private final MediaReader reader = new MediaReader();

    /** Makes a file in the folder. */
    private interface Maker {
        Path make() throws Exception;
    }

    /** What is to become of it. */
    private enum Outcome {
        /** Sound and pictures are there. */
        BOTH,
        PICTURE,
        SOUND,
        /** Nothing can be read, and a sentence says so. */
        SENTENCE,
        /** Chance decides what damage leaves of the file: a sentence, or something to see or hear. */
        EITHER
    }

    static Stream<Arguments> whole() {
        return Stream.of(
                row("8 kHz mono", WAV.sounding(8000, 1), Outcome.SOUND),
                row("96 kHz, 6 channels", WAV.sounding(96_000, 6), Outcome.SOUND),
                row("1 frame a second", OddClips.usual().lasting(1, 3, 3), Outcome.BOTH),
                row("120 frames a second", OddClips.usual().lasting(120, 1, 1), Outcome.BOTH),
                row("sound longer than picture", OddClips.usual().lasting(10, .5, 2), Outcome.BOTH),
                row(
                        "the same, where only the whole length is told",
                        MATROSKA.sounding(8000, 1).lasting(10, 2, 30),
                        Outcome.BOTH),
                row("picture longer than sound", OddClips.usual().lasting(10, 2, .5), Outcome.BOTH),
                row(
                        "odd sides",
                        OddClips.of("mkv", FFV1, NONE).sized(241, 135, avutil.AV_PIX_FMT_YUV444P),
                        Outcome.PICTURE),
                row(
                        "10 bits",
                        OddClips.of("mkv", FFV1, NONE).sized(96, 64, avutil.AV_PIX_FMT_YUV420P10LE),
                        Outcome.PICTURE),
                row(
                        "alpha",
                        OddClips.of("mov", avcodec.AV_CODEC_ID_PNG, NONE).sized(96, 64, avutil.AV_PIX_FMT_RGBA),
                        Outcome.PICTURE),
                row("start time not zero", OddClips.of("ts", H264, AAC), Outcome.BOTH),
                row("one picture", OddClips.usual().lasting(10, .1, .1), Outcome.BOTH),
                row("flv", OddClips.of("flv", avcodec.AV_CODEC_ID_FLV1, NONE), Outcome.PICTURE),
                row("silent", OddClips.of("mp4", H264, NONE), Outcome.PICTURE),
                Arguments.of("quarter turn", maker(() -> turned(1)), Outcome.BOTH),
                Arguments.of("half turn", maker(() -> turned(2)), Outcome.BOTH),
                Arguments.of("three quarter turns", maker(() -> turned(3)), Outcome.BOTH),
                Arguments.of("uneven frames", maker(OddMediaTest::uneven), Outcome.PICTURE),
                Arguments.of("sound named mp4", maker(() -> renamed(WAV, "wav.mp4")), Outcome.SOUND),
                Arguments.of(
                        "mkv named mp3",
                        maker(() -> renamed(OddClips.of("mkv", FFV1, NONE), "mkv.mp3")),
                        Outcome.PICTURE),
                Arguments.of("mp4 without an ending", maker(() -> renamed(OddClips.usual(), "clip")), Outcome.BOTH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void oddFilesAreReadAsTheyAre(String name, Maker maker, Outcome outcome) throws Exception {
        Path file = maker.make();

        Recording<Frame> read = read(file);

        assertThat(read.clip().states()).doesNotContain(ClipState.DAMAGED);
        assertShows(file, read, outcome);
        assertThat(reader.probe(copied(file)).hasPicture()).isEqualTo(outcome != Outcome.SOUND);
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("more declared than there is", damage(MATROSKA, bytes -> bytes), Outcome.BOTH),
                Arguments.of("mkv cut in the middle", damage(MATROSKA, bytes -> cut(bytes, .5)), Outcome.BOTH),
                Arguments.of("mkv cut near its end", damage(MATROSKA, bytes -> cut(bytes, .8)), Outcome.BOTH),
                Arguments.of("wav cut", damage(WAV, bytes -> cut(bytes, .6)), Outcome.SOUND),
                Arguments.of("mp4 cut, which begins with its table", maker(OddMediaTest::cutWithTable), Outcome.BOTH),
                Arguments.of(
                        "mp4 cut, which ends with its table",
                        damage(OddClips.usual(), bytes -> cut(bytes, .7)),
                        Outcome.SENTENCE),
                Arguments.of(
                        "mkv of which only the head is left",
                        damage(MATROSKA, bytes -> cut(bytes, .02)),
                        Outcome.EITHER),
                Arguments.of(
                        "avi with a hole",
                        damage(
                                OddClips.of("avi", avcodec.AV_CODEC_ID_MPEG4, avcodec.AV_CODEC_ID_MP3),
                                bytes -> zeroed(bytes, .4, .6)),
                        Outcome.EITHER),
                Arguments.of("mkv with a hole", damage(MATROSKA, bytes -> zeroed(bytes, .3, .5)), Outcome.EITHER),
                Arguments.of(
                        "mp4 with a hole", damage(OddClips.usual(), bytes -> zeroed(bytes, .2, .4)), Outcome.EITHER),
                Arguments.of(
                        "mp4 whose head is gone",
                        damage(OddClips.usual(), bytes -> zeroed(bytes, 0, .05)),
                        Outcome.EITHER),
                Arguments.of(
                        "flac with flipped bytes",
                        damage(OddClips.soundOnly("flac", avcodec.AV_CODEC_ID_FLAC), bytes -> flipped(bytes, 1)),
                        Outcome.EITHER),
                Arguments.of("mkv with flipped bytes", damage(MATROSKA, bytes -> flipped(bytes, 2)), Outcome.EITHER),
                Arguments.of(
                        "mp4 with flipped bytes", damage(OddClips.usual(), bytes -> flipped(bytes, 3)), Outcome.EITHER),
                Arguments.of(
                        "webm with flipped bytes",
                        damage(
                                OddClips.of("webm", avcodec.AV_CODEC_ID_VP9, avcodec.AV_CODEC_ID_OPUS),
                                bytes -> flipped(bytes, 4)),
                        Outcome.EITHER),
                Arguments.of("nothing at all", damage(OddClips.usual(), bytes -> new byte[0]), Outcome.SENTENCE),
                Arguments.of("zeros", damage(OddClips.usual(), bytes -> new byte[bytes.length]), Outcome.SENTENCE),
                Arguments.of(
                        "a letter",
                        maker(() -> Files.writeString(folder.resolve("letter.mp4"), "Dear reader.\n".repeat(99))),
                        Outcome.SENTENCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void damageIsNamed(String name, Maker maker, Outcome outcome) throws Exception {
        Path file = maker.make();
        if (outcome == Outcome.SENTENCE) {
            assertRefused(file);
            return;
        }
        Recording<Frame> read;
        try {
            read = read(file);
        } catch (MediaException refused) {
            assertThat(outcome).isEqualTo(Outcome.EITHER);
            assertThat(refused.getMessage())
                    .contains(String.valueOf(file.getFileName()))
                    .endsWith(".");
            return;
        }
        if (outcome != Outcome.EITHER) {
            assertThat(read.clip().states()).contains(ClipState.DAMAGED);
            assertShows(file, read, outcome);
            assertThat(copied(file)).isNotEmptyFile();
        } else {
            copiedOrRefused(file);
        }
    }

    private void assertShows(Path file, Recording<Frame> read, Outcome outcome) throws Exception {
        boolean seen = outcome != Outcome.SOUND;
        assertThat(read.sound().isPresent()).isEqualTo(outcome != Outcome.PICTURE);
        assertThat(read.sound().stream().allMatch(sound -> sound.length() > 0)).isTrue();
        assertThat(read.pictures().isEmpty()).isNotEqualTo(seen);
        assertThat(reader.thumbnail(file, 40, Progress.none()).isPresent()).isEqualTo(seen);
        if (seen) {
            assertThat(read.pictures().get(0).time()).isLessThan(.2); // An encoder may delay one stream a little.
            try (PictureReel reel = reader.reel(file, 40)) {
                assertThat(reel.at(0, Progress.none())).isPresent();
            }
        }
    }

    private void assertRefused(Path file) {
        for (Maker use : List.<Maker>of(
                () -> read(file).clip().file(), () -> reader.probe(file).file(), () -> copied(file))) {
            assertThatThrownBy(use::make)
                    .isInstanceOf(MediaException.class)
                    .hasMessageContaining("\"" + file.getFileName() + "\"")
                    .message()
                    .endsWith(".")
                    .doesNotContain("\n");
        }
    }

    private Recording<Frame> read(Path file) throws MediaException {
        return reader.read(
                file,
                Optional.of(SoundRequest.studio()),
                Optional.of(FrameSampling.all(20)),
                UnaryOperator.<Frame>identity(),
                Progress.none());
    }

    private static Path copied(Path file) throws Exception {
        Path copy = folder.resolve("copies").resolve(file.getFileName() + ".mp4");
        ProxyWriter.playable(file, copy, Progress.none());
        return copy;
    }

    private static void copiedOrRefused(Path file) throws Exception {
        try {
            assertThat(copied(file)).isNotEmptyFile();
        } catch (MediaException refused) {
            assertThat(refused).hasMessageContaining(String.valueOf(file.getFileName()));
        }
    }

    private static Arguments row(String name, OddClips clip, Outcome outcome) {
        return Arguments.of(name, maker(() -> clip.in(folder, named(name))), outcome);
    }

    private static Maker maker(Maker maker) {
        return maker;
    }

    private static String named(String name) {
        return name.replaceAll("[^a-z0-9]+", "-");
    }

    private static Maker damage(OddClips clip, UnaryOperator<byte[]> damage) {
        return () -> {
            Path whole = clip.in(folder, "whole");
            byte[] bytes = damage.apply(Files.readAllBytes(whole));
            return Files.write(folder.resolve("damaged." + clip.ending()), bytes);
        };
    }

    private static Path turned(int quarters) throws Exception {
        return OddClips.turned(OddClips.usual().in(folder, "phone" + quarters), quarters);
    }

    private static Path uneven() throws Exception {
        OddClips clip = OddClips.of("mkv", avcodec.AV_CODEC_ID_MPEG4, NONE).lasting(100, 1.5, 0);
        return clip.in(folder, "uneven", 0, 4, 50, 51, 100, 130);
    }

    private static Path renamed(OddClips clip, String name) throws Exception {
        return Files.move(clip.in(folder, "misnamed"), folder.resolve(name));
    }

    private static Path cutWithTable() throws Exception {
        Path whole = MadeClips.withSound(folder.resolve("table-first.mp4"), 4);
        return Files.write(folder.resolve("cut.mp4"), cut(Files.readAllBytes(whole), .6));
    }

    private static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) Math.round(bytes.length * share));
    }

    private static byte[] zeroed(byte[] bytes, double from, double to) {
        byte[] holed = bytes.clone();
        int start = (int) Math.round(from * bytes.length);
        Arrays.fill(holed, start, (int) Math.round(to * bytes.length), (byte) 0);
        return holed;
    }

    private static byte[] flipped(byte[] bytes, long seed) {
        byte[] flipped = bytes.clone();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}

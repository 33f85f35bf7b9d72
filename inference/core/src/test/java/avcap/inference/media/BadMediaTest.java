package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.ClipState;
import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class BadMediaTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    Path folder;

    private final MediaReader reader = new MediaReader();

    /** Makes a bad file in a folder. */
    private interface Maker {
        Path make(Path folder) throws Exception;
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                bad("missing", folder -> folder.resolve("gone.mp4"), "gone.mp4", "not there"),
                bad("empty", folder -> write(folder, "empty.mp4", new byte[0]), "empty.mp4", "empty"),
                bad("folder", folder -> Files.createDirectory(folder.resolve("clips.mp4")), "clips.mp4", "folder"),
                bad("text", folder -> write(folder, "notes.mp4", text()), "notes.mp4", "no sound, video or picture"),
                bad("text by name", folder -> write(folder, "notes.txt", text()), "notes.txt", "no sound, video"),
                bad("noise", folder -> write(folder, "noise.mp3", noise()), "noise.mp3", "no sound, video or picture"),
                bad("playlist", folder -> write(folder, "list.m3u8", playlist()), "list.m3u8", "no sound, video"),
                bad("one byte", folder -> write(folder, "one.wav", new byte[] {'R'}), "one.wav", "no sound, video"),
                bad("unfinished", BadMediaTest::unfinished, "unfinished.mp4", "no sound, video or picture"),
                bad("header", BadMediaTest::pngHeader, "header.png", "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useless")
    void saysInOneSentenceWhatIsWrong(String name, Maker maker, String fileName, String words) throws Exception {
        Path file = maker.make(folder);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("\"" + fileName + "\"")
                .hasMessageContaining(words)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void marksWhatEndsBeforeItsDeclaredLength() throws Exception {
        Path video = shortened(MadeClips.withSound(folder.resolve("whole.mp4"), 4), "cut.mp4", 0.6);
        Path silent = shortened(MadeClips.silent(folder.resolve("whole-silent.mp4"), 4), "cut-silent.mp4", 0.6);
        Path sound = shortened(MadeClips.wav(folder.resolve("whole.wav"), 4), "cut.wav", 0.6);

        assertThat(read(video).clip().states()).contains(ClipState.DAMAGED);
        assertThat(read(silent).clip().states()).contains(ClipState.DAMAGED);
        assertThat(read(sound).clip().states()).contains(ClipState.DAMAGED);
    }

    @Test
    void findsNoDamageInWholeFiles() throws Exception {
        assertThat(read(MadeClips.withSound(folder.resolve("a.mp4"), 4)).clip().states())
                .isEmpty();
        assertThat(read(MadeClips.silent(folder.resolve("b.mp4"), 4)).clip().states())
                .containsExactly(ClipState.NO_SOUND);
        assertThat(read(MadeClips.wav(folder.resolve("c.wav"), 4)).clip().states())
                .containsExactly(ClipState.NO_PICTURE);
    }

    @Test
    void survivesFlippedBits() throws Exception {
        byte[] whole = Files.readAllBytes(MadeClips.withSound(folder.resolve("whole.mp4"), 2));
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            byte[] flipped = whole.clone();
            for (int i = 0; i < 30; i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = write(folder, "flipped.mp4", flipped);
            try {
                Recording<Frame> recording = read(file);
                assertThat(recording.clip().hasSound() || recording.clip().hasPicture())
                        .isTrue();
            } catch (MediaException refused) {
                assertThat(refused).hasMessageContaining("flipped.mp4");
            }
        }
    }

    @Test
    void callsTooLittleSoundTooShort() throws Exception {
        Recording<Frame> recording = read(MadeClips.wav(folder.resolve("tick.wav"), 0.02));

        assertThat(recording.clip().states()).contains(ClipState.TOO_SHORT);
        assertThat(recording.sound().orElseThrow().length()).isEqualTo(320);
    }

    @Test
    void asksForTheStreamThatIsMissing() throws Exception {
        Path silent = MadeClips.silent(folder.resolve("silent.mp4"), 1);
        Path sound = MadeClips.wav(folder.resolve("sound.wav"), 1);

        assertThatThrownBy(() -> reader.sound(silent, SoundRequest.studio(), Progress.none()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("silent.mp4");
        assertThatThrownBy(() -> reader.frames(sound, FrameSampling.middle(1), Progress.none()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("sound.wav");
    }

    @Test
    void saysItInTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThatThrownBy(() -> read(folder.resolve("bell.wav")))
                    .hasMessage("\"bell.wav\" ist nicht da:"
                            + " Die Datei wurde vielleicht verschoben, umbenannt oder gelöscht.");
        } finally {
            Locale.setDefault(before);
        }
    }

    private Recording<Frame> read(Path file) throws MediaException {
        return reader.read(
                file,
                Optional.of(SoundRequest.studio()),
                Optional.of(FrameSampling.all(20)),
                Function.<Frame>identity(),
                Progress.none());
    }

    private static Arguments bad(String name, Maker maker, String fileName, String words) {
        return Arguments.of(name, maker, fileName, words);
    }

    private static Path write(Path folder, String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path shortened(Path whole, String name, double share) throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        return write(folder, name, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    /** A recording that was never closed: pictures without the table that finds them. */
    private static Path unfinished(Path folder) throws Exception {
        byte[] whole = Files.readAllBytes(MadeClips.silent(folder.resolve("whole.mp4"), 1));
        return write(folder, "unfinished.mp4", Arrays.copyOf(whole, 200));
    }

    private static Path pngHeader(Path folder) throws Exception {
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        return write(folder, "header.png", header);
    }

    private static byte[] text() {
        return "Dear reader, this is a letter.\n".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] playlist() {
        return "#EXTM3U\n#EXTINF:10,\nother.mp4\n#EXT-X-ENDLIST\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}

package avcap.studio.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {

    private static final Target LOOP = new Target(Command.LOOP, Context.TYPING);
    private static final Target SPAN_IN = new Target(Command.SPAN_IN, Context.TYPING);

    private static List<Chord> chords(String... texts) {
        return Stream.of(texts).map(text -> Chord.parse(text).orElseThrow()).toList();
    }

    @Test
    void bringsBackTheWholeMap() {
        KeyMap changed = KeyMap.standard()
                .with(LOOP, chords("F11", "Ctrl+Alt+1"))
                .with(new Target(Command.MUTE, Context.MEDIA), List.of())
                .with(new Target(Command.OPEN_SAMPLE, Context.MEDIA), chords("#", ";"));

        assertThat(KeyFile.read(KeyFile.write(changed))).isEqualTo(new KeyFile.Read(changed, List.of()));
        assertThat(KeyFile.read(KeyFile.writeChanges(changed))).isEqualTo(new KeyFile.Read(changed, List.of()));
    }

    @Test
    void keepsOnlyWhatChanged() {
        assertThat(KeyFile.writeChanges(KeyMap.standard())).isEmpty();
        assertThat(KeyFile.writeChanges(KeyMap.standard().with(LOOP, chords("Alt+\\", "Ctrl+Alt+L"))))
                .isEqualTo("loop.typing = Alt+\\ Ctrl+Alt+L\n");
    }

    @Test
    void swapsKeysInWhicheverOrder() {
        KeyFile.Read read = KeyFile.read("loop.typing = F11\nspan_in.typing = Alt+\\\n");

        assertThat(read.rejected()).isEmpty();
        assertThat(read.keys().chordsOf(LOOP)).isEqualTo(chords("F11"));
        assertThat(read.keys().chordsOf(SPAN_IN)).isEqualTo(chords("Alt+\\"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loop typing|“loop typing” is not an action",
                "dance.typing = F2|there is no action “dance”",
                "loop.sleeping = F2|“sleeping” is neither",
                "loop.typing = Hyper+F2|“Hyper+F2” is not a key",
                "loop.typing = F2 F3 F7|“loop on, off” can have 2 keys",
                "loop.typing = L|L writes a character",
                "loop.media = Tab|Tab goes to the next control",
                "loop.typing = Ctrl+R|Ctrl+R belongs to “regenerate” while typing"
            })
    void saysWhyALineIsNotTakenAndTakesTheOthers(String line, String why) {
        KeyFile.Read read = KeyFile.read("# mine\n" + line + "\nmute.media = Ctrl+Alt+M\n");

        assertThat(read.rejected())
                .singleElement()
                .asString()
                .startsWith("Line 2: ")
                .contains(why);
        assertThat(read.keys())
                .isEqualTo(KeyMap.standard().with(new Target(Command.MUTE, Context.MEDIA), chords("Ctrl+Alt+M")));
    }

    @Test
    void takesTheFirstOfTwoLinesThatWantTheSame() {
        KeyFile.Read read = KeyFile.read("loop.typing = F2\nspan_in.typing = F2\nloop.typing = F3\n");

        assertThat(read.rejected()).hasSize(2).anyMatch(why -> why.startsWith("Line 2: F2 belongs to “loop on, off”"));
        assertThat(read.keys().chordsOf(LOOP)).isEqualTo(chords("F2"));
        assertThat(read.keys().chordsOf(SPAN_IN)).isEqualTo(chords("F11"));
    }

    @Test
    void refusesWhatIsNoText(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("cat.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        Path huge = Files.writeString(folder.resolve("huge.txt"), "#".repeat((1 << 20) + 1));

        assertThatThrownBy(() -> KeyFile.read(picture))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("cat.png");
        assertThatThrownBy(() -> KeyFile.read(huge))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("absent")))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("could not be read");
    }
}

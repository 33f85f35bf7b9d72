package avcap.studio.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChordTest {

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Shift+P, Ctrl+Shift+P",
        "shift+ctrl+p, Ctrl+Shift+P",
        "Cmd+Option+1, Ctrl+Alt+1",
        "Alt+Left, Alt+Left",
        "Alt+←, Alt+Left",
        "+, +",
        "Ctrl++, Ctrl++",
        "Shift+=, +",
        "esc, Esc",
        "Alt+\\, Alt+\\"
    })
    void isReadHoweverItIsWritten(String written, String text) {
        assertThat(Chord.parse(written)).map(Chord::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ctrl+", "Hyper+P", "P+Ctrl", "Ctrl+Shift", "++", "Ctrl P", "Ünix"})
    void isNotMadeUp(String written) {
        assertThat(Chord.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void isReadBackFromItsText(Key key) {
        Chord chord = new Chord(key, true, true, false);

        assertThat(Chord.parse(chord.text())).contains(chord);
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+Shift+P, Ctrl+Shift+P, ⇧⌘P", "Alt+Left, Alt+←, ⌥←", "F1, F1, F1"})
    void isToldAsTheKeyboardHasIt(String text, String words, String symbols) {
        Chord chord = Chord.parse(text).orElseThrow();

        assertThat(chord.told(KeyStyle.of("Linux"))).isEqualTo(words);
        assertThat(chord.told(KeyStyle.of("Mac OS X"))).isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "K, WRITES",
        "Shift+K, WRITES",
        "Space, WRITES",
        "Ctrl+C, EDITS",
        "Ctrl+Left, EDITS",
        "Backspace, EDITS",
        "Enter, EDITS",
        "Tab, MOVES_ON",
        "Shift+Tab, MOVES_ON"
    })
    void isLeftToTheTextWhileTyping(String text, Refusal refusal) {
        assertThat(Chord.parse(text).orElseThrow().refusal(Context.TYPING)).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+Alt+1, Alt+Shift+1", "Ctrl+Alt+Q, Alt+Shift+Q"})
    void hasASubstituteWhereCtrlAltWrites(String text, String substitute) {
        assertThat(Chord.parse(text).orElseThrow().besideAltGr())
                .map(Chord::text)
                .contains(substitute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Alt+Left", "Ctrl+1", "Alt+1", "Ctrl+Alt+Shift+1"})
    void needsNoSubstituteWhereNothingIsWritten(String text) {
        assertThat(Chord.parse(text).orElseThrow().besideAltGr()).isEmpty();
    }
}

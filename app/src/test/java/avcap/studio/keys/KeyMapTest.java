package avcap.studio.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

    private static final Target LOOP = new Target(Command.LOOP, Context.TYPING);

    private final KeyMap keys = KeyMap.standard();

    private static boolean isForCaptions(Command command) {
        return command.actsIn(Command.Room.CAPTION);
    }

    private static Chord chord(String text) {
        return Chord.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Context.class)
    void noKeyMeansTwoCommandsInARoom(Context context) {
        for (Command.Room room : Command.Room.values()) {
            Map<Chord, Command> owners = new HashMap<>();
            Stream.of(Command.values()).filter(command -> command.actsIn(room)).forEach(command -> keys.chordsOf(
                            command, context)
                    .forEach(chord -> assertThat(owners.put(chord, command))
                            .as(chord.text())
                            .isNull()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PREFER_A", "E, EDIT_MERGED", "A, APPROVE", "Shift+R, RETURN", "Ctrl+Enter, ACCEPT", "M, MUTE"})
    void aReviewerHasTheSameKeysForOtherThings(String chord, Command command) {
        assertThat(keys.commandOf(chord(chord), Context.MEDIA, one -> one.actsIn(Command.Room.REVIEW)))
                .contains(command);
    }

    @Test
    void aKeyIsTakenOnlyFromACommandOfTheSameRoom() {
        Target approve = new Target(Command.APPROVE, Context.MEDIA);

        assertThat(keys.rivalOf(chord("F"), approve)).isEmpty();
        assertThat(keys.rivalOf(chord("M"), approve)).contains(Command.MUTE);
        KeyMap changed = keys.with(approve, List.of(chord("F"), chord("M")));
        assertThat(changed.chordsOf(Command.FLAG, Context.MEDIA)).containsExactly(chord("F"));
        assertThat(changed.chordsOf(Command.MUTE, Context.MEDIA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandHasANameAndKeysItCanHave(Command command) {
        assertThat(command.title()).isNotBlank();
        for (Context context : Context.values()) {
            assertThat(keys.chordsOf(command, context))
                    .hasSizeLessThanOrEqualTo(KeyMap.MOST)
                    .allSatisfy(chord -> assertThat(chord.refusal(context)).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Space, PLAY_PAUSE",
        "K, PLAY_PAUSE",
        "J, SHUTTLE_BACK",
        "L, SHUTTLE_ON",
        "Left, BACK",
        "Alt+Left, BACK_FINE",
        "Shift+Right, FORWARD_FAR",
        "Alt+Shift+Left, PREVIOUS_WORD",
        "., NEXT_FRAME",
        "R, REPLAY_SPAN",
        "Ctrl+R, REGENERATE",
        "\\, LOOP",
        "Shift+=, FASTER",
        "=, FASTER",
        "0, NORMAL_SPEED",
        "Ctrl+0, USE_BOTH",
        "Ctrl+Enter, ACCEPT",
        "Alt+Down, NEXT_CLIP",
        "F8, NEXT_DOUBT",
        "X, REJECT",
        "1, TAKE_1",
        "Ctrl+D, COMPARE",
        "Ctrl+Shift+P, PALETTE",
        "F1, KEYS"
    })
    void singleLettersActOutsideOfTexts(String chord, Command command) {
        assertThat(keys.commandOf(chord(chord), Context.MEDIA, KeyMapTest::isForCaptions))
                .contains(command);
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Space, PLAY_PAUSE",
        "F4, PLAY_PAUSE",
        "Alt+J, SHUTTLE_BACK",
        "Alt+L, SHUTTLE_ON",
        "Ctrl+B, BACK",
        "F5, REPLAY_SPAN",
        "Alt+\\, LOOP",
        "F11, SPAN_IN",
        "F12, SPAN_OUT",
        "Ctrl+Enter, ACCEPT",
        "Ctrl+J, NEXT_UNFINISHED",
        "Ctrl+Shift+F, FLAG",
        "Ctrl+Shift+X, REJECT",
        "Ctrl+Shift+Z, REDO",
        "Ctrl+Y, REDO",
        "Ctrl+Alt+2, TAKE_2",
        "Alt+Shift+2, TAKE_2",
        "Ctrl+Shift+R, REGENERATE_REST",
        "Ctrl+., SPELLINGS",
        "Ctrl+Shift+P, PALETTE",
        "Esc, TO_MEDIA"
    })
    void theCaptionHasKeysOfItsOwn(String chord, Command command) {
        assertThat(keys.commandOf(chord(chord), Context.TYPING, KeyMapTest::isForCaptions))
                .contains(command);
    }

    @Test
    void aLetterIsJustALetterInTheCaption() {
        assertThat(keys.commandOf(chord("J"), Context.TYPING, KeyMapTest::isForCaptions))
                .isEmpty();
        assertThat(keys.commandOf(chord("Left"), Context.TYPING, KeyMapTest::isForCaptions))
                .isEmpty();
    }

    @Test
    void aChordThatIsGivenAwayIsLostWhereItWasAndOnlyThere() {
        KeyMap changed = keys.with(LOOP, List.of(chord("Ctrl+R")));

        assertThat(changed.commandOf(chord("Ctrl+R"), Context.TYPING, KeyMapTest::isForCaptions))
                .contains(Command.LOOP);
        assertThat(changed.commandOf(chord("Ctrl+R"), Context.MEDIA, KeyMapTest::isForCaptions))
                .contains(Command.REGENERATE);
        assertThat(changed.chordsOf(Command.REGENERATE, Context.TYPING)).isEmpty();
        assertThat(changed.commandOf(chord("Alt+\\"), Context.TYPING, KeyMapTest::isForCaptions))
                .isEmpty();
        assertThat(changed.isChanged(Command.LOOP)).isTrue();
        assertThat(changed.isChanged(Command.REGENERATE)).isTrue();
        assertThat(changed.isChanged(Command.MUTE)).isFalse();
    }

    @Test
    void resettingACommandTakesItsKeysBack() {
        KeyMap changed = keys.with(LOOP, List.of(chord("Ctrl+R")));

        assertThat(changed.reset(Command.REGENERATE).reset(Command.LOOP)).isEqualTo(keys);
    }

    @Test
    void twoKeysAreEnough() {
        assertThatThrownBy(() -> keys.with(LOOP, List.of(chord("F2"), chord("F3"), chord("F7"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void altShiftActsWhereCtrlAltIsAltGrUnlessItMeansSomethingElse() {
        KeyMap one = keys.with(LOOP, List.of(chord("Ctrl+Alt+9")));

        assertThat(one.commandOf(chord("Alt+Shift+9"), Context.TYPING, KeyMapTest::isForCaptions))
                .contains(Command.LOOP);
        assertThat(one.commandOf(chord("Alt+Shift+9"), Context.MEDIA, KeyMapTest::isForCaptions))
                .isEmpty();

        KeyMap other = one.with(new Target(Command.MUTE, Context.TYPING), List.of(chord("Alt+Shift+9")));
        assertThat(other.commandOf(chord("Alt+Shift+9"), Context.TYPING, KeyMapTest::isForCaptions))
                .contains(Command.MUTE);
    }

    @Test
    void theKeysOfTheOtherContextAreShownWhereThereAreNone() {
        assertThat(keys.shownFor(Command.MUTE, Context.TYPING)).contains(chord("M"));
        assertThat(keys.shownFor(Command.FLAG, Context.TYPING)).contains(chord("Ctrl+Shift+F"));
        assertThat(keys.shownFor(Command.OPEN_SAMPLE, Context.TYPING)).isEmpty();
    }
}

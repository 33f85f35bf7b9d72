package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.shell.KeyMap.Context;
import avcap.ui.UiResources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

    private final KeyMap keys = KeyMap.standard();

    private Optional<Command> pressed(Context context, KeyCode code, String modifiers) {
        KeyEvent event = new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                modifiers.contains("S"),
                modifiers.contains("C"),
                modifiers.contains("A"),
                false);
        return keys.commandOf(event, context);
    }

    @ParameterizedTest
    @EnumSource(Context.class)
    void noKeyMeansTwoCommands(Context context) {
        Map<KeyCombination, Command> owners = new HashMap<>();
        for (Command command : Command.values()) {
            for (KeyCombination combination : keys.keysOf(command, context)) {
                assertThat(owners.put(combination, command))
                        .as(combination.getName())
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandHasAKeyAndAName(Command command) {
        assertThat(keys.keysOf(command, Context.MEDIA).size()
                        + keys.keysOf(command, Context.TYPING).size())
                .isPositive();
        assertThat(UiResources.studioWords().text(command.wordKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void noKeyThatWritesALetterActsWhileTyping(Command command) {
        for (KeyCombination combination : keys.keysOf(command, Context.TYPING)) {
            KeyCodeCombination key = (KeyCodeCombination) combination;
            boolean writes =
                    key.getCode().isLetterKey() || key.getCode().isDigitKey() || key.getCode() == KeyCode.SPACE;
            boolean isHeld = key.getShortcut() == KeyCombination.ModifierValue.DOWN
                    || key.getAlt() == KeyCombination.ModifierValue.DOWN;
            assertThat(!writes || isHeld).as(key.getName()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPACE, '', PLAY_PAUSE",
        "K, '', PLAY_PAUSE",
        "J, '', SHUTTLE_BACK",
        "L, '', SHUTTLE_ON",
        "LEFT, '', BACK",
        "LEFT, A, BACK_FINE",
        "RIGHT, S, FORWARD_FAR",
        "LEFT, AS, PREVIOUS_WORD",
        "PERIOD, '', NEXT_FRAME",
        "R, '', REPLAY_SPAN",
        "R, C, REGENERATE",
        "BACK_SLASH, '', LOOP",
        "EQUALS, S, FASTER",
        "DIGIT0, '', NORMAL_SPEED",
        "DIGIT0, C, USE_BOTH",
        "ENTER, C, ACCEPT",
        "DOWN, A, NEXT_CLIP",
        "F8, '', NEXT_DOUBT",
        "X, '', REJECT",
        "F1, '', KEYS"
    })
    void singleLettersActOutsideTheCaption(KeyCode code, String modifiers, Command command) {
        assertThat(pressed(Context.MEDIA, code, modifiers)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({
        "SPACE, C, PLAY_PAUSE",
        "F4, '', PLAY_PAUSE",
        "J, A, SHUTTLE_BACK",
        "L, A, SHUTTLE_ON",
        "B, C, BACK",
        "F5, '', REPLAY_SPAN",
        "BACK_SLASH, A, LOOP",
        "F11, '', SPAN_IN",
        "F12, '', SPAN_OUT",
        "ENTER, C, ACCEPT",
        "J, C, NEXT_UNFINISHED",
        "F, CS, FLAG",
        "X, CS, REJECT",
        "Z, CS, REDO",
        "ESCAPE, '', TO_MEDIA"
    })
    void theCaptionHasKeysOfItsOwn(KeyCode code, String modifiers, Command command) {
        assertThat(pressed(Context.TYPING, code, modifiers)).contains(command);
    }

    @Test
    void aLetterIsJustALetterInTheCaption() {
        assertThat(pressed(Context.TYPING, KeyCode.J, "")).isEmpty();
        assertThat(pressed(Context.TYPING, KeyCode.LEFT, "")).isEmpty();
    }
}

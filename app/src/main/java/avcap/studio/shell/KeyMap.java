package avcap.studio.shell;

import static avcap.studio.shell.Command.*;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** Which keys mean which command, in each of the two contexts. Immutable. */
public final class KeyMap {

    /** Where the keys go: into a text, or to everything else. */
    public enum Context {
        MEDIA,
        TYPING
    }

    /** Plus, where it is Shift and the key of the equals sign. */
    private static final KeyCombination PLUS_SHIFTED = on(KeyCode.EQUALS, SHIFT_DOWN);

    private final Map<Command, List<KeyCombination>> media = new EnumMap<>(Command.class);
    private final Map<Command, List<KeyCombination>> typing = new EnumMap<>(Command.class);

    private KeyMap() {}

    /** The studio's own keys. */
    public static KeyMap standard() {
        KeyMap map = new KeyMap();
        map.playing();
        map.spans();
        map.wordsAndModel();
        map.clips();
        map.everywhere();
        return map;
    }

    /** The command of a key press, if there is one in this context. */
    public Optional<Command> commandOf(KeyEvent event, Context context) {
        return keys(context).entrySet().stream()
                .filter(binding -> binding.getValue().stream().anyMatch(keys -> keys.match(event)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The keys of a command in a context, the one to show first in front. */
    public List<KeyCombination> keysOf(Command command, Context context) {
        return keys(context).getOrDefault(command, List.of());
    }

    /** Keys as a person reads them, such as "Ctrl+Enter". */
    static String told(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21B5", "Enter").replace("Escape", "Esc");
    }

    private Map<Command, List<KeyCombination>> keys(Context context) {
        return context == Context.MEDIA ? media : typing;
    }

    private void playing() {
        bind(PLAY_PAUSE, List.of(on(KeyCode.SPACE), on(KeyCode.K)), List.of(ctrl(KeyCode.SPACE), on(KeyCode.F4)));
        bind(SHUTTLE_BACK, List.of(on(KeyCode.J)), List.of(on(KeyCode.J, ALT_DOWN)));
        bind(SHUTTLE_ON, List.of(on(KeyCode.L)), List.of(on(KeyCode.L, ALT_DOWN)));
        bind(TO_START, List.of(on(KeyCode.HOME)), List.of());
        bind(TO_END, List.of(on(KeyCode.END)), List.of());
        steps();
        bind(SLOWER, List.of(on(KeyCode.MINUS), on(KeyCode.SUBTRACT)), List.of());
        bind(FASTER, List.of(on(KeyCode.PLUS), on(KeyCode.EQUALS), PLUS_SHIFTED, on(KeyCode.ADD)), List.of());
        bind(NORMAL_SPEED, List.of(on(KeyCode.DIGIT0), on(KeyCode.NUMPAD0)), List.of());
        bind(MUTE, List.of(on(KeyCode.M)), List.of());
        bind(BLANK, List.of(on(KeyCode.B)), List.of());
    }

    private void steps() {
        bind(BACK, List.of(on(KeyCode.LEFT)), List.of(ctrl(KeyCode.B)));
        bind(FORWARD, List.of(on(KeyCode.RIGHT)), List.of());
        bind(BACK_FINE, List.of(on(KeyCode.LEFT, ALT_DOWN)), List.of());
        bind(FORWARD_FINE, List.of(on(KeyCode.RIGHT, ALT_DOWN)), List.of());
        bind(BACK_FAR, List.of(on(KeyCode.LEFT, SHIFT_DOWN)), List.of());
        bind(FORWARD_FAR, List.of(on(KeyCode.RIGHT, SHIFT_DOWN)), List.of());
        bind(PREVIOUS_FRAME, List.of(on(KeyCode.COMMA)), List.of());
        bind(NEXT_FRAME, List.of(on(KeyCode.PERIOD)), List.of());
    }

    private void spans() {
        bind(REPLAY_SPAN, List.of(on(KeyCode.R), on(KeyCode.F5)), List.of(on(KeyCode.F5)));
        bind(LOOP, List.of(on(KeyCode.BACK_SLASH)), List.of(on(KeyCode.BACK_SLASH, ALT_DOWN)));
        bind(SPAN_IN, List.of(on(KeyCode.OPEN_BRACKET), on(KeyCode.F11)), List.of(on(KeyCode.F11)));
        bind(SPAN_OUT, List.of(on(KeyCode.CLOSE_BRACKET), on(KeyCode.F12)), List.of(on(KeyCode.F12)));
    }

    private void wordsAndModel() {
        both(PREVIOUS_WORD, on(KeyCode.LEFT, ALT_DOWN, SHIFT_DOWN));
        both(NEXT_WORD, on(KeyCode.RIGHT, ALT_DOWN, SHIFT_DOWN));
        both(NEXT_DOUBT, on(KeyCode.F8));
        both(WORDS_OVER_TIME, ctrl(KeyCode.M));
        both(REGENERATE, ctrl(KeyCode.R));
        both(REGENERATE_REST, on(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN));
        takes();
        both(COMPARE, ctrl(KeyCode.D));
        both(SPELLINGS, ctrl(KeyCode.PERIOD));
        both(LEARN_WORD, on(KeyCode.A, SHORTCUT_DOWN, SHIFT_DOWN));
        both(USE_BOTH, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0));
        both(USE_SOUND, ctrl(KeyCode.DIGIT1), ctrl(KeyCode.NUMPAD1));
        both(USE_PICTURE, ctrl(KeyCode.DIGIT2), ctrl(KeyCode.NUMPAD2));
        both(UNDO, ctrl(KeyCode.Z));
        both(REDO, on(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), ctrl(KeyCode.Y));
        bind(TO_EDITOR, List.of(on(KeyCode.E)), List.of());
        bind(TO_MEDIA, List.of(), List.of(on(KeyCode.ESCAPE)));
    }

    /** Where Ctrl+Alt is AltGr, Alt+Shift does it. */
    private void takes() {
        List<Command> takes = List.of(TAKE_1, TAKE_2, TAKE_3, TAKE_4);
        List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
        for (int i = 0; i < takes.size(); i++) {
            KeyCombination held = on(digits.get(i), SHORTCUT_DOWN, ALT_DOWN);
            KeyCombination other = on(digits.get(i), ALT_DOWN, SHIFT_DOWN);
            bind(takes.get(i), List.of(on(digits.get(i)), held, other), List.of(held, other));
        }
    }

    private void clips() {
        both(ACCEPT, ctrl(KeyCode.ENTER));
        both(PREVIOUS_CLIP, on(KeyCode.UP, ALT_DOWN));
        both(NEXT_CLIP, on(KeyCode.DOWN, ALT_DOWN));
        both(NEXT_UNFINISHED, ctrl(KeyCode.J));
        bind(FLAG, List.of(on(KeyCode.F)), List.of(on(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)));
        bind(REJECT, List.of(on(KeyCode.X)), List.of(on(KeyCode.X, SHORTCUT_DOWN, SHIFT_DOWN)));
    }

    private void everywhere() {
        both(FIND, ctrl(KeyCode.F));
        both(SHOW_CAPTION, on(KeyCode.DIGIT1, ALT_DOWN));
        both(SHOW_MODELS, on(KeyCode.DIGIT6, ALT_DOWN)); // its place on the rail once all views are there
        both(OPEN_FOLDER, ctrl(KeyCode.O));
        both(EXPORT, ctrl(KeyCode.E));
        bind(SHOW_ATTENTION, List.of(on(KeyCode.T)), List.of());
        both(THEME, on(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN));
        both(KEYS, on(KeyCode.F1));
        both(QUIT, ctrl(KeyCode.Q));
    }

    private void both(Command command, KeyCombination... keys) {
        bind(command, List.of(keys), List.of(keys));
    }

    private void bind(Command command, List<KeyCombination> inMedia, List<KeyCombination> inTyping) {
        media.put(command, inMedia);
        typing.put(command, inTyping);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return on(code, SHORTCUT_DOWN);
    }

    private static KeyCombination on(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}

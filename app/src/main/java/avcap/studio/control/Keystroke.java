package avcap.studio.control;

import avcap.studio.keys.Chord;
import avcap.studio.keys.Key;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What JavaFX tells of a key press, as a chord. */
public final class Keystroke {

    private static final Map<String, Key> KEYS =
            Arrays.stream(Key.values()).collect(Collectors.toUnmodifiableMap(Key::name, Function.identity()));

    private Keystroke() {}

    /** The chord of a press; empty while only Ctrl, Alt or Shift go down, and for keys that no chord has. */
    public static Optional<Chord> chord(KeyEvent press) {
        boolean isForeign = press.isShortcutDown()
                ? press.isControlDown() && press.isMetaDown()
                : press.isControlDown() || press.isMetaDown();
        return isForeign
                ? Optional.empty()
                : Optional.ofNullable(KEYS.get(folded(press.getCode())))
                        .map(key -> new Chord(key, press.isShortcutDown(), press.isAltDown(), press.isShiftDown()));
    }

    /** The keypad does what the keys of the same names do. */
    private static String folded(KeyCode code) {
        return switch (code) {
            case ADD -> KeyCode.PLUS.name();
            case SUBTRACT -> KeyCode.MINUS.name();
            case KP_LEFT -> KeyCode.LEFT.name();
            case KP_RIGHT -> KeyCode.RIGHT.name();
            case KP_UP -> KeyCode.UP.name();
            case KP_DOWN -> KeyCode.DOWN.name();
            default -> code.isKeypadKey() ? code.name().replace("NUMPAD", "DIGIT") : code.name();
        };
    }
}

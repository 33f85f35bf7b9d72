package avcap.studio.shell;

import avcap.studio.shell.KeyMap.Context;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every command there is with its keys in both contexts, read from the key map itself. */
final class KeySheet extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    private static final Set<KeyCode> KEYPAD =
            EnumSet.of(KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.NUMPAD0, KeyCode.NUMPAD1, KeyCode.NUMPAD2);

    KeySheet(KeyMap map, Commands commands) {
        super(32);
        setId("key-sheet");
        getChildren()
                .addAll(
                        table(Command.Group.PLAY, map, commands),
                        table(Command.Group.WORDS, map, commands),
                        new VBox(
                                16,
                                table(Command.Group.CLIPS, map, commands),
                                table(Command.Group.STUDIO, map, commands)));
    }

    private static GridPane table(Command.Group group, KeyMap map, Commands commands) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        table.addRow(
                0,
                styled(WORDS.text(group.wordKey()), "section-title"),
                styled(WORDS.text("keys.media"), "text-caption"),
                styled(WORDS.text("keys.typing"), "text-caption"));
        int row = 1;
        for (Command command : Command.values()) {
            if (command.group() == group && commands.has(command)) {
                table.addRow(
                        row++,
                        styled(WORDS.text(command.wordKey()), "text-small"),
                        styled(keys(map, command, Context.MEDIA), "num-small", "muted"),
                        styled(keys(map, command, Context.TYPING), "num-small", "strong"));
            }
        }
        return table;
    }

    private static String keys(KeyMap map, Command command, Context context) {
        String keys = map.keysOf(command, context).stream()
                .filter(KeySheet::isOnEveryKeyboard)
                .limit(2)
                .map(KeyMap::told)
                .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "–" : keys;
    }

    /** The keypad is understood and not listed. */
    private static boolean isOnEveryKeyboard(KeyCombination keys) {
        return !(keys instanceof KeyCodeCombination key && KEYPAD.contains(key.getCode()));
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

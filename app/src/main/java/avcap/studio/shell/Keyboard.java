package avcap.studio.shell;

import avcap.studio.shell.KeyMap.Context;
import avcap.ui.UiResources;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/** Turns key presses into commands before the controls see them, except for what a control needs for itself. */
final class Keyboard {

    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);
    private static final Set<KeyCode> ARROWS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);

    private final KeyMap map;
    private final Commands commands;
    private final Supplier<Workplace> place;

    private Keyboard(KeyMap map, Commands commands, Supplier<Workplace> place) {
        this.map = map;
        this.commands = commands;
        this.place = place;
    }

    /** Listens to a window's keys; {@code place} says which view is shown. */
    static void attach(Scene scene, KeyMap map, Commands commands, Supplier<Workplace> place) {
        Keyboard keyboard = new Keyboard(map, commands, place);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyboard.pressed(event, scene.getFocusOwner()));
    }

    private void pressed(KeyEvent event, @Nullable Node focus) {
        if (belongsToControl(event, focus)) {
            return;
        }
        Context context = isTyping(focus) ? Context.TYPING : Context.MEDIA;
        map.commandOf(event, context)
                .filter(commands::has)
                .filter(command -> place.get().understands(command))
                .filter(command -> !isOwn(command, focus))
                .ifPresent(command -> {
                    event.consume();
                    commands.run(command);
                });
    }

    /** A plain field takes back its own typing. */
    private static boolean isOwn(Command command, @Nullable Node focus) {
        return focus instanceof TextInputControl && (command == Command.UNDO || command == Command.REDO);
    }

    private static boolean isTyping(@Nullable Node focus) {
        return focus instanceof TextInputControl || focus instanceof GenericStyledArea;
    }

    private static boolean belongsToControl(KeyEvent event, @Nullable Node focus) {
        boolean isPlain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (!isPlain || focus == null) {
            return false;
        }
        // A button that was clicked keeps the focus without showing it: the next Space plays, as it did before.
        boolean pressesButton =
                focus instanceof ButtonBase && focus.isFocusVisible() && PRESSING.contains(event.getCode());
        boolean walksInside =
                (focus instanceof ComboBoxBase || focus.getStyleClass().contains(UiResources.OWN_ARROWS))
                        && ARROWS.contains(event.getCode());
        return pressesButton || walksInside;
    }
}

package avcap.studio.shell;

import avcap.studio.control.KeyedSwitch;
import avcap.studio.control.Keystroke;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.ui.UiResources;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
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

    private final Supplier<KeyMap> map;
    private final Reach reach;
    private boolean wasCommand;

    private Keyboard(Supplier<KeyMap> map, Reach reach) {
        this.map = map;
        this.reach = reach;
    }

    /** Listens to a window's keys. */
    static void attach(Scene scene, Supplier<KeyMap> map, Reach reach) {
        Keyboard keyboard = new Keyboard(map, reach);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyboard.pressed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
    }

    /** Whether what has the keys is a text. */
    static Context context(@Nullable Node focus) {
        return focus instanceof TextInputControl || focus instanceof GenericStyledArea ? Context.TYPING : Context.MEDIA;
    }

    /** A letter that gave a command does not go into the text that the command went to. */
    private void typed(KeyEvent event) {
        if (wasCommand) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event, @Nullable Node focus) {
        wasCommand = false;
        if (focus != null && leavesTheCaption(event, focus)) {
            event.consume();
            FocusWalk.beside(focus, !event.isShiftDown()).ifPresent(Node::requestFocus);
        } else if (!belongsToControl(event, focus)) {
            Keystroke.chord(event)
                    .flatMap(chord -> map.get().commandOf(chord, context(focus), reach::takes))
                    .filter(command -> !isOwn(command, focus))
                    .ifPresent(command -> {
                        event.consume();
                        wasCommand = true;
                        reach.commands().run(command);
                    });
        }
    }

    /** Tab would write itself into a rich text; it goes on from there as from everywhere else. */
    private static boolean leavesTheCaption(KeyEvent event, Node focus) {
        return event.getCode() == KeyCode.TAB
                && focus instanceof GenericStyledArea
                && !event.isAltDown()
                && !event.isShortcutDown();
    }

    /** A plain field takes back its own typing, as long as there is any. */
    private static boolean isOwn(Command command, @Nullable Node focus) {
        return focus instanceof TextInputControl field
                && ((command == Command.UNDO && field.isUndoable()) || (command == Command.REDO && field.isRedoable()));
    }

    private static boolean belongsToControl(KeyEvent event, @Nullable Node focus) {
        if (focus == null) {
            return false;
        }
        if (focus.getStyleClass().contains(UiResources.OWN_KEYS) || isOpen(focus)) {
            return true;
        }
        if (event.isAltDown() || event.isShortcutDown()) {
            return false;
        }
        if (focus.getStyleClass().contains(UiResources.OWN_LETTERS) && isLetter(event.getCode())) {
            return true;
        }
        if (event.isShiftDown()) {
            return false;
        }
        // A button that was clicked keeps the focus without showing it: the next Space plays, as it did before.
        boolean pressesButton =
                (focus instanceof ButtonBase || focus instanceof ChoiceBox || focus instanceof KeyedSwitch)
                        && focus.isFocusVisible()
                        && PRESSING.contains(event.getCode());
        boolean walksInside =
                (focus instanceof ComboBoxBase || focus.getStyleClass().contains(UiResources.OWN_ARROWS))
                        && ARROWS.contains(event.getCode());
        return pressesButton || walksInside;
    }

    /** Whether a list hangs from it, which keys go through. */
    private static boolean isOpen(Node focus) {
        return (focus instanceof ChoiceBox<?> choice && choice.isShowing())
                || (focus instanceof ComboBoxBase<?> combo && combo.isShowing());
    }

    private static boolean isLetter(KeyCode code) {
        return code.isLetterKey() || code == KeyCode.ENTER || code == KeyCode.ESCAPE;
    }
}

package avcap.studio.bulk;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What Enter means in a sheet, where a list would keep it for itself. */
final class SheetKeys {

    private SheetKeys() {}

    static void runOnEnter(ListView<?> list, Button run) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                run.fire();
            }
        });
    }
}

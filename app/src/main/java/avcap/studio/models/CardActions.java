package avcap.studio.models;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;

/** What can be done with the chosen card, in menus. */
final class CardActions {

    private static final Words WORDS = UiResources.modelWords();

    private final ModelsViewModel model;
    private final HostWindow window;

    CardActions(ModelsViewModel model, HostWindow window) {
        this.model = model;
        this.window = window;
    }

    /** A menu that offers what the chosen card allows at the moment it is opened. */
    ContextMenu menu() {
        MenuItem use = item("menu-use", "action.use", model::use);
        MenuItem check = item("menu-check", "action.check", model.check()::run);
        MenuItem folder =
                item("menu-folder", "action.folder", () -> model.chosenFolder().ifPresent(window::openFolder));
        MenuItem remove = item("menu-remove", "action.remove", this::remove);
        ContextMenu menu = new ContextMenu(use, check, folder, remove);
        menu.setOnShowing(event -> {
            ShelfViewModel shelf = model.shelf();
            use.setDisable(shelf.chosen().filter(shelf::mayUse).isEmpty());
            check.setDisable(!model.check().mayRun());
            folder.setDisable(model.chosenFolder().isEmpty());
            remove.setDisable(shelf.chosen().filter(shelf::mayRemove).isEmpty());
            remove.setText(WORDS.text(model.stoppedForm().isPresent() ? "action.dismiss" : "action.remove"));
        });
        return menu;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(WORDS.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A checkpoint goes only after a second question; the card of a stopped import goes at once. */
    private void remove() {
        if (model.stoppedForm().isPresent()) {
            model.remove();
        } else {
            model.chosenFolder().ifPresent(this::ask);
        }
    }

    private void ask(Path folder) {
        Label sentence = Labels.wrapped("remove-question", "text-small");
        sentence.setText(WORDS.text("remove.body", folder));
        Button run = new Button(WORDS.text("remove.run"));
        run.setId("remove-run");
        run.getStyleClass().add("danger");
        run.setOnAction(event -> {
            window.closeSheet();
            model.remove();
        });
        window.showSheet(WORDS.text("remove.title", folder.getFileName()), sentence, run);
    }
}

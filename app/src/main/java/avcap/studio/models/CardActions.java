package avcap.studio.models;

import atlantafx.base.theme.Tweaks;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the chosen card, in menus. */
final class CardActions {

    private static final Words WORDS = UiResources.modelWords();

    private final ModelsViewModel model;
    private final HostWindow window;

    CardActions(ModelsViewModel model, HostWindow window) {
        this.model = model;
        this.window = window;
    }

    /** The menu that opens over a card. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items("menu", refresh -> menu.setOnShowing(event -> refresh.run())));
        return menu;
    }

    /** The same behind a button, for those who look for it. */
    MenuButton button() {
        MenuButton button = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        button.setId("card-actions");
        button.getStyleClass().addAll("more-button", Tweaks.NO_ARROW);
        button.setAccessibleText(WORDS.text("action.more"));
        button.setTooltip(new Tooltip(WORDS.text("action.more")));
        button.getItems().addAll(items("more", refresh -> button.setOnShowing(event -> refresh.run())));
        return button;
    }

    /** What the chosen card allows at the moment the menu is opened can be pressed. */
    private List<MenuItem> items(String place, Consumer<Runnable> whenShowing) {
        MenuItem use = item(place + "-use", "action.use", model::use);
        MenuItem check = item(place + "-check", "action.check", model.check()::run);
        MenuItem folder = item(
                place + "-folder", "action.folder", () -> model.chosenFolder().ifPresent(window::openFolder));
        MenuItem remove = item(place + "-remove", "action.remove", this::remove);
        whenShowing.accept(() -> {
            ShelfViewModel shelf = model.shelf();
            use.setDisable(shelf.chosen().filter(shelf::mayUse).isEmpty());
            check.setDisable(!model.check().mayRun());
            folder.setDisable(model.chosenFolder().isEmpty());
            remove.setDisable(shelf.chosen().filter(shelf::mayRemove).isEmpty());
            remove.setText(WORDS.text(model.stoppedForm().isPresent() ? "action.dismiss" : "action.remove"));
        });
        return List.of(use, check, folder, remove);
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

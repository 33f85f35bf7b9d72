package avcap.studio.shell;

import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views there are, and help and theme at the foot. */
final class Rail extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    Rail(Commands commands) {
        getStyleClass().add("rail");
        Button caption = item("rail-caption", "fth-edit-3", "rail.caption", "rail.caption", () -> {});
        caption.getStyleClass().add("current");
        caption.setOnAction(event -> commands.run(Command.TO_EDITOR));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        caption,
                        gap,
                        item(
                                "rail-help",
                                "fth-help-circle",
                                "rail.help",
                                "rail.help.long",
                                () -> commands.run(Command.KEYS)),
                        item(
                                "rail-theme",
                                "fth-sun",
                                "rail.theme",
                                "rail.theme.long",
                                () -> commands.run(Command.THEME)));
    }

    private static Button item(String id, String icon, String key, String longKey, Runnable action) {
        Button item = new Button(WORDS.text(key), new FontIcon(icon));
        item.setId(id);
        item.getStyleClass().setAll("rail-item");
        item.setTooltip(new Tooltip(WORDS.text(longKey)));
        item.setAccessibleText(WORDS.text(longKey));
        item.setOnAction(event -> action.run());
        return item;
    }
}

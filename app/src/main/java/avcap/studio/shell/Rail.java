package avcap.studio.shell;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views there are, and help and theme at the foot. */
final class Rail extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    Rail(Commands commands, ReadOnlyObjectProperty<Workplace> place) {
        getStyleClass().add("rail");
        Button caption = item(
                "rail-caption",
                "fth-edit-3",
                "rail.caption",
                "rail.caption.long",
                () -> commands.run(Command.SHOW_CAPTION));
        Button models = item(
                "rail-models", "fth-box", "rail.models", "rail.models.long", () -> commands.run(Command.SHOW_MODELS));
        Map<Workplace, Button> views = Map.of(Workplace.CAPTION, caption, Workplace.MODELS, models);
        place.addListener((observed, before, now) -> mark(views, now));
        mark(views, place.get());
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        caption,
                        models,
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

    private static void mark(Map<Workplace, Button> views, Workplace current) {
        views.forEach((place, button) -> {
            button.getStyleClass().remove("current");
            if (place == current) {
                button.getStyleClass().add("current");
            }
        });
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

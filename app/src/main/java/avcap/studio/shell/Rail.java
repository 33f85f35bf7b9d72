package avcap.studio.shell;

import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views there are, and help and theme at the foot. */
final class Rail extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Commands commands;
    private final ObservableValue<KeyMap> keys;

    Rail(Commands commands, ObservableValue<KeyMap> keys, ReadOnlyObjectProperty<Workplace> place) {
        this.commands = commands;
        this.keys = keys;
        getStyleClass().add("rail");
        Button caption = item("rail-caption", "fth-edit-3", "rail.caption", Command.SHOW_CAPTION);
        Button inspect = item("rail-inspect", "fth-layers", "rail.inspect", Command.SHOW_INSPECT);
        Button review = item("rail-review", "fth-check-square", "rail.review", Command.SHOW_REVIEW);
        Button models = item("rail-models", "fth-box", "rail.models", Command.SHOW_MODELS);
        Button preferences = item("rail-keys", "fth-command", "rail.keys", Command.SHOW_PREFERENCES);
        Map<Workplace, Button> views = Map.of(
                Workplace.CAPTION,
                caption,
                Workplace.INSPECT,
                inspect,
                Workplace.REVIEW,
                review,
                Workplace.MODELS,
                models,
                Workplace.PREFERENCES,
                preferences);
        place.addListener((observed, before, now) -> mark(views, now));
        mark(views, place.get());
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button help = item("rail-help", "fth-help-circle", "rail.help", Command.KEYS);
        help.textProperty().bind(shown(Command.KEYS));
        getChildren()
                .addAll(
                        caption,
                        inspect,
                        review,
                        models,
                        gap,
                        preferences,
                        help,
                        item("rail-theme", "fth-sun", "rail.theme", Command.THEME));
    }

    private static void mark(Map<Workplace, Button> views, Workplace current) {
        views.forEach((place, button) -> {
            button.getStyleClass().remove("current");
            if (place == current) {
                button.getStyleClass().add("current");
            }
        });
    }

    private Button item(String id, String icon, String key, Command command) {
        String name = WORDS.text(key + ".long");
        Button item = new Button(WORDS.text(key), new FontIcon(icon));
        item.setId(id);
        item.getStyleClass().setAll("rail-item");
        ObservableValue<String> tip = shown(command)
                .map(told -> told.isEmpty() ? name : UiResources.keyWords().text("rail.tip", name, told));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        item.setTooltip(tooltip);
        item.accessibleTextProperty().bind(tip);
        item.setOnAction(event -> commands.run(command));
        return item;
    }

    private ObservableValue<String> shown(Command command) {
        return keys.map(map -> map.shownFor(command, Context.TYPING)
                .map(chord -> chord.told(KeyStyle.ofThisSystem()))
                .orElse(""));
    }
}

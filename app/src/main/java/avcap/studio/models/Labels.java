package avcap.studio.models;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small parts that the panes of this view are made of. */
final class Labels {

    private Labels() {}

    static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that is read as a whole, over several lines if need be. */
    static Label wrapped(String id, String... styles) {
        Label label = styled("", styles);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button of 24 pixels with a word, found and read by its word. */
    static Button mini(String id, String text, String icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("mini");
        button.getGraphic().getStyleClass().add("small-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    static Button withTip(Button button, String tip) {
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    /** Takes no room while it is not shown. */
    static <N extends Node> N folding(N node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

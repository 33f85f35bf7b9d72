package avcap.studio.control;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small parts that panes, cells and sheets are made of. */
public final class Labels {

    private Labels() {}

    public static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that goes on in the next line where there is little room. */
    public static Label wrapping(String text, String... styles) {
        Label label = styled(text, styles);
        label.setWrapText(true);
        return label;
    }

    /** A label that is read as a whole, over several lines if need be. */
    public static Label wrapped(String id, String... styles) {
        Label label = wrapping("", styles);
        label.setId(id);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What went wrong, in one sentence; takes no room while nothing did. */
    public static Label problem(String id, ObservableStringValue sentence) {
        Label problem = wrapped(id, "bad");
        problem.textProperty().bind(sentence);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        return folding(problem);
    }

    /** A line whose left part gives way where there is little room. */
    public static HBox line(double spacing, Region left, Label right) {
        left.setMinWidth(0);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(spacing, left, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A button of 24 pixels with a word, found and read by its word. */
    public static Button mini(String id, String text, String icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("mini");
        button.getGraphic().getStyleClass().add("small-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** One of several choices side by side; {@code pill} says at which end it stands. */
    public static ToggleButton segment(String id, String text, String pill) {
        ToggleButton segment = new ToggleButton(text);
        segment.setId(id);
        segment.getStyleClass().addAll("segment", pill);
        segment.setMinWidth(Region.USE_PREF_SIZE);
        return segment;
    }

    public static Button withTip(Button button, String tip) {
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    /** Takes no room while it is not shown. */
    public static <N extends Node> N folding(N node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /** Takes what room is left in a row. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}

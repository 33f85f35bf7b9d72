package avcap.studio.captioning.remarks;

import avcap.studio.control.KeyCap;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list of lines whose texts wrap, each told in words to who cannot see it. */
final class RemarkList<T> extends ListView<T> {

    private static final double EDGES = 34;

    /** What a line shows, from the item and the width there is for texts. */
    @FunctionalInterface
    interface Line<T> {
        Node of(T item, ObservableValue<Number> width);
    }

    RemarkList(String id, String name, String none, Line<T> line, Function<T, String> told) {
        setId(id);
        getStyleClass().add("remark-list");
        setAccessibleText(name);
        Label placeholder = new Label();
        KeyCap.say(placeholder, none);
        placeholder.setWrapText(true);
        setPlaceholder(placeholder);
        setMinHeight(56);
        setPrefHeight(160);
        ObservableValue<Number> width = widthProperty().map(all -> Math.max(0, all.doubleValue() - EDGES));
        setCellFactory(list -> new Cell<>(item -> line.of(item, width), told));
    }

    /** A text that wraps in the width there is. */
    static Label wrapped(String text, ObservableValue<Number> width, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.prefWidthProperty().bind(width);
        return label;
    }

    /** Lines of texts one below the other. */
    static VBox lines(Node... nodes) {
        return new VBox(2, nodes);
    }

    private static final class Cell<T> extends ListCell<T> {

        private final Function<T, Node> line;
        private final Function<T, String> told;

        Cell(Function<T, Node> line, Function<T, String> told) {
            this.line = line;
            this.told = told;
            setPrefWidth(0); // as wide as the list, so that texts wrap
        }

        @Override
        protected void updateItem(@Nullable T item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setGraphic(item == null || isEmpty ? null : line.apply(item));
            setAccessibleText(item == null || isEmpty ? null : told.apply(item));
        }
    }
}

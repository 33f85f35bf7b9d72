package avcap.studio.exchange;

import avcap.studio.control.Labels;
import avcap.studio.formats.Rejection;
import avcap.studio.formats.RejectionTable;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every row that cannot be taken, with its line and why; takes no room while there is none. */
final class RejectedRows extends VBox {

    private static final Words WORDS = UiResources.exchangeWords();
    private static final double ROW = 28;

    private final TableView<Rejection> table = new TableView<>();

    /** So many rows are in sight at once; {@code save} stands beside the button that copies. */
    RejectedRows(int rows, Button... save) {
        super(12);
        table.setId("import-rejected");
        table.getStyleClass().addAll("dense", UiResources.OWN_KEYS);
        table.setAccessibleText(WORDS.text("import.rejected"));
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROW * (rows + 1));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("import.column.file", 160, each -> each.place().file()),
                        column(
                                "import.column.line",
                                64,
                                each -> Long.toString(each.place().line())),
                        column("import.column.reason", 420, Rejection::reason)));
        Button copy = new Button(WORDS.text("import.copy"));
        copy.setId("import-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, RejectionTable.text(table.getItems()))));
        HBox buttons = new HBox(8, copy);
        buttons.getChildren().addAll(save);
        getChildren().addAll(table, buttons);
        Labels.folding(this).visibleProperty().bind(Bindings.isNotEmpty(table.getItems()));
    }

    void show(List<Rejection> rows) {
        table.getItems().setAll(rows);
    }

    private static TableColumn<Rejection, String> column(String key, double width, Function<Rejection, String> cell) {
        TableColumn<Rejection, String> column = new TableColumn<>(WORDS.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        return column;
    }
}

package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Every key with what became of it; only the lines in sight are laid out. */
final class KeyTable extends TableView<KeyRow> {

    private static final Words WORDS = UiResources.modelWords();
    private static final double ROW = 30;
    private static final double RESULT = 116;
    private static final double IN_FILE = 168;
    private static final double EXPECTED = 108;
    private static final double SCROLL_BAR = 12;
    private static final double LEAST_KEY = 160;

    private final ReportViewModel model;
    private final Label nothing = Labels.styled("", "muted");

    KeyTable(ReportViewModel model) {
        super(model.rows());
        this.model = model;
        setId("report-table");
        getStyleClass().add("plain-table");
        setFixedCellSize(ROW);
        setAccessibleText(WORDS.text("report.table"));
        setPlaceholder(nothing);
        TableColumn<KeyRow, KeyRow> result = new TableColumn<>(WORDS.text("report.column.result"));
        result.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        result.setCellFactory(column -> new ResultCell());
        result.getStyleClass().add("first");
        TableColumn<KeyRow, String> key =
                column("report.column.key", KeyRow::name, OverrunStyle.CENTER_ELLIPSIS, "strong");
        getColumns().add(fixed(result, RESULT));
        getColumns().add(key);
        getColumns().add(fixed(column("report.column.file", KeyRow::inFile, OverrunStyle.ELLIPSIS), IN_FILE));
        getColumns()
                .add(fixed(
                        column("report.column.expected", KeyRow::expected, OverrunStyle.ELLIPSIS, "muted"), EXPECTED));
        key.prefWidthProperty()
                .bind(Bindings.max(LEAST_KEY, widthProperty().subtract(RESULT + IN_FILE + EXPECTED + SCROLL_BAR)));
        model.tabProperty().addListener((observed, before, now) -> sayNothing());
        model.filterProperty().addListener((observed, before, now) -> sayNothing());
        model.reportProperty().addListener((observed, before, now) -> sayNothing());
        sayNothing();
    }

    private void sayNothing() {
        nothing.setText(WORDS.text(
                !model.filterProperty().get().isBlank()
                        ? "report.none.filter"
                        : "report.none." + model.tabProperty().get().name().toLowerCase(Locale.ROOT)));
    }

    private static <T> TableColumn<KeyRow, T> fixed(TableColumn<KeyRow, T> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        return column;
    }

    private static TableColumn<KeyRow, String> column(
            String key, Function<KeyRow, String> value, OverrunStyle shortened, String... styles) {
        TableColumn<KeyRow, String> column = new TableColumn<>(WORDS.text(key));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(value.apply(line.getValue())));
        column.setCellFactory(of -> new MonoCell(shortened, styles));
        column.setReorderable(false);
        return column;
    }

    private static final class ResultCell extends TableCell<KeyRow, KeyRow> {

        @Override
        protected void updateItem(@Nullable KeyRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeIf(style -> style.startsWith("outcome-"));
            setText(empty || row == null ? null : row.result());
            setGraphic(empty || row == null ? null : Outcomes.icon(row.outcome()));
            if (!empty && row != null) {
                getStyleClass().addAll("result", "first", Outcomes.style(row.outcome()));
            }
        }
    }

    /** What is too long for its column is told in full to whoever points at it. */
    private static final class MonoCell extends TableCell<KeyRow, String> {

        MonoCell(OverrunStyle shortened, String... styles) {
            getStyleClass().add("mono");
            getStyleClass().addAll(styles);
            setTextOverrun(shortened);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null ? null : new Tooltip(text));
        }
    }
}

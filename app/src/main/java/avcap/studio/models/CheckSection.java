package avcap.studio.models;

import avcap.studio.control.Labels;
import avcap.studio.models.CheckViewModel.CheckLine;
import avcap.studio.models.CheckViewModel.Verdict;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answers a model gave when it came, and those it gives now. */
final class CheckSection extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final double ROW = 27;
    private static final double HEAD = 29;

    private final CheckViewModel model;
    private final Label pill = Labels.folding(Labels.styled("", "pill"));
    private final Label sentence = Labels.folding(Labels.styled("", "text-caption"));
    private final Button run;
    private final TableView<CheckLine> table;
    private final IntegerProperty mostRows = new SimpleIntegerProperty(this, "mostRows", 1);

    CheckSection(CheckViewModel model) {
        super(4);
        this.model = model;
        this.table = new TableView<>(model.lines());
        setId("self-check");
        getStyleClass().add("check-section");
        pill.setId("check-verdict");
        sentence.setId("check-sentence");
        pill.textProperty().bind(model.sentenceProperty());
        sentence.textProperty().bind(model.sentenceProperty());
        run = Labels.mini("check-run", WORDS.text("check.run"), "fth-refresh-cw", model::run);
        Label title = Labels.styled(WORDS.text("check.title"), "section-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, sentence, Labels.gap(), pill, run);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("check-head");
        fillTable();
        getChildren().addAll(head, table);
        model.verdictProperty().addListener((observed, before, now) -> show());
        model.runningProperty().addListener((observed, before, now) -> show());
        model.sentenceProperty().addListener((observed, before, now) -> show());
        show();
    }

    /** More lines are reached by scrolling, so that the report keeps its room. */
    void setMostRows(int rows) {
        mostRows.set(rows);
    }

    private void fillTable() {
        table.setId("check-table");
        table.getStyleClass().add("plain-table");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(WORDS.text("check.table"));
        table.getColumns().add(column("check.step", CheckLine::step, .3, "first"));
        table.getColumns().add(column("check.clip", CheckLine::clip, .19, "mono", "muted"));
        table.getColumns().add(column("check.expected", CheckLine::expected, .19, "mono", "number"));
        table.getColumns().add(column("check.got", CheckLine::got, .19, "mono", "number", "strong"));
        table.getColumns().add(column("check.difference", CheckLine::difference, .13, "mono", "number", "verdict"));
        Labels.folding(table);
        table.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        table.prefHeightProperty()
                .bind(Bindings.min(mostRows, Bindings.size(model.lines()))
                        .multiply(ROW)
                        .add(HEAD));
        table.setMinHeight(USE_PREF_SIZE);
        table.setMaxHeight(USE_PREF_SIZE);
    }

    private TableColumn<CheckLine, String> column(
            String key, Function<CheckLine, String> value, double share, String... styles) {
        TableColumn<CheckLine, String> column = new TableColumn<>(WORDS.text(key));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(value.apply(line.getValue())));
        column.setCellFactory(of -> new LineCell(styles));
        column.getStyleClass().addAll(styles);
        column.setReorderable(false);
        column.setSortable(false);
        column.prefWidthProperty().bind(table.widthProperty().subtract(14).multiply(share));
        return column;
    }

    private void show() {
        Verdict verdict = model.verdictProperty().get();
        boolean isRunning = model.runningProperty().get() != null;
        pill.setVisible(verdict != Verdict.NONE && !isRunning);
        pill.getStyleClass().setAll("label", "pill", verdict == Verdict.CHANGED ? "bad" : "good");
        pill.setGraphic(new FontIcon(verdict == Verdict.CHANGED ? "fth-x" : "fth-check"));
        sentence.setVisible(verdict == Verdict.NONE || isRunning);
        run.setDisable(!model.mayRun());
    }

    /** The first cell of a line carries the mark, the last one its colour. */
    private static final class LineCell extends TableCell<CheckLine, String> {

        private final boolean isFirst;
        private final boolean isVerdict;

        LineCell(String... styles) {
            getStyleClass().addAll(styles);
            isFirst = getStyleClass().contains("first");
            isVerdict = getStyleClass().contains("verdict");
            if (isFirst) {
                getStyleClass().add("result");
            }
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setGraphic(null);
            setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
            getStyleClass().removeIf(style -> style.startsWith("outcome-"));
            CheckLine line =
                    empty || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null || line.got().isEmpty()) {
                return;
            }
            String outcome = line.holds() ? "outcome-good" : "outcome-bad";
            if (isFirst) {
                FontIcon mark = new FontIcon(line.holds() ? "fth-check" : "fth-x");
                mark.getStyleClass().add(line.holds() ? "good-icon" : "bad-icon");
                setGraphic(mark);
            } else if (isVerdict) {
                getStyleClass().add(outcome);
            }
        }
    }
}

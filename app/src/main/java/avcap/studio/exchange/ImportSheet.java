package avcap.studio.exchange;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Rejection;
import avcap.studio.formats.RejectionTable;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A file of captions that comes in: which, what it would bring, and every row that cannot be taken. */
public final class ImportSheet extends VBox {

    private static final Words WORDS = UiResources.exchangeWords();
    private static final double ROW = 28;
    private static final double ROWS = 7;

    private final ImportViewModel model;
    private final CaptionFilePicking picking;
    private final TableView<Rejection> rejected = new TableView<>();
    private final Button run = new Button();

    public ImportSheet(ImportViewModel model, CaptionFilePicking picking) {
        super(12);
        this.model = model;
        this.picking = picking;
        setId("import-sheet");
        VBox choice = new VBox(12, file(), format());
        choice.disableProperty().bind(model.doing().busyProperty());
        getChildren()
                .addAll(
                        choice,
                        summary(),
                        details(),
                        table(),
                        tableButtons(),
                        Labels.problem("import-problem", model.doing().problemProperty()));
        getChildren()
                .addAll(
                        Labels.folding(ProgressLine.of("import-reading", model.reading())),
                        Labels.folding(ProgressLine.of("import-busy", model.doing())));
        model.reportProperty()
                .addListener((observed, before, now) -> rejected.getItems().setAll(model.rejections()));
        run.setId("import-run");
        run.getStyleClass().add("accent");
        run.textProperty().bind(model.runText());
        run.disableProperty().bind(model.canRun().not());
        run.setOnAction(event -> model.carryOut());
    }

    public Button runButton() {
        return run;
    }

    private HBox file() {
        TextField shown = new TextField();
        shown.setId("import-file");
        shown.setEditable(false);
        shown.setFocusTraversable(false);
        shown.setPromptText(WORDS.text("import.file.none"));
        shown.setAccessibleText(WORDS.text("import.file"));
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.pathProperty().get() == null
                                ? ""
                                : String.valueOf(model.pathProperty().get()),
                        model.pathProperty()));
        HBox.setHgrow(shown, Priority.ALWAYS);
        Button file = button("import-choose-file", "import.chooseFile");
        file.setOnAction(event -> picking.captionsToRead().ifPresent(model::choose));
        Button folder = button("import-choose-folder", "import.chooseFolder");
        folder.setOnAction(
                event -> picking.folder(WORDS.text("import.folder.title")).ifPresent(model::choose));
        return new HBox(8, shown, file, folder);
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HBox format() {
        Label name = new Label(WORDS.text("import.format"));
        ComboBox<CaptionFormat> format = new ComboBox<>(FXCollections.observableArrayList(CaptionFormat.all()));
        format.setId("import-format");
        format.getStyleClass().add(UiResources.OWN_KEYS);
        format.setAccessibleText(WORDS.text("import.format"));
        format.setConverter(new FormatTitles(format.getItems()));
        model.formatProperty()
                .addListener((observed, before, now) -> format.setValue(
                        now == null
                                ? null
                                : format.getItems().stream()
                                        .filter(each -> each.id().equals(now.id()))
                                        .findFirst()
                                        .orElse(null)));
        format.valueProperty().addListener((observed, before, now) -> {
            CaptionFormat known = model.formatProperty().get();
            if (now != null && (known == null || !known.id().equals(now.id()))) {
                model.formatProperty().set(now);
            }
        });
        HBox line = new HBox(8, name, format);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label summary() {
        Label summary = Labels.wrapped("import-summary", "section-title");
        summary.textProperty()
                .bind(Bindings.when(model.reading().busyProperty())
                        .then(WORDS.text("import.reading"))
                        .otherwise(model.summary()));
        return summary;
    }

    private Label details() {
        Label details = Labels.wrapped("import-details", "text-small", "muted");
        details.textProperty().bind(model.details());
        return details;
    }

    private TableView<Rejection> table() {
        rejected.setId("import-rejected");
        rejected.getStyleClass().addAll("dense", UiResources.OWN_KEYS);
        rejected.setAccessibleText(WORDS.text("import.rejected"));
        rejected.setFixedCellSize(ROW);
        rejected.setPrefHeight(ROW * ROWS);
        rejected.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rejected.getColumns()
                .setAll(List.of(
                        column("import.column.file", 160, each -> each.place().file()),
                        column(
                                "import.column.line",
                                64,
                                each -> Long.toString(each.place().line())),
                        column("import.column.reason", 420, Rejection::reason)));
        rejected.visibleProperty().bind(Bindings.isNotEmpty(rejected.getItems()));
        rejected.managedProperty().bind(rejected.visibleProperty());
        return rejected;
    }

    private static TableColumn<Rejection, String> column(String key, double width, Function<Rejection, String> cell) {
        TableColumn<Rejection, String> column = new TableColumn<>(WORDS.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        return column;
    }

    private HBox tableButtons() {
        Button copy = button("import-copy", "import.copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, RejectionTable.text(model.rejections()))));
        Button save = button("import-save", "import.save");
        save.getStyleClass().add("small");
        save.setOnAction(event -> picking.tableToWrite().ifPresent(model::saveRejections));
        HBox line = new HBox(8, copy, save);
        line.visibleProperty().bind(rejected.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}

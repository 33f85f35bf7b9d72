package avcap.studio.exchange;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A file of captions that comes in: which, what it would bring, and every row that cannot be taken. */
public final class ImportSheet extends VBox {

    private static final Words WORDS = UiResources.exchangeWords();

    private final ImportViewModel model;
    private final CaptionFilePicking picking;
    private final Button run = new Button();

    public ImportSheet(ImportViewModel model, CaptionFilePicking picking) {
        super(12);
        this.model = model;
        this.picking = picking;
        setId("import-sheet");
        RejectedRows rejected = new RejectedRows(6, save());
        VBox choice = new VBox(12, file(), format());
        choice.disableProperty().bind(model.doing().busyProperty());
        getChildren()
                .addAll(
                        choice,
                        summary(),
                        details(),
                        rejected,
                        Labels.problem("import-problem", model.doing().problemProperty()));
        getChildren()
                .addAll(
                        Labels.folding(ProgressLine.of("import-reading", model.reading())),
                        Labels.folding(ProgressLine.of("import-busy", model.doing())));
        model.reportProperty().addListener((observed, before, now) -> rejected.show(model.rejections()));
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
        FormatBox format = new FormatBox("import-format", model.formatProperty());
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

    private Button save() {
        Button save = button("import-save", "import.save");
        save.getStyleClass().add("small");
        save.setOnAction(event -> picking.tableToWrite().ifPresent(model::saveRejections));
        return save;
    }
}

package avcap.studio.exchange;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where one's clips or data set lies, what was found there, and where the project is kept. */
public final class NewProjectSheet extends VBox {

    private static final Words WORDS = UiResources.exchangeWords();

    private final NewProjectViewModel model;
    private final CaptionFilePicking picking;
    private final Button run = new Button(WORDS.text("new.run"));
    private final Button folder = button("new-choose-folder", "import.chooseFolder");
    private final Button file = button("new-choose-file", "import.chooseFile");

    public NewProjectSheet(NewProjectViewModel model, CaptionFilePicking picking) {
        super(12);
        this.model = model;
        this.picking = picking;
        setId("new-project");
        RejectedRows rejected = new RejectedRows(3);
        model.foundProperty().addListener((observed, before, now) -> rejected.show(model.rejections()));
        VBox choice = new VBox(
                12,
                title("new.place"),
                place(),
                captions(),
                summary(),
                rejected,
                title("new.keep"),
                keep(),
                Labels.problem("new-folder-problem", model.folderProblem()),
                Labels.wrapping(WORDS.text("new.note"), "text-caption"));
        choice.disableProperty().bind(model.making().busyProperty());
        getChildren()
                .addAll(
                        choice,
                        Labels.problem("new-problem", model.making().problemProperty()),
                        Labels.folding(ProgressLine.of("new-looking", model.looking())),
                        Labels.folding(ProgressLine.of("new-making", model.making())));
        run.setId("new-run");
        run.getStyleClass().add("accent");
        run.disableProperty().bind(model.canMake().not());
        run.setOnAction(event -> model.make());
        run.disabledProperty().addListener((observed, before, now) -> {
            if (!now && (folder.isFocused() || file.isFocused())) {
                run.requestFocus(); // all is there, so Enter makes it
            }
        });
    }

    public Button runButton() {
        return run;
    }

    /** Gives the keys to what is to be done first. */
    public void focusFirst() {
        (run.isDisabled() ? folder : run).requestFocus();
    }

    private static Label title(String key) {
        return Labels.wrapping(WORDS.text(key), "section-title");
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HBox place() {
        TextField shown = shown("new-place", "new.place", model.placeProperty());
        shown.setPromptText(WORDS.text("new.place.none"));
        folder.setOnAction(
                event -> picking.folder(WORDS.text("new.place.title")).ifPresent(model::choose));
        file.setOnAction(event -> picking.captionsToRead().ifPresent(model::choose));
        return new HBox(8, shown, folder, file);
    }

    /** Only where there are captions; then they may lie elsewhere than the clips. */
    private Node captions() {
        CheckBox taken = new CheckBox();
        taken.setId("new-captions");
        taken.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(
                                "new.captions",
                                Optional.ofNullable(model.captionsProperty().get())
                                        .map(file -> String.valueOf(file.path().getFileName()))
                                        .orElse("")),
                        model.captionsProperty()));
        taken.selectedProperty().bindBidirectional(model.withCaptionsProperty());
        HBox first = new HBox(8, taken, Labels.gap(), new FormatBox("new-format", model.formatProperty()));
        first.setAlignment(Pos.CENTER_LEFT);
        TextField media = shown("new-media", "new.media", model.mediaProperty());
        Button choose = button("new-choose-media", "import.chooseFolder");
        choose.setOnAction(
                event -> picking.folder(WORDS.text("new.media.title")).ifPresent(model::chooseMedia));
        HBox second = new HBox(8, caption("new.media"), media, choose);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox captions = Labels.folding(new VBox(8, first, second));
        captions.visibleProperty().bind(model.captionsProperty().isNotNull());
        return captions;
    }

    private static Label caption(String key) {
        Label caption = Labels.styled(WORDS.text(key), "muted");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private static TextField shown(String id, String key, ReadOnlyProperty<? extends @Nullable Path> path) {
        TextField shown = new TextField();
        shown.setId(id);
        shown.setEditable(false);
        shown.setFocusTraversable(false);
        shown.setAccessibleText(WORDS.text(key));
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> path.getValue() == null ? "" : String.valueOf(path.getValue()), path));
        HBox.setHgrow(shown, Priority.ALWAYS);
        return shown;
    }

    private Label summary() {
        Label summary = Labels.wrapped("new-summary", "strong");
        summary.textProperty()
                .bind(Bindings.when(model.looking().busyProperty())
                        .then(WORDS.text("import.reading"))
                        .otherwise(model.summary()));
        return summary;
    }

    private GridPane keep() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        Button choose = button("new-choose-target", "import.chooseFolder");
        choose.setOnAction(event -> picking.folder(WORDS.text("new.folder.title"))
                .ifPresent(to -> model.folderProperty().set(to.toString())));
        grid.addRow(0, caption("new.name"), field("new-name", "new.name", model.nameProperty()));
        grid.addRow(1, caption("new.folder"), field("new-folder", "new.folder", model.folderProperty()), choose);
        return grid;
    }

    private static TextField field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(WORDS.text(key));
        field.textProperty().bindBidirectional(text);
        GridPane.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}

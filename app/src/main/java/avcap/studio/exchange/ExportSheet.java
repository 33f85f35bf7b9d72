package avcap.studio.exchange;

import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which captions go out, in which formats, where to, and what came of it once the files were read back. */
public final class ExportSheet extends VBox {

    private static final Words WORDS = UiResources.exchangeWords();
    private static final int COLUMNS = 3;
    private static final int MOST_TOLD = 6;

    private final ExportViewModel model;
    private final CaptionFilePicking picking;
    private final VBox result = new VBox(4);
    private final Button run = new Button(WORDS.text("export.run"));

    public ExportSheet(ExportViewModel model, CaptionFilePicking picking) {
        super(12);
        this.model = model;
        this.picking = picking;
        setId("export-sheet");
        CheckBox drafts = new CheckBox(WORDS.text("export.drafts"));
        drafts.setId("export-drafts");
        drafts.selectedProperty().bindBidirectional(model.draftsProperty());
        CheckBox media = new CheckBox(WORDS.text("export.media"));
        media.setId("export-media");
        media.selectedProperty().bindBidirectional(model.mediaProperty());
        VBox choice = new VBox(
                12,
                Labels.wrapping(WORDS.text("export.formats"), "section-title"),
                formats(),
                new VBox(4, drafts, media),
                Labels.wrapping(WORDS.text("export.to"), "section-title"),
                folder());
        choice.disableProperty().bind(model.doing().busyProperty());
        result.setId("export-result");
        getChildren().addAll(choice, result, progress());
        run.setId("export-run");
        run.getStyleClass().add("accent");
        run.disableProperty().bind(model.canRun().not());
        run.setOnAction(event -> model.carryOut());
        model.writtenProperty().addListener((observed, before, now) -> show(now));
        model.doing().problemProperty().addListener((observed, before, now) -> failed(now));
    }

    public Button runButton() {
        return run;
    }

    private GridPane formats() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        List<CaptionFormat> offered = model.offered();
        int rows = (offered.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < offered.size(); i++) {
            CaptionFormat format = offered.get(i);
            CheckBox box = new CheckBox(format.title());
            box.setId("export-" + format.id());
            box.setSelected(model.isChosen(format));
            box.selectedProperty().addListener((observed, before, now) -> model.choose(format, now));
            grid.add(box, i / rows, i % rows);
        }
        return grid;
    }

    private HBox folder() {
        TextField folder = new TextField();
        folder.setId("export-folder");
        folder.setAccessibleText(WORDS.text("export.to"));
        folder.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(WORDS.text("export.choose"));
        choose.setId("export-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> picking.folder(WORDS.text("export.choose.title"))
                .ifPresent(place -> model.folderProperty().set(place.toString())));
        return new HBox(8, folder, choose);
    }

    private ProgressLine progress() {
        return Labels.folding(ProgressLine.of("export-busy", model.doing()));
    }

    private void show(Export.@Nullable Written written) {
        result.getChildren().clear();
        if (written == null) {
            return;
        }
        result.getChildren().add(Labels.wrapping(WORDS.text("export.good", written.captions()), "good"));
        List<Path> files = written.files();
        files.stream().limit(MOST_TOLD).forEach(file -> result.getChildren()
                .add(Labels.wrapping("✓ " + file.getFileName(), "num-small", "strong")));
        if (files.size() > MOST_TOLD) {
            result.getChildren()
                    .add(Labels.wrapping(WORDS.text("export.more", files.size() - MOST_TOLD), "text-small", "muted"));
        }
        written.leftOut().stream().limit(MOST_TOLD).forEach(sentence -> result.getChildren()
                .add(Labels.wrapping(sentence, "text-small", "warn")));
        Button open = new Button(WORDS.text("export.open"));
        open.setId("export-open");
        open.getStyleClass().add("small");
        open.setOnAction(event -> model.place().ifPresent(picking::show));
        result.getChildren().add(open);
    }

    private void failed(String problem) {
        if (!problem.isEmpty()) {
            result.getChildren().setAll(Labels.wrapping(problem, "bad"));
        }
    }
}

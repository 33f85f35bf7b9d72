package avcap.studio.shell;

import avcap.studio.annotation.Project;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.studio.formats.Selection;
import avcap.studio.work.Failure;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which captions go out, in which formats, where to, and what came of it once the files were read back. */
final class ExportSheet extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final Project project;
    private final Workshop workshop;
    private final Map<CaptionFormat, CheckBox> formats = new LinkedHashMap<>();
    private final CheckBox drafts = new CheckBox(WORDS.text("export.drafts"));
    private final TextField folder = new TextField();
    private final VBox result = new VBox(4);
    private final Button run = new Button(WORDS.text("export.run"));

    ExportSheet(Project project, Workshop workshop, Iterable<CaptionFormat> offered) {
        super(8);
        this.project = project;
        this.workshop = workshop;
        setId("export-sheet");
        getChildren().add(styled(WORDS.text("export.formats"), "section-title"));
        for (CaptionFormat format : offered) {
            CheckBox box = new CheckBox(format.title());
            box.setId("export-" + format.id());
            box.setSelected(true);
            formats.put(format, box);
            getChildren().add(box);
        }
        drafts.setId("export-drafts");
        folder.setId("export-folder");
        folder.setText(project.folder().resolve("export").toString());
        folder.setAccessibleText(WORDS.text("export.to"));
        run.setId("export-run");
        run.getStyleClass().add("accent");
        run.setOnAction(event -> start());
        result.setId("export-result");
        getChildren().addAll(drafts, styled(WORDS.text("export.to"), "section-title"), folder, result);
    }

    Button runButton() {
        return run;
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }

    private void start() {
        Export export = new Export(
                formats.keySet().stream()
                        .filter(format -> {
                            CheckBox box = formats.get(format);
                            return box != null && box.isSelected();
                        })
                        .toList(),
                drafts.isSelected() ? Selection.ACCEPTED_AND_MACHINE : Selection.ACCEPTED);
        Path place = Path.of(folder.getText());
        run.setDisable(true);
        result.getChildren().setAll(styled(WORDS.text("export.busy"), "muted"));
        workshop.submitMedia(WORDS.text("work.export"), progress -> export.run(project, place, progress))
                .whenDone(this::written)
                .whenFailed(this::failed)
                .whenOver(over -> run.setDisable(false));
    }

    private void written(Export.Written written) {
        result.getChildren().setAll(styled(WORDS.text("export.good", written.captions()), "good"));
        written.files()
                .forEach(file -> result.getChildren().add(styled("✓ " + file.getFileName(), "num-small", "strong")));
    }

    private void failed(Failure failure) {
        result.getChildren().setAll(styled(failure.sentence(), "bad"));
    }
}

package avcap.studio.safekeeping;

import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.SnapshotDifference;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Snapshots on the left; what the chosen one knows otherwise, with ticks, on the right. */
public final class RestoreView extends HBox {

    private static final Words WORDS = UiResources.safekeepingWords();
    private static final double SNAPSHOTS = 264;
    private static final double HEIGHT = 440;
    private static final double SNAPSHOT_ROW = 52;

    private final RestoreViewModel model;
    private final ListView<Snapshot> snapshots;
    private final ListView<SnapshotDifference> differences;
    private final CheckBox all = new CheckBox(WORDS.text("restore.all"));
    private final Label summary = new Label();
    private final Button run = new Button();

    public RestoreView(RestoreViewModel model) {
        super(16);
        this.model = model;
        this.snapshots = new ListView<>(model.snapshots());
        this.differences = new ListView<>(model.differences());
        setId("restore");
        setPrefHeight(HEIGHT);
        VBox right = new VBox(8, head(), new Problem("restore-problem", model.problemProperty()), busy(), differences);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left(), right);
        dressDifferences();
        dressRun();
        model.workProperty().addListener((observed, before, now) -> show());
        model.problemProperty().addListener((observed, before, now) -> show());
        model.tickedProperty().addListener((observed, before, now) -> show());
        model.chosenProperty().addListener((observed, before, now) -> chosen(now));
        show();
    }

    /** What brings the ticked clips back. */
    public Button runButton() {
        return run;
    }

    /** Gives the keys to the list of snapshots. */
    public void focusFirst() {
        snapshots.requestFocus();
    }

    private VBox left() {
        snapshots.setId("snapshots");
        snapshots.getStyleClass().addAll("clip-list", "snapshot-list");
        snapshots.setFixedCellSize(SNAPSHOT_ROW);
        snapshots.setCellFactory(list -> new SnapshotCell());
        snapshots.setAccessibleText(WORDS.text("restore.snapshots"));
        snapshots.setPlaceholder(quiet(WORDS.text("restore.none")));
        snapshots.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null && !now.equals(model.chosenProperty().get())) {
                model.choose(now);
            }
        });
        VBox.setVgrow(snapshots, Priority.ALWAYS);
        Button take = new Button(WORDS.text("restore.take"));
        take.setId("take-snapshot");
        take.setMaxWidth(Double.MAX_VALUE);
        take.setDisable(!model.readOnlyReason().isEmpty());
        take.setOnAction(event -> model.take());
        VBox left = new VBox(8, snapshots, take);
        left.setMinWidth(SNAPSHOTS);
        left.setPrefWidth(SNAPSHOTS);
        return left;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "text-small", "placeholder-text");
        return label;
    }

    private HBox head() {
        summary.setId("restore-summary");
        summary.getStyleClass().add("section-title");
        all.setId("restore-all");
        all.setOnAction(event -> model.tickAll(all.isSelected()));
        Region gap = Labels.gap();
        HBox head = new HBox(8, summary, gap, all);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(24);
        return head;
    }

    private Region busy() {
        return Labels.folding(ProgressLine.of("restore-busy", model.workProperty()));
    }

    private void dressDifferences() {
        differences.setId("differences");
        differences.getStyleClass().addAll("clip-list", "difference-list", UiResources.OWN_KEYS);
        differences.setCellFactory(list -> new DifferenceCell(model));
        differences.setAccessibleText(WORDS.text("restore.differences"));
        Label placeholder = quiet("");
        placeholder
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::emptyText, model.chosenProperty(), model.workProperty(), model.problemProperty()));
        differences.setPlaceholder(placeholder);
        VBox.setVgrow(differences, Priority.ALWAYS);
        differences.setOnKeyPressed(event -> {
            SnapshotDifference difference = differences.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && difference != null) {
                model.tick(difference, !model.isTicked(difference));
                event.consume();
            }
        });
    }

    private String emptyText() {
        if (model.workProperty().get() != null || !model.problemProperty().get().isEmpty()) {
            return "";
        }
        return WORDS.text(model.chosenProperty().get() == null ? "restore.choose" : "restore.same");
    }

    private void dressRun() {
        run.setId("restore-run");
        run.getStyleClass().add("accent");
        run.setOnAction(event -> model.restore());
        run.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text("restore.run", model.tickedClips()), model.tickedProperty()));
        run.disableProperty()
                .bind(model.tickedProperty()
                        .isEqualTo(0)
                        .or(model.restoringProperty())
                        .or(model.workProperty().isNotNull())
                        .or(Bindings.createBooleanBinding(
                                () -> !model.readOnlyReason().isEmpty())));
    }

    private void chosen(@Nullable Snapshot snapshot) {
        if (snapshot != null) {
            snapshots.getSelectionModel().select(snapshot);
        } else {
            snapshots.getSelectionModel().clearSelection();
        }
        show();
    }

    private void show() {
        int count = model.differences().size();
        int ticked = model.tickedProperty().get();
        summary.setText(count == 0 ? "" : model.summary());
        all.setVisible(count > 0);
        all.setIndeterminate(ticked > 0 && ticked < count);
        all.setSelected(count > 0 && ticked == count);
    }
}

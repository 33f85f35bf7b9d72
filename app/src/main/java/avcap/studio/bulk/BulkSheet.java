package avcap.studio.bulk;

import avcap.studio.annotation.bulk.BulkAction;
import avcap.studio.annotation.bulk.BulkPlan;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One action for many clips: which, on which clips, and what it would change. */
public final class BulkSheet extends VBox {

    private static final Words WORDS = UiResources.bulkWords();
    private static final double ROW = 28;
    private static final double ROWS = 8;

    private final BulkViewModel model;
    private final ListView<BulkPlan.Change> changes = new ListView<>();
    private final VBox counts = new VBox(2);
    private final Button run = new Button();

    public BulkSheet(BulkViewModel model) {
        super(12);
        this.model = model;
        setId("bulk-sheet");
        ScopeChoice scope = new ScopeChoice(model.scopeProperty(), model.scopes(), model::text);
        scope.disableProperty().bind(model.doing().busyProperty());
        getChildren().addAll(action(), scope, summary(), counts, list(), broken(), progress());
        model.planProperty().addListener((observed, before, now) -> show(now));
        run.setId("bulk-run");
        run.getStyleClass().add("accent");
        run.textProperty().bind(model.runText());
        run.disableProperty().bind(model.canRun().not());
        run.setOnAction(event -> model.carryOut());
        show(model.planProperty().get());
    }

    public Button runButton() {
        return run;
    }

    private HBox action() {
        ComboBox<BulkAction> action = new ComboBox<>(FXCollections.observableArrayList(BulkAction.values()));
        action.setId("bulk-action");
        action.getStyleClass().add(UiResources.OWN_KEYS);
        action.setAccessibleText(WORDS.text("bulk.action"));
        action.setConverter(new ActionWords());
        action.valueProperty().bindBidirectional(model.actionProperty());
        TextField tag = new TextField();
        tag.setId("bulk-tag");
        tag.setPromptText(WORDS.text("bulk.tag"));
        tag.setAccessibleText(WORDS.text("bulk.tag"));
        tag.textProperty().bindBidirectional(model.tagProperty());
        tag.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.actionProperty().get().needsTag(), model.actionProperty()));
        tag.managedProperty().bind(tag.visibleProperty());
        HBox line = new HBox(8, action, tag);
        line.setAlignment(Pos.CENTER_LEFT);
        line.disableProperty().bind(model.doing().busyProperty());
        return line;
    }

    /** Actions by their names; none is ever typed. */
    private static final class ActionWords extends StringConverter<BulkAction> {

        @Override
        public String toString(BulkAction action) {
            return WORDS.text("bulk.action." + action.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public BulkAction fromString(String text) {
            throw new UnsupportedOperationException("An action is chosen and not typed: " + text);
        }
    }

    private Label summary() {
        Label summary = new Label();
        summary.setId("bulk-summary");
        summary.getStyleClass().add("section-title");
        summary.setWrapText(true);
        summary.textProperty()
                .bind(Bindings.when(model.planning().busyProperty())
                        .then(WORDS.text("bulk.planning"))
                        .otherwise(model.summary()));
        return summary;
    }

    private ListView<BulkPlan.Change> list() {
        changes.setId("bulk-changes");
        changes.setAccessibleText(WORDS.text("bulk.changes"));
        changes.getStyleClass().addAll("sheet-list", UiResources.OWN_KEYS);
        changes.setFixedCellSize(ROW);
        changes.setPrefHeight(ROW * ROWS + 2);
        changes.setCellFactory(view -> new ChangeCell(model::name));
        SheetKeys.runOnEnter(changes, run);
        changes.visibleProperty().bind(Bindings.isNotEmpty(changes.getItems()));
        return changes;
    }

    private Label broken() {
        Label broken = new Label();
        broken.setId("bulk-problem");
        broken.getStyleClass().add("bad");
        broken.setWrapText(true);
        broken.textProperty().bind(model.doing().problemProperty());
        broken.visibleProperty().bind(broken.textProperty().isNotEmpty());
        broken.managedProperty().bind(broken.visibleProperty());
        return broken;
    }

    private ProgressLine progress() {
        return ProgressLine.of("bulk-busy", model.doing());
    }

    private void show(@Nullable BulkPlan plan) {
        counts.getChildren().clear();
        if (plan == null) {
            changes.getItems().clear();
            return;
        }
        changes.getItems().setAll(plan.changes());
        plan.ways().forEach((way, count) -> count("bulk.way", StatusWords.way(way.from(), way.to()), count));
        if (plan.further() > 0) {
            count("bulk.way", WORDS.text("bulk.further"), plan.further());
        }
        plan.passedOver()
                .forEach((reason, count) -> count(
                        "bulk.passed", WORDS.text("passed." + reason.name().toLowerCase(Locale.ROOT)), (long) count));
    }

    private void count(String key, String what, long count) {
        Label line = new Label(WORDS.text(key, what, count));
        line.getStyleClass().addAll("text-small", "muted");
        counts.getChildren().add(line);
    }
}

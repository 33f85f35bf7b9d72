package avcap.studio.bulk;

import avcap.studio.annotation.bulk.Rewritten;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something else in the place of what is found in captions: what, where, and a tick for each clip. */
public final class ReplaceSheet extends VBox {

    private static final Words WORDS = UiResources.bulkWords();
    private static final double ROW = 44;
    private static final double ROWS = 6;

    private final ReplaceViewModel model;
    private final ListView<Rewritten> found = new ListView<>();
    private final Button run = new Button();

    public ReplaceSheet(ReplaceViewModel model) {
        super(12);
        this.model = model;
        setId("replace-sheet");
        VBox wanted = new VBox(
                12,
                new HBox(
                        8,
                        field("replace-find", "replace.find", model.textProperty()),
                        field("replace-by", "replace.by", model.byProperty())),
                ticks(),
                new ScopeChoice(model.scopeProperty(), model.scopes(), model::text));
        wanted.disableProperty().bind(model.doing().busyProperty());
        Label consequences = Labels.wrapped("replace-consequences", "text-small", "muted");
        consequences.textProperty().bind(model.consequences());
        getChildren()
                .addAll(
                        wanted,
                        head(),
                        list(),
                        consequences,
                        Labels.problem("replace-problem", model.doing().problemProperty()),
                        progress());
        run.setId("replace-run");
        run.getStyleClass().add("accent");
        run.textProperty().bind(model.runText());
        run.disableProperty().bind(model.canRun().not());
        run.setOnAction(event -> model.carryOut());
    }

    public Button runButton() {
        return run;
    }

    private static TextField field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(WORDS.text(key));
        field.setAccessibleText(WORDS.text(key));
        field.textProperty().bindBidirectional(text);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox ticks() {
        return new HBox(
                16,
                tick("replace-word", "replace.word", model.wholeWordProperty()),
                tick("replace-case", "replace.case", model.matchCaseProperty()),
                tick("replace-expression", "replace.expression", model.expressionProperty()));
    }

    private static CheckBox tick(String id, String key, BooleanProperty value) {
        CheckBox tick = new CheckBox(WORDS.text(key));
        tick.setId(id);
        tick.getStyleClass().add(UiResources.OWN_KEYS);
        tick.selectedProperty().bindBidirectional(value);
        return tick;
    }

    private HBox head() {
        Label summary = Labels.wrapped("replace-summary", "section-title");
        summary.textProperty()
                .bind(Bindings.when(model.searching().busyProperty())
                        .then(WORDS.text("replace.busy"))
                        .otherwise(model.summary()));
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                8, summary, choice("replace-all", "replace.all", true), choice("replace-none", "replace.no", false));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button choice(String id, String key, boolean isTicked) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.getStyleClass().add("mini");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(Bindings.isNotEmpty(found.getItems()));
        button.setOnAction(event -> model.chooseAll(isTicked));
        return button;
    }

    private Node list() {
        found.setId("replace-found");
        found.setAccessibleText(WORDS.text("replace.list"));
        found.getStyleClass().addAll("sheet-list", UiResources.OWN_KEYS);
        found.setFixedCellSize(ROW);
        found.setPrefHeight(ROW * ROWS + 2);
        found.setCellFactory(view -> new FoundCell(model));
        found.setPlaceholder(new Label(""));
        found.disableProperty().bind(model.doing().busyProperty());
        SheetKeys.runOnEnter(found, run);
        found.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Rewritten chosen = found.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                event.consume();
                model.toggle(chosen);
            }
        });
        model.planProperty()
                .addListener((observed, before, now) -> found.getItems().setAll(now == null ? List.of() : now.found()));
        return found;
    }

    private ProgressLine progress() {
        return ProgressLine.of("replace-busy", model.doing());
    }
}

package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Segment;
import avcap.studio.control.KeyCap;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is said of stretches of the clip, and the one that is being written. */
final class SegmentsTab extends VBox implements RemarkPage {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final SegmentsViewModel model;
    private final RemarkList<Segment> list;
    private final TextField field = new TextField();
    private boolean isFilling;

    SegmentsTab(RemarksViewModel card) {
        this.card = card;
        this.model = card.segments();
        list = new RemarkList<>(
                "segment-list",
                WORDS.text("segment.name"),
                WORDS.text("segment.none"),
                (segment, width) -> RemarkList.lines(
                        RemarkList.wrapped(SegmentsViewModel.told(segment), width, "num-small", "muted"),
                        RemarkList.wrapped(segment.text(), width, "remark-text")),
                segment -> WORDS.text("segment.told", SegmentsViewModel.told(segment), segment.text()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(this::pressed);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (!isFilling) {
                model.choose(now);
            }
        });
        getStyleClass().add("remark-page");
        getChildren().addAll(list, problem(), form(), buttons());
        model.segmentsProperty().addListener((observed, before, now) -> fill());
        model.chosenProperty().addListener((observed, before, now) -> select(now));
        model.begunProperty().addListener((observed, before, now) -> {
            field.requestFocus();
            field.end();
        });
        fill();
    }

    @Override
    public Node first() {
        return list;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.edit();
            case DELETE, BACK_SPACE -> model.remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fill() {
        isFilling = true;
        list.getItems().setAll(model.segmentsProperty().get());
        select(model.chosenProperty().get());
        isFilling = false;
    }

    private void select(@Nullable Segment chosen) {
        isFilling = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; chosen != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id() == chosen.id()) {
                list.getSelectionModel().select(i);
                list.getFocusModel().focus(i);
                list.scrollTo(i);
            }
        }
        isFilling = false;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("segment-problem");
        problem.getStyleClass().addAll("text-small", "warn");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty().map(sentence -> KeyCap.sentence(this, sentence)));
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private VBox form() {
        Label span = new Label();
        span.setId("segment-span");
        span.getStyleClass().addAll("num-small", "strong");
        span.textProperty().bind(model.placeProperty());
        field.setId("segment-field");
        field.getStyleClass().add("field-small");
        field.setPromptText(WORDS.text("segment.prompt"));
        field.accessibleTextProperty().bind(model.placeProperty().map(place -> WORDS.text("segment.field", place)));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(event -> keep());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button keep = button("segment-save", "segment.save", "", this::keep);
        Button leave = button("segment-leave", "segment.leave", "", () -> {
            model.close();
            list.requestFocus();
        });
        leave.getStyleClass().add("flat");
        VBox form = new VBox(4, span, new HBox(8, field, keep, leave), offered());
        form.visibleProperty().bind(model.spanProperty().isNotNull());
        form.managedProperty().bind(form.visibleProperty());
        return form;
    }

    /** Tags that are known already: one press labels the segment; Down goes there from the field. */
    private FlowPane offered() {
        FlowPane offered = new FlowPane(6, 6);
        offered.setId("segment-offered");
        offered.setAccessibleText(WORDS.text("tag.offered"));
        offered.managedProperty().bind(offered.visibleProperty());
        model.offeredProperty().subscribe(tags -> {
            offered.getChildren().setAll(tags.stream().map(this::offered).toList());
            offered.setVisible(!tags.isEmpty());
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && offered.isVisible()) {
                event.consume();
                offered.getChildren().get(0).requestFocus();
            }
        });
        return offered;
    }

    private Button offered(String tag) {
        Button chip = new Button(tag);
        chip.getStyleClass()
                .setAll("button", "tag-chip", "offered", UiResources.OWN_KEYS); // Space takes it, and plays nothing
        chip.setAccessibleText(WORDS.text("segment.offer", tag));
        chip.setOnAction(event -> {
            model.save(tag);
            list.requestFocus();
        });
        return chip;
    }

    private void keep() {
        model.save();
        if (model.spanProperty().get() == null) {
            list.requestFocus();
        }
    }

    private FlowPane buttons() {
        Button begin = button("segment-new", "segment.new", "Ctrl+G", model::begin);
        begin.setAccessibleText(WORDS.text("segment.begin"));
        Button edit = button("segment-edit", "segment.edit", "", model::edit);
        edit.disableProperty().bind(model.chosenProperty().isNull());
        Button remove = button("segment-remove", "segment.remove", "", model::remove);
        remove.disableProperty().bind(model.chosenProperty().isNull());
        FlowPane buttons = new FlowPane(8, 8, begin, edit, remove);
        buttons.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        return buttons;
    }

    private static Button button(String id, String textKey, String keys, Runnable action) {
        Button button = new Button(WORDS.text(textKey));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        if (!keys.isEmpty()) {
            button.setGraphic(new KeyCap(keys));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        return button;
    }
}

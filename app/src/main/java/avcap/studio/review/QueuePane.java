package avcap.studio.review;

import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.annotation.review.ReviewReason;
import avcap.studio.control.KeyCap;
import avcap.studio.control.KeyedSwitch;
import avcap.studio.control.Labels;
import avcap.studio.work.Work;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The clips that wait for a reviewer. */
final class QueuePane extends VBox {

    private static final Words WORDS = UiResources.reviewWords();
    private static final double ROW = 60;

    /** The first chip says the same. */
    private static final double ROOM_FOR_COUNT = 272;

    private final QueueViewModel model;
    private final ListView<QueuedClip> list;
    private boolean following;

    QueuePane(QueueViewModel model, JudgingViewModel judging) {
        this.model = model;
        this.list = new ListView<>(model.listed());
        setId("review-queue");
        getStyleClass().add("pane");
        list.setId("queue-list");
        list.getStyleClass().addAll("clip-list", "queue-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new QueueCell());
        list.setAccessibleText(WORDS.text("queue.name"));
        list.setPlaceholder(placeholder());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(judging), chips(), busy(), problem(), list, foot());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> chosen(now));
        model.selectedIdProperty().addListener((observed, before, now) -> follow());
        model.listed().addListener((ListChangeListener<QueuedClip>) change -> follow());
        follow();
    }

    void focusList() {
        list.requestFocus();
    }

    private HBox head(JudgingViewModel judging) {
        Label title = new Label(WORDS.text("queue.title"));
        title.getStyleClass().add("pane-title");
        Label count = new Label();
        count.setId("queue-count");
        count.getStyleClass().addAll("num-small", "muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text("queue.left", model.all().size()), model.all()));
        count.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_COUNT));
        count.managedProperty().bind(count.visibleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = Labels.gap();
        FontIcon eye = new FontIcon("fth-eye-off");
        eye.getStyleClass().add("small-icon");
        Label name = new Label(WORDS.text("queue.blind"), eye);
        name.getStyleClass().add("text-small");
        name.setMinWidth(USE_PREF_SIZE);
        KeyedSwitch blind = new KeyedSwitch();
        blind.setId("review-blind");
        blind.setAccessibleText(WORDS.text("queue.blind.long"));
        blind.selectedProperty().bindBidirectional(judging.blindProperty());
        name.setLabelFor(blind);
        HBox head = new HBox(title, count, gap, name, blind);
        head.getStyleClass().add("pane-header");
        return head;
    }

    /** A chip for all, and one for each reason that something waits for. */
    private FlowPane chips() {
        FlowPane chips = new FlowPane(4, 4, chip("all", WORDS.text("chip.all"), null));
        for (ReviewReason reason : ReviewReason.values()) {
            chips.getChildren().add(chip(reason.name().toLowerCase(Locale.ROOT), Told.chip(reason), reason));
        }
        chips.getStyleClass().add("queue-chips");
        return chips;
    }

    private ToggleButton chip(String id, String name, @Nullable ReviewReason reason) {
        Label number = new Label();
        number.getStyleClass().add("num-tiny");
        ToggleButton chip = new ToggleButton(name, number);
        chip.setId("chip-" + id);
        chip.getStyleClass().setAll("chip");
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(event -> {
            model.filterProperty().set(reason);
            chip.setSelected(true);
        });
        Runnable show = () -> {
            boolean isChosen = reason == model.filterProperty().get();
            long count = reason == null ? model.all().size() : model.count(reason);
            number.setText(Long.toString(count));
            chip.setSelected(isChosen);
            chip.setVisible(reason == null || count > 0 || isChosen);
            chip.setAccessibleText(WORDS.text("chip.told", name, count));
        };
        model.all().addListener((ListChangeListener<QueuedClip>) change -> show.run());
        model.filterProperty().addListener((observed, before, now) -> show.run());
        show.run();
        return chip;
    }

    private HBox busy() {
        ProgressBar bar = new ProgressBar(-1);
        bar.getStyleClass().add("small");
        bar.setPrefWidth(64);
        Label step = new Label();
        step.setId("queue-busy");
        step.getStyleClass().add("text-caption");
        step.setMinWidth(0);
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(UiResources.studioWords().text("cancel"));
        cancel.setId("queue-cancel");
        cancel.getStyleClass().add("link-button");
        HBox busy = new HBox(8, bar, step, cancel);
        busy.getStyleClass().add("queue-state");
        model.workProperty().subscribe(now -> show(now, busy, step, cancel));
        return busy;
    }

    private static void show(@Nullable Work<?> work, HBox busy, Label step, Button cancel) {
        busy.setVisible(work != null);
        busy.setManaged(work != null);
        step.textProperty().unbind();
        if (work != null) {
            step.textProperty()
                    .bind(Bindings.when(work.stepProperty().isEmpty())
                            .then(work.name())
                            .otherwise(work.stepProperty()));
            cancel.setOnAction(event -> work.cancel());
        }
    }

    private HBox problem() {
        Label sentence = new Label();
        sentence.setId("queue-problem");
        sentence.getStyleClass().addAll("text-small", "warn");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.problemProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button again = new Button(WORDS.text("queue.again"));
        again.setId("queue-again");
        again.getStyleClass().add("link-button");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> model.again());
        HBox problem = new HBox(8, sentence, again);
        problem.getStyleClass().add("queue-state");
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Label placeholder() {
        Label none = new Label();
        none.setId("queue-empty");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.textProperty()
                .bind(Bindings.when(model.workProperty().isNotNull())
                        .then("")
                        .otherwise(Bindings.when(model.filterProperty().isNull())
                                .then(WORDS.text("queue.empty"))
                                .otherwise(WORDS.text("queue.none"))));
        return none;
    }

    private HBox foot() {
        Label judged = new Label();
        judged.setId("queue-judged");
        judged.getStyleClass().add("text-caption");
        judged.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text("queue.judged", model.judgedProperty().get()), model.judgedProperty()));
        Region gap = Labels.gap();
        Label next = new Label(WORDS.text("queue.next"));
        next.getStyleClass().add("text-caption");
        HBox foot = new HBox(judged, gap, new KeyCap("Alt+Down"), next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("pane-footer");
        return foot;
    }

    private void chosen(@Nullable QueuedClip queued) {
        if (!following && queued != null) {
            model.select(queued);
        }
    }

    /** The list shows what the session chose. */
    private void follow() {
        following = true;
        int place = model.place();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            list.scrollTo(Math.max(0, place - 2));
        }
        following = false;
    }
}

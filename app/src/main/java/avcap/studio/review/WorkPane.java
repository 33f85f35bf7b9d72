package avcap.studio.review;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.annotation.review.ReviewReason;
import avcap.studio.control.Labels;
import avcap.studio.wording.WordMerge;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The clip, its two texts, what is merged of them, and what becomes of it. */
final class WorkPane extends VBox {

    private static final Words WORDS = UiResources.reviewWords();
    private static final double LOW = 760;

    private final JudgingViewModel model;
    private final QueueViewModel queue;
    private final MergeStrip merge;
    private final DecisionBar decisions;
    private final TextField editor = new TextField();
    private final Label name = new Label();
    private final Label why = new Label();

    WorkPane(
            JudgingViewModel model,
            CommentsViewModel comments,
            QueueViewModel queue,
            GuidelineCheck guideline,
            ClipRow clip) {
        this.model = model;
        this.queue = queue;
        this.merge = new MergeStrip(model);
        this.decisions = new DecisionBar(model, comments, this::edit);
        setId("review-work");
        getStyleClass().add("pane");
        HBox cards = new HBox(
                12,
                new DiffCard(model, true),
                new VersionCard(model, comments, false),
                new VersionCard(model, comments, true));
        cards.getStyleClass().add("version-cards");
        VBox merging = new VBox(8, mergeHead(), framed(), new DiffCard(model, false), new CheckLine(model, guideline));
        merging.getStyleClass().add("merge-section");
        VBox all = new VBox(clip, cards, merging, new VersionList(model));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll, decisions);
        heightProperty().addListener((observed, before, now) -> clip.setLow(now.doubleValue() < LOW));
        model.session().selectedProperty().addListener((observed, before, now) -> showHead());
        model.merging().mergeProperty().addListener((observed, before, now) -> showHead());
        queue.all().addListener((ListChangeListener<QueuedClip>) change -> showHead());
        showHead();
    }

    void focusMerge() {
        merge.requestFocus();
    }

    /** Lets the reviewer type. */
    void edit() {
        model.merging().edit();
        editor.requestFocus();
        editor.end();
    }

    void nextFork() {
        merge.nextFork();
    }

    private HBox head() {
        name.setId("review-clip");
        name.getStyleClass().addAll("num", "strong");
        name.setMinWidth(USE_PREF_SIZE);
        why.setId("review-why");
        why.getStyleClass().addAll("text-small", "muted");
        why.setMinWidth(0);
        HBox head = new HBox(name, why);
        head.getStyleClass().add("pane-header");
        return head;
    }

    private void showHead() {
        Optional<Entry> entry = model.session().selected();
        name.setText(entry.map(Entry::name).orElse(""));
        Optional<QueuedClip> queued = entry.map(Entry::id).flatMap(queue::of);
        why.setText(queued.map(this::told)
                .or(() -> entry.map(one -> WORDS.text("work.notWaiting", standing(one))))
                .orElse(WORDS.text("work.choose")));
    }

    private static String standing(Entry entry) {
        return UiResources.studioWords().text("status." + entry.status().name().toLowerCase(Locale.ROOT));
    }

    private String told(QueuedClip queued) {
        if (queued.reason() != ReviewReason.DISAGREEMENT) {
            return Told.reason(queued) + ", " + Told.detail(queued);
        }
        WordMerge both = model.merging().mergeProperty().get();
        String words = both == null
                ? Told.detail(queued)
                : both.pieces().stream()
                        .filter(WordMerge.Piece::isFork)
                        .limit(2)
                        .map(fork -> WORDS.text("work.either", said(fork.first()), said(fork.second())))
                        .collect(Collectors.joining(", "));
        return WORDS.text("work.disagree", words);
    }

    private static String said(String words) {
        return words.isEmpty() ? WORDS.text("merge.nothing") : WORDS.text("work.quoted", words);
    }

    private HBox mergeHead() {
        Label title = new Label(WORDS.text("merge.title"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label(WORDS.text("merge.hint"));
        hint.getStyleClass().add("text-caption");
        hint.setMinWidth(0);
        Region gap = Labels.gap();
        ToggleButton machine = new ToggleButton(WORDS.text("merge.machine"));
        machine.setId("against-machine");
        machine.getStyleClass().add("segment");
        machine.setMinWidth(USE_PREF_SIZE);
        FontIcon lock = new FontIcon("fth-lock");
        lock.getStyleClass().add("small-icon");
        model.revealedProperty().subscribe(isShown -> machine.setGraphic(isShown ? null : lock));
        machine.disableProperty().bind(model.revealedProperty().not());
        machine.selectedProperty().bindBidirectional(model.againstMachineProperty());
        HBox head = new HBox(8, title, hint, gap, machine);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox framed() {
        editor.setId("review-editor");
        editor.setAccessibleText(WORDS.text("merge.editor"));
        editor.getStyleClass().add("merge-editor");
        editor.managedProperty().bind(editor.visibleProperty());
        editor.visibleProperty().bind(model.merging().editingProperty());
        merge.managedProperty().bind(merge.visibleProperty());
        merge.visibleProperty().bind(model.merging().editingProperty().not());
        editor.textProperty()
                .addListener((observed, before, now) -> model.merging().typed(now));
        editor.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.merging().leaveEditing();
                merge.requestFocus();
                event.consume();
            }
        });
        editor.setOnAction(event -> decisions.focusApprove());
        model.merging().textProperty().addListener((observed, before, now) -> fillEditor(now));
        fillEditor(model.merging().textProperty().get());
        VBox frame = new VBox(merge, editor);
        frame.getStyleClass().addAll("card", "merge-frame");
        return frame;
    }

    private void fillEditor(String text) {
        if (!editor.getText().equals(text)) {
            editor.setText(text);
        }
    }
}

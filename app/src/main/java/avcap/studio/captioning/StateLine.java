package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.studio.control.Confidence;
import avcap.studio.control.KeyCap;
import avcap.studio.work.Work;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line below the editor: empty, busy or broken on the left, words and pieces on the right. */
final class StateLine extends HBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final int MOST_PIECES = 40;
    private static final int CLOSE_TO_MOST = 36;
    private static final double COUNTER_WIDTH = 56;

    private final CaptioningViewModel model;
    private final Label sentence = new Label();
    private final FontIcon warning = new FontIcon("fth-alert-triangle");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(WORDS.text("cancel"));
    private final HBox hint = new HBox(4, new Label(WORDS.text("caption.nextDoubt")), new KeyCap("F8"));
    private final Label words = new Label();
    private final Label pieces = new Label();
    private final Region fill = new Region();

    StateLine(CaptioningViewModel model) {
        super(12);
        this.model = model;
        setMinHeight(26);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("caption-state");
        sentence.getStyleClass().add("text-small");
        warning.getStyleClass().addAll("small-icon", "warn-icon");
        progress.setPrefWidth(96);
        progress.getStyleClass().add("small");
        cancel.setId("cancel-draft");
        cancel.getStyleClass().add("link-button");
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.getChildren().get(0).getStyleClass().addAll("text-small", "muted");
        words.getStyleClass().addAll("text-small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(warning, sentence, progress, cancel, hint, gap, words, counter());
        getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        model.draftWorkProperty().addListener((observed, before, now) -> follow(now));
        model.problemProperty().addListener((observed, before, now) -> show());
        model.textProperty().addListener((observed, before, now) -> show());
        model.scoredProperty().addListener((observed, before, now) -> show());
        model.wordsProperty().addListener((observed, before, now) -> show());
        follow(model.draftWorkProperty().get());
    }

    private HBox counter() {
        pieces.setId("piece-counter");
        pieces.getStyleClass().add("num-small");
        pieces.setMinWidth(USE_PREF_SIZE);
        Region track = new Region();
        track.getStyleClass().add("counter-track");
        StackPane bar = new StackPane(track, fill);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(COUNTER_WIDTH);
        HBox counter = new HBox(8, bar, pieces);
        counter.setAlignment(Pos.CENTER_LEFT);
        return counter;
    }

    private void follow(@Nullable Work<?> work) {
        progress.progressProperty().unbind();
        if (work != null) {
            progress.progressProperty().bind(work.fractionProperty());
            cancel.setOnAction(event -> work.cancel());
            work.stepProperty().addListener((observed, before, now) -> show());
        }
        show();
    }

    private void show() {
        Work<?> work = model.draftWorkProperty().get();
        String problem = model.problemProperty().get();
        boolean isBusy = work != null;
        boolean isBroken = !isBusy && !problem.isEmpty();
        boolean isEmpty = model.textProperty().get().isBlank();
        progress.setVisible(isBusy);
        cancel.setVisible(isBusy);
        warning.setVisible(isBroken);
        sentence.getStyleClass().removeAll("warn", "muted");
        sentence.getStyleClass().add(isBroken ? "warn" : "muted");
        sentence.setText(work != null ? busy(work) : isBroken ? problem : isEmpty ? WORDS.text("caption.none") : "");
        hint.setVisible(!isBusy && !isBroken && hasDoubt());
        words.setText(WORDS.text("caption.words", model.wordsProperty().get().size()));
        count(model.scoredProperty().get());
    }

    private static String busy(Work<?> work) {
        String step = work.stepProperty().get();
        return WORDS.text("caption.busy", step.isEmpty() ? work.name() : step);
    }

    private boolean hasDoubt() {
        return model.wordsProperty().get().stream().anyMatch(word -> {
            Double probability = word.probability();
            return probability != null && probability < Confidence.SURE.from();
        });
    }

    private void count(@Nullable Caption scored) {
        int count = model.pieces();
        pieces.setText(scored == null ? "–/" + MOST_PIECES : count + "/" + MOST_PIECES);
        fill.setMaxWidth(COUNTER_WIDTH * Math.min(1, (double) count / MOST_PIECES));
        fill.getStyleClass()
                .setAll("counter-fill", count > MOST_PIECES ? "over" : count >= CLOSE_TO_MOST ? "close" : "within");
    }
}

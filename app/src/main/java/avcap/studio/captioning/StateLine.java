package avcap.studio.captioning;

import avcap.inference.text.CaptionTokens;
import avcap.inference.text.TextPieces;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.guideline.Finding;
import avcap.studio.guideline.WordCount;
import avcap.studio.work.Work;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line below the editor: empty, busy or broken on the left, words and pieces on the right. */
final class StateLine extends HBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final Words GUARDS = UiResources.guardWords();
    private static final double CLOSE_TO_MOST = .9;
    private static final double COUNTER_WIDTH = 56;

    private final CaptioningViewModel model;
    private final Proofreading proof;
    private final Label sentence = new Label();
    private final FontIcon warning = new FontIcon("fth-alert-triangle");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(WORDS.text("cancel"));
    private final Button dismiss = new Button(WORDS.text("caption.dismiss"));
    private final HBox hint = new HBox(4, new Label(WORDS.text("caption.next")), new KeyCap("F8"));
    private final Label words = new Label();
    private final Label pieces = new Label();
    private final Region fill = new Region();

    StateLine(CaptioningViewModel model, Proofreading proof) {
        super(12);
        this.model = model;
        this.proof = proof;
        setMinHeight(26);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("caption-state");
        sentence.getStyleClass().add("text-small");
        warning.getStyleClass().addAll("small-icon", "warn-icon");
        progress.setPrefWidth(96);
        progress.getStyleClass().add("small");
        cancel.setId("cancel-draft");
        cancel.getStyleClass().add("link-button");
        dismiss.setId("dismiss-order");
        dismiss.getStyleClass().add("link-button");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> proof.dismissOrder());
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.getChildren().get(0).getStyleClass().addAll("text-small", "muted");
        words.getStyleClass().addAll("text-small", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = Labels.gap();
        getChildren()
                .addAll(
                        warning,
                        sentence,
                        progress,
                        cancel,
                        dismiss,
                        hint,
                        gap,
                        new GuidelineMenu(proof),
                        words,
                        counter());
        getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        model.draftWorkProperty().addListener((observed, before, now) -> follow(now));
        model.problemProperty().addListener((observed, before, now) -> show());
        model.textProperty().addListener((observed, before, now) -> show());
        model.session().guarding().heldBackProperty().addListener((observed, before, now) -> show());
        proof.guideline().findingsProperty().addListener((observed, before, now) -> show());
        proof.guideline().problemProperty().addListener((observed, before, now) -> show());
        proof.spelling().misspeltProperty().addListener((observed, before, now) -> show());
        proof.order().hintsProperty().addListener((observed, before, now) -> show());
        proof.pieces().property().addListener((observed, before, now) -> show());
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
        boolean isBusy = work != null;
        String trouble = isBusy ? "" : trouble();
        progress.setVisible(isBusy);
        cancel.setVisible(isBusy);
        warning.setVisible(!trouble.isEmpty());
        sentence.getStyleClass().removeAll("warn", "muted");
        sentence.getStyleClass().add(trouble.isEmpty() ? "muted" : "warn");
        sentence.setText(KeyCap.sentence(this, work != null ? busy(work) : trouble.isEmpty() ? calm() : trouble));
        dismiss.setVisible(!trouble.isEmpty() && trouble.equals(orderHint()));
        hint.setVisible(!isBusy && proof.hasProblems());
        words.setText(
                WORDS.text("caption.words", WordCount.words(model.textProperty().get())));
        count(proof.pieces().property().get());
    }

    /** The first of: what failed, what the model does not read, a departure from the guideline, a slip; empty if none. */
    private String trouble() {
        TextPieces pieces = proof.pieces().property().get();
        String text = model.textProperty().get();
        return Stream.of(
                        model.problemProperty().get(),
                        pieces != null && pieces.isCut() ? WORDS.text("caption.cut", pieces.over()) : "",
                        proof.spelling().misspeltProperty().get().stream()
                                .filter(range -> range.end() <= text.length())
                                .findFirst()
                                .map(range -> WORDS.text("caption.misspelt", range.of(text)))
                                .orElse(""),
                        proof.guideline().findingsProperty().get().stream()
                                .findFirst()
                                .map(Finding::sentence)
                                .orElse(""),
                        orderHint(),
                        proof.guideline().problemProperty().get())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String orderHint() {
        return proof.order().hintsProperty().get().stream()
                .findFirst()
                .map(OrderHint::sentence)
                .orElse("");
    }

    private String calm() {
        if (model.session().guarding().heldBackProperty().get()) {
            return GUARDS.text(model.textProperty().get().isBlank() ? "blind.write" : "blind.written");
        }
        return model.textProperty().get().isBlank() ? WORDS.text("caption.none") : WORDS.text("caption.fits");
    }

    private static String busy(Work<?> work) {
        String step = work.stepProperty().get();
        return WORDS.text("caption.busy", step.isEmpty() ? work.name() : step);
    }

    private void count(@Nullable TextPieces counted) {
        int most = counted == null ? CaptionTokens.MAX_PIECES : counted.most();
        int count = counted == null ? 0 : counted.count();
        pieces.setText((counted == null ? "–" : Integer.toString(count)) + "/" + most);
        pieces.setAccessibleText(WORDS.text("caption.pieces", pieces.getText()));
        fill.setMaxWidth(COUNTER_WIDTH * Math.min(1, (double) count / most));
        String style = count > most ? "over" : count >= CLOSE_TO_MOST * most ? "close" : "within";
        fill.getStyleClass().setAll("counter-fill", style);
        pieces.getStyleClass().setAll("label", "num-small", style);
    }
}

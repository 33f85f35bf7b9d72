package avcap.studio.review;

import avcap.inference.text.TextPieces;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.guideline.Finding;
import avcap.studio.guideline.WordCount;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether what would be approved keeps the guideline, and how long it is. */
final class CheckLine extends HBox {

    private static final Words WORDS = UiResources.reviewWords();

    private final JudgingViewModel model;
    private final GuidelineCheck guideline;
    private final FontIcon icon = new FontIcon("fth-check");
    private final Label sentence = new Label();
    private final Label locked = new Label(WORDS.text("judge.locked"));
    private final Label words = new Label();
    private final Label pieces = new Label();

    CheckLine(JudgingViewModel model, GuidelineCheck guideline) {
        super(12);
        this.model = model;
        this.guideline = guideline;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(28);
        sentence.setId("review-check");
        sentence.setGraphic(icon);
        sentence.setMinWidth(0);
        FontIcon lock = new FontIcon("fth-lock");
        lock.getStyleClass().add("small-icon");
        locked.setGraphic(lock);
        locked.getStyleClass().addAll("text-small", "muted");
        locked.setMinWidth(USE_PREF_SIZE);
        locked.visibleProperty().bind(model.revealedProperty().not());
        locked.managedProperty().bind(locked.visibleProperty());
        words.getStyleClass().addAll("text-small", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        pieces.getStyleClass().add("num-small");
        pieces.setMinWidth(USE_PREF_SIZE);
        Region gap = Labels.gap();
        getChildren().addAll(sentence, locked, gap, words, pieces);
        model.merging().textProperty().addListener((observed, before, now) -> show());
        model.problemProperty().addListener((observed, before, now) -> show());
        guideline.findingsProperty().addListener((observed, before, now) -> show());
        model.session().captionerProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void show() {
        String text = model.merging().textProperty().get();
        List<Finding> findings = guideline.findingsProperty().get();
        String trouble = model.problemProperty().get().isEmpty()
                ? findings.stream().findFirst().map(Finding::sentence).orElse("")
                : model.problemProperty().get();
        boolean isGood = trouble.isEmpty();
        icon.setIconLiteral(isGood ? "fth-check" : "fth-alert-triangle");
        icon.getStyleClass().setAll("ikonli-font-icon", "small-icon", isGood ? "good-icon" : "warn-icon");
        sentence.getStyleClass().setAll("label", "text-small", isGood ? "good" : "warn");
        sentence.setText(isGood ? WORDS.text("judge.clean") : KeyCap.sentence(this, trouble));
        sentence.setVisible(!text.isEmpty() || !isGood);
        words.setText(text.isEmpty() ? "" : WORDS.text("version.words", WordCount.words(text)));
        pieces.setText(pieces(text));
    }

    private String pieces(String text) {
        Optional<TextPieces> counted = model.session().captioner().map(captioner -> captioner.pieces(text));
        return counted.map(all -> all.count() + "/" + all.most()).orElse("");
    }
}

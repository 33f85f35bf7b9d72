package avcap.studio.attention;

import avcap.studio.annotation.ScoredWord;
import avcap.studio.control.Confidence;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.session.WordSource;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen word in large, how likely it was, and the way to its neighbours. */
final class WordHead extends HBox {

    private static final Words WORDS = UiResources.studioWords();

    private final AttentionViewModel model;
    private final Label word = new Label();
    private final Label tag = new Label();
    private final Label number = new Label();

    WordHead(AttentionViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        word.setId("attention-word");
        word.getStyleClass().add("title-4");
        word.setMinWidth(0);
        tag.setMinWidth(USE_PREF_SIZE);
        number.setId("attention-probability");
        number.setMinWidth(USE_PREF_SIZE);
        Region gap = Labels.gap();
        getChildren()
                .addAll(
                        step(
                                "previous-word",
                                "fth-chevron-left",
                                "attention.previous",
                                "Alt+Shift+←",
                                model::previousWord),
                        word,
                        tag,
                        gap,
                        number,
                        step("next-word", "fth-chevron-right", "attention.next", "Alt+Shift+→", model::nextWord));
        model.session().words().rangeProperty().addListener((observed, before, now) -> show());
        model.session().words().words().addListener((Observable observed) -> show());
        model.session().words().sourcesProperty().addListener((observed, before, now) -> show());
        show();
    }

    private static Button step(String id, String icon, String key, String chord, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("square");
        KeyCap.name(button, WORDS.text(key), chord);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        ScoredWord chosen = model.word().orElse(null);
        word.setText(model.session().words().rangeText());
        Optional<WordSource> source = model.session().words().selectedSource();
        tag.setVisible(source.isPresent());
        tag.setText(source.map(WordSource::wordKey).map(WORDS::text).orElse(""));
        tag.getStyleClass().setAll("label", "tag", source.map(WordSource::style).orElse(""));
        double probability = model.session().words().rangeProbability();
        number.setText(chosen == null ? "" : shortened(probability));
        number.getStyleClass()
                .setAll(
                        "label",
                        "num-big",
                        "conf-"
                                + (chosen == null
                                        ? "sure"
                                        : Confidence.of(probability).styleClass()));
    }

    static String shortened(double share) {
        String number = String.format(Language.spoken().numbers(), "%.2f", share);
        return number.startsWith("0") ? number.substring(1) : number;
    }
}

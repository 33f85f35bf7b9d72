package avcap.studio.inspect;

import avcap.studio.annotation.ScoredWord;
import avcap.studio.control.Confidence;
import avcap.studio.control.GlowBar;
import avcap.studio.session.WordRange;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The words of the caption with how likely each was; a click chooses one. */
final class CaptionLine extends FlowPane {

    private static final Words WORDS = UiResources.inspectWords();

    private final InspectViewModel model;
    private final List<GlowBar> glows = new ArrayList<>();

    CaptionLine(InspectViewModel model) {
        super(4, 2);
        this.model = model;
        setId("inspect-caption");
        model.session().words().words().addListener((Observable observed) -> rebuild());
        model.session().words().rangeProperty().addListener((observed, before, now) -> mark());
        model.session().leaning().sharesProperty().addListener((observed, before, now) -> light());
        rebuild();
    }

    private void light() {
        for (int i = 0; i < glows.size(); i++) {
            glows.get(i).glow(model.session().leaning().glow(i));
        }
    }

    private void rebuild() {
        getChildren().clear();
        glows.clear();
        for (int i = 0; i < model.session().words().words().size(); i++) {
            getChildren().add(word(i, model.session().words().words().get(i)));
        }
        mark();
    }

    private Button word(int index, ScoredWord word) {
        Label text = new Label(word.text());
        text.getStyleClass().add("inspect-text");
        Label number = new Label(shortened(word.logProbability()));
        String confidence = Confidence.of(word.probability()).styleClass();
        number.getStyleClass().addAll("num-small", "conf-" + confidence);
        GlowBar glow = new GlowBar();
        glows.add(glow);
        VBox both = new VBox(text, number, glow);
        both.getStyleClass().add("inspect-word-lines");
        Button button = new Button(null, both);
        button.setId("inspect-word-" + index);
        button.getStyleClass().setAll("button", "inspect-word");
        button.setAccessibleText(WORDS.text(
                "word.accessible",
                word.text(),
                String.format(Language.spoken().numbers(), "%.2f", word.logProbability())));
        boolean[] isExtending = {false};
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isExtending[0] = event.isShiftDown());
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> isExtending[0] = event.isShiftDown());
        button.setOnAction(event -> choose(index, isExtending[0]));
        return button;
    }

    /** Log-probability as 0 or less with two decimals, such as "−.03". */
    private static String shortened(double logProbability) {
        String number = String.format(Language.spoken().numbers(), "%.2f", -logProbability);
        return "\u2212" + (number.startsWith("0") ? number.substring(1) : number);
    }

    private void choose(int word, boolean isExtending) {
        if (isExtending) {
            model.extendTo(word);
        } else {
            model.chooseWord(word);
        }
    }

    private void mark() {
        WordRange chosen = model.session().words().range();
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).getStyleClass().remove("chosen");
            if (chosen.holds(i)) {
                getChildren().get(i).getStyleClass().add("chosen");
            }
        }
    }
}

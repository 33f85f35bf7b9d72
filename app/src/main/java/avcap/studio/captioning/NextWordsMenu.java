package avcap.studio.captioning;

import avcap.studio.control.Labels;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.StyleClassedTextArea;

/** The likeliest next words at the caret, each with how likely it is; one sentence where there can be none. */
final class NextWordsMenu {

    private static final Words WORDS = UiResources.writingWords();
    private static final double WIDTH = 180;

    private final StyleClassedTextArea area;
    private final NextWordsViewModel model;
    private final ContextMenu menu = new ContextMenu();

    NextWordsMenu(StyleClassedTextArea area, NextWordsViewModel model) {
        this.area = area;
        this.model = model;
        menu.setId("next-words");
    }

    /** Asks for them and opens once they are there. */
    void open() {
        CaretContext context = model.context();
        String reason = model.whyNone();
        if (!reason.isEmpty()) {
            show(List.of(told(reason)));
            return;
        }
        model.list().ifPresent(work -> work.whenDone(found -> show(items(found, context)))
                .whenFailed(failure -> show(List.of(told(WORDS.text("next.failed"))))));
    }

    private List<MenuItem> items(List<Suggestion> found, CaretContext context) {
        return found.isEmpty()
                ? List.of(told(WORDS.text("next.none")))
                : found.stream().map(suggestion -> item(suggestion, context)).toList();
    }

    private MenuItem item(Suggestion suggestion, CaretContext context) {
        Label word = new Label(suggestion.isEnd() ? WORDS.text("next.end") : suggestion.word());
        if (suggestion.isEnd()) {
            word.getStyleClass().add("muted");
        }
        Label number = new Label(String.format(Language.spoken().numbers(), "%.2f", suggestion.logProbability())
                .replace('-', '−'));
        number.getStyleClass().addAll("num-small", "muted");
        HBox line = new HBox(16, word, Labels.gap(), number);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(WIDTH);
        MenuItem item = new MenuItem(null, line);
        item.setId("next-" + suggestion.word());
        item.setOnAction(event -> model.take(suggestion, context));
        return item;
    }

    private static MenuItem told(String sentence) {
        MenuItem item = new MenuItem(sentence);
        item.setDisable(true);
        return item;
    }

    private void show(List<MenuItem> items) {
        menu.getItems().setAll(items);
        Bounds caret = area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
        if (caret != null) {
            // The window owns it: beside the area it would be set in the face of the caption.
            menu.show(area.getScene().getWindow(), caret.getMinX(), caret.getMaxY());
        }
    }
}

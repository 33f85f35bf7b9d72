package avcap.studio.review;

import avcap.studio.annotation.review.QuickCode;
import avcap.studio.control.KeyCap;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is wrong in one letter: the letters act only while these have the keys, so that M still mutes elsewhere. */
final class QuickCodes extends GridPane {

    private static final Words WORDS = UiResources.reviewWords();
    private static final int COLUMNS = 2;

    private final CommentsViewModel model;
    private final Runnable chosen;
    private final Map<QuickCode, ToggleButton> buttons = new EnumMap<>(QuickCode.class);

    /** @param chosen is told once a code was chosen */
    QuickCodes(CommentsViewModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        setId("quick-codes");
        setHgap(6);
        setVgap(6);
        setFocusTraversable(true);
        getStyleClass().addAll("quick-codes", UiResources.OWN_LETTERS);
        setAccessibleText(WORDS.text("codes.told"));
        int place = 0;
        for (QuickCode code : QuickCode.values()) {
            ToggleButton button = button(code);
            buttons.put(code, button);
            add(button, place % COLUMNS, place / COLUMNS);
            GridPane.setHgrow(button, Priority.ALWAYS);
            place++;
        }
        model.codeProperty().addListener((observed, before, now) -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private ToggleButton button(QuickCode code) {
        String name = WORDS.text("code." + code.name().toLowerCase(Locale.ROOT));
        HBox content = new HBox(6, KeyCap.plain(code.letter()), new Label(name));
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton button = new ToggleButton(null, content);
        button.setId("code-" + code.letter());
        button.getStyleClass().setAll("quick-code", UiResources.OWN_LETTERS);
        button.setAccessibleText(name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        button.setOnAction(event -> choose(code));
        return button;
    }

    private void choose(QuickCode code) {
        model.begin();
        model.codeProperty().set(code);
        show();
        chosen.run();
    }

    private void show() {
        buttons.forEach((code, button) ->
                button.setSelected(code == model.codeProperty().get()));
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && isFocused()) {
            model.begin();
            chosen.run();
            event.consume();
        }
    }

    /** Once it is typed, and not when it is pressed: else the letter would go into the sentence as well. */
    private void typed(KeyEvent event) {
        QuickCode.of(event.getCharacter()).ifPresent(code -> {
            choose(code);
            event.consume();
        });
    }
}

package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.preferences.PreferencesFile;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which language the studio speaks from its next start. */
final class LanguageSheet extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final ToggleGroup languages = new ToggleGroup();
    private final PreferencesFile preferences;

    LanguageSheet(PreferencesFile preferences) {
        super(8);
        this.preferences = preferences;
        setId("language-sheet");
        getChildren().add(choice("language-system", WORDS.text("language.system"), null));
        for (Language each : Language.values()) {
            getChildren().add(choice("language-" + each.name().toLowerCase(Locale.ROOT), each.ownName(), each));
        }
        Label note = Labels.wrapping(WORDS.text("language.note"), "text-caption");
        getChildren().add(note);
    }

    private RadioButton choice(String id, String name, @Nullable Language language) {
        RadioButton choice = new RadioButton(name);
        choice.setId(id);
        choice.setToggleGroup(languages);
        choice.setSelected(preferences.current().language() == language);
        choice.selectedProperty().addListener((observed, before, isChosen) -> { // arrow keys select without an action
            if (isChosen) {
                preferences.change(chosen -> chosen.withLanguage(language));
            }
        });
        return choice;
    }

    /** Gives the keys to the language that is chosen. */
    void focusChoice() {
        if (languages.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }
}

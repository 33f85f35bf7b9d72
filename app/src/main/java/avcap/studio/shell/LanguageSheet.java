package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.preferences.PreferencesFile;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Which language the studio speaks from its next start. */
final class LanguageSheet extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final RadioChoice<Optional<Language>> languages;

    LanguageSheet(PreferencesFile preferences) {
        super(8);
        setId("language-sheet");
        Optional<Language> now = Optional.ofNullable(preferences.current().language());
        languages =
                new RadioChoice<>(language -> preferences.change(chosen -> chosen.withLanguage(language.orElse(null))));
        languages.offer("language-system", WORDS.text("language.system"), Optional.empty(), now.isEmpty());
        for (Language each : Language.values()) {
            Optional<Language> language = Optional.of(each);
            String id = "language-" + each.name().toLowerCase(Locale.ROOT);
            languages.offer(id, each.ownName(), language, language.equals(now));
        }
        getChildren().addAll(languages, Labels.wrapping(WORDS.text("language.note"), "text-caption"));
    }

    /** Gives the keys to the language that is chosen. */
    void focusChoice() {
        languages.focusChoice();
    }
}

package avcap.studio.inspect;

import avcap.studio.session.AttentionChoice;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;

/** What the chosen method is called above what it found. */
final class MapTitle {

    private static final Words WORDS = UiResources.inspectWords();

    private MapTitle() {}

    static String of(AttentionChoice choice) {
        return choice.head()
                .map(one -> WORDS.text("title.head", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1)))
                .orElseGet(() -> WORDS.text("title." + choice.way().name().toLowerCase(Locale.ROOT)));
    }
}

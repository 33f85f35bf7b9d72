package avcap.studio.captioning;

import avcap.studio.session.WordSource;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The numbers and letters under the words, for who cannot see them. */
final class WordsTold {

    private static final Words WORDS = UiResources.studioWords();

    private WordsTold() {}

    static String of(String text, List<MarkedWord> words) {
        return words.stream()
                .filter(word -> !word.number().isEmpty() && word.to() <= text.length())
                .map(word -> text.substring(word.from(), word.to()) + " " + word.number() + source(word))
                .collect(Collectors.joining(", "));
    }

    private static String source(MarkedWord word) {
        WordSource found = word.source();
        return found == null
                ? ""
                : " " + WORDS.text("source.told." + found.name().toLowerCase(Locale.ROOT));
    }
}

package avcap.studio.captioning;

import avcap.inference.caption.SearchOptions;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words that the model is asked to use, and words that it is asked to leave alone, whenever it searches captions of a clip.
 *
 * @param used words or several in a row, lower case, each once
 * @param banned the same; none is wanted and unwanted at once
 */
record Wishes(List<String> used, List<String> banned) {

    /** Any caption will do. */
    static final Wishes NONE = new Wishes(List.of(), List.of());

    private static final Words WORDS = UiResources.writingWords();

    Wishes {
        used = List.copyOf(used);
        banned = List.copyOf(banned);
    }

    /** With a word to be used, no longer banned. */
    Wishes using(String words) {
        return new Wishes(with(used, words), without(banned, words));
    }

    /** With a word to be left alone, no longer to be used. */
    Wishes banning(String words) {
        return new Wishes(without(used, words), with(banned, words));
    }

    /** Without any wish for a word. */
    Wishes dropping(String words) {
        return new Wishes(without(used, words), without(banned, words));
    }

    private static String tidy(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<String> with(List<String> all, String words) {
        String tidy = tidy(words);
        List<String> more = new ArrayList<>(without(all, tidy));
        if (!tidy.isEmpty()) {
            more.add(tidy);
        }
        return more;
    }

    private static List<String> without(List<String> all, String words) {
        String tidy = tidy(words);
        return all.stream().filter(one -> !one.equals(tidy)).toList();
    }

    /**
     * A search that follows what can be followed.
     *
     * @param unknown the words of some text that the model does not know
     */
    SearchOptions on(SearchOptions options, Function<String, List<String>> unknown) {
        return options.withMustUse(used.stream()
                        .filter(words -> hindrance(words, unknown).isEmpty())
                        .toList())
                .withBanned(banned.stream()
                        .filter(words -> unknown.apply(words).isEmpty())
                        .toList());
    }

    /** Why some of it cannot be followed, a sentence for each. */
    List<String> hindrances(Function<String, List<String>> unknown) {
        return used.stream()
                .flatMap(words -> hindrance(words, unknown).stream())
                .toList();
    }

    private Optional<String> hindrance(String words, Function<String, List<String>> unknown) {
        Optional<String> strange =
                unknown.apply(words).stream().findFirst().map(word -> WORDS.text("wishes.unknown", word));
        return strange.or(() -> banned.stream()
                .filter(ban -> holds(words, ban))
                .findFirst()
                .map(ban -> WORDS.text("wishes.contradiction", words, ban)));
    }

    /** The words to be used that a caption lacks although it could have held them. */
    List<String> missedBy(String caption, Function<String, List<String>> unknown) {
        return used.stream()
                .filter(words -> hindrance(words, unknown).isEmpty() && !holds(caption, words))
                .toList();
    }

    /** Whether a text holds some words in a row, each as a whole. */
    private static boolean holds(String text, String words) {
        return (" " + tidy(text) + " ").contains(" " + words + " ");
    }
}

package avcap.studio.captioning;

import avcap.inference.caption.NextWord;
import avcap.inference.progress.Progress;
import java.util.List;
import java.util.Locale;

/**
 * What stands on both sides of a caret, and so what may be written there.
 *
 * @param before everything up to the caret
 * @param after everything behind it
 */
record CaretContext(String before, String after) {

    /** Words that are asked for to find out whether the last one is whole. */
    private static final int LOOKED_THROUGH = 20;

    static CaretContext of(String text, int caret) {
        int at = Math.max(0, Math.min(caret, text.length()));
        return new CaretContext(text.substring(0, at), text.substring(at));
    }

    /** Whether the caret splits a word, so that nothing can follow there. */
    boolean isInsideWord() {
        return !half().isEmpty() && !after.isEmpty() && !Character.isWhitespace(after.charAt(0));
    }

    /** Whether nothing but space stands behind the caret. */
    boolean isAtEnd() {
        return after.isBlank();
    }

    /** The word the caret stands behind, empty if that is a space. */
    private String half() {
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return before.substring(start);
    }

    /**
     * The likeliest words here, the likeliest first. A word that the model would not write itself but knows longer ones of is
     * taken for the beginning of those.
     */
    List<Suggestion> ask(ModelAtClip asked, int count, Progress progress) {
        String half = half().toLowerCase(Locale.ROOT);
        if (half.isEmpty()) {
            return next(asked, before, count + 1, progress).stream()
                    .filter(word -> !word.joins())
                    .limit(count)
                    .map(word -> new Suggestion(word.text(), written(word.text()), word.logProbability()))
                    .toList();
        }
        String whole = before.substring(0, before.length() - half.length());
        List<NextWord> here = next(asked, whole, LOOKED_THROUGH, progress).stream()
                .filter(word -> !word.joins() && word.text().startsWith(half))
                .toList();
        boolean isWhole =
                here.isEmpty() || here.stream().anyMatch(word -> word.text().equals(half));
        if (!isWhole) {
            return here.stream()
                    .limit(count)
                    .map(word -> new Suggestion(
                            word.text(), written(word.text().substring(half.length())), word.logProbability()))
                    .toList();
        }
        return next(asked, before, count, progress).stream()
                .map(word -> after(half, word))
                .toList();
    }

    private Suggestion after(String half, NextWord word) {
        String text = word.joins() ? half + word.text() : word.text();
        String written = word.joins() || word.isEnd() ? word.text() : " " + word.text();
        return new Suggestion(text, written(written), word.logProbability());
    }

    /** A space parts it from what follows. */
    private String written(String word) {
        return word.isEmpty() || after.isEmpty() || Character.isWhitespace(after.charAt(0)) ? word : word + " ";
    }

    private static List<NextWord> next(ModelAtClip asked, String beginning, int count, Progress progress) {
        return asked.captioner().next(asked.input(), beginning.strip(), count, progress);
    }
}

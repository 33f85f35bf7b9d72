package avcap.studio.captioning;

import avcap.studio.control.Confidence;
import avcap.studio.session.WordSource;
import avcap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * A word of the text being edited, as the editor marks it.
 *
 * @param from index of its first character
 * @param to index after its last character
 * @param probability in [0, 1] given the words before, null until it is scored
 * @param source what it was taken from, null until that is known
 */
record MarkedWord(
        int from,
        int to,
        @Nullable Double probability,
        @Nullable WordSource source) {

    /** A word of which nobody has asked yet what it was taken from. */
    MarkedWord(int from, int to, @Nullable Double probability) {
        this(from, to, probability, null);
    }

    MarkedWord with(WordSource found) {
        return new MarkedWord(from, to, probability, found);
    }

    /** How sure the model is, null until the word is scored. */
    @Nullable
    Confidence confidence() {
        return probability == null ? null : Confidence.of(probability);
    }

    /** Two decimals without the leading zero, as {@code .97}; empty until the word is scored. */
    String number() {
        if (probability == null) {
            return "";
        }
        String number = String.format(Language.spoken().numbers(), "%.2f", probability);
        return number.startsWith("0") ? number.substring(1) : number;
    }

    /** Whether it has a place in the text. */
    boolean isVisible() {
        return to > from;
    }

    /** Whether a caret at this index is in the word or at its edge. */
    boolean touches(int caret) {
        return isVisible() && caret >= from && caret <= to;
    }
}

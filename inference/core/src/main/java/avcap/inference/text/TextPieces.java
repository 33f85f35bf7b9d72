package avcap.inference.text;

import avcap.inference.text.WordPiece.SplitWord;
import java.util.ArrayList;
import java.util.List;

/**
 * How many pieces a text has, and where a model that reads only so many stops.
 *
 * @param count of the whole text, marks left out
 * @param most how many are read
 * @param end index after the last character of the last word that is read whole; the text's length if nothing is cut
 * @param unknown words of the text, as it writes them, that the vocabulary has no pieces for
 */
public record TextPieces(int count, int most, int end, List<String> unknown) {

    /** Of a text whose words are all known. */
    public TextPieces(int count, int most, int end) {
        this(count, most, end, List.of());
    }

    public TextPieces {
        unknown = List.copyOf(unknown);
    }

    /** Counts; a word that is cut in two counts as not read. */
    public static TextPieces of(String text, WordPiece wordPiece, int most) {
        int count = 0;
        int end = 0;
        List<String> unknown = new ArrayList<>();
        for (SplitWord word : wordPiece.words(text)) {
            count += word.ids().size();
            if (word.ids().contains(wordPiece.vocabulary().unknown())) {
                unknown.add(word.range().of(text));
            }
            if (count <= most) {
                end = word.range().end();
            }
        }
        return new TextPieces(count, most, count <= most ? text.length() : end, unknown);
    }

    /** Whether some of the text is not read. */
    public boolean isCut() {
        return count > most;
    }

    /** Pieces that are not read. */
    public int over() {
        return Math.max(0, count - most);
    }
}

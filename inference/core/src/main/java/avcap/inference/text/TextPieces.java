package avcap.inference.text;

import avcap.inference.text.WordPiece.SplitWord;

/**
 * How many pieces a text has, and where a model that reads only so many stops.
 *
 * @param count of the whole text, marks left out
 * @param most how many are read
 * @param end index after the last character of the last word that is read whole; the text's length if nothing is cut
 */
public record TextPieces(int count, int most, int end) {

    /** Counts; a word that is cut in two counts as not read. */
    public static TextPieces of(String text, WordPiece wordPiece, int most) {
        int count = 0;
        int end = 0;
        for (SplitWord word : wordPiece.words(text)) {
            count += word.ids().size();
            if (count <= most) {
                end = word.range().end();
            }
        }
        return new TextPieces(count, most, count <= most ? text.length() : end);
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

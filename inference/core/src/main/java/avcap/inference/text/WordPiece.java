package avcap.inference.text;

import avcap.inference.text.BasicWords.BasicWord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Splits text into the pieces of a vocabulary, the longest first, as BERT's uncased tokeniser does (model.md §9).
 *
 * <p>A word none of whose beginnings is known, or of more than 100 characters, is the unknown mark. Immutable.
 */
public final class WordPiece {

    /** Longer words are not split but unknown. */
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;

    public WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * A word of a text, as written, and its pieces.
     *
     * @param range where the text holds it
     * @param ids numbers of its pieces, at least one
     */
    record SplitWord(TextRange range, List<Integer> ids) {}

    /** Numbers of the pieces of a whole text, without marks and not cut. */
    public int[] ids(String text) {
        return words(text).stream()
                .flatMap(word -> word.ids().stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    List<SplitWord> words(String text) {
        List<SplitWord> words = new ArrayList<>();
        for (BasicWord word : BasicWords.of(text)) {
            words.add(new SplitWord(word.range(), pieces(word.word())));
        }
        return words;
    }

    private List<Integer> pieces(String word) {
        int[] points = word.codePoints().toArray();
        List<Integer> unknown = List.of(vocabulary.unknown());
        if (points.length > LONGEST_WORD) {
            return unknown;
        }
        List<Integer> ids = new ArrayList<>();
        int start = 0;
        while (start < points.length) {
            int end = points.length;
            OptionalInt id = OptionalInt.empty();
            while (end > start) {
                id = vocabulary.id((start > 0 ? "##" : "") + new String(points, start, end - start));
                if (id.isPresent()) {
                    break;
                }
                end--;
            }
            if (id.isEmpty()) {
                return unknown;
            }
            ids.add(id.getAsInt());
            start = end;
        }
        return ids;
    }
}

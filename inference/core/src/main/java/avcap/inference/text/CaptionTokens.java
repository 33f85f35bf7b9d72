package avcap.inference.text;

import avcap.inference.text.WordPiece.SplitWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A caption as the decoder reads it: {@code [CLS] pieces [SEP]}, with the words the pieces make up.
 *
 * <p>Words are what spaces and punctuation separate; each mark of punctuation is a word. {@code words().get(i)} names the
 * pieces of word {@code i}, {@code ranges().get(i)} its characters in {@link #text()}. Immutable; equality is identity.
 */
public final class CaptionTokens {

    /** Pieces a caption is cut to, as in training; the two marks come on top. */
    public static final int MAX_PIECES = 40;

    private final String text;
    private final int[] ids;
    private final List<WordSpan> words;
    private final List<TextRange> ranges;
    private final boolean cut;

    private CaptionTokens(String text, int[] ids, List<WordSpan> words, List<TextRange> ranges, boolean cut) {
        this.text = text;
        this.ids = ids;
        this.words = List.copyOf(words);
        this.ranges = List.copyOf(ranges);
        this.cut = cut;
    }

    /** A text cut to its first {@value #MAX_PIECES} pieces. */
    public static CaptionTokens of(String text, WordPiece wordPiece) {
        return of(text, wordPiece, MAX_PIECES);
    }

    /** A text cut to its first {@code maxPieces} pieces; a word that is cut in two keeps the pieces that fit. */
    public static CaptionTokens of(String text, WordPiece wordPiece, int maxPieces) {
        Vocabulary vocabulary = wordPiece.vocabulary();
        List<Integer> ids = new ArrayList<>();
        List<WordSpan> words = new ArrayList<>();
        List<TextRange> ranges = new ArrayList<>();
        boolean cut = false;
        ids.add(vocabulary.start());
        for (SplitWord word : wordPiece.words(text)) {
            int room = maxPieces + 1 - ids.size();
            int fits = Math.min(room, word.ids().size());
            cut |= fits < word.ids().size();
            if (fits > 0) {
                words.add(new WordSpan(word.range().of(text), ids.size(), ids.size() + fits));
                ranges.add(word.range());
                ids.addAll(word.ids().subList(0, fits));
            }
        }
        ids.add(vocabulary.end());
        return new CaptionTokens(text, ids.stream().mapToInt(Integer::intValue).toArray(), words, ranges, cut);
    }

    /**
     * A caption that a search wrote: the ids after the first start mark, up to the first end mark or the end of the array.
     * Its pieces stay as they were chosen, even where splitting {@link #text()} again would choose others.
     */
    public static CaptionTokens ofIds(int[] ids, Vocabulary vocabulary) {
        int from = indexOf(ids, vocabulary.start()) + 1;
        int end = from;
        while (end < ids.length && ids[end] != vocabulary.end()) {
            end++;
        }
        int[] marked = new int[end - from + 2];
        marked[0] = vocabulary.start();
        System.arraycopy(ids, from, marked, 1, end - from);
        marked[marked.length - 1] = vocabulary.end();

        String text = decode(marked, vocabulary);
        List<WordSpan> words = wordsOf(marked, vocabulary);
        List<TextRange> ranges = new ArrayList<>();
        int cursor = 0;
        for (WordSpan word : words) {
            // Cleaning up only takes spaces away, so every word stands in the text, in order.
            int start = text.indexOf(word.word(), cursor);
            cursor = start + word.word().length();
            ranges.add(new TextRange(start, cursor));
        }
        return new CaptionTokens(text, marked, words, ranges, false);
    }

    private static List<WordSpan> wordsOf(int[] marked, Vocabulary vocabulary) {
        List<WordSpan> words = new ArrayList<>();
        int index = 1;
        while (index < marked.length - 1) {
            int start = index;
            StringBuilder word = new StringBuilder(vocabulary.piece(marked[index++]));
            while (index < marked.length - 1 && continues(vocabulary.piece(marked[index]))) {
                word.append(vocabulary.piece(marked[index++]).substring(2));
            }
            words.add(new WordSpan(word.toString(), start, index));
        }
        return words;
    }

    /**
     * What ids say: the pieces strictly between the first start mark and the first end mark, joined and tidied; empty if
     * the marks are missing or in the wrong order.
     */
    public static String decode(int[] ids, Vocabulary vocabulary) {
        int start = indexOf(ids, vocabulary.start());
        int end = indexOf(ids, vocabulary.end());
        if (start < 0 || end < start) {
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (int i = start + 1; i < end; i++) {
            String piece = vocabulary.piece(ids[i]);
            if (i > start + 1 && continues(piece)) {
                joined.append(piece, 2, piece.length());
            } else {
                joined.append(i > start + 1 ? " " : "").append(piece);
            }
        }
        return tidied(joined.toString().strip());
    }

    private static boolean continues(String piece) {
        return piece.startsWith("##");
    }

    /** The default clean-up of Hugging Face's tokenisers, in its order. */
    private static String tidied(String text) {
        return text.replace(" .", ".")
                .replace(" ?", "?")
                .replace(" !", "!")
                .replace(" ,", ",")
                .replace(" ' ", "'")
                .replace(" n't", "n't")
                .replace(" 'm", "'m")
                .replace(" 's", "'s")
                .replace(" 've", "'ve")
                .replace(" 're", "'re");
    }

    private static int indexOf(int[] ids, int wanted) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** What the caption says, as given or as decoded. */
    public String text() {
        return text;
    }

    /** {@code [CLS] pieces [SEP]}, a copy. */
    public int[] ids() {
        return ids.clone();
    }

    /** {@code [CLS] pieces}, what a search continues. */
    public int[] prefix() {
        return Arrays.copyOf(ids, ids.length - 1);
    }

    /** How many ids, marks included. */
    public int length() {
        return ids.length;
    }

    public List<WordSpan> words() {
        return words;
    }

    /** Where each word stands in {@link #text()}. */
    public List<TextRange> ranges() {
        return ranges;
    }

    /** Whether the text was longer than the pieces kept. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public String toString() {
        return "CaptionTokens[" + text + "]";
    }
}

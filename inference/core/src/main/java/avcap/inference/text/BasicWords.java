package avcap.inference.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text cut into words and marks of punctuation, as BERT's uncased basic tokeniser does (model.md §9).
 *
 * <p>Control characters vanish, ideographs stand alone, letters are lowered and lose their accents, and every punctuation
 * character is a word of its own. Marks such as {@code [SEP]} typed by a person are ordinary punctuation and letters, so no
 * text can smuggle one in.
 */
final class BasicWords {

    /**
     * A word in lower case without accents, and where it stands in the text.
     *
     * @param word never empty
     */
    record BasicWord(String word, TextRange range) {}

    private BasicWords() {}

    static List<BasicWord> of(String text) {
        List<BasicWord> words = new ArrayList<>();
        int start = -1;
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            int next = index + Character.charCount(point);
            boolean alone = isIdeograph(point);
            if (alone || isSpace(point)) {
                if (start >= 0) {
                    addChunk(words, text, start, index);
                    start = -1;
                }
                if (alone) {
                    addChunk(words, text, index, next);
                }
            } else if (start < 0 && !isDropped(point)) {
                start = index;
            }
            index = next;
        }
        if (start >= 0) {
            addChunk(words, text, start, text.length());
        }
        return words;
    }

    /** Splits a stretch without spaces at its punctuation. */
    private static void addChunk(List<BasicWord> words, String text, int from, int to) {
        Folded folded = Folded.of(text, from, to);
        String plain = folded.plain;
        int start = 0;
        int index = 0;
        while (index < plain.length()) {
            int point = plain.codePointAt(index);
            int next = index + Character.charCount(point);
            if (isPunctuation(point)) {
                addWord(words, folded, start, index);
                addWord(words, folded, index, next);
                start = next;
            }
            index = next;
        }
        addWord(words, folded, start, plain.length());
    }

    private static void addWord(List<BasicWord> words, Folded folded, int from, int to) {
        if (to > from) {
            words.add(new BasicWord(folded.plain.substring(from, to), folded.range(from, to)));
        }
    }

    /** A stretch of text folded to plain lower case, with the way back to its characters. */
    private static final class Folded {

        private final String plain;
        /** For each plain character, where the characters that made it begin and end. */
        private final int[] starts;

        private final int[] ends;

        private Folded(String plain, int[] starts, int[] ends) {
            this.plain = plain;
            this.starts = starts;
            this.ends = ends;
        }

        static Folded of(String text, int from, int to) {
            String whole = fold(text.substring(from, to));
            int[] starts = new int[whole.length()];
            int[] ends = new int[whole.length()];
            StringBuilder pieced = new StringBuilder();
            int index = from;
            while (index < to) {
                int end = clusterEnd(text, index, to);
                String part = fold(text.substring(index, end));
                for (int i = 0; i < part.length() && pieced.length() + i < whole.length(); i++) {
                    starts[pieced.length() + i] = index;
                    ends[pieced.length() + i] = end;
                }
                pieced.append(part);
                index = end;
            }
            if (!whole.contentEquals(pieced)) {
                // A letter that depends on its neighbours, such as a final sigma: the stretch is one range.
                Arrays.fill(starts, from);
                Arrays.fill(ends, to);
            }
            return new Folded(whole, starts, ends);
        }

        TextRange range(int from, int to) {
            return new TextRange(starts[from], ends[to - 1]);
        }

        private static int clusterEnd(String text, int from, int to) {
            int end = from + Character.charCount(text.codePointAt(from));
            while (end < to) {
                int point = text.codePointAt(end);
                if (!isAccent(point) && !isDropped(point)) {
                    break;
                }
                end += Character.charCount(point);
            }
            return end;
        }

        private static String fold(String text) {
            String kept = keep(text, point -> !isDropped(point));
            String lower = Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            return keep(Normalizer.normalize(lower, Normalizer.Form.NFD), point -> !isAccent(point));
        }

        private static String keep(String text, IntPredicate wanted) {
            StringBuilder kept = new StringBuilder(text.length());
            text.codePoints().filter(wanted).forEach(kept::appendCodePoint);
            return kept.toString();
        }
    }

    private static boolean isAccent(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isSpace(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> point == '\t' || point == '\n' || point == '\r';
        };
    }

    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> !isSpace(point);
            default -> point == 0xFFFD;
        };
    }

    /** Every ASCII character that is neither letter nor digit counts, even those Unicode calls symbols. */
    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > ' ' && point < 127 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks BERT calls Chinese; kana and hangul are written with spaces or are split by wordpieces. */
    private static boolean isIdeograph(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2A6DF)
                || (point >= 0x2A700 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }
}

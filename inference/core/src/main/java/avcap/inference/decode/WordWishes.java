package avcap.inference.decode;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Words that a sentence must hold, and words that it must not.
 *
 * <p>A word is the row of its pieces. A word that only begins with the pieces of a banned one is banned with it, for when its first pieces
 * are chosen nobody knows what follows; a required word counts only where it stands by itself. Immutable.
 */
public final class WordWishes {

    private static final WordWishes NONE = new WordWishes(List.of(), List.of(), piece -> false);

    private final List<int[]> required;
    private final List<int[]> banned;
    private final IntPredicate continues;
    private final int pieces;

    private WordWishes(List<int[]> required, List<int[]> banned, IntPredicate continues) {
        this.required = required;
        this.banned = banned;
        this.continues = continues;
        this.pieces = required.stream().mapToInt(word -> word.length).sum();
    }

    /** Any sentence will do. */
    public static WordWishes none() {
        return NONE;
    }

    /**
     * Some words wanted and some unwanted.
     *
     * @param required pieces of each word, at least one
     * @param banned pieces of each word, at least one
     * @param continues whether a piece goes on with the word before it
     * @throws IllegalArgumentException if a word has no piece
     */
    public static WordWishes of(List<int[]> required, List<int[]> banned, IntPredicate continues) {
        if (required.stream().anyMatch(word -> word.length == 0)
                || banned.stream().anyMatch(word -> word.length == 0)) {
            throw new IllegalArgumentException("A word without pieces can be neither wanted nor unwanted");
        }
        return new WordWishes(
                required.stream().map(int[]::clone).toList(),
                banned.stream().map(int[]::clone).toList(),
                continues);
    }

    boolean requires() {
        return pieces > 0;
    }

    /** Whether a sentence may go on with a piece. */
    boolean allows(int[] ids, int piece) {
        for (int[] word : banned) {
            int last = word.length - 1;
            if (word[last] == piece && endsWith(ids, ids.length, word, last)) {
                return false;
            }
        }
        return true;
    }

    /** Pieces of required words that a sentence holds, of a word not yet whole those at the sentence's end. */
    int met(int[] ids) {
        int met = 0;
        for (int[] word : required) {
            met += met(ids, word);
        }
        return met;
    }

    /** Whether a sentence holds every required word. */
    boolean isMet(int[] ids) {
        return met(ids) == pieces;
    }

    /** All the pieces of all required words. */
    int pieces() {
        return pieces;
    }

    /** The pieces that would bring a sentence nearer, one for each word it lacks. */
    int[] next(int[] ids) {
        return required.stream()
                .filter(word -> met(ids, word) < word.length)
                .mapToInt(word -> word[met(ids, word)])
                .distinct()
                .toArray();
    }

    private int met(int[] ids, int[] word) {
        for (int end = word.length; end <= ids.length; end++) {
            boolean alone = end == ids.length || !continues.test(ids[end]);
            if (alone && endsWith(ids, end, word, word.length)) {
                return word.length;
            }
        }
        int begun = word.length - 1;
        while (begun > 0 && !endsWith(ids, ids.length, word, begun)) {
            begun--;
        }
        return begun;
    }

    /** Whether the first {@code length} pieces of a word stand before {@code end}. */
    private static boolean endsWith(int[] ids, int end, int[] word, int length) {
        if (end < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (ids[end - length + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}

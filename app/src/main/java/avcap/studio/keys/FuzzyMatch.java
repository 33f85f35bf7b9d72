package avcap.studio.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well letters typed in a hurry name something: all of them are there in this order, better at the beginnings of words and
 * better side by side.
 *
 * @param score to compare with that of other names for the same letters, more is better
 * @param places of the letters in the name, from the left
 */
public record FuzzyMatch(int score, List<Integer> places) {

    private static final int LETTER = 1;
    private static final int BESIDE = 8;
    private static final int WORD_BEGINS = 8;
    private static final int NAME_BEGINS = 4;
    private static final int NONE = Integer.MIN_VALUE / 2;

    public FuzzyMatch {
        places = List.copyOf(places);
    }

    /** The best way in which the letters name it, if they do; spaces typed do not count. */
    public static Optional<FuzzyMatch> of(String typed, String name) {
        String letters = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = name.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return Optional.of(new FuzzyMatch(0, List.of()));
        }
        int[][] best = scores(letters, text);
        int end = end(best[letters.length() - 1]);
        return end < 0
                ? Optional.empty()
                : Optional.of(new FuzzyMatch(best[letters.length() - 1][end], places(best, letters.length(), end)));
    }

    /** At [i][j]: the best score of the first i + 1 letters if the last of them is at place j of the name. */
    private static int[][] scores(String letters, String text) {
        int[][] best = new int[letters.length()][text.length()];
        for (int i = 0; i < letters.length(); i++) {
            Arrays.fill(best[i], NONE);
            for (int j = i; j < text.length(); j++) {
                if (letters.charAt(i) == text.charAt(j)) {
                    int before = i == 0 ? 0 : before(best[i - 1], j);
                    best[i][j] = before == NONE ? NONE : before + LETTER + begins(text, j);
                }
            }
        }
        return best;
    }

    private static int before(int[] row, int place) {
        int most = NONE;
        for (int j = 0; j < place; j++) {
            if (row[j] > NONE) {
                most = Math.max(most, row[j] + (j == place - 1 ? BESIDE : 0));
            }
        }
        return most;
    }

    private static int begins(String text, int place) {
        if (place == 0) {
            return WORD_BEGINS + NAME_BEGINS;
        }
        return Character.isLetterOrDigit(text.charAt(place - 1)) ? 0 : WORD_BEGINS;
    }

    private static int end(int[] row) {
        int end = -1;
        for (int j = 0; j < row.length; j++) {
            if (row[j] > NONE && (end < 0 || row[j] > row[end])) {
                end = j;
            }
        }
        return end;
    }

    /** Back from the end: each letter stands where it gave the next its score. */
    private static List<Integer> places(int[][] best, int letters, int end) {
        List<Integer> places = new ArrayList<>(List.of(end));
        int place = end;
        for (int i = letters - 2; i >= 0; i--) {
            int wanted = before(best[i], place);
            int at = place - 1;
            while (best[i][at] == NONE || best[i][at] + (at == place - 1 ? BESIDE : 0) != wanted) {
                at--;
            }
            places.add(at);
            place = at;
        }
        Collections.reverse(places);
        return places;
    }
}

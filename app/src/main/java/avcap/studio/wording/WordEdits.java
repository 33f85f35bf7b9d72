package avcap.studio.wording;

import java.util.ArrayList;
import java.util.List;

/** What was done to one text's words to make another: the fewest words inserted, deleted and replaced (Levenshtein). */
public final class WordEdits {

    /** What was done to a word. */
    public enum Kind {
        INSERT,
        DELETE,
        REPLACE
    }

    /**
     * One edit.
     *
     * @param word its place in the first text, from 0
     * @param by the word that comes there; empty where one is deleted
     */
    public record Op(Kind kind, int word, String by) {}

    private final List<String> from;
    private final List<String> to;
    private final int[][] distance;

    private WordEdits(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
        this.distance = new int[from.size() + 1][to.size() + 1];
        for (int i = 0; i <= from.size(); i++) {
            for (int j = 0; j <= to.size(); j++) {
                distance[i][j] = i == 0 ? j : j == 0 ? i : least(i, j);
            }
        }
    }

    public static WordEdits of(String from, String to) {
        return new WordEdits(words(from), words(to));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private int least(int i, int j) {
        int replaced = distance[i - 1][j - 1] + (isSame(i, j) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    }

    private boolean isSame(int i, int j) {
        return from.get(i - 1).equals(to.get(j - 1));
    }

    /** How many words. */
    public int distance() {
        return distance[from.size()][to.size()];
    }

    /** From the last to the first, so that each position holds while the others are done. */
    public List<Op> ops() {
        List<Op> ops = new ArrayList<>();
        int i = from.size();
        int j = to.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && isSame(i, j) && distance[i][j] == distance[i - 1][j - 1]) {
                i--;
                j--;
            } else if (i > 0 && j > 0 && distance[i][j] == distance[i - 1][j - 1] + 1) {
                i--;
                j--;
                ops.add(new Op(Kind.REPLACE, i, to.get(j)));
            } else if (i > 0 && distance[i][j] == distance[i - 1][j] + 1) {
                i--;
                ops.add(new Op(Kind.DELETE, i, ""));
            } else {
                j--;
                ops.add(new Op(Kind.INSERT, i, to.get(j)));
            }
        }
        return ops;
    }
}

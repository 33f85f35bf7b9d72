package avcap.studio.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was done to one text to make another, word by word: the fewest words deleted and inserted (longest common subsequence).
 *
 * <p>Words are what spaces separate; capitals do not count. Where words give way to others, the deleted stand first.
 *
 * @param parts of both texts in order; neighbours are of different kinds
 */
public record WordDiff(List<Part> parts) {

    /** Where words stand. */
    public enum Kind {
        /** In both texts. */
        SAME,
        /** In the first only. */
        DELETED,
        /** In the second only. */
        INSERTED
    }

    /**
     * Words in a row.
     *
     * @param words as the second text writes them, or the first where they are deleted
     */
    public record Part(Kind kind, List<String> words) {

        public Part {
            words = List.copyOf(words);
        }

        public String text() {
            return String.join(" ", words);
        }
    }

    public WordDiff {
        parts = List.copyOf(parts);
    }

    public static WordDiff between(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        int[][] common = common(old, young);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && isSame(old.get(i), young.get(j))) {
                add(parts, Kind.SAME, young.get(j));
                i++;
                j++;
            } else if (i < old.size() && (j == young.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(parts, Kind.DELETED, old.get(i++));
            } else {
                add(parts, Kind.INSERTED, young.get(j++));
            }
        }
        return new WordDiff(parts);
    }

    /** At [i][j], how many words the rests from i and from j have in common. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(old.get(i), young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        int last = parts.size() - 1;
        List<String> words = new ArrayList<>();
        if (last >= 0 && parts.get(last).kind() == kind) {
            words.addAll(parts.remove(last).words());
        }
        words.add(word);
        parts.add(new Part(kind, words));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** Words that one text has and the other has not. */
    public int changes() {
        return parts.stream()
                .filter(part -> part.kind() != Kind.SAME)
                .mapToInt(part -> part.words().size())
                .sum();
    }
}

package avcap.studio.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text made of two, word by word: where they agree as they are, and where they differ as one of them has it.
 *
 * @param pieces of both texts in order
 */
public record WordMerge(List<Piece> pieces) {

    /**
     * Words in a row.
     *
     * @param first as the first text has them, empty if it has nothing here
     * @param second as the second has them; the same as the first where both agree
     * @param isSecond whether the second's were taken
     */
    public record Piece(String first, String second, boolean isSecond) {

        /** Whether there is something to choose. */
        public boolean isFork() {
            return !first.equals(second);
        }

        public String taken() {
            return isSecond ? second : first;
        }

        public String left() {
            return isSecond ? first : second;
        }
    }

    public WordMerge {
        pieces = List.copyOf(pieces);
    }

    /** Two texts, with all words of the first taken. */
    public static WordMerge of(String first, String second) {
        List<Piece> pieces = new ArrayList<>();
        List<WordDiff.Part> parts = WordDiff.between(first, second).parts();
        for (int i = 0; i < parts.size(); i++) {
            WordDiff.Part part = parts.get(i);
            switch (part.kind()) {
                case SAME -> pieces.add(new Piece(part.text(), part.text(), false));
                case INSERTED -> pieces.add(new Piece("", part.text(), false));
                case DELETED -> {
                    boolean givesWay = i + 1 < parts.size() && parts.get(i + 1).kind() == WordDiff.Kind.INSERTED;
                    pieces.add(new Piece(part.text(), givesWay ? parts.get(++i).text() : "", false));
                }
            }
        }
        return new WordMerge(pieces);
    }

    /** The same with one text's words at one place. */
    public WordMerge take(int place, boolean second) {
        List<Piece> changed = new ArrayList<>(pieces);
        Piece piece = changed.get(place);
        changed.set(place, new Piece(piece.first(), piece.second(), second));
        return new WordMerge(changed);
    }

    /** The same with one text's words everywhere. */
    public WordMerge takeAll(boolean second) {
        return new WordMerge(pieces.stream()
                .map(piece -> new Piece(piece.first(), piece.second(), second))
                .toList());
    }

    /** The places where there is something to choose. */
    public List<Integer> forks() {
        return IntStream.range(0, pieces.size())
                .filter(place -> pieces.get(place).isFork())
                .boxed()
                .toList();
    }

    public String text() {
        return pieces.stream()
                .map(Piece::taken)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

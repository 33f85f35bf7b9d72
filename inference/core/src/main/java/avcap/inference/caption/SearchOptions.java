package avcap.inference.caption;

import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.decode.WordWishes;
import avcap.inference.features.InputPreset;
import avcap.inference.text.WordPiece;
import java.util.List;

/**
 * How the words of a caption are searched.
 *
 * @param beams sequences kept alive, at least 1
 * @param perNode continuations considered for each, at least 2
 * @param maxPieces longest sequence, start token included; a model with fewer positions searches no further than they go
 * @param lengthPenalty exponent α of ((5 + n) / 6)^α
 * @param stopping when the search may stop
 * @param mustUse words, or several words in a row, that every caption must hold
 * @param banned words, or several in a row, that no caption may hold; one that only begins with the pieces of a banned one goes too
 */
public record SearchOptions(
        int beams,
        int perNode,
        int maxPieces,
        double lengthPenalty,
        Stopping stopping,
        List<String> mustUse,
        List<String> banned) {

    /** When the search may stop. */
    public enum Stopping {
        /** The authors' rule, which bounds the future by the longest length there is and so searches far past the end. */
        REFERENCE,
        /** The same bound asked of each living sequence by itself: finds the same caption in fewer steps. */
        BOUND
    }

    /** A search for any words. */
    public SearchOptions(int beams, int perNode, int maxPieces, double lengthPenalty, Stopping stopping) {
        this(beams, perNode, maxPieces, lengthPenalty, stopping, List.of(), List.of());
    }

    public SearchOptions {
        mustUse = List.copyOf(mustUse);
        banned = List.copyOf(banned);
        if (beams < 1 || perNode < 2 || maxPieces < 2) {
            throw new IllegalArgumentException("A search needs at least 1 beam, 2 continuations and 2 pieces, not "
                    + beams + ", " + perNode + ", " + maxPieces);
        }
    }

    /** The search of a preset. */
    public static SearchOptions of(InputPreset preset) {
        return switch (preset) {
            case REFERENCE -> reference();
            case STUDIO -> defaults();
        };
    }

    /** The studio's search: beam 4, at most 40 pieces and the two marks, cheap exact stopping. */
    public static SearchOptions defaults() {
        return new SearchOptions(4, 2, 42, 0.6, Stopping.BOUND);
    }

    /** The authors' search to the letter. */
    public static SearchOptions reference() {
        return new SearchOptions(4, 2, 1024, 0.6, Stopping.REFERENCE);
    }

    public SearchOptions withBeams(int count) {
        return new SearchOptions(count, perNode, maxPieces, lengthPenalty, stopping, mustUse, banned);
    }

    public SearchOptions withMaxPieces(int count) {
        return new SearchOptions(beams, perNode, count, lengthPenalty, stopping, mustUse, banned);
    }

    public SearchOptions withLengthPenalty(double exponent) {
        return new SearchOptions(beams, perNode, maxPieces, exponent, stopping, mustUse, banned);
    }

    public SearchOptions withMustUse(List<String> words) {
        return new SearchOptions(beams, perNode, maxPieces, lengthPenalty, stopping, words, banned);
    }

    public SearchOptions withBanned(List<String> words) {
        return new SearchOptions(beams, perNode, maxPieces, lengthPenalty, stopping, mustUse, words);
    }

    /** What is wished for in a vocabulary's pieces; words that are only spaces wish for nothing. */
    WordWishes toWishes(WordPiece wordPiece) {
        return WordWishes.of(pieces(mustUse, wordPiece), pieces(banned, wordPiece), piece -> wordPiece
                .vocabulary()
                .continues(piece));
    }

    private static List<int[]> pieces(List<String> words, WordPiece wordPiece) {
        return words.stream().map(wordPiece::ids).filter(ids -> ids.length > 0).toList();
    }

    /** The same search in the words of the room that does it, no longer than a model has positions. */
    BeamOptions toBeamOptions(int positions) {
        BeamOptions.Stopping rule =
                switch (stopping) {
                    case REFERENCE -> BeamOptions.Stopping.REFERENCE;
                    case BOUND -> BeamOptions.Stopping.BOUND;
                };
        int steps = Math.min(maxPieces, positions);
        return new BeamOptions(beams, perNode, steps, new LengthPenalty(lengthPenalty), 1, 1, rule);
    }
}

package avcap.samples;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.TokenPlace;
import avcap.inference.attention.TokenPlace.AudioPlace;
import avcap.inference.attention.TokenPlace.VisualPlace;
import avcap.inference.caption.ModelTrace;
import avcap.inference.caption.NetworkProbe;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.features.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who sees whom in a network, found out from outside: one token of the input is changed after another, and the rows that leave
 * the decoder are compared with what they were.
 *
 * <p>Tokens are sound, picture, words, in the order of the decoder's sequence.
 */
final class MaskTrial {

    /** File of the picture, in the folder of the reports. */
    static final String PICTURE = "mask.png";

    private static final int[] WORDS = {2, 5, 6, 7, 8, 9, 10, 11};
    private static final int OTHER_WORD = 12;
    private static final float SHIFT = 1;

    /** So small that every token can be seen: 8 of sound, 4 of picture. */
    private static final AvCapConfig SMALL =
            new AvCapConfig(1, 1, 32, 64, 32, 16, 32, 2, 1, 1, 32, 2, 2, 64, 13, 16, 2, 3, 0);

    private static final String LAST_LAYER = "dec.layer." + (SMALL.textLayers() - 1) + ".out";

    private final TokenLayout layout;
    private final float[][] moves;

    private MaskTrial(TokenLayout layout, float[][] moves) {
        this.layout = layout;
        this.moves = moves;
    }

    /** Tries a small network whose weights are random. */
    static MaskTrial ofRandomWeights() {
        TokenLayout layout = SMALL.tokenLayout(true, true);
        float[] sound = DeterministicFill.input("sound", SMALL.inputShape().audioSize());
        float[] picture = DeterministicFill.input("picture", SMALL.inputShape().videoSize());
        int tokens = layout.tokens() + WORDS.length;
        float[][] moves = new float[tokens][tokens];
        try (NetworkProbe probe = NetworkProbe.open(SMALL, DeterministicFill.weights(SMALL))) {
            float[] before = rows(probe, sound, picture, WORDS);
            for (int changed = 0; changed < tokens; changed++) {
                float[] after = rows(
                        probe,
                        changed < layout.audioTokens() ? soundWithout(sound, layout.place(changed)) : sound,
                        changed >= layout.audioTokens() && changed < layout.tokens()
                                ? pictureWithout(picture, layout.place(changed))
                                : picture,
                        changed >= layout.tokens() ? wordsWithout(changed - layout.tokens()) : WORDS);
                for (int row = 0; row < tokens; row++) {
                    moves[row][changed] = distance(before, after, row);
                }
            }
        }
        return new MaskTrial(layout, moves);
    }

    /** What leaves the last layer, [tokens × width]. */
    private static float[] rows(NetworkProbe probe, float[] sound, float[] picture, int[] words) {
        long[] pieces = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            pieces[i] = words[i];
        }
        ModelTrace.Inputs inputs = new ModelTrace.Inputs(1, Optional.of(sound), Optional.of(picture), pieces);
        return probe.trace(inputs, Modality.SOUND_AND_PICTURE, stage -> stage.endsWith(LAST_LAYER)).values().stream()
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static float[] soundWithout(float[] sound, TokenPlace place) {
        AudioPlace at = (AudioPlace) place;
        float[] changed = sound.clone();
        int patch = SMALL.patch();
        for (int time = at.column() * patch; time < (at.column() + 1) * patch; time++) {
            for (int band = at.band() * patch; band < (at.band() + 1) * patch; band++) {
                changed[time * SMALL.melBands() + band] = SHIFT - sound[time * SMALL.melBands() + band];
            }
        }
        return changed;
    }

    private static float[] pictureWithout(float[] picture, TokenPlace place) {
        VisualPlace at = (VisualPlace) place;
        float[] changed = picture.clone();
        int side = SMALL.imageSize();
        int patch = SMALL.patch();
        for (int plane = 0; plane < picture.length / (side * side); plane++) {
            for (int y = at.row() * patch; y < (at.row() + 1) * patch; y++) {
                for (int x = at.column() * patch; x < (at.column() + 1) * patch; x++) {
                    int pixel = (plane * side + y) * side + x;
                    changed[pixel] = SHIFT - picture[pixel];
                }
            }
        }
        return changed;
    }

    private static int[] wordsWithout(int place) {
        int[] changed = WORDS.clone();
        changed[place] = OTHER_WORD;
        return changed;
    }

    private static float distance(float[] before, float[] after, int row) {
        int width = SMALL.textWidth();
        float largest = 0;
        for (int i = row * width; i < (row + 1) * width; i++) {
            largest = Math.max(largest, Math.abs(before[i] - after[i]));
        }
        return largest;
    }

    TokenLayout layout() {
        return layout;
    }

    /** Tokens of sound, picture and words. */
    int tokens() {
        return moves.length;
    }

    boolean isWord(int token) {
        return token >= layout.tokens();
    }

    /** By how much what leaves the decoder for one token moves if another is changed: the largest difference in its row. */
    float move(int row, int changed) {
        return moves[row][changed];
    }

    /** What a pair of tokens has to do with one another. */
    enum Kind {
        FEATURE_TO_FEATURE("sound or picture", "sound or picture", true),
        FEATURE_TO_WORD("sound or picture", "words", true),
        WORD_TO_FEATURE("a word", "sound or picture", false),
        WORD_TO_SAME_OR_LATER("a word", "itself and later words", true),
        WORD_TO_EARLIER("a word", "earlier words", false);

        private final String changed;
        private final String lookedAt;
        private final boolean shouldMove;

        Kind(String changed, String lookedAt, boolean shouldMove) {
            this.changed = changed;
            this.lookedAt = lookedAt;
            this.shouldMove = shouldMove;
        }
    }

    private Kind kind(int row, int changed) {
        if (!isWord(changed)) {
            return isWord(row) ? Kind.FEATURE_TO_WORD : Kind.FEATURE_TO_FEATURE;
        }
        if (!isWord(row)) {
            return Kind.WORD_TO_FEATURE;
        }
        return row >= changed ? Kind.WORD_TO_SAME_OR_LATER : Kind.WORD_TO_EARLIER;
    }

    /** What was measured of all pairs of a kind. */
    private record Tally(int pairs, int moved, float least, float most) {

        static final Tally NOTHING = new Tally(0, 0, Float.MAX_VALUE, 0);

        Tally plus(float move) {
            return new Tally(pairs + 1, moved + (move > 0 ? 1 : 0), Math.min(least, move), Math.max(most, move));
        }
    }

    private Tally tally(Kind kind) {
        Tally tally = Tally.NOTHING;
        for (int row = 0; row < tokens(); row++) {
            for (int changed = 0; changed < tokens(); changed++) {
                tally = kind(row, changed) == kind ? tally.plus(move(row, changed)) : tally;
            }
        }
        return tally;
    }

    /** Whether all pairs of a kind move, or none, as the paper says. */
    boolean holds(Kind kind) {
        Tally tally = tally(kind);
        return tally.moved() == (kind.shouldMove ? tally.pairs() : 0);
    }

    /**
     * Draws the picture and tells what it shows.
     *
     * @throws IllegalStateException if the network does not do what it should
     */
    ExperimentReport report(Path folder) throws IOException {
        MarkdownTable table = new MarkdownTable(List.of(
                "changed", "looked at", "pairs", "moved", "smallest move", "largest move", "as the paper says"));
        for (Kind kind : Kind.values()) {
            if (!holds(kind)) {
                throw new IllegalStateException("The mask does not hold for " + kind + ": " + tally(kind));
            }
            Tally tally = tally(kind);
            table.add(List.of(
                    kind.changed,
                    kind.lookedAt,
                    Integer.toString(tally.pairs()),
                    Integer.toString(tally.moved()),
                    number(tally.least()),
                    number(tally.most()),
                    (kind.shouldMove ? "all move" : "none moves") + ": yes"));
        }
        new MaskPicture(this).write(folder.resolve(PICTURE));
        return new ExperimentReport(
                "Mask: words see sound, picture and earlier words; sound and picture see no words",
                table,
                "![one row a token, one column a changed token](" + PICTURE + ")\n\n"
                        + "Every token of the input is changed alone, and what leaves the last decoder layer is compared"
                        + " with what left it before: the largest difference in the row of each token. In the picture a"
                        + " column is the token that was changed, a row the one looked at; white is no difference at all,"
                        + " and the darker a square, the larger the difference. The lower left part is what makes it a"
                        + " captioner, the white upper right part is why the rows of a clip can be kept for all its words,"
                        + " and the triangle is why a caption can be written from left to right. Agrees with the paper's"
                        + " figure; nothing here was learnt.",
                "weights and inputs random, the same each time; " + layout.audioTokens() + " tokens of sound, "
                        + layout.visualTokens() + " of picture, " + (tokens() - layout.tokens())
                        + " words; no steps, and"
                        + " no data but synthetic numbers.");
    }

    private static String number(float move) {
        return move == 0 ? "0" : String.format(Locale.ROOT, "%.1e", move);
    }
}

package avcap.inference.attention;

import avcap.inference.clip.TimeSpan;
import avcap.inference.text.WordSpan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the model looked for one word: weights laid out as the spectrogram and the frames are.
 *
 * <p>All weights together, of sound, picture and text, sum to one. A word of several pieces is the mean of its pieces.
 * Immutable; equality is identity.
 */
public final class Saliency {

    /** The part of the sound's weight that {@link #hottestSpan()} holds at least. */
    private static final double MOST = 0.5;

    private final TokenLayout layout;
    private final double[] weights;

    private Saliency(TokenLayout layout, double[] weights) {
        this.layout = layout;
        this.weights = weights;
    }

    /**
     * The saliency of a word.
     *
     * @throws IllegalArgumentException if the layout or the word does not belong to the map
     */
    public static Saliency of(
            AttentionMap map, TokenLayout layout, WordSpan word, HeadReduction reduction, AttentionView view) {
        return new Saliency(layout, Weighing.of(map, layout, word, reduction, view));
    }

    /**
     * The saliency of weights that were found in another way than by folding heads.
     *
     * @param weights one per audio-visual token, then one per text position, none negative; made to sum to one, all zeros stay
     * @throws IllegalArgumentException if there are fewer weights than tokens, or a weight is negative or not a number
     */
    public static Saliency ofWeights(TokenLayout layout, double[] weights) {
        if (weights.length < layout.tokens() || !Arrays.stream(weights).allMatch(weight -> weight >= 0)) {
            throw new IllegalArgumentException(
                    "Weights that are negative, or fewer than the " + layout.tokens() + " tokens");
        }
        return new Saliency(layout, Weighing.toSumOne(weights.clone()));
    }

    /**
     * Where the model looked for several words together: the mean of their maps, each of which counts as much as the others.
     *
     * @param maps of one layout, at least one; some may know of more text than others
     * @throws IllegalArgumentException if there are none, or their layouts differ
     */
    public static Saliency mean(List<Saliency> maps) {
        if (maps.size() == 1) {
            return maps.get(0);
        }
        List<TokenLayout> layouts =
                maps.stream().map(Saliency::layout).distinct().toList();
        if (layouts.size() != 1) {
            throw new IllegalArgumentException("Maps of " + layouts.size() + " layouts have no mean");
        }
        double[] sums = new double
                [maps.stream().mapToInt(map -> map.weights.length).max().orElse(0)];
        for (Saliency map : maps) {
            for (int column = 0; column < map.weights.length; column++) {
                sums[column] += map.weights[column];
            }
        }
        return new Saliency(layouts.get(0), Weighing.toSumOne(sums));
    }

    public TokenLayout layout() {
        return layout;
    }

    /** Weight of an audio-visual token. */
    public double weight(int token) {
        if (token < 0 || token >= layout.tokens()) {
            throw new IndexOutOfBoundsException("Token " + token + " of " + layout.tokens());
        }
        return weights[token];
    }

    /** Weights of the sound, [band][column], band 0 lowest; no bands if there is no sound. A fresh copy. */
    public float[][] audioGrid() {
        float[][] grid = new float[layout.audioBands()][layout.audioColumns()];
        for (int band = 0; band < grid.length; band++) {
            for (int column = 0; column < grid[band].length; column++) {
                grid[band][column] = (float) weights[layout.audioToken(band, column)];
            }
        }
        return grid;
    }

    /** Weights of each frame or pair of frames, [tubelet][row][column], row 0 top. A fresh copy. */
    public float[][][] visualGrids() {
        int side = layout.patchesPerSide();
        float[][][] grids = new float[layout.tubelets()][side][side];
        for (int token = layout.audioTokens(); token < layout.tokens(); token++) {
            int visual = token - layout.audioTokens();
            grids[visual / (side * side)][visual / side % side][visual % side] = (float) weights[token];
        }
        return grids;
    }

    /** Weights of the text positions, {@code [CLS]} first. A fresh copy. */
    public double[] textWeights() {
        return Arrays.copyOfRange(weights, layout.tokens(), weights.length);
    }

    /** Weight of each column of the spectrogram's patches, all bands together. */
    public double[] soundOverTime() {
        double[] columns = new double[layout.audioColumns()];
        for (int token = 0; token < layout.audioTokens(); token++) {
            columns[token % layout.audioColumns()] += weights[token];
        }
        return columns;
    }

    /** Weight of each frame or pair of frames. */
    public double[] pictureOverTime() {
        double[] tubelets = new double[layout.tubelets()];
        int perTubelet = layout.patchesPerSide() * layout.patchesPerSide();
        for (int token = layout.audioTokens(); token < layout.tokens(); token++) {
            tubelets[(token - layout.audioTokens()) / perTubelet] += weights[token];
        }
        return tubelets;
    }

    /** The part of all weight that lies on the sound, in [0, 1]. */
    public double soundShare() {
        return sum(0, layout.audioTokens());
    }

    /** The part of all weight that lies on the picture, in [0, 1]. */
    public double pictureShare() {
        return sum(layout.audioTokens(), layout.tokens());
    }

    /** The part of all weight that lies on the words so far, the start mark included, in [0, 1]. */
    public double wordsShare() {
        return sum(layout.tokens(), weights.length);
    }

    private double sum(int from, int to) {
        return Arrays.stream(weights, from, to).sum();
    }

    /**
     * An audio-visual token that was looked at.
     *
     * @param weight part of all weight, in [0, 1]
     */
    public record HotToken(int token, TokenPlace place, double weight) {}

    /** The audio-visual tokens of most weight, at most {@code count}, the hottest first. */
    public List<HotToken> hottest(int count) {
        return IntStream.range(0, layout.tokens())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer token) -> weights[token])
                        .reversed())
                .limit(count)
                .map(token -> new HotToken(token, layout.place(token), weights[token]))
                .toList();
    }

    /**
     * What is left of the clip without the audio-visual tokens of most weight.
     *
     * @param fraction of all tokens, in (0, 1); at least one token is hidden and one is left
     */
    public Occlusion withoutHottest(double fraction) {
        int count = Occlusion.count(layout, fraction);
        return Occlusion.ofTokens(
                layout, hottest(count).stream().mapToInt(HotToken::token).toArray());
    }

    /**
     * When the model listened: the shortest stretch of columns that holds at least half of the sound's weight, the heaviest
     * if several are equally short. Zero seconds long if there is no sound.
     */
    public TimeSpan hottestSpan() {
        double[] columns = soundOverTime();
        double wanted = Arrays.stream(columns).sum() * MOST;
        for (int length = 1; length <= columns.length && wanted > 0; length++) {
            int start = heaviest(columns, length);
            if (Arrays.stream(columns, start, start + length).sum() >= wanted) {
                return TimeSpan.ofSeconds(
                        start * TokenLayout.COLUMN_SECONDS, (start + length) * TokenLayout.COLUMN_SECONDS);
            }
        }
        return TimeSpan.ofSeconds(0, 0);
    }

    private static int heaviest(double[] columns, int length) {
        return IntStream.rangeClosed(0, columns.length - length)
                .boxed()
                .max(Comparator.comparingDouble((Integer start) ->
                                Arrays.stream(columns, start, start + length).sum())
                        .thenComparing(Comparator.<Integer>reverseOrder()))
                .orElseThrow();
    }
}

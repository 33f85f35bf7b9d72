package avcap.inference.attention;

import avcap.inference.text.WordSpan;
import java.util.List;

/**
 * When each word of a caption listened and looked: one row a word, one column a moment.
 *
 * <p>Immutable; equality is identity.
 */
public final class WordTimeMatrix {

    private final List<Saliency> words;
    private final TokenLayout layout;

    private WordTimeMatrix(List<Saliency> words, TokenLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    /** @throws IllegalArgumentException if the layout or a word does not belong to the map */
    public static WordTimeMatrix of(
            AttentionMap map, TokenLayout layout, List<WordSpan> words, HeadReduction reduction, AttentionView view) {
        return new WordTimeMatrix(
                words.stream()
                        .map(word -> Saliency.of(map, layout, word, reduction, view))
                        .toList(),
                layout);
    }

    public int words() {
        return words.size();
    }

    /** Columns of the sound, {@link TokenLayout#COLUMN_SECONDS} each. */
    public int soundColumns() {
        return layout.audioColumns();
    }

    /** Frames, or pairs of frames. */
    public int pictureColumns() {
        return layout.tubelets();
    }

    /** Everything about one word. */
    public Saliency saliency(int word) {
        return words.get(word);
    }

    /** Weights [word][column] of the sound, all bands together. A fresh copy. */
    public double[][] sound() {
        return words.stream().map(Saliency::soundOverTime).toArray(double[][]::new);
    }

    /** Weights [word][tubelet] of the picture, all patches together. A fresh copy. */
    public double[][] picture() {
        return words.stream().map(Saliency::pictureOverTime).toArray(double[][]::new);
    }
}

package avcap.studio.inspect;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.WordTimeMatrix;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.inference.text.WordSpan;
import java.util.List;

/**
 * What every head does for every word over time: sound columns first, then frames or pairs of them.
 *
 * <p>Immutable by agreement: the arrays are handed out, not copied. Equality is identity.
 */
final class HeadImages {

    private final float[][][][] weights;
    private final int soundColumns;
    private final float most;

    private HeadImages(float[][][][] weights, int soundColumns, float most) {
        this.weights = weights;
        this.soundColumns = soundColumns;
        this.most = most;
    }

    static HeadImages of(Explanation why, AttentionView view, Progress progress) {
        List<WordSpan> spans =
                why.caption().words().stream().map(CaptionWord::span).toList();
        int layers = why.attention().layers();
        float[][][][] weights = new float[layers][why.attention().heads()][][];
        float most = 0;
        for (int layer = 0; layer < layers; layer++) {
            progress.checkCancelled();
            for (int head = 0; head < weights[layer].length; head++) {
                WordTimeMatrix words =
                        WordTimeMatrix.of(why.attention(), why.layout(), spans, HeadReduction.head(layer, head), view);
                weights[layer][head] = rows(words);
                most = Math.max(most, largest(weights[layer][head]));
            }
        }
        return new HeadImages(weights, why.layout().audioColumns(), most);
    }

    private static float[][] rows(WordTimeMatrix words) {
        double[][] sound = words.sound();
        double[][] picture = words.picture();
        float[][] rows = new float[words.words()][words.soundColumns() + words.pictureColumns()];
        for (int word = 0; word < rows.length; word++) {
            for (int column = 0; column < rows[word].length; column++) {
                rows[word][column] = (float)
                        (column < words.soundColumns()
                                ? sound[word][column]
                                : picture[word][column - words.soundColumns()]);
            }
        }
        return rows;
    }

    private static float largest(float[][] rows) {
        float largest = 0;
        for (float[] row : rows) {
            for (float weight : row) {
                largest = Math.max(largest, weight);
            }
        }
        return largest;
    }

    int layers() {
        return weights.length;
    }

    int heads() {
        return layers() == 0 ? 0 : weights[0].length;
    }

    int words() {
        return heads() == 0 ? 0 : weights[0][0].length;
    }

    /** How many of the columns are of sound. */
    int soundColumns() {
        return soundColumns;
    }

    /** Weights of one head, [word][column]. */
    float[][] of(int layer, int head) {
        return weights[layer][head];
    }

    /** The largest weight of all heads: they are drawn on one scale, so that a head that looks elsewhere is dark. */
    float most() {
        return most;
    }
}

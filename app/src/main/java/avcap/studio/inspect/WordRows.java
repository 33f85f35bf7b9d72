package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where every word looked by one method: over the time of the sound, over the rows of each picture, and at the words so far.
 *
 * <p>Immutable by agreement: the arrays are handed out, not copied. Equality is identity.
 */
final class WordRows {

    private final TokenLayout layout;
    private final List<String> words;
    private final List<Optional<Saliency>> maps;
    private final double[][] sound;
    private final double[][] picture;
    private final double[][] earlier;

    private WordRows(
            TokenLayout layout,
            List<String> words,
            List<Optional<Saliency>> maps,
            double[][] sound,
            double[][] picture,
            double[][] earlier) {
        this.layout = layout;
        this.words = words;
        this.maps = maps;
        this.sound = sound;
        this.picture = picture;
        this.earlier = earlier;
    }

    /** @param maps one for each word of the explanation, empty where a method has not found it */
    static WordRows of(Explanation why, List<Optional<Saliency>> maps) {
        List<CaptionWord> words = why.caption().words();
        double[][] sound = new double[words.size()][];
        double[][] picture = new double[words.size()][];
        double[][] earlier = new double[words.size()][];
        for (int word = 0; word < words.size(); word++) {
            Optional<Saliency> map = maps.get(word);
            sound[word] = map.map(Saliency::soundOverTime).orElse(new double[0]);
            picture[word] = map.map(WordRows::pictureRows).orElse(new double[0]);
            earlier[word] = map.map(one -> earlier(one.textWeights(), words)).orElse(new double[0]);
        }
        return new WordRows(
                why.layout(),
                words.stream().map(CaptionWord::text).toList(),
                List.copyOf(maps),
                sound,
                picture,
                earlier);
    }

    private static double[] pictureRows(Saliency map) {
        List<Double> rows = new ArrayList<>();
        for (float[][] grid : map.visualGrids()) {
            for (float[] row : grid) {
                double sum = 0;
                for (float weight : row) {
                    sum += weight;
                }
                rows.add(sum);
            }
        }
        return rows.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The start mark first, then every word with all its pieces. */
    private static double[] earlier(double[] text, List<CaptionWord> words) {
        double[] earlier = new double[words.size() + 1];
        if (text.length == 0) {
            return earlier;
        }
        earlier[0] = text[0];
        for (int word = 0; word < words.size(); word++) {
            WordSpan span = words.get(word).span();
            for (int piece = span.from(); piece < span.to() && piece < text.length; piece++) {
                earlier[word + 1] += text[piece];
            }
        }
        return earlier;
    }

    List<String> words() {
        return words;
    }

    TokenLayout layout() {
        return layout;
    }

    Optional<Saliency> map(int word) {
        return maps.get(word);
    }

    /** [word][column of sound]; no columns for a word without a map. */
    double[][] sound() {
        return sound;
    }

    /** [word][picture · rows + row], the top row of each picture first. */
    double[][] picture() {
        return picture;
    }

    /** [word][0 for the start mark, 1 + word]. */
    double[][] earlier() {
        return earlier;
    }
}

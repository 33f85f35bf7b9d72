package avcap.studio.maps;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the model looked for one word of a caption, or for several that follow one another.
 *
 * @param from number of the first word, from 0
 * @param to after the last word
 */
public record LookedMap(int from, int to, Saliency map) {

    public LookedMap {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No words from " + from + " to " + to);
        }
    }

    static LookedMap ofWord(int word, Saliency map) {
        return new LookedMap(word, word + 1, map);
    }

    boolean holds(int word) {
        return word >= from && word < to;
    }

    List<CaptionWord> words(Caption caption) {
        return caption.words().subList(from, to);
    }

    String text(Caption caption) {
        return words(caption).stream().map(CaptionWord::text).collect(Collectors.joining(" "));
    }

    /** Of all the words together, natural logarithm. */
    double logProbability(Caption caption) {
        return words(caption).stream().mapToDouble(CaptionWord::logProbability).sum();
    }
}

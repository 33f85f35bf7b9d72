package avcap.studio.maps;

import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.studio.session.WordRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the model looked for one word of a caption, or for several that follow one another.
 *
 * @param from number of the first word, from 0
 * @param to after the last word
 * @param test whether the words lose more without what the map calls hot than by chance; empty if it was not tried
 */
public record LookedMap(int from, int to, Saliency map, Optional<Faithfulness> test) {

    public LookedMap {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No words from " + from + " to " + to);
        }
    }

    /** One that was not put to the test. */
    public LookedMap(int from, int to, Saliency map) {
        this(from, to, map, Optional.empty());
    }

    /** The map of some words together, of the maps of every word. */
    public static LookedMap together(WordRange words, List<Saliency> ofWords) {
        return new LookedMap(words.from(), words.to(), Saliency.mean(ofWords.subList(words.from(), words.to())));
    }

    /** The same with what came of a test. */
    public LookedMap tested(Faithfulness result) {
        return new LookedMap(from, to, map, Optional.of(result));
    }

    public WordRange range() {
        return new WordRange(from, to);
    }

    boolean holds(int word) {
        return word >= from && word < to;
    }

    List<CaptionWord> words(Caption caption) {
        return caption.words().subList(from, to);
    }

    public String text(Caption caption) {
        return words(caption).stream().map(CaptionWord::text).collect(Collectors.joining(" "));
    }

    /** Of all the words together, natural logarithm. */
    double logProbability(Caption caption) {
        return words(caption).stream().mapToDouble(CaptionWord::logProbability).sum();
    }
}

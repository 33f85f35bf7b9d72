package avcap.inference.metrics;

import avcap.inference.progress.Progress;
import java.util.List;

/**
 * A way to say in numbers how close captions are to those of people: the port that a {@link Scoreboard} asks.
 *
 * <p>{@link Bleu}, {@link RougeL} and {@link CiderD} need nothing but the captions. METEOR and SPICE, which are not there yet, are
 * to be further ones, given what they need (WordNet, a parser) when they are made; all see the same tokens.
 */
public interface CaptionMetric {

    /**
     * Scores a set of clips. What a clip scores may depend on the others.
     *
     * @param clips at least one, whose captions were cut into {@link PtbTokens}, joined by spaces
     * @param progress asked whether to stop
     * @return one or more scores, such as BLEU-1 to BLEU-4, each with a value for every clip in the order given
     * @throws java.util.concurrent.CancellationException if it was asked to stop
     */
    List<MetricScore> score(List<ClipCaptions> clips, Progress progress);
}

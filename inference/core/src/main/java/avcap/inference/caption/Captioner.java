package avcap.inference.caption;

import avcap.inference.attention.Occlusion;
import avcap.inference.attention.Saliency;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.inference.text.TextPieces;
import java.util.List;

/**
 * Speaks about clips: one model on one device.
 *
 * <p>Calls may come from any thread but run one at a time. Each leaves no tensor behind. A cancelled call throws
 * {@link java.util.concurrent.CancellationException}.
 */
public interface Captioner extends AutoCloseable {

    /** Name and content of the model, such as {@code avcap-mini@3f9c2a}. */
    String modelId();

    /** On what it runs, and how. */
    ComputeSettings settings();

    /** The sizes of input this model eats. */
    InputShape inputShape();

    /** The best caption of a search. */
    Caption caption(AvInput input, SearchOptions options, Progress progress);

    /**
     * The best captions of a search, the best first, all of them different: at most so many, at least one.
     *
     * @param count at least 1; the search keeps as many sequences alive
     */
    default List<Caption> candidates(AvInput input, SearchOptions options, int count, Progress progress) {
        return candidates(input, "", options, count, progress);
    }

    /**
     * The best caption that begins with the given words, for instance what stands before the caret. The words of the beginning
     * are scored like the others; an empty beginning is a caption from scratch.
     */
    Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress);

    /**
     * The best captions that begin with the given words, the best first, all different: at most so many, at least one.
     *
     * @param beginning empty for captions from scratch
     */
    List<Caption> candidates(AvInput input, String beginning, SearchOptions options, int count, Progress progress);

    /**
     * Captions drawn by chance instead of searched, all different and sorted by score: other ones than the best few, which
     * resemble one another. At least one and at most so many; the same for the same seed.
     *
     * @param options of which the length, its penalty and the banned words count; words to use cannot be drawn
     */
    List<Caption> samples(
            AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress);

    /** The likeliest whole words after a beginning, the likeliest first, at most so many. */
    List<NextWord> next(AvInput input, String beginning, int count, Progress progress);

    /** How many pieces a text has for this model, and where it stops reading. Answers at once, whatever else is computed. */
    TextPieces pieces(String text);

    /** How likely the model finds a text, word by word, without attention. An empty text gives no words and score 0. */
    Caption score(AvInput input, String text, Progress progress);

    /**
     * How likely the model finds a text if it is not given some of the sound or picture: what a word leaned on, it loses by.
     *
     * <p>Each call encodes the clip anew. A modality of which no token is left counts as absent.
     *
     * @throws IllegalArgumentException if the occlusion is of another layout than the input's, or leaves nothing
     */
    Caption scoreWithout(AvInput input, String text, Occlusion occlusion, Progress progress);

    /** Attention and log-probability of every word of a text, machine's or human's, in one teacher-forced pass. */
    Explanation explain(AvInput input, String text, Progress progress);

    /**
     * What made a word likely: attention followed back through the decoder, each weight counted as far as the word's
     * log-probability hangs on it (Chefer, Gur and Wolf 2021). It tells of choosing the word, never of reading it.
     *
     * <p>Takes a pass forward and one backward through plain layers in 32 bits; for 1,300 tokens some hundred megabytes a layer.
     *
     * @param word number of a word of the text, from 0
     * @throws IndexOutOfBoundsException if the text has fewer words
     */
    Saliency relevance(AvInput input, String text, int word, Progress progress);

    /** Frees the model. */
    @Override
    void close();
}

package avcap.inference.caption;

import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.NextToken;
import avcap.inference.model.AvCap;
import avcap.inference.model.Prefix;
import avcap.inference.model.TorchRuntime;
import avcap.inference.model.WordSearch;
import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One clip as the decoder of a {@link NetworkProbe} sees it: searched as often and in as many ways as one likes. */
public final class EncodedClip implements AutoCloseable {

    private static final Sentences SENTENCES = Sentences.of(EncodedClip.class);

    /** The products of one word are too small to be shared out. */
    private static final int THREADS = 1;

    private final AvCap network;
    private final Prefix prefix;
    private final NDManager keeper;
    private final AvCapConfig config;

    EncodedClip(AvCap network, Prefix prefix, NDManager keeper, AvCapConfig config) {
        this.network = network;
        this.prefix = prefix;
        this.keeper = keeper;
        this.config = config;
    }

    /**
     * The end of one search.
     *
     * @param sentences the best first
     * @param calls how often the decoder was asked
     */
    public record Found(List<Hypothesis> sentences, int calls) {

        public Found {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * The likeliest word at every step.
     *
     * @param ids start, words, and the end if it was reached
     * @param logProbabilities of each word after the start
     */
    public record Greedy(List<Integer> ids, List<Double> logProbabilities) {

        public Greedy {
            ids = List.copyOf(ids);
            logProbabilities = List.copyOf(logProbabilities);
        }
    }

    /**
     * A beam search from the start token.
     *
     * @param endBias added to the end's logit, as if to its bias: makes captions longer or shorter
     * @throws IllegalArgumentException if the search is longer than the model's positions
     */
    public Found search(BeamOptions options, float endBias) {
        TorchRuntime.useThreads(THREADS);
        try (WordSearch search = network.search(prefix, keeper)) {
            AtomicInteger calls = new AtomicInteger();
            NextToken counted = (sequences, parents) -> {
                calls.incrementAndGet();
                return biased(logits(search, sequences, parents), endBias);
            };
            List<Hypothesis> found = new BeamSearch(counted, options, config.end()).search(config.start());
            return new Found(found, calls.get());
        }
    }

    /**
     * The likeliest word at every step, until the end or {@code maxSteps} ids.
     *
     * @throws IllegalArgumentException if that is longer than the model's positions
     */
    public Greedy greedy(int maxSteps, float endBias) {
        TorchRuntime.useThreads(THREADS);
        try (WordSearch search = network.search(prefix, keeper)) {
            List<Integer> ids = new ArrayList<>(List.of(config.start()));
            List<Double> logProbabilities = new ArrayList<>();
            while (ids.size() < maxSteps && (ids.size() == 1 || ids.get(ids.size() - 1) != config.end())) {
                int[][] row = {ids.stream().mapToInt(Integer::intValue).toArray()};
                float[] logits = biased(logits(search, row, new int[] {0}), endBias)[0];
                int word = likeliest(logits);
                ids.add(word);
                logProbabilities.add(logits[word] - logSum(logits, logits[word]));
            }
            return new Greedy(ids, logProbabilities);
        }
    }

    private float[][] logits(WordSearch search, int[][] sequences, int[] parents) {
        if (sequences[0].length > config.positions()) {
            throw new IllegalArgumentException(SENTENCES.text("asked.positions", config.positions()));
        }
        return search.logits(sequences, parents);
    }

    private float[][] biased(float[][] logits, float endBias) {
        if (endBias != 0) {
            for (float[] row : logits) {
                row[config.end()] += endBias;
            }
        }
        return logits;
    }

    private static int likeliest(float[] logits) {
        int best = 0;
        for (int word = 1; word < logits.length; word++) {
            best = logits[word] > logits[best] ? word : best;
        }
        return best;
    }

    private static double logSum(float[] logits, float largest) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((double) logit - largest);
        }
        return largest + Math.log(sum);
    }

    @Override
    public void close() {
        keeper.close();
    }
}

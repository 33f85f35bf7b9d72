package avcap.inference.caption;

import ai.djl.ndarray.NDManager;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.decode.NextToken;
import avcap.inference.decode.Sampling;
import avcap.inference.decode.TopTokens;
import avcap.inference.model.AvCap;
import avcap.inference.model.Prefix;
import avcap.inference.model.TorchRuntime;
import avcap.inference.model.WordSearch;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finds words that follow others, about a clip that is encoded: searched, drawn, or one word on. */
final class WordFinder {

    /** Pieces after the first by which a next word may be made whole. */
    private static final int MORE_PIECES = 4;

    private static final double TEMPERATURE = 1;
    private static final double NUCLEUS = 0.9;

    private final AvCap network;
    private final AvCapConfig config;
    private final WordPiece wordPiece;
    private final Vocabulary vocabulary;
    private final NDManager manager;

    WordFinder(AvCap network, AvCapConfig config, WordPiece wordPiece, NDManager manager) {
        this.network = network;
        this.config = config;
        this.wordPiece = wordPiece;
        this.vocabulary = wordPiece.vocabulary();
        this.manager = manager;
    }

    /** The best of a search that goes on from some pieces, at most {@code keep}, the best first. */
    List<Hypothesis> search(
            Prefix prefix, int[] start, SearchOptions options, int keep, int threads, Progress progress) {
        return asked(prefix, threads, progress, next -> {
            BeamOptions kept = options.toBeamOptions(config.positions()).withKeep(keep);
            return new BeamSearch(next, kept, options.toWishes(wordPiece), vocabulary.end()).search(start);
        });
    }

    /** Sentences drawn by chance, perhaps alike. */
    List<Hypothesis> draw(
            Prefix prefix, int[] start, SearchOptions options, int count, long seed, int threads, Progress progress) {
        Sampling sampling = new Sampling(
                TEMPERATURE,
                NUCLEUS,
                Math.min(options.maxPieces(), config.positions()),
                new LengthPenalty(options.lengthPenalty()));
        return asked(
                prefix,
                threads,
                progress,
                next -> sampling.draw(
                        next, start, vocabulary.end(), options.toWishes(wordPiece), count, new Random(seed)));
    }

    /** The likeliest whole words, at most {@code count}, the likeliest first. */
    List<NextWord> next(Prefix prefix, int[] start, int count, int threads, Progress progress) {
        return asked(prefix, threads, progress, next -> {
            List<Begun> words = new ArrayList<>();
            float[] first = next.logits(new int[][] {start}, new int[] {0})[0];
            for (TopTokens.Token token : TopTokens.of(first, count)) {
                words.add(new Begun(new int[] {token.id()}, token.logProbability(), token.id() == vocabulary.end()));
            }
            makeWhole(words, start, next);
            Map<String, NextWord> whole = new LinkedHashMap<>();
            words.stream()
                    .map(this::word)
                    .sorted(Comparator.comparingDouble(NextWord::logProbability).reversed())
                    .forEach(word -> whole.putIfAbsent(word.joins() + word.text(), word));
            return List.copyOf(whole.values());
        });
    }

    /** A word begins with the piece that was chosen and goes on as long as the likeliest next piece does. */
    private void makeWhole(List<Begun> words, int[] start, NextToken next) {
        boolean first = true;
        for (int more = 0; more < MORE_PIECES && start.length + more + 1 < config.positions(); more++) {
            int rows = words.size();
            int[] parents = new int[rows];
            for (int row = 0; row < rows && !first; row++) {
                parents[row] = row;
            }
            first = false;
            float[][] logits =
                    next.logits(words.stream().map(word -> word.after(start)).toArray(int[][]::new), parents);
            boolean grew = false;
            for (int row = 0; row < rows; row++) {
                TopTokens.Token likeliest = TopTokens.of(logits[row], 1).get(0);
                Begun word = words.get(row);
                boolean goesOn = !word.isWhole() && vocabulary.continues(likeliest.id());
                grew |= goesOn;
                words.set(row, word.then(likeliest, goesOn));
            }
            if (!grew) {
                return;
            }
        }
    }

    private NextWord word(Begun word) {
        int[] ids = Arrays.copyOf(word.pieces(), word.length());
        if (ids[0] == vocabulary.end()) {
            return new NextWord("", false, word.logProbability());
        }
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            String piece = vocabulary.piece(id);
            text.append(vocabulary.continues(id) ? piece.substring(2) : piece);
        }
        return new NextWord(text.toString(), vocabulary.continues(ids[0]), word.logProbability());
    }

    /**
     * A word that is being made whole.
     *
     * @param pieces its own, then whatever keeps its row as long as the others
     * @param length how many are its own
     */
    private record Begun(int[] pieces, int length, double logProbability, boolean isWhole) {

        Begun(int[] pieces, double logProbability, boolean isWhole) {
            this(pieces, pieces.length, logProbability, isWhole);
        }

        int[] after(int[] start) {
            int[] all = Arrays.copyOf(start, start.length + pieces.length);
            System.arraycopy(pieces, 0, all, start.length, pieces.length);
            return all;
        }

        Begun then(TopTokens.Token next, boolean goesOn) {
            int[] longer = Arrays.copyOf(pieces, pieces.length + 1);
            longer[pieces.length] = next.id();
            return goesOn
                    ? new Begun(longer, length + 1, logProbability + next.logProbability(), false)
                    : new Begun(longer, length, logProbability, true);
        }
    }

    /** What is asked of the words of one clip; stops when the progress says so. */
    @FunctionalInterface
    private interface Asking<T> {
        T of(NextToken next);
    }

    private <T> T asked(Prefix prefix, int threads, Progress progress, Asking<T> asking) {
        TorchRuntime.useThreads(threads);
        try (NDManager scope = manager.newSubManager();
                WordSearch search = network.search(prefix, scope)) {
            return asking.of((sequences, parents) -> {
                progress.checkCancelled();
                return search.logits(sequences, parents);
            });
        }
    }

    /** What a search wrote, as a caption's pieces. */
    CaptionTokens tokens(Hypothesis sentence) {
        return CaptionTokens.ofIds(sentence.withEnd(vocabulary.end()), vocabulary);
    }
}

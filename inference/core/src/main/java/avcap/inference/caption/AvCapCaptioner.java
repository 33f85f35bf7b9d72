package avcap.inference.caption;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.attention.Occlusion;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.Weights;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.features.Modality;
import avcap.inference.model.AvCap;
import avcap.inference.model.AvEncoder;
import avcap.inference.model.Patches;
import avcap.inference.model.Prefix;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.TextPieces;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import avcap.inference.text.WordSpan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Captioner} over one checkpoint.
 *
 * <p>The keys and values of the last inputs are kept, so that re-scoring a text while it is being typed costs one short pass
 * over its words.
 */
public final class AvCapCaptioner implements Captioner {

    private static final LengthPenalty SCORE_NORM = new LengthPenalty(0.6); // the authors' α

    private final ComputeSettings settings;
    private final String modelId;
    private final AvCapConfig config;
    private final Weights weights;
    private final Vocabulary vocabulary;
    private final WordPiece wordPiece;
    private final NDManager manager;
    private final AvCap network;
    private final InputArrays arrays;
    private final PrefixCache prefixes;
    private final WordFinder words;
    private final WordReader reader;

    private AvCapCaptioner(Checkpoint checkpoint, ComputeSettings settings) {
        this.settings = settings;
        modelId = checkpoint.modelId();
        config = checkpoint.config();
        weights = checkpoint.weights();
        arrays = new InputArrays(config);
        vocabulary = checkpoint.vocabulary();
        wordPiece = new WordPiece(vocabulary);
        manager = TorchRuntime.newManager(settings.device() == ComputeDevice.CUDA ? Device.gpu() : Device.cpu());
        network = network(checkpoint);
        prefixes = new PrefixCache(manager);
        words = new WordFinder(network, config, wordPiece, manager);
        reader = new WordReader(network.decoder(), settings.decodeThreads(), manager);
    }

    private AvCap network(Checkpoint checkpoint) {
        try {
            return AvCap.withKernels(manager, config, checkpoint.weights(), settings.precision());
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /** A checkpoint on the CPU in 32 bits. */
    public static AvCapCaptioner open(Checkpoint checkpoint) {
        return open(checkpoint, ComputeSettings.defaults());
    }

    /**
     * Loads a checkpoint; 32-bit weights of a mapped file are looked at where they lie.
     *
     * @throws EngineUnavailableException if the engine cannot compute in that precision on that device
     */
    public static AvCapCaptioner open(Checkpoint checkpoint, ComputeSettings settings) {
        return new AvCapCaptioner(checkpoint, settings);
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public ComputeSettings settings() {
        return settings;
    }

    @Override
    public InputShape inputShape() {
        return config.inputShape();
    }

    @Override
    public synchronized Caption caption(AvInput input, SearchOptions options, Progress progress) {
        return candidates(input, "", options, 1, progress).get(0);
    }

    @Override
    public synchronized Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress) {
        return candidates(input, beginning, options, 1, progress).get(0);
    }

    @Override
    public synchronized List<Caption> candidates(
            AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
        SearchOptions wide = options.withBeams(Math.max(options.beams(), count));
        return found(
                input,
                beginning,
                options,
                count,
                progress,
                (prefix, start, found) -> words.search(prefix, start, wide, count, settings.decodeThreads(), found));
    }

    @Override
    public synchronized List<Caption> samples(
            AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress) {
        return found(
                input,
                beginning,
                options,
                count,
                progress,
                (prefix, start, found) ->
                        words.draw(prefix, start, options, count, seed, settings.decodeThreads(), found));
    }

    @Override
    public synchronized List<NextWord> next(AvInput input, String beginning, int count, Progress progress) {
        int[] start = tokens(beginning).prefix();
        Prefix prefix = prefix(input, progress);
        return start.length + 1 < config.positions()
                ? words.next(prefix, start, count, settings.decodeThreads(), progress)
                : List.of();
    }

    /** A way to find sentences that begin with some pieces. */
    @FunctionalInterface
    private interface Finding {
        List<Hypothesis> of(Prefix prefix, int[] start, Progress progress);
    }

    /** Different pieces may spell the same words; of those the likelier stays. A beginning that leaves no room is all there is. */
    private List<Caption> found(
            AvInput input, String beginning, SearchOptions options, int count, Progress progress, Finding finding) {
        int[] start = tokens(beginning).prefix();
        if (start.length >= options.toBeamOptions(config.positions()).maxSteps()) {
            return List.of(score(input, beginning, progress));
        }
        Prefix prefix = prefix(input, progress.part(0, 0.6));
        CaptionStep.SEARCH.tell(progress, 0.6);
        List<Hypothesis> sentences = finding.of(prefix, start, progress);
        CaptionStep.SCORE.tell(progress, 0.95);
        Map<String, Caption> captions = new LinkedHashMap<>();
        sentences.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::score).reversed())
                .map(sentence -> captionOf(sentence, prefix, input.modality()))
                .forEach(caption -> captions.putIfAbsent(caption.text(), caption));
        CaptionStep.DONE.tell(progress, 1);
        return captions.values().stream().limit(count).toList();
    }

    private Caption captionOf(Hypothesis sentence, Prefix prefix, Modality modality) {
        CaptionTokens tokens = words.tokens(sentence);
        return new Caption(tokens.text(), reader.read(tokens, prefix).words(), sentence.score(), modality, modelId);
    }

    /** The best of a search that goes on from some pieces. */
    Hypothesis best(Prefix prefix, int[] start, SearchOptions options, int threads, Progress progress) {
        return words.search(prefix, start, options, 1, threads, progress).get(0);
    }

    @Override
    public synchronized Caption score(AvInput input, String text, Progress progress) {
        CaptionTokens tokens = tokens(text);
        return captionOf(tokens, reader.read(tokens, prefix(input, progress)), input.modality());
    }

    @Override
    public synchronized Explanation explain(AvInput input, String text, Progress progress) {
        checkInput(input);
        CaptionTokens tokens = tokens(text);
        CaptionStep.ENCODE.tell(progress, 0);
        try (NDManager scope = manager.newSubManager()) {
            AttentionRecorder recorder = new AttentionRecorder(config);
            // Not the kept prefix: rollout also needs how the audio-visual rows attend to one another.
            Tap watched = recorder.and(new EncodingProgress(progress.part(0, 0.8), config, input.modality()));
            Prefix prefix = encode(input, scope, watched);
            progress.checkCancelled();
            CaptionStep.EXPLAIN.tell(progress, 0.8);
            WordReader.Reading reading = reader.read(tokens, prefix, recorder, scope);
            CaptionStep.DONE.tell(progress, 1);
            return new Explanation(
                    captionOf(tokens, reading, input.modality()), recorder.map(), layout(input.modality()));
        }
    }

    @Override
    public synchronized Caption scoreWithout(AvInput input, String text, Occlusion occlusion, Progress progress) {
        checkInput(input);
        if (!occlusion.layout().equals(layout(input.modality()))) {
            throw new IllegalArgumentException(
                    "An occlusion of " + occlusion.layout() + " for an input of " + layout(input.modality()));
        }
        progress.checkCancelled();
        CaptionStep.ENCODE.tell(progress, 0);
        try (NDManager scope = manager.newSubManager()) {
            TorchRuntime.useThreads(settings.encodeThreads());
            Patches patches = new Patches(config.patch());
            NDArray sound = arrays.sound(input, scope);
            NDArray picture = arrays.picture(input, scope);
            NDArray left = network.encoder()
                    .forwardKept(
                            sound == null ? null : kept(patches.ofSound(sound), occlusion.soundLeft(), scope),
                            picture == null ? null : kept(patches.ofPicture(picture), occlusion.pictureLeft(), scope));
            Prefix prefix = network.prefix(left, 0, Tap.NONE);
            progress.checkCancelled();
            CaptionTokens tokens = tokens(text);
            WordReader.Reading reading = reader.read(tokens, prefix, Tap.NONE, scope);
            CaptionStep.DONE.tell(progress, 1);
            return captionOf(tokens, reading, input.modality());
        }
    }

    @Override
    public synchronized Saliency relevance(AvInput input, String text, int word, Progress progress) {
        checkInput(input);
        CaptionTokens tokens = tokens(text);
        WordSpan span = tokens.words().get(word);
        CaptionStep.ENCODE.tell(progress, 0);
        try (NDManager scope = manager.newSubManager()) {
            TorchRuntime.useThreads(settings.encodeThreads());
            Tap watched = new EncodingProgress(progress.part(0, 0.6), config, input.modality());
            NDArray encoded =
                    network.encoder().forward(arrays.sound(input, scope), arrays.picture(input, scope), watched);
            progress.checkCancelled();
            CaptionStep.FOLLOW.tell(progress, 0.6);
            return Saliency.ofWeights(
                    layout(input.modality()), RelevancePass.of(config, weights, encoded, tokens, span));
        }
    }

    /** The patches (1, N, P) of some tokens; null if there are none. */
    private static AvEncoder.@Nullable Kept kept(NDArray patches, int[] tokens, NDManager scope) {
        if (tokens.length == 0) {
            return null;
        }
        long[] row = Arrays.stream(tokens).asLongStream().toArray();
        return AvEncoder.Kept.of(patches, scope.create(row, new Shape(1, row.length)));
    }

    private TokenLayout layout(Modality modality) {
        return config.tokenLayout(modality.hasSound(), modality.hasPicture());
    }

    @Override
    public TextPieces pieces(String text) {
        return TextPieces.of(text, wordPiece, mostPieces());
    }

    private CaptionTokens tokens(String text) {
        return CaptionTokens.of(text, wordPiece, mostPieces());
    }

    private int mostPieces() {
        return Math.min(CaptionTokens.MAX_PIECES, config.positions() - 2);
    }

    /** Keys and values of a clip, kept for the next call. */
    Prefix prefix(AvInput input, Progress progress) {
        checkInput(input);
        progress.checkCancelled();
        CaptionStep.ENCODE.tell(progress, 0);
        Prefix prefix = prefixes.get(
                input, scope -> encode(input, scope, new EncodingProgress(progress, config, input.modality())));
        progress.checkCancelled();
        return prefix;
    }

    private void checkInput(AvInput input) {
        if (!input.shape().equals(config.inputShape())) {
            throw new IllegalArgumentException(
                    "This model eats " + config.inputShape() + ", but was given " + input.shape());
        }
    }

    /** Keys and values of a clip, by its own threads; they and everything on the way live on the scope. */
    Prefix encode(AvInput input, NDManager scope, Tap tap) {
        return encode(input, scope, tap, settings.encodeThreads());
    }

    /** The same by another number of threads, whatever the settings say. */
    Prefix encode(AvInput input, NDManager scope, Tap tap, int threads) {
        TorchRuntime.useThreads(threads);
        return network.prefix(arrays.sound(input, scope), arrays.picture(input, scope), tap);
    }

    /** The likeliest next piece after each piece of a text but the last, and after its last for the end. */
    synchronized int[] choices(AvInput input, String text) {
        CaptionTokens tokens = tokens(text);
        Prefix prefix = prefix(input, Progress.none());
        return reader.choices(tokens, prefix);
    }

    private Caption captionOf(CaptionTokens tokens, WordReader.Reading reading, Modality modality) {
        double score = tokens.words().isEmpty() ? 0 : reading.total() / SCORE_NORM.norm(tokens.length() - 1);
        return new Caption(tokens.text(), reading.words(), score, modality, modelId);
    }

    AvCap network() {
        return network;
    }

    NDManager newScope() {
        return manager.newSubManager();
    }

    /** Arrays and packed maps the model owns now, kept prefixes included: what must not grow, and is freed at the end. */
    int arrays() {
        return (manager.isOpen() ? manager.getManagedArrays().size() : 0) + network.held();
    }

    @Override
    public synchronized void close() {
        try {
            network.close();
        } finally {
            manager.close();
        }
    }
}

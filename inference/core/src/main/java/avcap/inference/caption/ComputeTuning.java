package avcap.inference.caption;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.EngineUnavailableException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds out how a model captions fastest on this machine without choosing other words.
 *
 * <p>Each precision is tried with several numbers of threads, apart for the encoder and for the search. A lower precision is
 * chosen only if it is clearly faster and nearly always takes the piece that 32 bits take.
 */
public final class ComputeTuning {

    private static final Sentences SENTENCES = Sentences.of(ComputeTuning.class);

    /** The least share of equal choices with which a lower precision is trusted. */
    public static final double LEAST_AGREEMENT = 0.99;

    /** How much faster than 32 bits a lower precision must be to be worth its rounding. */
    private static final double WORTH = 1.15;

    private static final int TRIES = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Checkpoint checkpoint;
    private final List<AvInput> inputs;
    private final Function<ComputeSettings, AvCapCaptioner> opener;

    /** @param inputs clips to try it on, at least one; speed is measured on the first, agreement on all */
    public ComputeTuning(Checkpoint checkpoint, List<AvInput> inputs) {
        this(checkpoint, inputs, settings -> AvCapCaptioner.open(checkpoint, settings));
    }

    ComputeTuning(Checkpoint checkpoint, List<AvInput> inputs, Function<ComputeSettings, AvCapCaptioner> opener) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("Without a clip nothing can be tried");
        }
        this.checkpoint = checkpoint;
        this.inputs = List.copyOf(inputs);
        this.opener = opener;
    }

    /**
     * One trial for each precision this machine can compute in, 32 bits first.
     *
     * @param tell is told in a sentence of each that it cannot compute in
     */
    public List<ComputeTrial> measure(ComputeDevice device, Consumer<String> tell, Progress progress) {
        List<ComputeTrial> trials = new ArrayList<>();
        ComputeSettings plain = ComputeSettings.defaults().withDevice(device);
        try (AvCapCaptioner exact = opener.apply(plain)) {
            Map<AvInput, String> said = new LinkedHashMap<>();
            for (AvInput input : inputs) {
                progress.checkCancelled();
                said.put(
                        input,
                        exact.caption(input, SearchOptions.defaults(), progress.part(0, 0))
                                .text());
            }
            List<Precision> precisions =
                    Arrays.stream(Precision.values()).filter(device::computes).toList();
            for (int i = 0; i < precisions.size(); i++) {
                Progress part = progress.part((double) i / precisions.size(), (i + 1.0) / precisions.size());
                try {
                    trials.add(trial(plain.withPrecision(precisions.get(i)), exact, said, part));
                } catch (EngineUnavailableException e) {
                    tell.accept(e.getMessage());
                }
            }
        }
        return trials;
    }

    /** The quickest of the trials that may be trusted and are worth it; else that of 32 bits. */
    public static ComputeSettings best(List<ComputeTrial> trials) {
        ComputeTrial exact = trials.stream()
                .filter(trial -> trial.settings().precision() == Precision.FP32)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("32 bits were not tried"));
        return trials.stream()
                .filter(trial -> trial.agreement() >= LEAST_AGREEMENT)
                .filter(trial -> trial.clipMillis() * WORTH < exact.clipMillis())
                .min(Comparator.comparingDouble(ComputeTrial::clipMillis))
                .orElse(exact)
                .settings();
    }

    private ComputeTrial trial(
            ComputeSettings settings, AvCapCaptioner exact, Map<AvInput, String> said, Progress progress) {
        progress.report(0, SENTENCES.text("work.trying", settings.precision().words()));
        try (AvCapCaptioner captioner = opener.apply(settings)) {
            TokenAgreement agreement = TokenAgreement.NONE;
            for (Map.Entry<AvInput, String> clip : said.entrySet()) {
                progress.checkCancelled();
                agreement = agreement.plus(TokenAgreement.of(exact, captioner, clip.getKey(), clip.getValue()));
            }
            ClipTiming timing =
                    new ClipTiming(captioner, inputs.get(0), checkpoint.config().start());
            Timed encode = quickest(timing::encode, progress.part(0.3, 0.8));
            Timed search = quickest(timing::search, progress.part(0.8, 1));
            return new ComputeTrial(
                    settings.withThreads(encode.threads, search.threads),
                    encode.millis,
                    search.millis,
                    agreement.share());
        }
    }

    /** Times a piece of work with one thread, with all processors, and with the halves between. */
    private static Timed quickest(TimedWork work, Progress progress) {
        return threadCounts()
                .mapToObj(threads -> {
                    long best = Long.MAX_VALUE;
                    for (int i = 0; i < TRIES; i++) {
                        progress.checkCancelled();
                        best = Math.min(best, work.nanos(threads));
                    }
                    return new Timed(threads, best / NANOS_PER_MILLI);
                })
                .min(Comparator.comparingDouble(Timed::millis))
                .orElseThrow();
    }

    private static IntStream threadCounts() {
        int processors = Runtime.getRuntime().availableProcessors();
        return IntStream.iterate(1, threads -> threads <= processors, threads -> threads * 2)
                .boxed()
                .flatMapToInt(threads -> IntStream.of(threads, processors))
                .distinct();
    }

    @FunctionalInterface
    private interface TimedWork {
        long nanos(int threads);
    }

    private record Timed(int threads, double millis) {}
}

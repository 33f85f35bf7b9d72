package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.NextToken;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.model.AvCap;
import avcap.inference.model.Prefix;
import avcap.inference.model.TorchRuntime;
import avcap.inference.model.WordSearch;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Times every stage of captioning a clip, and a plain matrix product between the runs.
 *
 * <p>Machines differ and are shared, so the figure to look at is a stage's speed over that of the product in the same run.
 */
public final class SpeedBench {

    private static final Sentences SENTENCES = Sentences.of(SpeedBench.class);

    /** Steps of the search: a long caption. */
    public static final int STEPS = 20;

    private static final int BEAMS = 4;
    private static final String BEGINNING_WORDS = "a dog barks";
    private static final String EDITED_WORDS = "a dog barks while rain falls and then a bell rings in the street";

    private static final int SIDE = 1024; // of the plain product: large enough to reach full speed
    private static final double NANOS_PER_MILLI = 1e6;

    private final Checkpoint checkpoint;
    private final ComputeSettings settings;
    private final int runs;
    private final int calls;
    private final Map<String, Double> best = new TreeMap<>();
    private double matmul;

    /**
     * Prepares to time a model.
     *
     * @param runs whole clips, at least 1, after one that does not count
     * @param calls of scoring and completing, at least 1
     * @throws IllegalArgumentException if one of them is less
     */
    public SpeedBench(Checkpoint checkpoint, ComputeSettings settings, int runs, int calls) {
        if (runs < 1 || calls < 1) {
            throw new IllegalArgumentException("Nothing can be timed by " + runs + " runs and " + calls + " calls");
        }
        this.checkpoint = checkpoint;
        this.settings = settings;
        this.runs = runs;
        this.calls = calls;
    }

    /** Loads the model, runs it, and frees it. */
    public SpeedReport run(Progress progress) {
        PeakMemory.reset();
        try (AvCapCaptioner captioner = AvCapCaptioner.open(checkpoint, settings)) {
            AvInput input = input();
            for (int i = 0; i <= runs; i++) {
                progress.checkCancelled();
                progress.report(0.8 * i / (runs + 1), SENTENCES.text("work.captioning"));
                clip(captioner, input, i > 0, progress);
                product(captioner);
            }
            progress.report(0.8, SENTENCES.text("work.scoring"));
            captioner.score(input, EDITED_WORDS, progress.part(0.8, 0.8)); // the clip is known from here on
            SpeedReport.Latency score = latency(() -> captioner.score(input, EDITED_WORDS, Progress.none()), progress);
            SpeedReport.Latency complete =
                    latency(() -> captioner.complete(input, BEGINNING_WORDS, options(), Progress.none()), progress);
            return report(captioner.network(), score, complete);
        }
    }

    private AvInput input() {
        InputShape shape = checkpoint.config().inputShape();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < shape.videoFrames(); i++) {
            times.add(i / 2.0);
        }
        return new AvInput(
                shape,
                Optional.of(DeterministicFill.input("bench.audio", shape.audioSize())),
                Optional.of(DeterministicFill.input("bench.video", shape.videoSize())),
                times);
    }

    private void clip(AvCapCaptioner captioner, AvInput input, boolean counts, Progress stop) {
        try (NDManager scope = captioner.newScope()) {
            long start = System.nanoTime();
            StageWatch watch = new StageWatch();
            Prefix prefix = captioner.encode(input, scope, watch);
            prefix.await();
            watch.ended(SpeedReport.PREFIX);
            double encode = millisSince(start);
            search(captioner.network(), prefix, scope, stop);
            double whole = millisSince(start);
            if (counts) {
                watch.milliseconds().forEach(this::took);
                took(SpeedReport.ENCODE, encode);
                took(SpeedReport.SEARCH, whole - encode);
                took(SpeedReport.WHOLE, whole);
            }
        }
    }

    /** As many steps as wanted, whatever the weights would say. */
    private void search(AvCap network, Prefix prefix, NDManager scope, Progress stop) {
        AvCapConfig config = checkpoint.config();
        TorchRuntime.useThreads(settings.decodeThreads());
        try (WordSearch search = network.search(prefix, scope)) {
            NextToken endless = (sequences, parents) -> {
                stop.checkCancelled();
                float[][] logits = search.logits(sequences, parents);
                for (float[] row : logits) {
                    row[config.end()] = -1e9f;
                }
                return logits;
            };
            new BeamSearch(endless, options().toBeamOptions(config.positions()), config.end()).search(config.start());
        }
    }

    private SearchOptions options() {
        return SearchOptions.defaults().withBeams(BEAMS).withMaxPieces(steps() + 1);
    }

    private int steps() {
        return Math.min(STEPS, checkpoint.config().positions() - 1);
    }

    private void product(AvCapCaptioner captioner) {
        TorchRuntime.useThreads(settings.encodeThreads());
        for (int i = 0; i < 4; i++) {
            try (NDManager scope = captioner.newScope()) {
                NDArray left = scope.ones(new Shape(SIDE, SIDE));
                NDArray right = scope.ones(new Shape(SIDE, SIDE));
                left.matMul(right).getFloat(0, 0); // waits for a graphics card
                long start = System.nanoTime();
                left.matMul(right).getFloat(0, 0);
                matmul = Math.max(matmul, 2.0 * SIDE * SIDE * SIDE / (System.nanoTime() - start));
            }
        }
    }

    private SpeedReport.Latency latency(Runnable call, Progress stop) {
        double[] millis = new double[calls];
        for (int i = 0; i < calls; i++) {
            stop.checkCancelled();
            long start = System.nanoTime();
            call.run();
            millis[i] = millisSince(start);
        }
        return SpeedReport.Latency.of(millis);
    }

    private SpeedReport report(AvCap network, SpeedReport.Latency score, SpeedReport.Latency complete) {
        NetworkWork work = new NetworkWork(checkpoint.config());
        double encode = work.patches() + work.soundBlocks() + work.pictureBlocks() + work.jointBlocks() + work.prefix();
        double search = work.search(steps(), BEAMS);
        List<SpeedReport.Stage> stages = List.of(
                stage(SpeedReport.PATCHES, work.patches()),
                stage(SpeedReport.SOUND, work.soundBlocks()),
                stage(SpeedReport.PICTURE, work.pictureBlocks()),
                stage(SpeedReport.JOINT, work.jointBlocks()),
                stage(SpeedReport.PREFIX, work.prefix()),
                stage(SpeedReport.ENCODE, encode),
                stage(SpeedReport.SEARCH, search),
                stage(SpeedReport.WHOLE, encode + search));
        return new SpeedReport(
                settings, network.kernel(), steps(), BEAMS, matmul, stages, score, complete, PeakMemory.megabytes());
    }

    private SpeedReport.Stage stage(String name, double work) {
        return new SpeedReport.Stage(name, best.getOrDefault(name, 0.0), work);
    }

    private void took(String stage, double milliseconds) {
        best.merge(stage, milliseconds, Math::min);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
    }
}

package avcap.inference.bench;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Milliseconds of each stage over some clips, and the growth of memory over fifty captions.
 *
 * <p>Arguments: a checkpoint's folder, then clips. Every clip is read, captioned and explained twice before the clock counts.
 */
public final class StagesBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final int CAPTIONS = 50;

    private final Captioner captioner;
    private final List<Path> clips;
    private final StageTimes times = new StageTimes();

    private StagesBench(Captioner captioner, List<Path> clips) {
        this.captioner = captioner;
        this.clips = clips;
    }

    public static void main(String[] arguments) throws CheckpointException, MediaException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Name a checkpoint's folder and at least one clip");
        }
        List<Path> clips = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try (Captioner captioner = AvCapCaptioner.open(Checkpoint.open(Path.of(arguments[0])))) {
            StagesBench bench = new StagesBench(captioner, clips);
            bench.measure();
            bench.times.print(captioner.modelId(), System.out);
            bench.growth().print(System.out);
        }
    }

    private void measure() throws MediaException {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Path clip : clips) {
                run(clip);
            }
            if (round == WARM_UP - 1) {
                times.forget();
            }
        }
    }

    private void run(Path clip) throws MediaException {
        ClipFeatures features =
                new FeatureReader().read(clip, captioner.inputShape(), InputPreset.STUDIO, Progress.none());
        times.add("decode", features.timing().decoding());
        times.add("spectrogram", features.timing().spectrogram());
        times.add("pictures", features.timing().pictures());
        times.start();
        Caption caption = captioner.caption(features.input(), SearchOptions.defaults(), times);
        times.stop();
        times.time("explain", () -> captioner.explain(features.input(), caption.text(), Progress.none()));
        times.clipDone();
    }

    private MemoryGrowth growth() throws MediaException {
        ClipFeatures features =
                new FeatureReader().read(clips.get(0), captioner.inputShape(), InputPreset.STUDIO, Progress.none());
        return MemoryGrowth.over(
                CAPTIONS, () -> captioner.caption(features.input(), SearchOptions.defaults(), Progress.none()));
    }
}

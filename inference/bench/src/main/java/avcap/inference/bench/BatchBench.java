package avcap.inference.bench;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.ReadAhead;
import avcap.inference.media.MediaEndings;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Clips a minute through a batch, with and without reading ahead, in turns of one run on the same clips.
 *
 * <p>Arguments: a checkpoint's folder, then a folder of clips. Clips are captioned in groups, each group once in either way and
 * the first way changing, and medians over the groups are told, so that whatever else the machine does falls on both alike.
 * The first clip of a group is waited for in either way, which makes reading ahead look a little worse than it is.
 */
public final class BatchBench {

    private static final int GROUP = 10;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final Captioner captioner;
    private final FeatureReader reader = new FeatureReader();

    private BatchBench(Captioner captioner) {
        this.captioner = captioner;
    }

    public static void main(String[] arguments) throws CheckpointException, MediaException, IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Name a checkpoint's folder and a folder of clips");
        }
        List<Path> clips = clipsBelow(Path.of(arguments[1]));
        try (Captioner captioner = AvCapCaptioner.open(Checkpoint.open(Path.of(arguments[0])))) {
            BatchBench bench = new BatchBench(captioner);
            bench.nanos(clips.subList(0, Math.min(GROUP, clips.size())), false); // warms up
            bench.compare(clips);
        }
    }

    private static List<Path> clipsBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(MediaEndings::has).sorted().toList();
        }
    }

    private void compare(List<Path> clips) throws MediaException {
        List<Double> alone = new ArrayList<>();
        List<Double> ahead = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int from = 0; from + GROUP <= clips.size(); from += GROUP) {
            List<Path> group = clips.subList(from, from + GROUP);
            boolean isAheadFirst = from / GROUP % 2 == 0;
            long first = nanos(group, isAheadFirst);
            long second = nanos(group, !isAheadFirst);
            alone.add(GROUP * NANOS_PER_MINUTE / (isAheadFirst ? second : first));
            ahead.add(GROUP * NANOS_PER_MINUTE / (isAheadFirst ? first : second));
            ratios.add(ahead.get(ahead.size() - 1) / alone.get(alone.size() - 1));
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d groups of %d clips, %d processors, Java %s%n",
                captioner.modelId(),
                ratios.size(),
                GROUP,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        print("one after the other, clips a minute", alone);
        print("reading ahead, clips a minute", ahead);
        print("ratio", ratios);
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-36s median %8.2f, from %8.2f to %8.2f%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private long nanos(List<Path> clips, boolean isAhead) throws MediaException {
        long start = System.nanoTime();
        try (ReadAhead<Path, AvInput> inputs = isAhead
                ? ReadAhead.ofThisMachine(clips.iterator(), this::input)
                : new ReadAhead<>(clips.iterator(), this::input, 1, 0)) {
            while (inputs.hasNext()) {
                captioner.caption(inputs.next(), SearchOptions.defaults(), Progress.none());
            }
        }
        return System.nanoTime() - start;
    }

    private AvInput input(Path clip) throws MediaException {
        return reader.readForModel(clip, captioner.inputShape(), InputPreset.STUDIO, Progress.none())
                .input();
    }
}

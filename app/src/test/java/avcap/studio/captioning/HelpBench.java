package avcap.studio.captioning;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.features.AvInput;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.progress.Progress;
import avcap.samples.AvcapMini;
import avcap.samples.SampleClips;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the model takes for what it is asked after every rest in typing, as a table: captions of sample clips are typed word by
 * word, in the model's own words.
 *
 * <p>A program for people; it wants no display. The rest itself, and the window, are not counted.
 */
final class HelpBench {

    private static final int CLIPS = 12;

    /** Milliseconds, of nineteen in twenty. */
    private static final String WANTED = "150";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private HelpBench() {}

    public static void main(String[] arguments) throws Exception {
        new HelpBench().run(Files.createTempDirectory("help"));
        System.exit(0);
    }

    private void run(Path folder) throws Exception {
        Checkpoint mini = Checkpoint.open(AvcapMini.unpackTo(folder.resolve(AvcapMini.NAME)));
        Path clips = folder.resolve("clips");
        SampleClips.unpackTo(clips, Progress.none());
        try (Captioner captioner = AvCapCaptioner.open(mini);
                Stream<Path> files = Files.list(clips)) {
            List<Path> some = files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .limit(CLIPS + 1)
                    .toList();
            for (Path file : some) {
                AvInput input = new FeatureReader()
                        .readForModel(file, captioner.inputShape(), InputPreset.STUDIO, Progress.none())
                        .input();
                type(captioner, input);
                if (file.equals(some.get(0))) {
                    times.clear(); // until Java has compiled everything
                }
            }
        }
        out.printf(Locale.ROOT, "%-44s %8s %8s %8s %6s%n", "milliseconds", "p50", "p95", "most", "wanted");
        times.forEach(this::row);
    }

    private void type(Captioner captioner, AvInput input) {
        ModelAtClip asked = new ModelAtClip(captioner, input);
        String caption = captioner
                .caption(input, SearchOptions.defaults(), Progress.none())
                .text();
        SourceScoring sources = new SourceScoring(input);
        StringBuilder text = new StringBuilder();
        for (String word : caption.split(" ")) {
            text.append(text.length() == 0 ? "" : " ").append(word);
            String now = text.toString();
            Caption[] whole = new Caption[1];
            time("scoring the text again", () -> whole[0] = captioner.score(input, now, Progress.none()));
            CaretContext caret = CaretContext.of(now, now.length());
            time("the next word", () -> caret.ask(asked, 1, Progress.none()));
            time("the list of next words", () -> caret.ask(asked, NextWordsViewModel.COUNT, Progress.none()));
            boolean isFirst = now.equals(word);
            time(
                    isFirst ? "sources, with a clip's first encodings" : "sources of the words",
                    () -> sources.of(captioner, whole[0], Progress.none()));
            time("explaining", () -> captioner.explain(input, now, Progress.none()));
        }
    }

    private void time(String what, Runnable action) {
        long start = System.nanoTime();
        action.run();
        times.computeIfAbsent(what, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
    }

    private void row(String what, List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f %6s%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.get(sorted.size() - 1),
                WANTED);
    }
}

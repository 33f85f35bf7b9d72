package avcap.inference.bench;

import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.Scoreboard;
import avcap.inference.progress.Progress;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long it takes to score captions: five thousand made-up ones with five references each, first cold and then warm. */
public final class ScoreBench {

    private static final int CLIPS = 5000;
    private static final int REFERENCES = 5;
    private static final int ROUNDS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> WHO = List.of(
            "a man",
            "A woman",
            "Two dogs",
            "several birds",
            "an engine",
            "the crowd's horn",
            "a high-pitched siren",
            "rain");
    private static final List<String> DOES = List.of(
            "speaks", "is barking", "chirp", "doesn't stop", "revs and idles", "hums", "can be heard", "plays loudly");
    private static final List<String> WHERE = List.of(
            "in the background", "while wind blows", "followed by a bang", "nearby", "at 3 p.m.", "on a busy street");

    private ScoreBench() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        List<ClipCaptions> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            Supplier<String> caption = () -> caption(random);
            clips.add(new ClipCaptions(
                    "clip" + i,
                    caption.get(),
                    Stream.generate(caption).limit(REFERENCES).toList()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Scoreboard.Result result = Scoreboard.ofWords().score(clips, Progress.none());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d clips with %d references in %.0f ms of compute, CIDEr-D %.4f%n",
                    round == 0 ? "cold" : "warm",
                    CLIPS,
                    REFERENCES,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI,
                    result.scores().get(result.scores().size() - 1).corpus());
        }
    }

    private static String caption(Random random) {
        return one(WHO, random) + " " + one(DOES, random) + " " + one(WHERE, random) + ", and " + one(WHO, random) + " "
                + one(DOES, random) + ".";
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

package avcap.inference.bench;

import avcap.inference.progress.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The times of every stage; as a progress it learns the model's own steps from what they report. */
final class StageTimes implements Progress {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String END = "Done";

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private String step = END;
    private long since;
    private double clip;

    void forget() {
        millis.clear();
        clip = 0;
    }

    void add(String stage, double time) {
        millis.computeIfAbsent(stage, name -> new ArrayList<>()).add(time);
        clip += time;
    }

    void time(String stage, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        add(stage, (System.nanoTime() - begin) / NANOS_PER_MILLI);
    }

    /** A caption begins. */
    void start() {
        step = END;
        since = System.nanoTime();
    }

    /** A caption ends. */
    void stop() {
        turnTo(END);
    }

    /** The stages of one clip are complete. */
    void clipDone() {
        millis.computeIfAbsent("whole clip", name -> new ArrayList<>()).add(clip);
        clip = 0;
    }

    @Override
    public void report(double fraction, String words) {
        turnTo(words);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    private void turnTo(String next) {
        if (!next.equals(step)) {
            long now = System.nanoTime();
            if (!step.equals(END)) {
                add(step.toLowerCase(Locale.ROOT), (now - since) / NANOS_PER_MILLI);
            }
            step = next;
            since = now;
        }
    }

    void print(String modelId, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s%n",
                modelId,
                processors(),
                Runtime.version().feature());
        out.printf(Locale.ROOT, "%-24s %10s %10s %6s%n", "stage", "median ms", "p95 ms", "times");
        millis.forEach((stage, times) -> {
            Collections.sort(times);
            out.printf(
                    Locale.ROOT,
                    "%-24s %10.1f %10.1f %6d%n",
                    stage,
                    times.get(times.size() / 2),
                    times.get((int) (0.95 * (times.size() - 1))),
                    times.size());
        });
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}

package avcap.studio.cli;

import avcap.inference.caption.CaptionStep;
import avcap.inference.features.ClipFeatures;
import avcap.inference.progress.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures how long each stage of captioning a clip took: reading as the reader measured itself, then the steps that the
 * model reports.
 *
 * <p>A step lasts from its first report to the first report of another; one that comes again simply gets more time, and
 * what is told of no step counts for the one that goes on. Names are for scripts and stay when the words change.
 */
final class StageClock implements Progress {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Progress watched;
    private final Map<String, Double> millis = new LinkedHashMap<>();
    private String step = CaptionStep.ENCODE.id();
    private long since = System.nanoTime();

    private StageClock(Progress watched) {
        this.watched = watched;
    }

    /** A clock for the model's steps that starts now. */
    static StageClock after(ClipFeatures.Timing reading, Progress watched) {
        StageClock clock = new StageClock(watched);
        clock.millis.put("decode", reading.decoding());
        clock.millis.put("spectrogram", reading.spectrogram());
        clock.millis.put("pictures", reading.pictures());
        return clock;
    }

    @Override
    public void report(double fraction, String words) {
        CaptionStep.of(words).map(CaptionStep::id).ifPresent(this::turnTo);
        watched.report(fraction, words);
    }

    @Override
    public boolean isCancelled() {
        return watched.isCancelled();
    }

    private synchronized void turnTo(String next) {
        if (!next.equals(step)) {
            long now = System.nanoTime();
            millis.merge(step, (now - since) / NANOS_PER_MILLI, Double::sum);
            step = next;
            since = now;
        }
    }

    /** Milliseconds of each stage in the order they first came, to a tenth, with their sum as {@code total}. */
    synchronized Map<String, Double> milliseconds() {
        turnTo(CaptionStep.DONE.id());
        Map<String, Double> rounded = new LinkedHashMap<>();
        millis.forEach((stage, time) -> rounded.put(stage, tenths(time)));
        rounded.put(
                "total",
                tenths(millis.values().stream().mapToDouble(Double::doubleValue).sum()));
        return rounded;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

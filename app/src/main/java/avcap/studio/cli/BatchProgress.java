package avcap.studio.cli;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far a batch has come: how many clips are done, how fast, and how long it may take yet.
 *
 * <p>A person sees it in front of the progress line. A log gets a sentence every minute or every hundred clips. The rate counts
 * the clips that were worked on and the time that took, not those that were done before.
 */
final class BatchProgress {

    private static final int CLIPS_BETWEEN_SENTENCES = 100;
    private static final long NANOS_BETWEEN_SENTENCES = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Terminal terminal;
    private final LongSupplier nanoClock;
    private final Supplier<OptionalLong> total;
    private final long start;
    private long turn;
    private long workedNanos;
    private long lastSentence;
    private long clipsAtLastSentence;
    private long captioned;
    private long doneBefore;
    private long failed;

    /** @param total how many clips there are, once that is known */
    BatchProgress(Terminal terminal, LongSupplier nanoClock, Supplier<OptionalLong> total) {
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.total = total;
        start = nanoClock.getAsLong();
        turn = start;
        lastSentence = start;
    }

    /** A progress for the clip that is worked on now. */
    Progress of(Path file) {
        return terminal.progress("[" + inFront() + "] " + file.getFileName());
    }

    private String inFront() {
        StringBuilder words = new StringBuilder().append(done() + 1);
        total.get().ifPresent(all -> words.append('/').append(all));
        if (worked() > 0) {
            words.append(String.format(Locale.ROOT, ", %.0f/min", clipsPerMinute()));
            words.append(timeLeft());
        }
        return words.append(failed > 0 ? ", " + failed + " failed" : "").toString();
    }

    void captioned() {
        captioned++;
        worked(true);
    }

    /** Its caption was there, or that of another file with the same content. */
    void doneBefore() {
        doneBefore++;
        worked(false);
    }

    void failed() {
        failed++;
        worked(true);
    }

    private void worked(boolean counts) {
        long now = nanoClock.getAsLong();
        workedNanos += counts ? now - turn : 0;
        turn = now;
        boolean isDue = now - lastSentence >= NANOS_BETWEEN_SENTENCES
                || done() - clipsAtLastSentence >= CLIPS_BETWEEN_SENTENCES;
        if (isDue && !terminal.isWatched()) {
            terminal.say(sentence());
            lastSentence = now;
            clipsAtLastSentence = done();
        }
    }

    private String sentence() {
        String of = total.get().isPresent() ? " of " + total.get().getAsLong() : "";
        String rate = worked() == 0 ? "" : String.format(Locale.ROOT, ", %.0f a minute", clipsPerMinute()) + timeLeft();
        return done() + of + " clips done" + (failed > 0 ? ", " + failed + " failed" : "") + rate + ".";
    }

    private String timeLeft() {
        OptionalLong all = total.get();
        if (all.isEmpty() || all.getAsLong() <= done()) {
            return "";
        }
        long minutes = Math.round((all.getAsLong() - done()) / clipsPerMinute());
        if (minutes < 1) {
            return ", under a minute left";
        }
        return minutes < 120 ? ", " + minutes + " min left" : ", " + Math.round(minutes / 60.0) + " h left";
    }

    private double clipsPerMinute() {
        return worked() / Math.max(1, workedNanos) * NANOS_PER_MINUTE;
    }

    private double worked() {
        return captioned + failed;
    }

    long done() {
        return captioned + doneBefore + failed;
    }

    boolean hasFailures() {
        return failed > 0;
    }

    /** All that was done, as one sentence. */
    String summary() {
        double minutes = (nanoClock.getAsLong() - start) / NANOS_PER_MINUTE;
        StringBuilder words = new StringBuilder()
                .append(captioned)
                .append(" of ")
                .append(done())
                .append(" clips captioned");
        words.append(doneBefore > 0 ? ", " + doneBefore + " known before" : "");
        words.append(failed > 0 ? ", " + failed + " failed" : "");
        words.append(String.format(Locale.ROOT, " in %.1f s", minutes * 60));
        words.append(worked() > 0 ? String.format(Locale.ROOT, ", %.0f a minute", clipsPerMinute()) : "");
        return words.append('.').toString();
    }
}

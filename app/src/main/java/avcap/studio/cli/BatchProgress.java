package avcap.studio.cli;

import avcap.inference.progress.Progress;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final Words WORDS = UiResources.terminalWords();

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
        List<String> facts = new ArrayList<>();
        OptionalLong all = total.get();
        facts.add(done() + 1 + (all.isPresent() ? "/" + all.getAsLong() : ""));
        addPace("batch.rate.short", facts);
        addFailed(facts);
        return String.join(", ", facts);
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
        List<String> facts = new ArrayList<>();
        OptionalLong all = total.get();
        facts.add(
                all.isPresent()
                        ? WORDS.text("batch.done.of", done(), all.getAsLong())
                        : WORDS.text("batch.done", done()));
        addFailed(facts);
        addPace("batch.rate", facts);
        return String.join(", ", facts) + ".";
    }

    private void addFailed(List<String> facts) {
        if (failed > 0) {
            facts.add(WORDS.text("batch.failed", failed));
        }
    }

    /** How fast it goes, and how long it takes yet if that is known. */
    private void addPace(String rate, List<String> facts) {
        if (worked() > 0) {
            facts.add(WORDS.text(rate, rate()));
            OptionalLong all = total.get();
            if (all.isPresent() && all.getAsLong() > done()) {
                facts.add(timeLeft(all.getAsLong() - done()));
            }
        }
    }

    private String timeLeft(long clips) {
        long minutes = Math.round(clips / clipsPerMinute());
        if (minutes < 1) {
            return WORDS.text("batch.left.soon");
        }
        return minutes < 120
                ? WORDS.text("batch.left.minutes", minutes)
                : WORDS.text("batch.left.hours", Math.round(minutes / 60.0));
    }

    private String rate() {
        return shown("%.0f", clipsPerMinute());
    }

    private static String shown(String pattern, double number) {
        return String.format(Language.spoken().numbers(), pattern, number);
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
        List<String> facts = new ArrayList<>();
        facts.add(WORDS.text("batch.captioned", captioned, done()));
        if (doneBefore > 0) {
            facts.add(WORDS.text("batch.known", doneBefore));
        }
        addFailed(facts);
        String clips = String.join(", ", facts);
        String seconds = shown("%.1f", minutes * 60);
        return worked() > 0
                ? WORDS.text("batch.summary.rate", clips, seconds, rate())
                : WORDS.text("batch.summary", clips, seconds);
    }
}

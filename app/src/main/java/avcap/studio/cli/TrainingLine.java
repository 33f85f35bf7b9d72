package avcap.studio.cli;

import avcap.inference.progress.Progress;
import avcap.inference.training.Judgement;
import avcap.inference.training.MatrixSpeed;
import avcap.inference.training.StepReport;
import avcap.inference.training.TrainingWatcher;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * How a run goes: a line that a person watches, or a sentence a minute for a log; and in the end how fast it was, beside what the
 * machine can do at all.
 */
final class TrainingLine implements TrainingWatcher {

    private static final Words WORDS = UiResources.terminalWords();

    private static final long NANOS_BETWEEN_SENTENCES = TimeUnit.MINUTES.toNanos(1);
    private static final double NEWEST = 0.05; // share of the newest step in the mean, so that the time left is steady
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final Terminal terminal;
    private final Progress line;
    private final long steps;
    private final LongSupplier position;
    private final LongSupplier nanoClock;
    private final MatrixSpeed matrices = new MatrixSpeed();
    private long lastSentence;
    private double secondsOfStep;
    private double loss;
    private long clips;
    private double seconds;
    private double work;

    /**
     * The line of a run.
     *
     * @param steps of the whole run
     * @param position steps made so far
     */
    TrainingLine(Terminal terminal, long steps, LongSupplier position, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.steps = steps;
        this.position = position;
        this.nanoClock = nanoClock;
        line = terminal.progress(WORDS.text("training"));
        lastSentence = nanoClock.getAsLong();
    }

    @Override
    public void stepped(StepReport report) {
        if (seconds == 0) {
            matrices.measure();
            secondsOfStep = report.seconds();
            loss = report.losses().caption();
        }
        secondsOfStep += NEWEST * (report.seconds() - secondsOfStep);
        loss += NEWEST * (report.losses().caption() - loss);
        clips += report.clips();
        seconds += report.seconds();
        work += report.work();
        line.report(-1, words(report));
        long now = nanoClock.getAsLong();
        if (now - lastSentence >= NANOS_BETWEEN_SENTENCES) {
            matrices.measure();
            if (!terminal.isWatched()) {
                terminal.say(words(report));
            }
            lastSentence = nanoClock.getAsLong();
        }
    }

    private String words(StepReport report) {
        return WORDS.text(
                report.phase() == StepReport.Phase.WORDS ? "training.step.words" : "training.step",
                report.step() + 1,
                report.steps(),
                number("%.3f", loss),
                number("%.1e", report.rate()),
                number("%.1f", report.clips() / secondsOfStep),
                time((steps - position.getAsLong()) * secondsOfStep));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static String time(double seconds) {
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        if (minutes < 2) {
            return Math.round(seconds) + " s";
        }
        return minutes < 2 * MINUTES_PER_HOUR
                ? minutes + " min"
                : minutes / MINUTES_PER_HOUR + " h " + minutes % MINUTES_PER_HOUR + " min";
    }

    @Override
    public void judged(Judgement judgement) {
        String figures = judgement.figures().entrySet().stream()
                .map(each -> each.getKey() + " " + number("%.3f", each.getValue()))
                .collect(Collectors.joining(" "));
        terminal.say(WORDS.text(
                judgement.isBest() ? "training.best" : "training.noBetter",
                judgement.step(),
                figures,
                judgement.decisive()));
    }

    /** What was done and how fast; empty words if no step was made. */
    String summary() {
        if (seconds == 0) {
            return WORDS.text("training.nothing");
        }
        matrices.measure();
        return WORDS.text(
                "training.done",
                clips,
                time(seconds),
                number("%.1f", clips / seconds),
                number("%.0f", work / seconds),
                number("%.0f", matrices.best()),
                number("%.0f", 100 * work / seconds / matrices.best()));
    }
}

package avcap.studio.review;

import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.annotation.review.ReviewReason;
import avcap.studio.annotation.review.Submission;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Times, reasons and numbers as a reviewer reads them. */
final class Told {

    private static final Words WORDS = UiResources.reviewWords();
    private static final double MILLIS = 1000;
    private static final double PERCENT = 100;

    private Told() {}

    /** Such as "4 min ago". */
    static String ago(Instant at, Instant now) {
        Duration passed = Duration.between(at, now);
        if (passed.toMinutes() < 1) {
            return WORDS.text("ago.now");
        }
        if (passed.toHours() < 1) {
            return WORDS.text("ago.minutes", passed.toMinutes());
        }
        return passed.toDays() < 1
                ? WORDS.text("ago.hours", passed.toHours())
                : WORDS.text("ago.days", passed.toDays());
    }

    /** Such as "Accepted in 1.8 s". */
    static String reason(QueuedClip queued) {
        String key = "reason." + id(queued.reason());
        return queued.reason() == ReviewReason.FAST ? WORDS.text(key, seconds(queued.submission())) : WORDS.text(key);
    }

    private static String seconds(Submission submission) {
        return submission
                .spent()
                .map(spent -> String.format(Language.spoken().numbers(), "%.1f", spent.toMillis() / MILLIS))
                .orElse("–");
    }

    /** What the reason rests on, such as "29 % differ". */
    static String detail(QueuedClip queued) {
        Submission submission = queued.submission();
        String key = "detail." + id(queued.reason());
        return switch (queued.reason()) {
            case DISAGREEMENT -> WORDS.text(key, Math.round(queued.disagreement() * PERCENT));
            case LOW_SCORE -> number(submission.meanLogProbability().orElse(0));
            case FLAGGED -> WORDS.text(key, submission.by().name());
            case FAST, PLANTED, CHANGED, RANDOM -> WORDS.text(key);
        };
    }

    /** With a real minus. */
    static String number(double value) {
        return String.format(Language.spoken().numbers(), "%.2f", value).replace('-', '−');
    }

    static String icon(ReviewReason reason) {
        return switch (reason) {
            case DISAGREEMENT -> "fth-users";
            case FAST -> "fth-zap";
            case PLANTED -> "fth-target";
            case LOW_SCORE -> "fth-arrow-down";
            case CHANGED -> "fth-corner-up-left";
            case FLAGGED -> "fth-flag";
            case RANDOM -> "fth-shuffle";
        };
    }

    /** On a chip, such as "Disagree". */
    static String chip(ReviewReason reason) {
        return WORDS.text("chip." + id(reason));
    }

    private static String id(ReviewReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}

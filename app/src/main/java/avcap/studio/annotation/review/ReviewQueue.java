package avcap.studio.annotation.review;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Status;
import avcap.studio.wording.WordDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which clips wait for a reviewer, and why. What is known of a clip decides alone, so each can be asked about by itself. */
public final class ReviewQueue {

    /** From here on the pressing come first: the widest disagreement, the quickest acceptance, the least likely words. */
    public static final Comparator<QueuedClip> ORDER = Comparator.comparing(QueuedClip::reason)
            .thenComparing(Comparator.comparingDouble(ReviewQueue::urgency).reversed())
            .thenComparing(queued -> queued.submission().at())
            .thenComparing(queued -> queued.submission().entry());

    /** One word of ten another: less is a matter of taste. */
    private static final double NOTABLE = .1;

    /** On the average word, after an edit. */
    private static final double LOW = Math.log(.3);

    /** Seconds a clip of unknown length is taken to last. */
    private static final double USUAL_LENGTH = 10;

    private static final double MILLIS = 1000;
    private static final int EVERY = 10;
    private static final int HASH_DIGITS = 8;
    private static final int HEX = 16;

    private ReviewQueue() {}

    /** A clip's place in the queue; empty if nothing asks for a reviewer. */
    public static Optional<QueuedClip> place(Submission submission) {
        double disagreement = disagreement(submission.versions());
        List<ReviewReason> reasons = new ArrayList<>();
        for (ReviewReason reason : ReviewReason.values()) {
            if (holds(reason, submission, disagreement) && !(reason == ReviewReason.RANDOM && !reasons.isEmpty())) {
                reasons.add(reason);
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new QueuedClip(submission, reasons, disagreement));
    }

    private static boolean holds(ReviewReason reason, Submission submission, double disagreement) {
        boolean isAccepted = submission.status() == Status.ACCEPTED;
        return switch (reason) {
            case DISAGREEMENT -> disagreement >= NOTABLE;
            case FAST -> isAccepted && isFast(submission);
            case LOW_SCORE ->
                isAccepted
                        && submission.isEdited()
                        && submission.meanLogProbability().orElse(0) < LOW;
            case PLANTED -> isAccepted && submission.isPlantMissed();
            case CHANGED -> isAccepted && submission.isChangedAfterReturn();
            case FLAGGED -> submission.status() == Status.FLAGGED;
            case RANDOM -> isAccepted && isDrawn(submission.clip());
        };
    }

    private static boolean isFast(Submission submission) {
        return submission
                .spent()
                .filter(spent -> isFast(spent.toMillis(), submission.duration(), submission.isEdited()))
                .isPresent();
    }

    /**
     * Whether a text was accepted too fast to have listened: one that was changed takes half the clip at least, and one that was
     * left as it is, all of it.
     *
     * @param duration of the clip, seconds, 0 if unknown
     */
    public static boolean isFast(long millis, double duration, boolean isEdited) {
        double length = duration > 0 ? duration : USUAL_LENGTH;
        return millis / MILLIS < (isEdited ? length / 2 : length);
    }

    /** Every tenth clip, the same ones always and in every copy of a project. */
    static boolean isDrawn(ClipId clip) {
        return Long.parseLong(clip.sha256().substring(0, HASH_DIGITS), HEX) % EVERY == 0;
    }

    private static double disagreement(List<String> versions) {
        double most = 0;
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                most = Math.max(most, distance(versions.get(i), versions.get(j)));
            }
        }
        return most;
    }

    /** The share of the words of both texts that only one of them has. */
    public static double distance(String one, String other) {
        List<WordDiff.Part> parts = WordDiff.between(one, other).parts();
        int apart = 0;
        int all = 0;
        for (WordDiff.Part part : parts) {
            boolean isShared = part.kind() == WordDiff.Kind.SAME;
            apart += isShared ? 0 : part.words().size();
            all += part.words().size() * (isShared ? 2 : 1);
        }
        return all == 0 ? 0 : (double) apart / all;
    }

    private static double urgency(QueuedClip queued) {
        Submission submission = queued.submission();
        return switch (queued.reason()) {
            case DISAGREEMENT -> queued.disagreement();
            case FAST -> -submission.spent().map(spent -> spent.toMillis()).orElse(0L);
            case LOW_SCORE -> -submission.meanLogProbability().orElse(0);
            case PLANTED, CHANGED, FLAGGED, RANDOM -> 0;
        };
    }
}

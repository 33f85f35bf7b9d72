package avcap.studio.annotation.planting;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * That a wrong word was planted in the draft of a clip's first caption, or what became of it.
 *
 * @param entry the clip
 * @param by whom it was planted for
 * @param at when, to the millisecond
 * @param word what was planted
 * @param lookedMillis how long the draft had been on the screen when that was decided; empty where nothing was
 */
public record Planting(
        EntryId entry, Annotator by, Instant at, PlantedWord word, Outcome outcome, OptionalLong lookedMillis) {

    /** What became of it. */
    public enum Outcome {
        /** Nothing yet. */
        PLANTED,
        /** The word was changed or removed before the text was accepted. */
        CAUGHT,
        /** The text was to be accepted with the word in it. */
        MISSED,
        /** It says nothing of whoever it was planted for: another draft came, or the person had said the word already. */
        PASSED
    }

    public Planting {
        boolean isDecided = outcome == Outcome.CAUGHT || outcome == Outcome.MISSED;
        if (isDecided != lookedMillis.isPresent()) {
            throw new IllegalArgumentException(outcome + " after " + lookedMillis);
        }
    }

    /** A word that is planted. */
    public static Planting of(EntryId entry, Annotator by, Instant at, PlantedWord word) {
        return new Planting(entry, by, at, word, Outcome.PLANTED, OptionalLong.empty());
    }

    /** What became of it. */
    public Planting decided(Outcome outcome, Instant when, long looked) {
        boolean isPassed = outcome == Outcome.PASSED;
        return new Planting(entry, by, when, word, outcome, isPassed ? OptionalLong.empty() : OptionalLong.of(looked));
    }

    /** The same of a clip that has another number. */
    public Planting of(EntryId other) {
        return new Planting(other, by, at, word, outcome, lookedMillis);
    }

    /**
     * What was planted for a person and is not decided. What is decided in one copy of a project is decided in all, even where the
     * other copy's rows come later.
     *
     * @param all of one clip, oldest first
     */
    public static Optional<Planting> open(List<Planting> all, Annotator by) {
        List<Planting> own = all.stream().filter(each -> each.by().equals(by)).toList();
        boolean isDecided = own.stream().anyMatch(each -> each.outcome() != Outcome.PLANTED);
        return isDecided ? Optional.empty() : own.stream().findFirst();
    }
}

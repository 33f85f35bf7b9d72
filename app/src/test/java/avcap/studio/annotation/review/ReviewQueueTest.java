package avcap.studio.annotation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {

    private static final ClipId DRAWN = clip(20);
    private static final ClipId NOT_DRAWN = clip(21);

    /** Ten seconds long, edited, accepted after a minute, with nothing that asks for a reviewer. */
    private static final Submission CALM = new Submission(
            new EntryId(1),
            "dog",
            NOT_DRAWN,
            10,
            Status.ACCEPTED,
            new Annotator("anna"),
            Instant.EPOCH,
            true,
            OptionalDouble.of(-0.4),
            Optional.of(Duration.ofSeconds(60)),
            false,
            false,
            List.of("a dog barks"));

    private static ClipId clip(int number) {
        return new ClipId(String.format("%08x%056x", number, 0));
    }

    private static Submission with(
            ClipId clip, boolean isEdited, double logProbability, Duration spent, boolean isChanged) {
        return new Submission(
                CALM.entry(),
                CALM.name(),
                clip,
                CALM.duration(),
                CALM.status(),
                CALM.by(),
                CALM.at(),
                isEdited,
                OptionalDouble.of(logProbability),
                Optional.of(spent),
                isChanged,
                false,
                CALM.versions());
    }

    private static List<ReviewReason> reasons(Submission submission) {
        return ReviewQueue.place(submission).map(QueuedClip::reasons).orElse(List.of());
    }

    @Test
    void whatNothingSpeaksAgainstDoesNotWait() {
        assertThat(reasons(CALM)).isEmpty();
    }

    @Test
    void whoMissedAPlantedWordIsReadAgain() {
        Submission missed = new Submission(
                CALM.entry(),
                CALM.name(),
                NOT_DRAWN,
                CALM.duration(),
                CALM.status(),
                CALM.by(),
                CALM.at(),
                true,
                CALM.meanLogProbability(),
                CALM.spent(),
                false,
                true,
                CALM.versions());

        assertThat(reasons(missed)).containsExactly(ReviewReason.PLANTED);
    }

    @Test
    void peopleDisagreeWhereOneWordOfTenIsAnother() {
        Submission two = CALM.withVersions(List.of("a dog barks then a train rings", "a dog barks and a tram rings"));

        QueuedClip queued = ReviewQueue.place(two).orElseThrow();

        assertThat(queued.reasons()).containsExactly(ReviewReason.DISAGREEMENT);
        assertThat(queued.disagreement()).isCloseTo(4.0 / 14, within(1e-9));
        assertThat(reasons(CALM.withVersions(List.of("a dog barks", "A dog barks"))))
                .isEmpty();
    }

    @Test
    void theWidestOfAllPairsCounts() {
        Submission three = CALM.withVersions(List.of("a dog barks", "a dog barks", "a bell rings"));

        assertThat(ReviewQueue.place(three).orElseThrow().disagreement()).isCloseTo(4.0 / 6, within(1e-9));
    }

    @Test
    void aChangedTextTakesHalfTheClipAndAnUnchangedOneAllOfIt() {
        assertThat(reasons(with(NOT_DRAWN, true, -0.4, Duration.ofMillis(4_900), false)))
                .containsExactly(ReviewReason.FAST);
        assertThat(reasons(with(NOT_DRAWN, true, -0.4, Duration.ofMillis(5_100), false)))
                .isEmpty();
        assertThat(reasons(with(NOT_DRAWN, false, -0.4, Duration.ofMillis(9_900), false)))
                .containsExactly(ReviewReason.FAST);
        assertThat(reasons(with(NOT_DRAWN, false, -0.4, Duration.ofMillis(10_100), false)))
                .isEmpty();
    }

    @Test
    void unlikelyWordsAskForALookOnlyWhereAPersonWroteThem() {
        assertThat(reasons(with(NOT_DRAWN, true, -1.79, Duration.ofMinutes(1), false)))
                .containsExactly(ReviewReason.LOW_SCORE);
        assertThat(reasons(with(NOT_DRAWN, false, -1.79, Duration.ofMinutes(1), false)))
                .isEmpty();
    }

    @Test
    void whatCameBackWaitsAgain() {
        assertThat(reasons(with(NOT_DRAWN, true, -0.4, Duration.ofMinutes(1), true)))
                .containsExactly(ReviewReason.CHANGED);
    }

    @Test
    void chanceDrawsOnlyWhatWaitsForNothingElse() {
        assertThat(reasons(with(DRAWN, true, -0.4, Duration.ofMinutes(1), false)))
                .containsExactly(ReviewReason.RANDOM);
        assertThat(reasons(with(DRAWN, true, -0.4, Duration.ofMinutes(1), true)))
                .containsExactly(ReviewReason.CHANGED);
    }

    @Test
    void everyTenthClipIsDrawn() {
        assertThat(IntStream.range(0, 1_000).filter(i -> ReviewQueue.isDrawn(clip(i))))
                .hasSize(100);
    }

    @Test
    void disagreementComesFirstAndTheWidestBeforeAll() {
        QueuedClip narrow = ReviewQueue.place(CALM.withVersions(List.of("a dog barks loud", "a dog barks now")))
                .orElseThrow();
        QueuedClip wide = ReviewQueue.place(CALM.withVersions(List.of("a dog barks", "the bell rings")))
                .orElseThrow();
        QueuedClip quick = ReviewQueue.place(with(NOT_DRAWN, true, -0.4, Duration.ofSeconds(1), false))
                .orElseThrow();
        QueuedClip slower = ReviewQueue.place(with(NOT_DRAWN, true, -0.4, Duration.ofSeconds(4), false))
                .orElseThrow();

        assertThat(Stream.of(slower, narrow, quick, wide).sorted(ReviewQueue.ORDER))
                .containsExactly(wide, narrow, quick, slower);
    }
}

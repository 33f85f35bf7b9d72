package avcap.studio.annotation.query;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DoubtQueueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final List<Doubt> clips = LongStream.rangeClosed(1, 1_000)
            .mapToObj(id ->
                    new Doubt(new EntryId(id), OptionalDouble.of(-3 + id / 500.0), OptionalDouble.of(-5 + id / 300.0)))
            .toList();

    private List<Listed> queue(LocalDate day) {
        return new DoubtQueue("project", day).of(clips);
    }

    private static boolean isRandom(Listed clip) {
        return clip.reason().equals(Optional.of(Reason.RANDOM));
    }

    @Test
    void everyClipIsInTheQueueOnce() {
        assertThat(queue(TODAY).stream().map(Listed::entry))
                .containsExactlyInAnyOrderElementsOf(
                        clips.stream().map(Doubt::entry).toList());
    }

    @Test
    void aboutATenthIsDrawnByChanceAndTheyComeFromTheFront() {
        List<Listed> queue = queue(TODAY);

        assertThat(queue.stream().filter(DoubtQueueTest::isRandom).count()).isBetween(60L, 140L);
        assertThat(queue.subList(0, 100).stream()
                        .filter(DoubtQueueTest::isRandom)
                        .count())
                .isEqualTo(10);
    }

    @Test
    void theRestKeepsItsOrder() {
        assertThat(queue(TODAY).stream().filter(clip -> !isRandom(clip)).map(clip -> clip.entry()
                        .value()))
                .isSorted();
    }

    @Test
    void theDrawIsTheSameAllDayAndAnotherTheNext() {
        assertThat(queue(TODAY)).isEqualTo(queue(TODAY));
        assertThat(queue(TODAY)).isNotEqualTo(queue(TODAY.plusDays(1)));
    }

    @Test
    void saysWhyAClipIsDoubted() {
        Doubt low = new Doubt(new EntryId(1), OptionalDouble.of(-2), OptionalDouble.of(-3));
        Doubt word = new Doubt(new EntryId(1), OptionalDouble.of(-0.2), OptionalDouble.of(-1));
        Doubt sure = new Doubt(new EntryId(1), OptionalDouble.of(-0.1), OptionalDouble.of(-0.2));
        Doubt none = new Doubt(new EntryId(1), OptionalDouble.empty(), OptionalDouble.empty());

        assertThat(List.of(low.reason(), word.reason(), sure.reason(), none.reason()))
                .containsExactly(
                        Optional.of(Reason.LOW_SCORE),
                        Optional.of(Reason.DOUBTFUL_WORD),
                        Optional.empty(),
                        Optional.of(Reason.NO_DRAFT));
    }
}

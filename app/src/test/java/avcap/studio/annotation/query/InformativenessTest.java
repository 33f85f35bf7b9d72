package avcap.studio.annotation.query;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InformativenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** A day on which none of the first few clips is drawn by chance. */
    private static final DoubtQueue CHANCE = new DoubtQueue("project", dayWithoutChance());

    private static LocalDate dayWithoutChance() {
        List<Listed> few = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> new Listed(new EntryId(id), Optional.empty()))
                .toList();
        LocalDate day = TODAY;
        while (!new DoubtQueue("project", day).mixed(few).equals(few)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Sample draft(long id, double mean, OptionalDouble nats, double novelty) {
        return new Sample(
                new Doubt(new EntryId(id), OptionalDouble.of(mean), OptionalDouble.of(mean - 1)),
                Status.DRAFT,
                "drum",
                nats.stream()
                        .mapToObj(apart -> new Disagreement(apart, "drum", Modality.SOUND, Optional.empty()))
                        .findFirst(),
                new Novelty(novelty, List.of(), ""));
    }

    private static Sample at(long id, Status status) {
        return new Sample(new Doubt(new EntryId(id), OptionalDouble.empty(), OptionalDouble.empty()), status);
    }

    private static OptionalDouble nats(double value) {
        return OptionalDouble.of(value);
    }

    private static List<Long> order(Sample... samples) {
        return new Informativeness(CHANCE)
                .of(List.of(samples)).stream().map(clip -> clip.entry().value()).toList();
    }

    private static Listed only(Sample sample, Sample... others) {
        List<Sample> all = new ArrayList<>(List.of(others));
        all.add(sample);
        return new Informativeness(CHANCE)
                .of(all).stream()
                        .filter(clip -> clip.entry().equals(sample.doubt().entry()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void multipliesTheRanks() {
        // Shares below, halves for equals, of three: 1/6, 3/6, 5/6.
        // 1: unsure 5/6, apart 1/6, new 3/6 -> 15/216; 2: 3/6, 3/6, 5/6 -> 45/216; 3: 1/6, 5/6, 1/6 -> 5/216
        assertThat(order(draft(1, -3, nats(0.1), 0.5), draft(2, -2, nats(0.2), 0.9), draft(3, -1, nats(9), 0.1)))
                .containsExactly(2L, 1L, 3L);
    }

    @Test
    void aMissingMeasurementCountsAsTheMedian() {
        assertThat(order(
                        draft(1, -1, nats(0.1), 0.5),
                        draft(2, -1, OptionalDouble.empty(), 0.5),
                        draft(3, -1, nats(0.9), 0.5)))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void whereAllAreAlikeTheOthersDecide() {
        assertThat(order(
                        draft(1, -1, OptionalDouble.empty(), 0),
                        draft(2, -3, OptionalDouble.empty(), 0),
                        draft(3, -2, OptionalDouble.empty(), 0)))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void whatWaitsWithoutADraftFollowsAndThenTheRest() {
        assertThat(order(
                        at(1, Status.ACCEPTED),
                        at(2, Status.NEW),
                        draft(3, -0.1, OptionalDouble.empty(), 0),
                        at(4, Status.FLAGGED)))
                .containsExactly(3L, 2L, 1L, 4L);
    }

    @Test
    void aTenthOfWhatWaitsIsDrawnByChanceAndNothingOfTheRest() {
        List<Sample> samples = new ArrayList<>();
        LongStream.rangeClosed(1, 500).forEach(id -> samples.add(draft(id, -1.0 / id, nats(1), 0)));
        LongStream.rangeClosed(501, 1_000).forEach(id -> samples.add(at(id, Status.ACCEPTED)));

        List<Listed> queue = new Informativeness(new DoubtQueue("project", TODAY)).of(samples);

        assertThat(queue)
                .extracting(clip -> clip.entry().value())
                .doesNotHaveDuplicates()
                .hasSize(1_000);
        assertThat(queue.subList(0, 100))
                .filteredOn(clip -> clip.reason().equals(Optional.of(Reason.RANDOM)))
                .hasSize(10);
        assertThat(queue.subList(500, 1_000)).allMatch(clip -> clip.reason().isEmpty());
    }

    @Test
    void tellsTheStrongestReason() {
        Sample dull = draft(1, -0.1, nats(0), 0);
        Disagreement heardOtherwise = new Disagreement(2, "drum", Modality.SOUND, Optional.of("bell"));
        Sample heard = new Sample(
                new Doubt(new EntryId(2), OptionalDouble.of(-0.2), OptionalDouble.of(-0.3)),
                Status.DRAFT,
                "drum",
                Optional.of(heardOtherwise),
                new Novelty(0, List.of(), ""));
        Sample fresh = new Sample(
                new Doubt(new EntryId(3), OptionalDouble.of(-0.3), OptionalDouble.of(-0.3)),
                Status.DRAFT,
                "zither",
                Optional.empty(),
                new Novelty(1, List.of("zither", "gong", "lute", "harp"), "zither"));
        Sample unsure = draft(4, -4, OptionalDouble.empty(), 0);
        Sample[] all = {dull, heard, fresh, unsure};

        assertThat(only(heard, dull, fresh, unsure))
                .isEqualTo(new Listed(new EntryId(2), Optional.of(Reason.SOUND_SAYS), List.of("bell")));
        assertThat(only(fresh, dull, heard, unsure))
                .isEqualTo(
                        new Listed(new EntryId(3), Optional.of(Reason.NEW_WORDS), List.of("zither", "gong", "lute")));
        assertThat(only(unsure, dull, heard, fresh))
                .isEqualTo(new Listed(new EntryId(4), Optional.of(Reason.UNSURE_OF), List.of("drum")));
        assertThat(only(dull, heard, fresh, unsure))
                .isEqualTo(new Listed(new EntryId(1), Optional.of(Reason.LITTLE_NEW)));
        assertThat(order(all)).last().isEqualTo(1L);
    }

    @Test
    void doesNotCallAWordUnsureThatIsLikely() {
        Sample likely = new Sample(
                new Doubt(new EntryId(1), OptionalDouble.of(-0.2), OptionalDouble.of(-0.3)),
                Status.DRAFT,
                "drum",
                Optional.empty(),
                Novelty.UNKNOWN);

        assertThat(only(likely, draft(2, -0.1, OptionalDouble.empty(), 0)).reason())
                .contains(Reason.LESS_SURE);
    }
}

package avcap.studio.annotation.query;

import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import avcap.inference.features.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queue by what a person's answer would teach: uncertainty times disagreement of the modes times novelty.
 *
 * <p>Nats, log-probabilities and shares of captions cannot be multiplied as they are: the most skewed of them would decide alone. So
 * each counts by its rank among the drafts that wait, as the share of them that lie below, equals counting half: in (0, 1), with the
 * mean ½. A draft whose disagreement was not measured counts there as the median, ½, and is drawn neither to the front nor to the
 * back. Where all are alike, each has ½ and the others decide.
 */
public final class Informativeness {

    /** What lies below this in everything is no reason to ask. */
    private static final double MEDIAN = 0.5;

    private static final int MOST_WORDS = 3;

    private final DoubtQueue chance;

    /** @param chance which clips are drawn, and put among those that wait */
    public Informativeness(DoubtQueue chance) {
        this.chance = chance;
    }

    /** How much a draft would teach, in each respect and in all. */
    private record Rank(Sample sample, double uncertainty, double disagreement, double novelty) {

        double product() {
            return uncertainty * disagreement * novelty;
        }
    }

    /** Drafts that wait for a person, then what waits without one, then the rest; given in the order of the project. */
    public List<Listed> of(List<Sample> samples) {
        List<Listed> waiting = new ArrayList<>(samples.size());
        ranks(samples.stream().filter(Sample::hasDraft).toList()).stream()
                .sorted(Comparator.comparingDouble(Rank::product).reversed())
                .forEach(rank -> waiting.add(listed(rank)));
        samples.stream()
                .filter(sample -> sample.status().isUnfinished() && !sample.hasDraft())
                .forEach(sample -> waiting.add(new Listed(entry(sample), sample.doubt().reason())));
        List<Listed> queue = chance.mixed(waiting);
        samples.stream()
                .filter(sample -> !sample.status().isUnfinished())
                .forEach(sample -> queue.add(new Listed(entry(sample), Optional.empty())));
        return queue;
    }

    private static EntryId entry(Sample sample) {
        return sample.doubt().entry();
    }

    private static List<Rank> ranks(List<Sample> drafts) {
        Shares uncertainty = Shares.of(drafts, Informativeness::uncertainty);
        Shares novelty = Shares.of(drafts, sample -> sample.novelty().value());
        Shares disagreement = Shares.of(
                drafts.stream().flatMap(sample -> sample.disagreement().stream()).toList(), Disagreement::nats);
        return drafts.stream()
                .map(sample -> new Rank(
                        sample,
                        uncertainty.below(uncertainty(sample)),
                        sample.disagreement()
                                .map(found -> disagreement.below(found.nats()))
                                .orElse(MEDIAN),
                        novelty.below(sample.novelty().value())))
                .toList();
    }

    private static double uncertainty(Sample sample) {
        return -sample.doubt().mean().orElseThrow();
    }

    /** Values in order, to tell what share of them lies below one. */
    private record Shares(double[] sorted) {

        static <T> Shares of(Collection<T> all, ToDoubleFunction<T> value) {
            return new Shares(all.stream().mapToDouble(value).sorted().toArray());
        }

        /** Of a value that is among them; those that equal it count half. */
        double below(double value) {
            return (first(value) + first(Math.nextUp(value))) / 2.0 / sorted.length;
        }

        /** How many are less. */
        private int first(double value) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] < value) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    /** Of what puts a clip before most others, the strongest is told. */
    private static Listed listed(Rank rank) {
        Sample sample = rank.sample();
        return Stream.of(
                        new Told(rank.disagreement(), disagreed(sample)),
                        new Told(rank.novelty(), isNew(sample)),
                        new Told(rank.uncertainty(), unsure(sample)))
                .filter(told -> told.listed().isPresent() && told.share() >= MEDIAN)
                .max(Comparator.comparingDouble(Told::share))
                .flatMap(Told::listed)
                .orElseGet(() -> new Listed(entry(sample), Optional.of(Reason.LITTLE_NEW)));
    }

    private record Told(double share, Optional<Listed> listed) {}

    private static Optional<Listed> disagreed(Sample sample) {
        return sample.disagreement().filter(Disagreement::isClear).map(found -> {
            Reason other = found.doubter() == Modality.SOUND ? Reason.SOUND_SAYS : Reason.PICTURE_SAYS;
            return new Listed(
                    entry(sample),
                    Optional.of(found.says().isPresent() ? other : Reason.MODES_APART),
                    List.of(found.says().orElse(found.word())));
        });
    }

    private static Optional<Listed> isNew(Sample sample) {
        Novelty novelty = sample.novelty();
        if (novelty.rarest().isEmpty()) {
            return Optional.empty();
        }
        List<String> unseen =
                novelty.unseen().subList(0, Math.min(MOST_WORDS, novelty.unseen().size()));
        return Optional.of(
                unseen.isEmpty()
                        ? new Listed(entry(sample), Optional.of(Reason.RARE_WORD), List.of(novelty.rarest()))
                        : new Listed(entry(sample), Optional.of(Reason.NEW_WORDS), unseen));
    }

    private static Optional<Listed> unsure(Sample sample) {
        return Optional.of(
                sample.doubt().isOfAWord() && !sample.leastSure().isEmpty()
                        ? new Listed(entry(sample), Optional.of(Reason.UNSURE_OF), List.of(sample.leastSure()))
                        : new Listed(entry(sample), Optional.of(Reason.LESS_SURE)));
    }
}

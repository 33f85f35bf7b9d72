package avcap.studio.annotation.query;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.EntryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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

    private static final Comparator<Told> STRONGEST =
            Comparator.comparingDouble(Told::share).reversed();

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
                .forEach(sample ->
                        waiting.add(new Listed(entry(sample), sample.doubt().reason())));
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
                drafts.stream()
                        .flatMap(sample -> sample.disagreement().stream())
                        .toList(),
                Disagreement::nats);
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

    /** For each of the values there are, in order, what share lies below it; those that equal it count half. */
    private record Shares(double[] values, double[] shares) {

        static <T> Shares of(Collection<T> all, ToDoubleFunction<T> value) {
            double[] sorted = all.stream()
                    .mapToDouble(each -> unsigned(value.applyAsDouble(each)))
                    .sorted()
                    .toArray();
            double[] values = new double[sorted.length];
            double[] shares = new double[sorted.length];
            int count = 0;
            for (int from = 0, to; from < sorted.length; from = to) {
                to = from + 1;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                values[count] = sorted[from];
                shares[count++] = (from + to) / 2.0 / sorted.length;
            }
            return new Shares(Arrays.copyOf(values, count), Arrays.copyOf(shares, count));
        }

        /** Of a value that is among them. */
        double below(double value) {
            return shares[Arrays.binarySearch(values, unsigned(value))];
        }

        /** There are two zeros, which are found apart. */
        private static double unsigned(double value) {
            return value + 0.0;
        }
    }

    /** Of what puts a clip before most others, the strongest is told. */
    private static Listed listed(Rank rank) {
        Sample sample = rank.sample();
        List<Told> strongest = new ArrayList<>(3);
        strongest.add(new Told(rank.disagreement(), Informativeness::disagreed));
        strongest.add(new Told(rank.novelty(), Informativeness::isNew));
        strongest.add(new Told(rank.uncertainty(), Informativeness::unsure));
        strongest.sort(STRONGEST);
        for (Told told : strongest) {
            Optional<Listed> listed =
                    told.share() < MEDIAN ? Optional.empty() : told.words().apply(sample);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        return new Listed(entry(sample), Optional.of(Reason.LITTLE_NEW));
    }

    /** A reason with the share of drafts for which it is weaker. */
    private record Told(double share, Function<Sample, Optional<Listed>> words) {}

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
        List<String> unseen = novelty.unseen()
                .subList(0, Math.min(MOST_WORDS, novelty.unseen().size()));
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

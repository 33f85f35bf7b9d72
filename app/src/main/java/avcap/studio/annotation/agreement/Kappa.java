package avcap.studio.annotation.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement on categories beyond what chance would give: 1 is full, 0 is chance.
 *
 * <p>For two people it is Cohen's, by each one's own habits; for more it is Fleiss', by the habits of all, where a thing counts
 * that at least two of them judged, however many did.
 *
 * @param judged things that at least two people judged
 * @param value empty if nothing was, or if everyone gave everything the same category, where kappa says nothing
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960</a>
 * @see <a href="https://doi.org/10.1037/h0031619">Fleiss 1971</a>
 */
public record Kappa(int judged, OptionalDouble value) {

    static final Kappa NONE = new Kappa(0, OptionalDouble.empty());

    /** Cohen's, of what two people said of the same things. */
    static <T> Kappa ofTwo(List<T> one, List<T> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("Not the same things: " + one.size() + " and " + other.size());
        }
        int all = one.size();
        Map<T, Integer> ones = counts(one);
        Map<T, Integer> others = counts(other);
        double same = 0;
        for (int i = 0; i < all; i++) {
            same += one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        double chance = 0;
        for (Map.Entry<T, Integer> each : ones.entrySet()) {
            chance += (double) each.getValue() * others.getOrDefault(each.getKey(), 0);
        }
        return all == 0 ? NONE : of(all, same / all, chance / ((double) all * all));
    }

    /** Fleiss', of what several people said of each thing. */
    static <T> Kappa ofMany(List<List<T>> things) {
        Map<T, Integer> totals = new HashMap<>();
        int judged = 0;
        int sayings = 0;
        double same = 0;
        for (List<T> said : things) {
            int people = said.size();
            if (people >= 2) {
                judged++;
                sayings += people;
                double pairs = 0;
                for (Map.Entry<T, Integer> each : counts(said).entrySet()) {
                    totals.merge(each.getKey(), each.getValue(), Integer::sum);
                    pairs += each.getValue() * (each.getValue() - 1.0);
                }
                same += pairs / (people * (people - 1.0));
            }
        }
        double chance = 0;
        for (int total : totals.values()) {
            chance += (double) total / sayings * total / sayings;
        }
        return judged == 0 ? NONE : of(judged, same / judged, chance);
    }

    private static Kappa of(int judged, double same, double chance) {
        boolean isTelling = chance < 1 - 1e-12; // the sum of shares, which rounding may leave a hair below 1
        return new Kappa(
                judged, isTelling ? OptionalDouble.of((same - chance) / (1 - chance)) : OptionalDouble.empty());
    }

    private static <T> Map<T, Integer> counts(List<T> said) {
        Map<T, Integer> counts = new HashMap<>();
        said.forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }
}

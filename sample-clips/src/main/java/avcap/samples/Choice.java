package avcap.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Ways to say one thing, the commonest first, with how often each is taken.
 *
 * <p>Equality is that of the lists; the lists are not copied, as choices are constants.
 *
 * @param weights in any unit, one for each way, falling
 */
record Choice<T>(List<T> ways, List<Double> weights) {

    Choice {
        if (ways.isEmpty() || ways.size() != weights.size()) {
            throw new IllegalArgumentException("Not a choice: " + ways + " with " + weights);
        }
    }

    static <T> Choice<T> only(T way) {
        return new Choice<>(List.of(way), List.of(1.0));
    }

    Choice<T> or(T way, double weight) {
        List<T> moreWays = new ArrayList<>(ways);
        moreWays.add(way);
        List<Double> moreWeights = new ArrayList<>(weights);
        moreWeights.add(weight);
        return new Choice<>(List.copyOf(moreWays), List.copyOf(moreWeights));
    }

    /** The same without the ways that do not fit; the commonest must fit. */
    Choice<T> fitting(Predicate<T> fits) {
        List<T> left = new ArrayList<>();
        List<Double> weightsLeft = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            if (fits.test(ways.get(i))) {
                left.add(ways.get(i));
                weightsLeft.add(weights.get(i));
            }
        }
        return new Choice<>(left, weightsLeft);
    }

    T by(Taste taste) {
        return ways.get(taste.pick(weights));
    }

    /** How a speaker chooses. */
    @FunctionalInterface
    interface Taste {

        /** The place of one of several weights. */
        int pick(List<Double> weights);

        /** Always the commonest way. */
        static Taste plain() {
            return weights -> 0;
        }

        /** Each way as often as its weight says. */
        static Taste usual(SplittableRandom chance) {
            return weights -> drawn(weights, 1, chance);
        }

        /** Rare ways more often than their weights say, common ones less. */
        static Taste varied(SplittableRandom chance) {
            return weights -> drawn(weights, 0.3, chance);
        }

        private static int drawn(List<Double> weights, double power, SplittableRandom chance) {
            double sum = 0;
            for (double weight : weights) {
                sum += Math.pow(weight, power);
            }
            double left = chance.nextDouble(sum);
            for (int i = 0; i < weights.size() - 1; i++) {
                left -= Math.pow(weights.get(i), power);
                if (left < 0) {
                    return i;
                }
            }
            return weights.size() - 1;
        }
    }
}

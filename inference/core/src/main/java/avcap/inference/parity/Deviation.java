package avcap.inference.parity;

import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far one answer is from the known one.
 *
 * @param answer its name in the pack, or what was counted
 * @param largest absolute difference of any two numbers; not a number if one is, infinite if they cannot be compared
 * @param tolerance the most that rounding explains
 * @param problem why the numbers cannot be compared, or the first thing that differs
 */
public record Deviation(String answer, double largest, double tolerance, Optional<String> problem) {

    private static final Sentences SENTENCES = Sentences.of(Deviation.class);

    public boolean holds() {
        return largest <= tolerance;
    }

    static Deviation of(String answer, double largest, double tolerance) {
        return new Deviation(answer, largest, tolerance, Optional.empty());
    }

    static Deviation incomparable(String answer, String problem) {
        return new Deviation(answer, Double.POSITIVE_INFINITY, 0, Optional.of(problem));
    }

    /** Of two lists of numbers, which must be equally long. */
    static Deviation between(String answer, double[] ours, double[] known, double tolerance) {
        if (ours.length != known.length) {
            return incomparable(answer, SENTENCES.text("answer.numbers", ours.length, known.length));
        }
        double largest = 0;
        for (int i = 0; i < known.length; i++) {
            // Equal infinities differ by nothing; a NaN stays.
            largest = Math.max(largest, ours[i] == known[i] ? 0 : Math.abs(ours[i] - known[i]));
        }
        return of(answer, largest, tolerance);
    }

    static Deviation between(String answer, float[] ours, double[] known, double tolerance) {
        return between(answer, doubles(ours), known, tolerance);
    }

    /** Of several comparisons that are one answer: the one that is furthest off, which is named if it does not hold. */
    static Deviation furthest(String answer, List<Deviation> parts, double tolerance) {
        Optional<Deviation> worst =
                parts.stream().max(Comparator.comparingDouble(Deviation::largest)); // NaN is largest
        return new Deviation(
                answer,
                worst.map(Deviation::largest).orElse(0.0),
                tolerance,
                worst.filter(part -> !part.holds()).map(Deviation::told));
    }

    private String told() {
        return problem.map(why -> answer + " " + why).orElseGet(() -> SENTENCES.text("answer.off", answer, largest));
    }

    /** Of two sequences of whole numbers: how many places differ, none of which may. */
    static Deviation exact(String answer, int[] ours, int[] known) {
        if (Arrays.equals(ours, known)) {
            return of(answer, 0, 0);
        }
        int shared = Math.min(ours.length, known.length);
        long wrong = IntStream.range(0, shared).filter(i -> ours[i] != known[i]).count();
        return of(answer, (double) wrong + Math.max(ours.length, known.length) - shared, 0);
    }

    /** Of things that must be equal, those that are not. */
    static Deviation differing(String answer, List<String> differing) {
        return new Deviation(answer, differing.size(), 0, differing.stream().findFirst());
    }

    static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}

package avcap.inference.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws sentences by chance from the likeliest words that together hold a given probability (nucleus sampling, Holtzman et al.
 * 2020): other sentences than a beam search finds, which all resemble one another.
 *
 * @param temperature by which logits are divided before drawing, greater than 0; 1 leaves them
 * @param nucleus the probability held by the words to draw from, in (0, 1]
 * @param maxSteps longest sequence, start and end counted
 * @param lengthPenalty by which scores of different lengths are made equal
 */
public record Sampling(double temperature, double nucleus, int maxSteps, LengthPenalty lengthPenalty) {

    public Sampling {
        if (!(temperature > 0) || !(nucleus > 0 && nucleus <= 1) || maxSteps < 2) {
            throw new IllegalArgumentException("Nothing is drawn at temperature " + temperature + " from a nucleus of "
                    + nucleus + " in " + maxSteps + " steps");
        }
    }

    /**
     * Sentences drawn side by side.
     *
     * @param next asked for all living sentences at once
     * @param start what each begins with
     * @param end the id that ends a sentence
     * @param wishes only the unwanted words are kept out; required ones cannot be drawn
     * @return {@code count} sentences in the order drawn, perhaps alike; totals are those of the model, whatever the temperature
     */
    public List<Hypothesis> draw(NextToken next, int[] start, int end, WordWishes wishes, int count, Random random) {
        if (start.length == 0 || start.length >= maxSteps) {
            throw new IllegalArgumentException("A beginning of " + start.length + " in " + maxSteps + " steps");
        }
        List<Branch> living = new ArrayList<>(Collections.nCopies(count, new Branch(start, 0, 0)));
        List<Hypothesis> ended = new ArrayList<>();
        float[][] logits = next.logits(new int[][] {start}, new int[] {0});
        while (!living.isEmpty()) {
            List<Branch> longer = new ArrayList<>();
            for (int i = 0; i < living.size(); i++) {
                Branch branch = living.get(i);
                int row = Math.min(i, logits.length - 1); // at the start all sentences are one row
                Candidate drawn = drawn(branch, logits[row], wishes, random);
                if (drawn.word() == end || branch.ids.length + 1 == maxSteps) {
                    ended.add(Hypothesis.of(branch, drawn.total(), lengthPenalty, drawn.word() != end));
                } else {
                    longer.add(branch.then(drawn.word(), drawn.total(), row));
                }
            }
            living = longer;
            logits = living.isEmpty() ? logits : logits(next, living);
        }
        return ended;
    }

    private static float[][] logits(NextToken next, List<Branch> living) {
        return next.logits(
                living.stream().map(branch -> branch.ids).toArray(int[][]::new),
                living.stream().mapToInt(branch -> branch.parentRow).toArray());
    }

    /** From the head of the list, by probability at this temperature. */
    private Candidate drawn(Branch branch, float[] logits, WordWishes wishes, Random random) {
        List<Candidate> ranked =
                TopWords.of(logits, 0, branch.total, logits.length, word -> wishes.allows(branch.ids, word));
        double largest = logits[ranked.get(0).word()];
        double[] masses = ranked.stream()
                .mapToDouble(candidate -> Math.exp((logits[candidate.word()] - largest) / temperature))
                .toArray();
        double all =
                IntStream.range(0, masses.length).mapToDouble(i -> masses[i]).sum();
        double held = 0;
        int size = 0;
        while (size < masses.length && held < nucleus * all) {
            held += masses[size++];
        }
        double left = random.nextDouble() * held;
        int place = 0;
        while (place < size - 1 && left >= masses[place]) {
            left -= masses[place++];
        }
        return ranked.get(place);
    }
}

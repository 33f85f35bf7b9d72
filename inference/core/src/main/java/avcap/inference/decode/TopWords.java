package avcap.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The likeliest next words of one sequence, found in one pass over the vocabulary. */
final class TopWords {

    private TopWords() {}

    /** At most {@code count} candidates, the likeliest first; equal ones in the order of their numbers. */
    static List<Candidate> of(float[] logits, int branch, float total, int count) {
        return of(logits, branch, total, count, word -> true);
    }

    /** The same of the words that are allowed; how likely they are is told of all words. */
    static List<Candidate> of(float[] logits, int branch, float total, int count, IntPredicate allowed) {
        int[] words = top(logits, count, allowed);
        double logSum = logSumExp(logits);
        if (!Double.isFinite(logSum)) {
            throw new IllegalArgumentException("The logits of the next word are not finite numbers");
        }
        List<Candidate> candidates = new ArrayList<>(words.length);
        for (int word : words) {
            candidates.add(new Candidate(branch, word, total + (float) (logits[word] - logSum)));
        }
        return candidates;
    }

    /** One word. */
    static Candidate word(float[] logits, int branch, float total, int word) {
        return new Candidate(branch, word, total + (float) (logits[word] - logSumExp(logits)));
    }

    /** Insertion into a short sorted list: nearly every word fails the first comparison. */
    private static int[] top(float[] logits, int count, IntPredicate allowed) {
        int[] words = new int[Math.min(count, logits.length)];
        int filled = 0;
        for (int word = 0; word < logits.length; word++) {
            if (filled == words.length && !(logits[word] > logits[words[filled - 1]])) {
                continue;
            }
            if (!allowed.test(word)) {
                continue;
            }
            int place = filled < words.length ? filled++ : filled - 1;
            while (place > 0 && logits[word] > logits[words[place - 1]]) {
                words[place] = words[place - 1];
                place--;
            }
            words[place] = word;
        }
        return filled == words.length ? words : Arrays.copyOf(words, filled);
    }

    private static double logSumExp(float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((double) logit - max);
        }
        return max + Math.log(sum);
    }
}

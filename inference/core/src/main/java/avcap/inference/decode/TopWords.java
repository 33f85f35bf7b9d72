package avcap.inference.decode;

import java.util.ArrayList;
import java.util.List;

/** The likeliest next words of one sequence, found in one pass over the vocabulary. */
final class TopWords {

    private TopWords() {}

    /** At most {@code count} candidates, the likeliest first; equal ones in the order of their numbers. */
    static List<Candidate> of(float[] logits, int branch, float total, int count) {
        int[] words = top(logits, count);
        double logSum = logSumExp(logits, logits[words[0]]);
        if (!Double.isFinite(logSum)) {
            throw new IllegalArgumentException("The logits of the next word are not finite numbers");
        }
        List<Candidate> candidates = new ArrayList<>(words.length);
        for (int word : words) {
            candidates.add(new Candidate(branch, word, total + (float) (logits[word] - logSum)));
        }
        return candidates;
    }

    /** Insertion into a short sorted list: nearly every word fails the first comparison. */
    private static int[] top(float[] logits, int count) {
        int[] words = new int[Math.min(count, logits.length)];
        int filled = 0;
        for (int word = 0; word < logits.length; word++) {
            if (filled == words.length && !(logits[word] > logits[words[filled - 1]])) {
                continue;
            }
            int place = filled < words.length ? filled++ : filled - 1;
            while (place > 0 && logits[word] > logits[words[place - 1]]) {
                words[place] = words[place - 1];
                place--;
            }
            words[place] = word;
        }
        return words;
    }

    private static double logSumExp(float[] logits, float max) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((double) logit - max);
        }
        return max + Math.log(sum);
    }
}

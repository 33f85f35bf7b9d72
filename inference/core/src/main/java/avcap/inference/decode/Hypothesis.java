package avcap.inference.decode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence a search found.
 *
 * @param ids start and words, without the end
 * @param total sum of log-probabilities, the end's included (or that of the word that was cut off)
 * @param score {@code total} divided by the length norm of {@code ids}; higher is better
 * @param isCut whether it ended only because there was no room for more
 */
public record Hypothesis(List<Integer> ids, double total, double score, boolean isCut) {

    public Hypothesis {
        ids = List.copyOf(ids);
    }

    static Hypothesis of(Branch branch, double total, LengthPenalty lengthPenalty, boolean isCut) {
        return new Hypothesis(
                IntStream.of(branch.ids).boxed().toList(), total, total / lengthPenalty.norm(branch.ids.length), isCut);
    }

    /** Start, words and the given end. */
    public int[] withEnd(int end) {
        int[] all = new int[ids.size() + 1];
        for (int i = 0; i < ids.size(); i++) {
            all[i] = ids.get(i);
        }
        all[ids.size()] = end;
        return all;
    }
}

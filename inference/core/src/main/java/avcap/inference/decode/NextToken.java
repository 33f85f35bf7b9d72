package avcap.inference.decode;

/** Scores the next token of several sequences at once; a model, or a table in a test. */
@FunctionalInterface
public interface NextToken {

    /**
     * Logits of the next token for each sequence.
     *
     * @param sequences one row a live sequence, all of one length, each beginning with the start token
     * @param parents for each row, the row of the previous call it continues by one token (its cache); rows may be dropped,
     *     repeated and reordered. At the first call {@code parents[row] == row}: one row a sentence, in their order
     * @return [rows × vocabulary], unnormalised
     */
    float[][] logits(int[][] sequences, int[] parents);
}

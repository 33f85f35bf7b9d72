package avcap.inference.decode;

/** Scores the next token of several sequences at once; a model, or a table in a test. */
@FunctionalInterface
public interface NextToken {

    /**
     * Logits of the next token for each sequence.
     *
     * @param sequences one row a live sequence, all of one length, each beginning with the start token
     * @param parents for each row, the row of the previous call it continues by one token (its cache); at the first call
     *     the rows are told apart only by their own index and {@code parents[row] == row}
     * @return [rows × vocabulary], unnormalised
     */
    float[][] logits(int[][] sequences, int[] parents);
}

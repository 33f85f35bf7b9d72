package avcap.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the sentences a next-token function likes best, keeping a few sequences alive at a time.
 *
 * <p>Exact to the authors' generator: totals are rounded to 32 bits at every step, divided by a norm of the length that counts
 * the start but not the end; at the last step every sequence ends, whatever word it would choose. Deterministic: of equal
 * words the lower number wins. To cancel a search, throw from the function.
 *
 * @see <a href="https://arxiv.org/abs/2407.07801">AVCap, Interspeech 2024</a>; reference: GeneratorWithBeamSearch
 */
public final class BeamSearch {

    private final NextToken next;
    private final BeamOptions options;
    private final WordWishes wishes;
    private final int end;

    /**
     * A search.
     *
     * @param end the word that ends a sentence
     */
    public BeamSearch(NextToken next, BeamOptions options, int end) {
        this(next, options, WordWishes.none(), end);
    }

    /**
     * A search for sentences that hold some words and lack others.
     *
     * <p>If none that holds all required words fits into the steps, what was cut short is found instead.
     *
     * @param end the word that ends a sentence
     */
    public BeamSearch(NextToken next, BeamOptions options, WordWishes wishes, int end) {
        this.next = next;
        this.options = options;
        this.wishes = wishes;
        this.end = end;
    }

    /**
     * Searches the continuations of one beginning.
     *
     * @param start at least the start token; its words are not scored
     * @return at most {@code keep} sentences, the best first
     * @throws IllegalArgumentException if the beginning is empty or leaves no room for a word
     */
    public List<Hypothesis> search(int... start) {
        return searchAll(new int[][] {start}).get(0);
    }

    /**
     * Searches several sentences side by side, as rows of one call. The rows of the first call are the sentences in order.
     *
     * @param starts one beginning a sentence, all of one length
     * @return for each sentence at most {@code keep} hypotheses, the best first
     */
    public List<List<Hypothesis>> searchAll(int[][] starts) {
        int length = check(starts);
        List<SentenceBeam> sentences = new ArrayList<>();
        for (int row = 0; row < starts.length; row++) {
            sentences.add(new SentenceBeam(starts[row], row, options, wishes, end));
        }
        while (length < options.maxSteps() && sentences.stream().anyMatch(sentence -> !sentence.isDone())) {
            step(sentences.stream().filter(sentence -> !sentence.isDone()).toList());
            length++;
        }
        return sentences.stream().map(SentenceBeam::bestFirst).toList();
    }

    private void step(List<SentenceBeam> sentences) {
        List<Branch> rows =
                sentences.stream().flatMap(sentence -> sentence.rows().stream()).toList();
        float[][] logits = next.logits(
                rows.stream().map(branch -> branch.ids).toArray(int[][]::new),
                rows.stream().mapToInt(branch -> branch.parentRow).toArray());
        int firstRow = 0;
        for (SentenceBeam sentence : sentences) {
            int count = sentence.rows().size();
            sentence.advance(Arrays.asList(logits).subList(firstRow, firstRow + count), firstRow);
            firstRow += count;
        }
    }

    private int check(int[][] starts) {
        int length = starts.length == 0 ? 0 : starts[0].length;
        if (length == 0) {
            throw new IllegalArgumentException("A sentence begins with at least a start token");
        }
        for (int[] start : starts) {
            if (start.length != length) {
                throw new IllegalArgumentException("Sentences searched together begin with equally many words");
            }
        }
        if (length >= options.maxSteps()) {
            throw new IllegalArgumentException(
                    "A beginning of " + length + " leaves no room for a word in " + options.maxSteps() + " steps");
        }
        return length;
    }
}

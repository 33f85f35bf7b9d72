package avcap.inference.parity;

import avcap.inference.decode.NextToken;

/**
 * A next-token function that is a table, as the reference's searches were run on: logits depend on the sentence, its last id
 * and its length, nothing else.
 *
 * <p>{@code transition[sentence][last mod tableVocabulary] + position[sentence][min(length - 1, 15)]}; word {@code k} beyond the
 * table has −12 − 0.001 k.
 */
final class LogitTable implements NextToken {

    private final float[] transition;
    private final float[] position;
    private final int positions;
    private final int tableVocabulary;
    private final int vocabulary;
    private int[] sentenceOfRow = {};
    private int calls;

    LogitTable(float[] transition, float[] position, int positions, int tableVocabulary, int vocabulary) {
        this.transition = transition;
        this.position = position;
        this.positions = positions;
        this.tableVocabulary = tableVocabulary;
        this.vocabulary = vocabulary;
    }

    int calls() {
        return calls;
    }

    @Override
    public float[][] logits(int[][] sequences, int[] parents) {
        int[] sentences = new int[sequences.length];
        float[][] logits = new float[sequences.length][];
        for (int row = 0; row < sequences.length; row++) {
            sentences[row] = calls == 0 ? row : sentenceOfRow[parents[row]];
            logits[row] = row(sentences[row], sequences[row]);
        }
        sentenceOfRow = sentences;
        calls++;
        return logits;
    }

    private float[] row(int sentence, int[] ids) {
        int last = (sentence * tableVocabulary + ids[ids.length - 1] % tableVocabulary) * tableVocabulary;
        int place = (sentence * positions + Math.min(ids.length, positions) - 1) * tableVocabulary;
        float[] row = new float[vocabulary];
        for (int word = 0; word < vocabulary; word++) {
            row[word] = word < tableVocabulary
                    ? transition[last + word] + position[place + word]
                    : (float) (-12 - 0.001 * (word - tableVocabulary));
        }
        return row;
    }
}

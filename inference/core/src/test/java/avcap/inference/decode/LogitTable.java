package avcap.inference.decode;

import java.util.Random;

/**
 * A next-token function that is a table: logits depend on the sentence, the last id and the position, nothing else.
 *
 * <p>The formula of the fixtures: {@code transition[sentence][last mod tableVocabulary] + position[sentence][min(length - 1,
 * 15)]}; words beyond the table have logits -12 - 0.001 k.
 */
final class LogitTable implements NextToken {

    private static final int POSITIONS = 16;

    private final float[] transition;
    private final float[] position;
    private final int tableVocabulary;
    private final int vocabulary;
    private int[] sentenceOfRow = {};
    private int calls;
    private int rows;

    LogitTable(float[] transition, float[] position, int tableVocabulary, int vocabulary) {
        this.transition = transition;
        this.position = position;
        this.tableVocabulary = tableVocabulary;
        this.vocabulary = vocabulary;
    }

    static LogitTable random(Random random, int sentences, int vocabulary) {
        float[] transition = new float[sentences * vocabulary * vocabulary];
        float[] position = new float[sentences * POSITIONS * vocabulary];
        for (int i = 0; i < transition.length; i++) {
            transition[i] = (float) random.nextGaussian() * 2;
        }
        for (int i = 0; i < position.length; i++) {
            position[i] = (float) random.nextGaussian();
        }
        return new LogitTable(transition, position, vocabulary, vocabulary);
    }

    int calls() {
        return calls;
    }

    int rows() {
        return rows;
    }

    @Override
    public float[][] logits(int[][] sequences, int[] parents) {
        int[] sentences = new int[sequences.length];
        float[][] logits = new float[sequences.length][];
        for (int row = 0; row < sequences.length; row++) {
            sentences[row] = calls == 0 ? row : sentenceOfRow[parents[row]];
            logits[row] = logits(sentences[row], sequences[row]);
        }
        sentenceOfRow = sentences;
        calls++;
        rows += sequences.length;
        return logits;
    }

    float[] logits(int sentence, int[] ids) {
        int last = ids[ids.length - 1] % tableVocabulary;
        int place = Math.min(ids.length - 1, POSITIONS - 1);
        float[] row = new float[vocabulary];
        for (int word = 0; word < vocabulary; word++) {
            row[word] = word < tableVocabulary
                    ? transition[(sentence * tableVocabulary + last) * tableVocabulary + word]
                            + position[(sentence * POSITIONS + place) * tableVocabulary + word]
                    : (float) (-12 - 0.001 * (word - tableVocabulary));
        }
        return row;
    }
}

package avcap.inference.attention;

/** Which look at a word's attention: the row that chose the word, or the row that holds it. */
public enum AttentionView {
    /** The row before the word: what the model looked at to choose it. */
    PREDICTING,
    /** The word's own row: what it looked at to choose what follows. */
    READING
}

package avcap.studio.captioning;

/**
 * A word that the model would write at the caret.
 *
 * @param word the whole word; empty for the end of the caption
 * @param written what is put in at the caret for it: a space before it, or only the rest of a word that is begun
 * @param logProbability natural, of all its pieces
 */
record Suggestion(String word, String written, double logProbability) {

    /** Whether the model would end the caption here. */
    boolean isEnd() {
        return word.isEmpty();
    }
}

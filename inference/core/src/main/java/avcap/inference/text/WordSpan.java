package avcap.inference.text;

/**
 * The pieces that make up one word of a caption.
 *
 * @param word as shown to a person
 * @param from index of its first piece in the sequence {@code [CLS] w… [SEP]}, so at least 1
 * @param to index after its last piece
 */
public record WordSpan(String word, int from, int to) {

    public WordSpan {
        if (from < 1 || to <= from) {
            throw new IllegalArgumentException("Not a word's pieces: " + from + " to " + to);
        }
    }

    public int pieces() {
        return to - from;
    }
}

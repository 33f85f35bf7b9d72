package avcap.inference.text;

/**
 * Characters of a text, by UTF-16 index, {@code start} included and {@code end} excluded.
 *
 * @param start at least 0
 * @param end at least {@code start}
 */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range of characters: " + start + " to " + end);
        }
    }

    /** The characters themselves. */
    public String of(String text) {
        return text.substring(start, end);
    }
}

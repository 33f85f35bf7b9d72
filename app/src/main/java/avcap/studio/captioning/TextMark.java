package avcap.studio.captioning;

import java.util.Locale;

/**
 * A stretch of the text to be underlined for the person, whatever the model thinks of it.
 *
 * @param from index of its first character
 * @param to index after its last character
 */
record TextMark(int from, int to, Kind kind) {

    /** Why. */
    enum Kind {
        /** The guideline asks for something else. */
        FINDING,
        /** It is no word. */
        MISSPELT;

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean touches(MarkedWord word) {
        return from < word.to() && word.from() < to;
    }
}

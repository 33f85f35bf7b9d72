package avcap.studio.captioning;

import java.text.Bidi;
import java.util.List;

/**
 * From which side a text is read, told by its first letter that has a side: Hebrew and Arabic from the right.
 *
 * <p>RichTextFX loses the caret when it is mirrored as a whole (its issues 97, 836 and 1170), so the editor keeps its orientation
 * and a text read from the right is only set flush right. JavaFX puts the letters of each run in their order by itself; in a text
 * that mixes directions the runs follow one another from the
 * left, and Home and End go to the edges of the line rather than of the sentence.
 */
enum ReadingDirection {
    FROM_LEFT,
    FROM_RIGHT;

    static ReadingDirection of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? FROM_LEFT : FROM_RIGHT;
    }

    /** Style classes of a paragraph. */
    List<String> styles() {
        return this == FROM_RIGHT ? List.of("from-right") : List.of();
    }
}

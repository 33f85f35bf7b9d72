package avcap.studio.formats;

import avcap.studio.annotation.CaptionText;
import avcap.ui.UiResources;
import avcap.ui.Words;

/**
 * One of a clip's captions.
 *
 * @param id what names the caption among all of a file, which is not what names the clip; 0 if nothing does
 * @param text one line, in Unicode's composed form
 */
public record Saying(long id, String text) {

    private static final Words WORDS = UiResources.formatWords();

    public Saying {
        if (id < 0) {
            throw new IllegalArgumentException(WORDS.text("row.negative", id));
        }
        text = CaptionText.tidy(text);
    }
}

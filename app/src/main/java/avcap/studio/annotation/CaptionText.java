package avcap.studio.annotation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which captions are kept: composed Unicode, one line, single spaces, no space at either end. */
public final class CaptionText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private CaptionText() {}

    public static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}

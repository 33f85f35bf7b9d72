package avcap.studio.annotation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form in which captions are kept: composed Unicode, one line, single spaces, no space at either end. */
public final class CaptionText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final char DELETE = 0x7F;

    private CaptionText() {}

    public static String tidy(String text) {
        return isTidy(text) ? text : tidied(text);
    }

    /** Whether it is plain words of ASCII with single spaces between, as nearly all captions are. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter >= DELETE || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String tidied(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}

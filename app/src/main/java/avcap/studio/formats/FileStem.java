package avcap.studio.formats;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of clips as names of files without their ending, on every system, and back. Letters, digits, hyphens and single
 * spaces stay; everything else, dots too, becomes percent signs and numbers. Behind a tilde stands what tells namesakes apart.
 */
final class FileStem {

    static final String NAMESAKE = "~";

    private static final int MOST_BYTES = 180;
    private static final Pattern NAMESAKES = Pattern.compile("~[0-9]+$");
    private static final Pattern SPLIT_WORD = Pattern.compile(
            "(?i)(?<![a-z])(train|training|test|testing|eval|evaluation|dev|val|valid|validation)(?![a-z])");

    private FileStem() {}

    static String of(String name) {
        StringBuilder stem = new StringBuilder();
        int last = name.codePointCount(0, name.length()) - 1;
        int[] letters = name.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            boolean isPlain = Character.isLetterOrDigit(letters[i])
                    || letters[i] == '_'
                    || letters[i] == '-'
                    || (letters[i] == ' ' && i > 0 && i < last);
            if (isPlain) {
                stem.appendCodePoint(letters[i]);
            } else {
                stem.append(percent(Character.toString(letters[i])));
            }
        }
        return stem.toString();
    }

    /** The same without words that Hugging Face takes for the name of a split. */
    static String withoutSplitWords(String stem) {
        return SPLIT_WORD
                .matcher(stem)
                .replaceAll(word -> word.group().charAt(0)
                        + percent(word.group().substring(1, 2))
                        + word.group()
                                .substring(2)); // the second letter: "val" would be left of "eval" without its first
    }

    private static String percent(String letter) {
        StringBuilder numbers = new StringBuilder();
        for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
            numbers.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return numbers.toString();
    }

    /** Whether some system has no room for a file of this name. */
    static boolean isTooLong(String stem) {
        return stem.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** The name of the clip. */
    static String name(String stem) {
        byte[] bytes = NAMESAKES.matcher(stem).replaceFirst("").getBytes(StandardCharsets.UTF_8);
        byte[] name = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length && digit(bytes[i + 1]) >= 0 && digit(bytes[i + 2]) >= 0) {
                name[length++] = (byte) (16 * digit(bytes[i + 1]) + digit(bytes[i + 2]));
                i += 2;
            } else {
                name[length++] = bytes[i];
            }
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }

    private static int digit(byte letter) {
        return Character.digit(letter, 16);
    }

    /** A file's name without the ending. */
    static String ofFile(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]+$", "");
    }
}

package avcap.studio.annotation.planting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word put in the place of another in what a machine said.
 *
 * @param draft what the machine said, words with single spaces between
 * @param word which of its words, from 0
 * @param put what stands there instead, with whatever sign follows the word
 */
public record PlantedWord(String draft, int word, String put) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern WIDE_SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]+$");

    public PlantedWord {
        if (word < 0 || word >= SPACE.split(draft).length || plain(put).isEmpty()) {
            throw new IllegalArgumentException("There is no word " + word + " to be replaced by " + put);
        }
        if (repeats(draft, put)) {
            throw new IllegalArgumentException("The draft says " + put + " itself");
        }
    }

    /** Whether a text has a word, in singular or plural. */
    public static boolean says(String text, String word) {
        String wanted = plain(word).toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        Stream<String> whole = WIDE_SPACE.splitAsStream(lower).map(PlantedWord::plain); // t-shirt
        return Stream.concat(NO_LETTERS.splitAsStream(lower), whole)
                .anyMatch(said -> said.equals(wanted) || isPlural(wanted, said) || isPlural(said, wanted));
    }

    private static boolean isPlural(String one, String many) {
        return many.equals(one + "s")
                || many.equals(one + "es")
                || (one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies"));
    }

    /** Whether the very word is there; what old projects hold was planted by no wider rule. */
    private static boolean repeats(String text, String word) {
        String wanted = plain(word).toLowerCase(Locale.ROOT);
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .anyMatch(said -> said.equals(wanted) || said.equals(wanted + "s") || wanted.equals(said + "s"));
    }

    /** The draft as it is shown. */
    public String text() {
        return with(List.of(SPACE.split(draft)), word, put);
    }

    /** The machine's own word. */
    public String was() {
        return SPACE.split(draft)[word];
    }

    /** The machine's own word without signs, to be told. */
    public String plainWas() {
        return AROUND.matcher(was()).replaceAll("");
    }

    /** The wrong word without signs, to be told. */
    public String plainPut() {
        return AROUND.matcher(put).replaceAll("");
    }

    /** Whether a text still says the wrong word, in singular or plural. */
    public boolean isIn(String text) {
        return says(text, put);
    }

    /** A text with the machine's own word wherever the wrong one stands; other words stay as a person left them. */
    public String takenOutOf(String text) {
        return Arrays.stream(SPACE.split(text))
                .map(said -> says(said, put) ? like(said) : said)
                .collect(Collectors.joining(" "));
    }

    /** With a comma or whatever else follows there now. */
    private String like(String there) {
        int end = there.length();
        while (end > 0 && !Character.isLetter(there.charAt(end - 1))) {
            end--;
        }
        return plainWas() + there.substring(end);
    }

    private static String with(List<String> words, int place, String other) {
        String[] changed = words.toArray(String[]::new);
        changed[place] = other;
        return String.join(" ", changed);
    }

    private static String plain(String word) {
        return NO_LETTERS.matcher(word).replaceAll("");
    }
}

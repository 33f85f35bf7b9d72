package avcap.studio.annotation.planting;

import avcap.studio.wording.WordDiff;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word put in the place of another in what a machine said.
 *
 * @param draft what the machine said, words with single spaces between
 * @param word which of its words, from 0
 * @param put what stands there instead, with whatever sign follows the word
 */
public record PlantedWord(String draft, int word, String put) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    public PlantedWord {
        if (word < 0 || word >= SPACE.split(draft).length || plain(put).isEmpty()) {
            throw new IllegalArgumentException("There is no word " + word + " to be replaced by " + put);
        }
        if (says(draft, put)) {
            throw new IllegalArgumentException("The draft says " + put + " itself");
        }
    }

    /** Whether a text has a word, in singular or plural. */
    public static boolean says(String text, String word) {
        String wanted = plain(word).toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)))
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
        return plain(was());
    }

    /** The wrong word without signs, to be told. */
    public String plainPut() {
        return plain(put);
    }

    /** Whether a text still says the wrong word, in singular or plural. */
    public boolean isIn(String text) {
        return says(text, put);
    }

    /** A text with the machine's own word where the wrong one was planted; other words stay as a person left them. */
    public String takenOutOf(String text) {
        List<String> words = List.of(SPACE.split(text));
        int place = placeIn(text);
        return place < 0 ? text : with(words, place, like(words.get(place)));
    }

    /** With a comma or whatever else follows there now. */
    private String like(String there) {
        int end = there.length();
        while (end > 0 && !Character.isLetter(there.charAt(end - 1))) {
            end--;
        }
        return plainWas() + there.substring(end);
    }

    /** Where the word that was planted stands now; else the first that says the same; -1 if there is none. */
    private int placeIn(String text) {
        int before = 0;
        int now = 0;
        for (WordDiff.Part part : WordDiff.between(text(), text).parts()) {
            int length = part.words().size();
            boolean isThere = word >= before && word < before + length;
            switch (part.kind()) {
                case SAME -> {
                    if (isThere) {
                        return now + word - before;
                    }
                    before += length;
                    now += length;
                }
                case DELETED -> before += length;
                case INSERTED -> now += length;
            }
        }
        List<String> words = List.of(SPACE.split(text));
        for (int i = 0; i < words.size(); i++) {
            if (says(words.get(i), put)) {
                return i;
            }
        }
        return -1;
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

package avcap.studio.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of WordNet 3.1 as a Hunspell dictionary: each with the flags of the endings it takes, of {@code english.aff}.
 *
 * <p>Left out are terms of several words, letters that stand for themselves, and what only ever names one person or place. Irregular
 * forms come from WordNet's lists of exceptions; the words of grammar, of which it has none, from {@code grammar.txt}.
 */
final class WordNetWords {

    private static final String PLACE = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}(?:[-'][a-z]+)*");

    private final Map<String, String> flags = new TreeMap<>();

    private WordNetWords() {}

    /** The text of a {@code .dic} file. */
    static String dictionary() throws IOException {
        WordNetWords words = new WordNetWords();
        words.addIndex("noun", "N");
        words.addIndex("verb", "V");
        words.addIndex("adj", "A");
        words.addIndex("adv", "");
        for (String part : new String[] {"noun", "verb", "adj", "adv"}) {
            words.addExceptions(part);
        }
        words.addGrammar();
        StringBuilder dictionary =
                new StringBuilder().append(words.flags.size()).append('\n');
        words.flags.forEach((word, flags) -> dictionary
                .append(word)
                .append(flags.isEmpty() ? "" : "/" + flags)
                .append('\n'));
        return dictionary.toString();
    }

    /** A line: lemma, part of speech, number of senses, number of pointers, the pointers, and more. */
    private void addIndex(String part, String flag) throws IOException {
        try (BufferedReader lines = open(PLACE + "index." + part)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(" ");
                if (WORD.matcher(fields[0]).matches() && !isNameOnly(fields)) {
                    add(fields[0], flag);
                }
            }
        }
    }

    /** Whether all its senses are instances and none is a kind of something. */
    private static boolean isNameOnly(String[] fields) {
        boolean isInstance = false;
        boolean isKind = false;
        int pointers = Integer.parseInt(fields[3]);
        for (int i = 4; i < 4 + pointers; i++) {
            isInstance |= fields[i].equals("@i");
            isKind |= fields[i].equals("@");
        }
        return isInstance && !isKind;
    }

    private void addExceptions(String part) throws IOException {
        try (BufferedReader lines = open(PLACE + part + ".exc")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String form = line.substring(0, Math.max(0, line.indexOf(' ')));
                if (WORD.matcher(form).matches()) {
                    add(form, "");
                }
            }
        }
    }

    private void addGrammar() throws IOException {
        try (BufferedReader lines = open("grammar.txt")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word : line.split(" ")) {
                    add(word, "");
                }
            }
        }
    }

    private void add(String word, String flag) {
        if (!word.isEmpty()) {
            flags.merge(word, flag, (one, other) -> one.contains(other) ? one : one + other);
        }
    }

    private static BufferedReader open(String resource) {
        InputStream found = Objects.requireNonNull(
                WordNetWords.class.getResourceAsStream(resource), () -> "No words at " + resource);
        return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8));
    }
}

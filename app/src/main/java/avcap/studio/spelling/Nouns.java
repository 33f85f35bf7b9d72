package avcap.studio.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which English nouns say something else of the same kind of thing, as sheep and horse do, by WordNet 3.1.
 *
 * <p>Opening takes a second or two and is done once, away from the window's thread. Words are asked in lower case and singular.
 */
public final class Nouns {

    private static final String PLACE = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    /** WordNet's files of what can be seen or heard: animals, artefacts, food, objects, people, plants. */
    private static final Set<Integer> KINDS = Set.of(5, 6, 13, 17, 18, 20);

    private final Map<String, int[]> senses = new HashMap<>();
    private final Map<Integer, Sense> meanings = new HashMap<>();
    private final Set<String> adjectives = new HashSet<>();

    /**
     * One meaning.
     *
     * @param kind number of WordNet's file
     * @param above the meanings of which it is a kind or an instance
     */
    private record Sense(int kind, int[] above) {}

    private Nouns() {}

    /** Reads WordNet. */
    public static Nouns english() throws IOException {
        Nouns nouns = new Nouns();
        nouns.eachLine("index.noun", nouns::addNoun);
        nouns.eachLine("index.adj", fields -> nouns.adjectives.add(fields[0]));
        nouns.eachLine("data.noun", nouns::addMeaning);
        return nouns;
    }

    /** What is done with the fields of a line. */
    @FunctionalInterface
    private interface Taking {
        void take(String[] fields);
    }

    private void eachLine(String name, Taking taking) throws IOException {
        InputStream found = Objects.requireNonNull(
                Nouns.class.getResourceAsStream(PLACE + name), () -> "No words at " + PLACE + name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gloss = line.indexOf('|');
                if (!line.startsWith(" ")) {
                    taking.take(SPACE.split(gloss < 0 ? line : line.substring(0, gloss)));
                }
            }
        }
    }

    /** A line: lemma, part of speech, number of senses, number of pointers, the pointers, two numbers, the senses. */
    private void addNoun(String[] fields) {
        if (WORD.matcher(fields[0]).matches()) {
            int first = 6 + Integer.parseInt(fields[3]);
            senses.put(
                    fields[0],
                    Arrays.stream(fields, first, fields.length)
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
    }

    /** A line: number, file, part of speech, words with a number each, and pointers of four fields. */
    private void addMeaning(String[] fields) {
        int words = Integer.parseInt(fields[3], 16);
        int pointers = 4 + 2 * words;
        int count = Integer.parseInt(fields[pointers]);
        List<Integer> above = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = pointers + 1 + 4 * i;
            if (fields[at].equals("@") || fields[at].equals("@i")) {
                above.add(Integer.parseInt(fields[at + 1]));
            }
        }
        meanings.put(
                Integer.parseInt(fields[0]),
                new Sense(
                        Integer.parseInt(fields[1]),
                        above.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Whether a word names something that can be seen or heard, and is no adjective as well. */
    public boolean isThing(String word) {
        int[] known = senses.get(word);
        return known != null
                && !adjectives.contains(word)
                && KINDS.contains(sense(known[0]).kind());
    }

    /** Whether a word may stand before a noun to tell how it is. */
    public boolean isAdjective(String word) {
        return adjectives.contains(word);
    }

    /**
     * Whether two things are of the same kind and not the same: in no sense is one a word for the other or a kind of it, nor are
     * both a kind of the same thing, such as a car and a truck.
     */
    public boolean areOthers(String one, String other) {
        if (!isThing(one) || !isThing(other)) {
            return false;
        }
        int[] ours = Objects.requireNonNull(senses.get(one));
        int[] theirs = Objects.requireNonNull(senses.get(other));
        return sense(ours[0]).kind() == sense(theirs[0]).kind()
                && !meet(all(ours), theirs)
                && !meet(all(theirs), ours)
                && !meet(asSet(sense(ours[0]).above()), sense(theirs[0]).above());
    }

    private Sense sense(int number) {
        return Objects.requireNonNull(meanings.get(number));
    }

    private static boolean meet(Set<Integer> some, int[] others) {
        return Arrays.stream(others).anyMatch(some::contains);
    }

    private static Set<Integer> asSet(int[] numbers) {
        Set<Integer> set = new HashSet<>();
        Arrays.stream(numbers).forEach(set::add);
        return set;
    }

    /** Some meanings with everything above them. */
    private Set<Integer> all(int[] of) {
        Set<Integer> all = new HashSet<>();
        for (int each : of) {
            if (all.add(each)) {
                all.addAll(all(sense(each).above()));
            }
        }
        return all;
    }
}

package avcap.studio.annotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who says something: a person by the name they go by on this machine, or a model by its id.
 *
 * @param name not blank
 */
public record Annotator(String name) {

    public Annotator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An annotator needs a name");
        }
        name = name.strip();
    }

    /** The person logged in on this machine. */
    public static Annotator ofThisMachine() {
        String user = System.getProperty("user.name", "");
        return new Annotator(user.isBlank() ? "annotator" : user);
    }

    /** Two letters at most: the first of the first two words, or of the only one. */
    public String initials() {
        String letters = Arrays.stream(name.split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return letters.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}

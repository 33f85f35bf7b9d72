package avcap.studio.spelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that a project calls right: {@code dictionary.txt} in its folder, one a line, to be edited by hand as well.
 *
 * @param folder the project's
 */
public record ProjectWords(Path folder) {

    /** Name of the file in the project's folder. */
    public static final String NAME = "dictionary.txt";

    /** All of them in lower case; none if there is no file. */
    public Set<String> read() throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(ProjectWords::plain)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Adds a word at the end. */
    public void add(String word) throws IOException {
        Path file = folder.resolve(NAME);
        boolean endsOpen = Files.exists(file) && !Files.readString(file).matches("(?s)(.*\\R)?");
        Files.writeString(
                file,
                (endsOpen ? "\n" : "") + plain(word) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}

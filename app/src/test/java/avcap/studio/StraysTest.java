package avcap.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads in the window comes from a bundle, so that it can be said in another language. */
class StraysTest {

    private static final Path SOURCES = Path.of("src/main/java/avcap/studio");

    /** The packages whose classes show something. */
    private static final List<String> VIEWS = List.of(
            "attention",
            "bulk",
            "captioning",
            "control",
            "exchange",
            "figures",
            "inspect",
            "keys",
            "library",
            "models",
            "notice",
            "player",
            "preferences",
            "review",
            "safekeeping",
            "session",
            "shell",
            "spectrogram",
            "work");

    /** Units, keys, names of formats and products, and what is no language. */
    private static final Pattern PERMITTED =
            Pattern.compile("[kMG]?B|s|ms|px|Hz|kHz|dB|JSON|CSV|min|Enter|fp32|bf16|int8");

    /** Keys as the key map and its file call them, folders of a system, what systems say of a full disk, faces; and the work that is told apart by its name. */
    private static final List<String> NAMES = List.of(
            "Chord.java",
            "Key.java",
            "KeyFile.java",
            "StandardKeys.java",
            "AvcapHome.java",
            "KnownError.java",
            "SoundBoxes.java",
            "SoundMarks.java");

    private static final String SAVING = "Saving"; // the status line has a place of its own for it

    /** Words side by side, or one with a capital letter: a sentence or a label, and no id, style class or key of a bundle. */
    private static final Pattern SAID =
            Pattern.compile("[a-z]{2,} [a-z]{2,}|^ ?[a-z]{2,} $|^ [a-z]{2,} ?$|^[A-Z][a-z]+[ .…:]?$");

    /** What gives a node something to say. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?:setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|setHeaderText|setContentText"
                    + "|new (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|MenuItem|Menu|Tab|Tooltip|Text)"
                    + "|Labels\\.(?:styled|wrapping))\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Statements whose sentences are for developers, for the log, or for the machine. */
    private static final Pattern FOR_OTHERS = Pattern.compile(
            "\\bLOG\\.|Exception\\(|orElse\\(null\\)|Exception::|@\\w+\\(|Error\\(|requireNonNull|checkArgument|KeyCap|getStyleClass|Keystroke"
                    + "|Pattern\\.compile|dates\\(|ofPattern|System\\.|inUse");

    private static final Pattern STATEMENT = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^;{}\"])*+[;{}]");

    @Test
    void whatIsShownIsNotSpelledInTheCode() {
        Collection<String> strays = new TreeSet<>();
        views().forEach(file -> SHOWN.matcher(code(file))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .filter(text -> !PERMITTED.matcher(text.strip()).matches())
                .forEach(text -> strays.add(file.getFileName() + ": " + text)));

        assertThat(views()).hasSizeGreaterThan(200);
        assertThat(strays).isEmpty();
    }

    @Test
    void noWordsAreSpelledInTheCode() {
        Collection<String> strays = new TreeSet<>();
        Stream<Path> written = views().stream()
                .filter(file -> !NAMES.contains(file.getFileName().toString()));
        written.forEach(file -> STATEMENT
                .matcher(code(file))
                .results()
                .map(found -> found.group())
                .filter(statement -> !FOR_OTHERS.matcher(statement).find())
                .flatMap(statement -> LITERAL.matcher(statement).results())
                .map(found -> found.group(1))
                .filter(text -> SAID.matcher(text).find() && !text.equals(SAVING))
                .filter(text -> !PERMITTED.matcher(text.strip()).matches())
                .forEach(text -> strays.add(file.getFileName() + ": " + text)));

        assertThat(strays).isEmpty();
    }

    private static List<Path> views() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            VIEWS.contains(SOURCES.relativize(file).getName(0).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments. */
    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$| // .*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

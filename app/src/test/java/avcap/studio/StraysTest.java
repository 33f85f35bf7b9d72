package avcap.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads, in the window or on the terminal, comes from a bundle, so that it can be said in another language. */
class StraysTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../inference/core/src/main/java"));

    /** Units, keys, names of formats and products, marks of a file's markup, and what is no language. */
    private static final Pattern PERMITTED =
            Pattern.compile("[kMG]?B|s|ms|px|Hz|kHz|dB|JSON|CSV|Parquet|min|Enter|fp32|bf16|int8"
                    + "|avcap|caption|code\\\\t.*|\\(not packaged\\)|.*(?:<\\?xml|<svg|</\\w+>|=\\\\\"|\\{\\\\\").*");

    /** Files whose words are no language of a person's, or are compared with what other programs write. */
    private static final Set<String> OTHERS = Set.of(
            // keys as the key map and its file call them, and folders of a system
            "Chord.java",
            "Key.java",
            "KeyFile.java",
            "StandardKeys.java",
            "AvcapHome.java",
            // what systems say of a full disk, of sound devices and of their processor
            "KnownError.java",
            "MediaOpener.java",
            "Processor.java",
            "GraphicsCards.java",
            "DeviceReport.java",
            // faces
            "SoundBoxes.java",
            "SoundMarks.java",
            // English itself, as the model speaks it, and the rules that cut it into words
            "Abbreviations.java",
            "PtbRules.java",
            "SpeedBench.java",
            // names within a format, or within a computation
            "Tiers.java",
            "TextGrid.java",
            "MsrVttJson.java",
            "LabelStudioJson.java",
            "Comparison.java",
            "AnswerName.java",
            "LengthNormPack.java",
            "SpeedReport.java",
            "AvCap.java",
            "KernelArchive.java",
            // causes that only the log tells
            "CopyFolder.java",
            "ComputeMemory.java",
            // what a run is known by when it goes on
            "Judge.java",
            "ClipDataset.java");

    private static final String SAVING =
            "Saving"; // work that is told apart by its name: the status line has a place of its own for it

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
            "\\bLOG\\.|getLogger\\(|(?:Illegal\\w+|Unsupported\\w+|IndexOutOfBounds|Arithmetic|NoSuchElement|Cancellation|BufferUnderflow|UncheckedIO)Exception\\(|orElse\\(null\\)|Exception::|@\\w+\\(|Error\\(|requireNonNull|checkArgument|KeyCap|getStyleClass|Keystroke"
                    + "|Pattern\\.compile|dates\\(|ofPattern|System\\.|inUse");

    private static final Pattern STATEMENT = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^;{}\"])*+[;{}]");

    @Test
    void whatIsShownIsNotSpelledInTheCode() {
        Collection<String> strays = new TreeSet<>();
        written().forEach(file -> SHOWN.matcher(code(file))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .filter(text -> !PERMITTED.matcher(text.strip()).matches())
                .forEach(text -> strays.add(file.getFileName() + ": " + text)));

        assertThat(written()).hasSizeGreaterThan(900);
        assertThat(strays).isEmpty();
    }

    @Test
    void noWordsAreSpelledInTheCode() {
        Collection<String> strays = new TreeSet<>();
        Stream<Path> speaking = written().stream()
                .filter(file -> !OTHERS.contains(file.getFileName().toString()));
        speaking.forEach(file -> STATEMENT
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

    private static List<Path> written() {
        return SOURCES.stream().flatMap(StraysTest::written).toList();
    }

    private static Stream<Path> written(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments and single letters. */
    private static String code(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("(?m)^\\s*//.*$| // .*", "")
                    .replaceAll("'(?:[^'\\\\]|\\\\.)'", "' '");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

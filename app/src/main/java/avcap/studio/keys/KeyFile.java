package avcap.studio.keys;

import avcap.ui.UiResources;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key map as lines of text: {@code loop.typing = Alt+\} gives a command its chords in a context, in place of the studio's own.
 *
 * <p>Chords are parted by spaces, nothing is escaped, and nothing after the sign takes the keys away. What is not named keeps
 * the studio's own keys. UTF-8; lines that begin with # are remarks.
 */
public final class KeyFile {

    /** Far more than a line for each command, and little enough to be read whole. */
    private static final long MOST_BYTES = 1 << 20;

    private KeyFile() {}

    /**
     * What was understood of a file, and a sentence for each line that was not.
     *
     * @param keys the studio's own, changed by the lines that hold
     */
    public record Read(KeyMap keys, List<String> rejected) {

        public Read {
            rejected = List.copyOf(rejected);
        }
    }

    /** Reads a file. */
    public static Read read(Path file) throws KeyFileException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new KeyFileException(sentence("file.large", file), null);
            }
            return read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new KeyFileException(sentence("file.noText", file), e);
        } catch (IOException e) {
            throw new KeyFileException(sentence("file.unreadable", file), e);
        }
    }

    private static String sentence(String key, Path file) {
        return UiResources.keyWords().text(key, String.valueOf(file.getFileName()));
    }

    /** Reads the text of a file. */
    public static Read read(String text) {
        KeyLines lines = new KeyLines();
        text.lines().forEach(lines::take);
        return lines.read();
    }

    /** Every command with its chords, changed or not. */
    public static String write(KeyMap keys) {
        StringBuilder text = new StringBuilder("# AVCap Studio keys\n");
        for (Command.Group group : Command.Group.values()) {
            text.append("\n# ").append(group.title()).append('\n');
            targets()
                    .filter(target -> target.command().group() == group)
                    .forEach(target -> text.append(line(target, keys)));
        }
        return text.toString();
    }

    /** Only what differs from the studio's own keys. */
    public static String writeChanges(KeyMap keys) {
        KeyMap standard = KeyMap.standard();
        return targets()
                .filter(target -> !keys.chordsOf(target).equals(standard.chordsOf(target)))
                .map(target -> line(target, keys))
                .collect(Collectors.joining());
    }

    private static Stream<Target> targets() {
        return Stream.of(Command.values())
                .flatMap(command -> Stream.of(Context.values()).map(context -> new Target(command, context)));
    }

    private static String line(Target target, KeyMap keys) {
        String chords = keys.chordsOf(target).stream().map(Chord::text).collect(Collectors.joining(" "));
        return (target.id() + " = " + chords).strip() + "\n";
    }
}

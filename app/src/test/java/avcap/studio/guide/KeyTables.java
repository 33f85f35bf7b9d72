package avcap.studio.guide;

import avcap.studio.keys.Chord;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The studio's own keys as tables, a group of actions each. */
final class KeyTables {

    private final KeyMap map = KeyMap.standard();

    String made() {
        return Stream.of(Command.Group.values()).map(this::table).collect(Collectors.joining("\n"));
    }

    private String table(Command.Group group) {
        String rows = Stream.of(Command.values())
                .filter(command -> command.group() == group)
                .map(this::row)
                .collect(Collectors.joining());
        return "## " + group.title() + "\n\n| action | outside of texts | while typing |\n|---|---|---|\n" + rows;
    }

    private String row(Command command) {
        return "| " + command.text() + " | " + told(command, Context.MEDIA) + " | " + told(command, Context.TYPING)
                + " |\n";
    }

    private String told(Command command, Context context) {
        List<Chord> chords = map.chordsOf(command, context);
        return chords.isEmpty()
                ? "–"
                : chords.stream()
                        .map(chord -> "`" + chord.told(KeyStyle.WORDS).replace("|", "\\|") + "`")
                        .collect(Collectors.joining(", "));
    }
}

package avcap.studio.shell;

import avcap.studio.control.Columns;
import avcap.studio.keys.Chord;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.studio.keys.Target;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/** Every command that has keys with its keys in both contexts, read from the key map itself; the context in use is lit. */
final class KeySheet extends ScrollPane {

    private static final Words WORDS = UiResources.studioWords();
    private static final List<Command.Group> ORDER = List.of(
            Command.Group.PLAY,
            Command.Group.LANES,
            Command.Group.WORDS,
            Command.Group.CLIPS,
            Command.Group.REMARKS,
            Command.Group.INSPECT,
            Command.Group.REVIEW,
            Command.Group.STUDIO);

    private static final double NAME = 190; // pixels; longer ones go on in another line

    private final KeyMap map;
    private final Commands commands;
    private final Context lit;
    private final KeyStyle style = KeyStyle.ofThisSystem();

    KeySheet(KeyMap map, Commands commands, Context lit) {
        this.map = map;
        this.commands = commands;
        this.lit = lit;
        setId("key-sheet");
        setContent(new Columns(20, 16, ORDER.stream().map(this::table).toList()));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    private GridPane table(Command.Group group) {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        table.addRow(0, styled(group.title(), "section-title"), head(Context.MEDIA), head(Context.TYPING));
        int row = 1;
        for (Command command : commands.all()) {
            if (command.group() == group && map.shownFor(command, lit).isPresent()) {
                Label name = styled(command.text(), "text-small");
                name.setWrapText(true);
                name.setMinWidth(USE_COMPUTED_SIZE);
                name.setMaxWidth(NAME);
                name.setId("key-sheet-" + command.id());
                table.addRow(row++, name, keys(command, Context.MEDIA), keys(command, Context.TYPING));
            }
        }
        return table;
    }

    private Label head(Context context) {
        Label head = styled(WORDS.text("keys." + context.id()), "text-caption");
        if (context == lit) {
            head.getStyleClass().add("lit");
        }
        return head;
    }

    private Label keys(Command command, Context context) {
        String keys = told(command, context);
        boolean isSame = context == Context.TYPING && !keys.isEmpty() && keys.equals(told(command, Context.MEDIA));
        Label label = styled(
                isSame ? WORDS.text("keys.same") : keys.isEmpty() ? "–" : keys,
                isSame ? "text-caption" : "num-small",
                context == lit && !keys.isEmpty() ? "strong" : "muted");
        label.setId("key-sheet-" + command.id() + "-" + context.id());
        return label;
    }

    private String told(Command command, Context context) {
        return map.chordsOf(new Target(command, context)).stream()
                .flatMap(chord -> Stream.concat(Stream.of(chord), alternate(chord, context)))
                .map(chord -> chord.told(style))
                .collect(Collectors.joining("  "));
    }

    /** Where Ctrl+Alt is AltGr, other keys do the same. */
    private Stream<Chord> alternate(Chord chord, Context context) {
        return chord.besideAltGr().filter(other -> map.ownerOf(other, context).isEmpty()).stream();
    }

    private static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}

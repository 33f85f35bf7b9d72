package avcap.studio.shell;

import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.FuzzyMatch;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which actions answer to what is typed, best first. */
final class PaletteViewModel {

    private static final int RECENT = 8;

    private final Reach reach;
    private final Supplier<KeyMap> keys;
    private final KeyStyle style;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> listed = FXCollections.unmodifiableObservableList(items);
    private final List<Command> recent = new ArrayList<>();
    private Context context = Context.MEDIA;

    /**
     * An action in the list.
     *
     * @param places of the typed letters in its title
     * @param keys that do the same, empty if none do
     * @param obstacle why it would do nothing now, empty if it can be given
     */
    record Item(Command command, String title, List<Integer> places, String keys, String obstacle, int score) {

        boolean isReady() {
            return obstacle.isEmpty();
        }
    }

    PaletteViewModel(Reach reach, Supplier<KeyMap> keys, KeyStyle style) {
        this.reach = reach;
        this.keys = keys;
        this.style = style;
        query.addListener((observed, before, now) -> list());
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Item> items() {
        return listed;
    }

    /** How many there are, listed or not. */
    int all() {
        return (int) commands().count();
    }

    /** Begins anew; keys are shown as they act in this context. */
    void open(Context from) {
        context = from;
        query.set("");
        list();
    }

    /** The person decided on one: it comes first the next time. */
    void used(Command command) {
        recent.remove(command);
        recent.add(0, command);
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
    }

    private Stream<Command> commands() {
        return reach.commands().all().stream().filter(command -> command != Command.PALETTE);
    }

    private void list() {
        items.setAll(commands()
                .flatMap(command -> item(command).stream())
                .sorted(Comparator.comparing(Item::isReady)
                        .thenComparing(Item::score)
                        .reversed())
                .toList());
    }

    private Optional<Item> item(Command command) {
        return FuzzyMatch.of(query.get(), command.title())
                .map(match -> new Item(
                        command,
                        command.title(),
                        match.places(),
                        told(command),
                        reach.obstacle(command).orElse(""),
                        match.score() + bonus(command)));
    }

    /** What was used last is ahead of everything as long as nothing is typed, and of its equals then. */
    private int bonus(Command command) {
        int place = recent.indexOf(command);
        return place < 0 ? 0 : RECENT - place;
    }

    private String told(Command command) {
        return keys.get()
                .shownFor(command, context)
                .map(chord -> chord.told(style))
                .orElse("");
    }
}

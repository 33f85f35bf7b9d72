package avcap.studio.preferences;

import avcap.studio.keys.Chord;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.FuzzyMatch;
import avcap.studio.keys.KeyFile;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.studio.keys.Refusal;
import avcap.studio.keys.Target;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Changes the keys: one at a time as they are pressed, or all of them from a file. */
public final class KeysViewModel {

    private static final Words WORDS = UiResources.keyWords();

    private final KeySettings settings;
    private final Workshop workshop;
    private final List<Command> commands;
    private final KeyStyle style;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<@Nullable KeyChange> change = new ReadOnlyObjectWrapper<>(this, "change", null);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", Told.nothing());

    /**
     * What came of a file.
     *
     * @param sentence empty if there was none
     * @param details a sentence for each line that was not taken
     */
    record Told(String sentence, boolean isGood, List<String> details) {

        Told {
            details = List.copyOf(details);
        }

        static Told nothing() {
            return new Told("", true, List.of());
        }
    }

    /** For the commands there are, in the order they are listed in. */
    public KeysViewModel(KeySettings settings, Workshop workshop, Collection<Command> commands) {
        this(settings, workshop, commands, KeyStyle.ofThisSystem());
    }

    KeysViewModel(KeySettings settings, Workshop workshop, Collection<Command> commands, KeyStyle style) {
        this.settings = settings;
        this.workshop = workshop;
        this.commands = List.copyOf(commands);
        this.style = style;
    }

    List<Command> commands() {
        return commands;
    }

    ReadOnlyObjectProperty<KeyMap> keysProperty() {
        return settings.keysProperty();
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<@Nullable KeyChange> changeProperty() {
        return change.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The keys at a place, as a person reads them; empty if there are none. */
    Optional<String> keysAt(KeyChange.Slot slot) {
        List<Chord> chords = settings.keys().chordsOf(slot.target());
        return slot.place() < chords.size()
                ? Optional.of(chords.get(slot.place()).told(style))
                : Optional.empty();
    }

    /** Whether a command answers to what is typed above the list: to its name or to its keys. */
    boolean isListed(Command command) {
        String typed = query.get().strip();
        return FuzzyMatch.of(typed, command.title())
                        .filter(match -> typed.length() < 2 || match.score() > 3 * typed.length())
                        .isPresent()
                || keys(command).contains(typed.toLowerCase(Locale.ROOT));
    }

    private List<String> keys(Command command) {
        List<String> keys = new ArrayList<>();
        for (Context context : Context.values()) {
            settings.keys()
                    .chordsOf(command, context)
                    .forEach(chord -> keys.add(chord.told(style).toLowerCase(Locale.ROOT)));
        }
        return keys;
    }

    /** From now on keys that are pressed are taken for this place. */
    void record(KeyChange.Slot slot) {
        change.set(new KeyChange.Recording(slot, ""));
    }

    void cancel() {
        change.set(null);
    }

    /** Keys were pressed while recording. */
    void press(Chord chord) {
        if (!(change.get() instanceof KeyChange.Recording recording)) {
            return;
        }
        Target target = recording.slot().target();
        Optional<Refusal> refusal = chord.refusal(target.context());
        if (refusal.isPresent()) {
            change.set(new KeyChange.Recording(recording.slot(), refusal.get().sentence(chord.told(style))));
        } else {
            List<Chord> wanted = new ArrayList<>(settings.keys().chordsOf(target));
            if (recording.slot().place() < wanted.size()) {
                wanted.set(recording.slot().place(), chord);
            } else {
                wanted.add(chord);
            }
            ask(recording.slot(), settings.keys().with(target, wanted));
        }
    }

    /** Takes the keys away from the place that is recorded. */
    void remove() {
        if (change.get() instanceof KeyChange.Recording recording) {
            Target target = recording.slot().target();
            List<Chord> left = new ArrayList<>(settings.keys().chordsOf(target));
            if (recording.slot().place() < left.size()) {
                left.remove(recording.slot().place());
            }
            apply(settings.keys().with(target, left));
        }
    }

    /** Gives a command the studio's own keys again. */
    void reset(Command command) {
        ask(KeyChange.Slot.of(command, Context.MEDIA, 0), settings.keys().reset(command));
    }

    void resetAll() {
        apply(KeyMap.standard());
        told.set(new Told(WORDS.text("page.allReset"), true, List.of()));
    }

    /** The others lose their keys. */
    void take() {
        if (change.get() instanceof KeyChange.Conflict conflict) {
            apply(conflict.wanted());
        }
    }

    /** Changes the keys at once if nobody else loses any. */
    private void ask(KeyChange.Slot slot, KeyMap wanted) {
        Set<Command> owners = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        for (Context context : Context.values()) {
            Target target = new Target(slot.command(), context);
            for (Chord chord : wanted.chordsOf(target)) {
                settings.keys()
                        .rivalOf(chord, target)
                        .filter(owners::add)
                        .ifPresent(owner -> sentences.add(
                                WORDS.text("page.conflict", owner.title(), chord.told(style), context.whileIn())));
            }
        }
        if (owners.isEmpty()) {
            apply(wanted);
        } else {
            change.set(new KeyChange.Conflict(slot, String.join(" ", sentences), List.copyOf(owners), wanted));
        }
    }

    private void apply(KeyMap wanted) {
        settings.change(wanted);
        change.set(null);
        told.set(Told.nothing());
    }

    /** Takes all keys from a file. */
    void importFrom(Path file) {
        workshop.submitMedia(WORDS.text("page.import"), progress -> KeyFile.read(file))
                .whenDone(read -> {
                    apply(read.keys());
                    told.set(imported(file, read.rejected()));
                })
                .whenFailed(failure -> told.set(new Told(failure.sentence(), false, List.of())));
    }

    private static Told imported(Path file, List<String> rejected) {
        String name = String.valueOf(file.getFileName());
        return rejected.isEmpty()
                ? new Told(WORDS.text("page.imported", name), true, List.of())
                : new Told(WORDS.text("page.importedInPart", name, rejected.size()), false, rejected);
    }

    /** Writes all keys to a file. */
    void exportTo(Path file) {
        byte[] text = KeyFile.write(settings.keys()).getBytes(StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFileName());
        workshop.submitMedia(WORDS.text("page.export"), progress -> {
                    try {
                        WholeFile.write(file, text);
                        return name;
                    } catch (IOException e) {
                        throw new IOException(WORDS.text("file.unwritable", name), e);
                    }
                })
                .whenDone(written -> told.set(new Told(WORDS.text("page.exported", name), true, List.of())))
                .whenFailed(failure -> told.set(new Told(failure.sentence(), false, List.of())));
    }
}

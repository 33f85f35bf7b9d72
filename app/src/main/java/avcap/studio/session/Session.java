package avcap.studio.session;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Undo;
import avcap.studio.annotation.Writing;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What is open and what is chosen, shared by all screens.
 *
 * <p>Belongs to the window's thread. Changes to the project go through here, so that the list follows: {@link #keep},
 * {@link #accept}, {@link #mark}, {@link #append}.
 */
public final class Session {

    private static final int ONE_BY_ONE = 50; // entries; more of them change the list at once

    private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> entriesView = FXCollections.unmodifiableObservableList(entries);
    private final Map<EntryId, Integer> places = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable EntryId> selectedId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Entry> selected = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Captioner> captioner = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Caption> machineCaption = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Explanation> explanation = new SimpleObjectProperty<>();
    private final ObjectProperty<Annotator> annotator = new SimpleObjectProperty<>(Annotator.ofThisMachine());
    private final ObjectProperty<Seeing> seeing = new SimpleObjectProperty<>(Seeing.LISTEN);
    private final OpenClip clip = new OpenClip();
    private final AttentionChoice attention = new AttentionChoice();
    private final Playhead playhead = new Playhead();
    private final WordSelection words = new WordSelection();
    private final Saving saving;
    private final Workshop workshop;
    private final ReadOnlyObjectWrapper<Moves> moves = new ReadOnlyObjectWrapper<>(Moves.NONE);
    private final ReadOnlyIntegerWrapper replacedTexts = new ReadOnlyIntegerWrapper();
    private Undo undo = new Undo();

    public Session(Workshop workshop) {
        this.workshop = workshop;
        this.saving = new Saving(workshop);
    }

    /** The open project, null if none is. */
    public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Optional<Project> project() {
        return Optional.ofNullable(project.get());
    }

    /** Every entry of the open project, in the project's order; kept up to date. */
    public ObservableList<Entry> entries() {
        return entriesView;
    }

    /** An entry of the open project, as it is now. */
    public Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(places.get(id)).map(entries::get);
    }

    /** Which entry is chosen, null if none; changes only when another is. */
    public ReadOnlyObjectProperty<@Nullable EntryId> selectedIdProperty() {
        return selectedId.getReadOnlyProperty();
    }

    /** The chosen entry, null if none; changes whenever something about the entry does, too. */
    public ReadOnlyObjectProperty<@Nullable Entry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<Entry> selected() {
        return Optional.ofNullable(selected.get());
    }

    /** The model in use, null until one is loaded. */
    public ObjectProperty<@Nullable Captioner> captionerProperty() {
        return captioner;
    }

    public Optional<Captioner> captioner() {
        return Optional.ofNullable(captioner.get());
    }

    /** What the model says of the chosen clip, null until it has spoken. */
    public ObjectProperty<@Nullable Caption> machineCaptionProperty() {
        return machineCaption;
    }

    /** Why the words on the screen, null until they are explained. */
    public ObjectProperty<@Nullable Explanation> explanationProperty() {
        return explanation;
    }

    /** Who works here. */
    public ObjectProperty<Annotator> annotatorProperty() {
        return annotator;
    }

    /** What was read of the chosen clip. */
    public OpenClip clip() {
        return clip;
    }

    /** Whether clips are shown as a person hears them or as the model gets them. */
    public ObjectProperty<Seeing> seeingProperty() {
        return seeing;
    }

    /** Through which heads the attention is looked at. */
    public AttentionChoice attention() {
        return attention;
    }

    public Playhead playhead() {
        return playhead;
    }

    public WordSelection words() {
        return words;
    }

    public Saving saving() {
        return saving;
    }

    /** What was done to the open project and can be taken back, and what can be done again. */
    public ReadOnlyObjectProperty<Moves> movesProperty() {
        return moves.getReadOnlyProperty();
    }

    /** Changes when the chosen clip's text was replaced by something other than typing. */
    public ReadOnlyIntegerProperty replacedTextsProperty() {
        return replacedTexts.getReadOnlyProperty();
    }

    /** What can be taken back inside the texts of the open project. */
    public Undo undo() {
        return undo;
    }

    /**
     * Shows a project; the one before is saved and closed. Its entries were read elsewhere, away from this thread.
     *
     * @return false if the one before could not be saved; then it stays, and the caller closes the new one
     */
    public boolean open(Project opened, List<Entry> itsEntries) {
        if (!close()) {
            return false;
        }
        undo = new Undo();
        moves.set(Moves.NONE);
        project.set(opened);
        workshop.submitStore("", progress -> Moves.of(opened)).whenDone(found -> {
            if (project.get() == opened) {
                moves.set(found);
            }
        });
        added(itsEntries);
        if (!entries.isEmpty()) {
            select(entries.get(0).id());
        }
        return true;
    }

    /** Saves and closes the project, if one is open; false if something could not be written, and then it stays open. */
    public boolean close() {
        if (!saving.drain()) {
            return false;
        }
        selectNone();
        entries.clear();
        places.clear();
        project().ifPresent(Project::close);
        project.set(null);
        return true;
    }

    /** New entries of the open project, at the end of the list. */
    public void added(List<Entry> more) {
        List<Entry> unknown =
                more.stream().filter(entry -> !places.containsKey(entry.id())).toList();
        for (int i = 0; i < unknown.size(); i++) {
            places.put(unknown.get(i).id(), entries.size() + i);
        }
        entries.addAll(unknown);
    }

    /** Chooses an entry; one that is not in the project chooses none. */
    public void select(EntryId id) {
        Integer place = places.get(id);
        if (place == null) {
            selectNone();
        } else if (!id.equals(selectedId.get())) {
            forgetClip();
            Entry entry = entries.get(place);
            selected.set(entry);
            playhead.opened(entry.duration());
            selectedId.set(id);
        }
    }

    private void selectNone() {
        forgetClip();
        playhead.opened(0);
        selected.set(null);
        selectedId.set(null);
    }

    private void forgetClip() {
        machineCaption.set(null);
        explanation.set(null);
        words.clear();
        clip.clear();
    }

    /** Chooses the entry so many places on, if there is one. */
    public void selectBy(int places) {
        int place = place() + places;
        if (place >= 0 && place < entries.size()) {
            select(entries.get(place).id());
        }
    }

    /** Chooses the next entry that waits for a person, searching round the end; false if none does. */
    public boolean selectNextUnfinished() {
        int from = place();
        for (int step = 1; step <= entries.size(); step++) {
            Entry entry = entries.get(Math.floorMod(from + step, entries.size()));
            if (entry.status().isUnfinished() && !entry.id().equals(selectedId.get())) {
                select(entry.id());
                return true;
            }
        }
        return false;
    }

    private int place() {
        EntryId id = selectedId.get();
        return id == null ? -1 : places.getOrDefault(id, -1);
    }

    /** Keeps what is being typed. */
    public void keep(EntryId entry, String text) {
        project().ifPresent(open -> {
            Draft draft = new Draft(entry, text, annotator.get(), Instant.now());
            saving.writeDraft(
                    entry,
                    () -> {
                        open.journal(draft);
                        return open.entry(entry);
                    },
                    this::changed);
        });
    }

    /** Accepts a text; it can be taken back. */
    public void accept(EntryId entry, String text, Optional<Reading> reading) {
        Annotator by = annotator.get();
        change(open -> Acceptance.accept(open, entry, text, by, reading));
    }

    /** Flags, rejects or reopens an entry; it can be taken back. */
    public void mark(EntryId entry, Status status) {
        Annotator by = annotator.get();
        change(open -> Acceptance.mark(open, entry, status, by));
    }

    /** Writes what a machine or an import says; it is no step to take back. */
    public void append(Writing writing) {
        project()
                .ifPresent(open -> saving.write(
                        () -> {
                            open.append(writing);
                            return open.entry(writing.entry());
                        },
                        this::changed));
    }

    /** Takes back the last step and shows its first entry; false if there is none. */
    public boolean takeBack() {
        boolean isThere = moves.get().back().isPresent();
        Annotator by = annotator.get();
        project().ifPresent(open -> saving.write(() -> moved(open, open.takeBack(by)), this::follow));
        return isThere;
    }

    /** Does again what was taken back and shows its first entry; false if there is none. */
    public boolean repeat() {
        boolean isThere = moves.get().ahead().isPresent();
        Annotator by = annotator.get();
        project().ifPresent(open -> saving.write(() -> moved(open, open.repeat(by)), this::follow));
        return isThere;
    }

    /** Does many changes as one step that can be taken back. */
    public void carryOut(String name, List<Edit> edits) {
        Annotator by = annotator.get();
        project()
                .ifPresent(open ->
                        saving.write(() -> moved(open, Optional.of(open.carryOut(name, edits, by))), this::show));
    }

    /**
     * Does something long to the open project, on the lane of the store. Once it is done the list shows how every clip stands;
     * if it is cancelled or fails, nothing was changed.
     *
     * @param name what the user reads
     * @param done told what it brought, once the list shows it
     */
    public <T> Work<?> carryOut(String name, LongChange<T> change, Consumer<? super T> done) {
        Project open = project().orElseThrow(() -> new IllegalStateException("No project is open."));
        Annotator by = annotator.get();
        return workshop.submitStore(name, progress -> {
                    T brought = change.run(open, by, progress);
                    return new Changed<>(brought, open.entries(), Moves.of(open));
                })
                .whenDone(changed -> {
                    if (project.get() == open) {
                        refresh(changed.entries(), changed.moves());
                    }
                    done.accept(changed.brought());
                });
    }

    /** Takes a step back, if nothing else was done since; false if something was. */
    public boolean takeBack(Step step) {
        boolean isLast =
                moves.get().back().filter(last -> last.id() == step.id()).isPresent();
        return isLast && takeBack();
    }

    private void refresh(List<Entry> all, Moves now) {
        moves.set(now);
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).id(), i);
        }
        entries.setAll(all);
        selected().flatMap(entry -> entry(entry.id())).ifPresent(selected::set);
        retext(all);
    }

    private void change(Change change) {
        project().ifPresent(open -> saving.write(() -> moved(open, Optional.of(change.run(open))), this::show));
    }

    private static Moved moved(Project open, Optional<Step> step) throws StoreException {
        List<Entry> entries = step.isPresent() ? open.entries(step.get().entries()) : List.of();
        return new Moved(entries, Moves.of(open));
    }

    private void show(Moved moved) {
        if (moved.entries().size() > ONE_BY_ONE) {
            List<Entry> all = new ArrayList<>(entries);
            moved.entries().forEach(entry -> Optional.ofNullable(places.get(entry.id()))
                    .ifPresent(at -> all.set(at, entry)));
            refresh(all, moved.moves());
        } else {
            moves.set(moved.moves());
            moved.entries().forEach(this::changed);
            retext(moved.entries());
        }
    }

    private void follow(Moved moved) {
        show(moved);
        moved.entries().stream().findFirst().map(Entry::id).ifPresent(this::select);
    }

    /** Texts that changed while nobody typed begin anew; the one on the screen is read again. */
    private void retext(List<Entry> changed) {
        for (Entry entry : changed) {
            if (undo.replaced(entry.id(), entry.caption()) && entry.id().equals(selectedId.get())) {
                replacedTexts.set(replacedTexts.get() + 1);
            }
        }
    }

    /** Puts an entry that was read again in the place of what was known of it. */
    public void changed(Entry entry) {
        Integer place = places.get(entry.id());
        if (place != null) {
            entries.set(place, entry);
            if (entry.id().equals(selectedId.get())) {
                selected.set(entry);
            }
        }
    }

    /** What a step touched, and what can be taken back and repeated after it. */
    private record Moved(List<Entry> entries, Moves moves) {}

    /** What something long brought, and everything that may have changed by it. */
    private record Changed<T>(T brought, List<Entry> entries, Moves moves) {}

    /** Something done to a project that takes its time. */
    @FunctionalInterface
    public interface LongChange<T> {

        /** Does it away from the window's thread; all or nothing. */
        T run(Project open, Annotator by, Progress progress) throws Exception;
    }

    @FunctionalInterface
    private interface Change {
        Step run(Project open) throws StoreException;
    }
}

package avcap.studio.session;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Undo;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private static final Words WORDS = UiResources.bulkWords();

    private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
    private final EntryList entries = new EntryList();
    private final ReadOnlyObjectWrapper<@Nullable EntryId> selectedId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Entry> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Captioner> captioner = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Caption> machineCaption = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Explanation> explanation = new SimpleObjectProperty<>();
    private final ObjectProperty<Annotator> annotator = new SimpleObjectProperty<>(Annotator.ofThisMachine());
    private final ObjectProperty<Seeing> seeing = new SimpleObjectProperty<>(Seeing.LISTEN);
    private final OpenClip clip = new OpenClip();
    private final MissingClips missing = new MissingClips();
    private final ObservableList<ClipAhead> ahead = FXCollections.observableArrayList();
    private final ObservableList<Segment> segments = FXCollections.observableArrayList();
    private final AttentionChoice attention = new AttentionChoice();
    private final Playhead playhead = new Playhead();
    private final WordSelection words = new WordSelection();
    private final Leaning leaning;
    private final SegmentChoice segmentChoice;
    private final Saving saving;
    private final ClipComments comments;
    private final Guarding guarding;
    private final Workshop workshop;
    private final ReadOnlyObjectWrapper<Moves> moves = new ReadOnlyObjectWrapper<>(Moves.NONE);
    private final ReadOnlyIntegerWrapper replacedTexts = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Undo undo = new Undo();
    private Walk walk = entries::after;

    public Session(Workshop workshop) {
        this.workshop = workshop;
        this.saving = new Saving(workshop);
        this.segmentChoice = new SegmentChoice(this);
        this.leaning = new Leaning(this);
        this.guarding = new Guarding(this, workshop);
        this.comments =
                new ClipComments(project.getReadOnlyProperty(), selectedId.getReadOnlyProperty(), saving, workshop);
    }

    /** The open project, null if none is. */
    public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Optional<Project> project() {
        return Optional.ofNullable(project.get());
    }

    /** Why nothing can be changed in the open project, empty if it can; then changes that are asked for are passed over. */
    public String readOnlyReason() {
        return project().flatMap(Project::readOnlyReason).orElse("");
    }

    private Optional<Project> writable() {
        return project().filter(open -> open.readOnlyReason().isEmpty());
    }

    /** Every entry of the open project, in the project's order; kept up to date. */
    public ObservableList<Entry> entries() {
        return entries.view();
    }

    /** An entry of the open project, as it is now. */
    public Optional<Entry> entry(EntryId id) {
        return entries.entry(id);
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

    /** Which of the chosen entry's captions is written; null if no entry is chosen. The first, until another is chosen. */
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Chooses another of the chosen entry's captions. */
    public void choose(Slot slot) {
        EntryId entry = selectedId.get();
        if (entry != null && !new Place(entry, slot).equals(place.get())) {
            explanation.set(null);
            words.clear();
            place.set(new Place(entry, slot));
        }
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

    /** The clips of the open project whose files were not found. */
    public MissingClips missing() {
        return missing;
    }

    /** What was read of the chosen clip. */
    public OpenClip clip() {
        return clip;
    }

    /** The clips that will come next, as far as they are read; {@link ClipOpening} writes here. */
    public ObservableList<ClipAhead> ahead() {
        return ahead;
    }

    /** What is said of stretches of the chosen clip, as far as it is read; whoever reads it writes here. */
    public ObservableList<Segment> segments() {
        return segments;
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

    /** Which words looked at the place that is pointed at. */
    public Leaning leaning() {
        return leaning;
    }

    /** Which of the segments is chosen, or what is marked for the next. */
    public SegmentChoice segmentChoice() {
        return segmentChoice;
    }

    /** What the open project does against drafts being waved through. */
    public Guarding guarding() {
        return guarding;
    }

    public Saving saving() {
        return saving;
    }

    /** What was said of the chosen clip. */
    public ClipComments comments() {
        return comments;
    }

    /** What was done to the open project and can be taken back, and what can be done again. */
    public ReadOnlyObjectProperty<Moves> movesProperty() {
        return moves.getReadOnlyProperty();
    }

    /** Changes when the chosen clip's text was replaced by something other than typing. */
    public ReadOnlyIntegerProperty replacedTextsProperty() {
        return replacedTexts.getReadOnlyProperty();
    }

    /** Counts what reached the project other than typing: whoever shows what is kept of a clip reads it again. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
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
        saving.setAsideIn(opened::setAside);
        workshop.submitStore("", progress -> Moves.of(opened)).whenDone(found -> {
            if (project.get() == opened) {
                moves.set(found);
            }
        });
        added(itsEntries);
        entries.view().stream().findFirst().map(Entry::id).ifPresent(this::select);
        return true;
    }

    /** Saves and closes the project, if one is open; false if something could not be written, and then it stays open. */
    public boolean close() {
        if (!saving.drain()) {
            return false;
        }
        selectNone();
        entries.clear();
        project().ifPresent(Project::close);
        project.set(null);
        return true;
    }

    /**
     * Goes on in a copy of the project in another folder, with everything that waits to be written; the clips stay where they
     * are, and so does what was on disk.
     */
    public Work<Path> moveTo(Path folder) {
        Project open = project().orElseThrow();
        return workshop.submitStore("", progress -> {
                    open.moveTo(folder);
                    return open.folder();
                })
                .whenDone(moved -> saving.retry());
    }

    /** New entries of the open project, at the end of the list. */
    public void added(List<Entry> more) {
        entries.add(more);
    }

    /** Chooses an entry; one that is not in the project chooses none. */
    public void select(EntryId id) {
        Entry entry = entries.entry(id).orElse(null);
        if (entry == null) {
            selectNone();
        } else if (!id.equals(selectedId.get())) {
            forgetClip();
            selected.set(entry);
            playhead.opened(entry.duration());
            place.set(Place.first(id));
            selectedId.set(id);
        }
    }

    private void selectNone() {
        forgetClip();
        playhead.opened(0);
        selected.set(null);
        place.set(null);
        selectedId.set(null);
    }

    private void forgetClip() {
        machineCaption.set(null);
        explanation.set(null);
        words.clear();
        clip.clear();
    }

    /** In which order clips are gone through; without one, in the project's. */
    public void follow(Walk listed) {
        walk = listed;
    }

    /** Chooses the next clip that waits for a person in the order of the walk, on round the end; false if none does. */
    public boolean selectNextUnfinished() {
        Optional<Entry> next = nextUnfinished();
        next.map(Entry::id).ifPresent(this::select);
        return next.isPresent();
    }

    private Optional<Entry> nextUnfinished() {
        return walk.after(selectedId.get())
                .filter(entry -> entry.status().isUnfinished())
                .findFirst();
    }

    /** The clips that are most likely chosen next: the next that waits for a person, and the next whatever it is. */
    List<Entry> coming() {
        return Stream.concat(
                        nextUnfinished().stream(), walk.after(selectedId.get()).limit(1))
                .distinct()
                .toList();
    }

    /** Keeps what is being typed as an entry's first caption. */
    public void keep(EntryId entry, String text) {
        keep(Place.first(entry), text);
    }

    /** Keeps what is being typed. */
    public void keep(Place typedIn, String text) {
        writable().ifPresent(open -> {
            Draft draft = new Draft(typedIn.entry(), typedIn.slot(), text, annotator.get(), Instant.now());
            saving.writeDraft(
                    draft,
                    () -> {
                        open.journal(draft);
                        return open.entry(typedIn.entry());
                    },
                    this::changed);
        });
    }

    /** Accepts a text as an entry's first caption; it can be taken back. */
    public void accept(EntryId entry, String text, Optional<Reading> reading) {
        accept(Place.first(entry), text, reading);
    }

    /** Accepts a text; it can be taken back. */
    public void accept(Place written, String text, Optional<Reading> reading) {
        accept(written, text, reading, Optional.empty());
    }

    /** Accepts a text, with how its draft was looked at; it can be taken back. */
    public void accept(Place written, String text, Optional<Reading> reading, Optional<Scrutiny> scrutiny) {
        Annotator by = annotator.get();
        settle(written, text, open -> Acceptance.accept(open, written, text, by, reading, scrutiny));
    }

    /** Approves a text as a reviewer; it can be taken back. */
    public void approve(EntryId entry, String text) {
        Annotator by = annotator.get();
        settle(Place.first(entry), text, open -> Acceptance.approve(open, entry, text, by));
    }

    /** A step by which a person's text stands: the text is never given up. */
    private void settle(Place written, String text, Change change) {
        Set<Place> typedIn = undo.places();
        Draft typed = new Draft(written.entry(), written.slot(), text, annotator.get(), Instant.now());
        writable()
                .ifPresent(open -> saving.writeText(
                        typed, () -> Moved.by(Optional.of(change.run(open)), open, typedIn), this::show));
    }

    /** Flags, rejects, returns or reopens an entry; it can be taken back. */
    public void mark(EntryId entry, Status status) {
        Annotator by = annotator.get();
        change(open -> Acceptance.mark(open, entry, status, by));
    }

    /** Writes what a machine or an import says; it is no step to take back. */
    public void append(Writing writing) {
        writable()
                .ifPresent(open -> saving.write(
                        () -> {
                            open.append(writing);
                            return open.entry(writing.entry());
                        },
                        entry -> {
                            changed(entry);
                            changes.set(changes.get() + 1);
                        }));
    }

    /** Keeps what was measured of the machine's draft of a clip; no text changes by it, and it is no step to take back. */
    public void measure(EntryId entry, String text, Disagreement found) {
        writable()
                .ifPresent(open -> saving.write(
                        () -> {
                            open.measure(entry, text, found);
                            return open.entry(entry);
                        },
                        this::changed));
    }

    /** Keeps that a wrong draft was planted, or what became of it; it is no step to take back. */
    public void plant(Planting planting) {
        writable()
                .ifPresent(open -> saving.write(
                        () -> {
                            open.plant(planting);
                            return planting;
                        },
                        kept -> changes.set(changes.get() + 1)));
    }

    /** Keeps a remark for other people; it is no step to take back. */
    public void note(EntryId entry, String text) {
        Annotator by = annotator.get();
        writable()
                .ifPresent(open ->
                        saving.write(() -> open.note(entry, text, by), written -> changes.set(changes.get() + 1)));
    }

    /** Takes back the last step and shows its first entry; false if there is none. */
    public boolean takeBack() {
        Optional<Step> step = moves.get().back();
        move("work.takeBack", step, Project::takeBack);
        return step.isPresent();
    }

    /** Does again what was taken back and shows its first entry; false if there is none. */
    public boolean repeat() {
        Optional<Step> step = moves.get().ahead();
        move("work.repeat", step, Project::repeat);
        return step.isPresent();
    }

    private void move(String nameKey, Optional<Step> step, Moving moving) {
        Annotator by = annotator.get();
        Set<Place> typedIn = undo.places();
        String name = step.map(Step::name).orElse("");
        writable()
                .ifPresent(open -> saving.writeLong(
                        WORDS.text(nameKey, name),
                        progress -> Moved.by(moving.move(open, by, progress), open, typedIn),
                        this::follow));
    }

    /** Does many changes as one step that can be taken back. */
    public void carryOut(String name, List<Edit> edits) {
        carryOut(name, edits, () -> {});
    }

    /** The same; {@code done} is run once it is on disk. */
    public void carryOut(String name, List<Edit> edits, Runnable done) {
        Annotator by = annotator.get();
        Set<Place> typedIn = undo.places();
        writable()
                .ifPresent(open -> saving.write(
                        () -> Moved.by(Optional.of(open.carryOut(name, edits, by)), open, typedIn), moved -> {
                            show(moved);
                            done.run();
                        }));
    }

    /**
     * Shows what a job did that wrote to the open project by itself, as one step: clips that changed, and those that are new.
     * What was typed was saved before.
     */
    public void stepped() {
        Set<Place> typedIn = undo.places();
        project().ifPresent(open -> workshop.submitStore("", progress -> Moved.any(open, typedIn))
                .whenDone(moved -> {
                    if (project.get() == open) {
                        showAll(moved);
                    }
                }));
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
        Set<Place> typedIn = undo.places();
        return workshop.submitStore(name, progress -> {
                    T brought = change.run(open, by, progress);
                    return new Changed<>(brought, Moved.any(open, typedIn));
                })
                .whenDone(changed -> {
                    if (project.get() == open) {
                        showAll(changed.moved());
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

    /** Shows the whole list as it stands now, at once. */
    private void showAll(Moved now) {
        entries.replaceAll(now.entries());
        shown(now);
        comments.readAgain();
    }

    private void change(Change change) {
        Set<Place> typedIn = undo.places();
        writable()
                .ifPresent(
                        open -> saving.write(() -> Moved.by(Optional.of(change.run(open)), open, typedIn), this::show));
    }

    private void show(Moved moved) {
        entries.replace(moved.entries());
        shown(moved);
    }

    /** What else follows once the list has it. */
    private void shown(Moved moved) {
        moves.set(moved.moves());
        selected().flatMap(entry -> entry(entry.id())).ifPresent(selected::set);
        moved.texts().forEach(this::retext);
        changes.set(changes.get() + 1);
    }

    /** Shows what was moved: its first clip, and there one of the captions that were touched. */
    private void follow(Moved moved) {
        show(moved);
        moved.entries().stream().findFirst().map(Entry::id).ifPresent(this::select);
        moved.captionToShow(place.get()).ifPresent(this::choose);
    }

    /** A text that changed while nobody typed begins anew; the one on the screen is read again. */
    private void retext(Place changed, String now) {
        if (saving.isWaiting(changed)) {
            return; // newer words are on their way to the disk
        }
        boolean isOther = undo.replaced(changed, now);
        if (changed.equals(place.get()) && (isOther || !changed.slot().isFirst())) {
            replacedTexts.set(replacedTexts.get() + 1);
        }
    }

    /** Puts an entry that was read again in the place of what was known of it. */
    public void changed(Entry entry) {
        entries.replace(List.of(entry));
        if (entry.id().equals(selectedId.get())) {
            selected.set(entry);
        }
    }

    /** What something long brought, and everything that may have changed by it. */
    private record Changed<T>(T brought, Moved moved) {}

    /** Something done to a project that takes its time. */
    @FunctionalInterface
    public interface LongChange<T> {

        /** Does it away from the window's thread; all or nothing. */
        T run(Project open, Annotator by, Progress progress) throws Exception;
    }

    /** Taking a step back, or doing it again. */
    @FunctionalInterface
    private interface Moving {
        Optional<Step> move(Project open, Annotator by, Progress progress) throws StoreException;
    }

    @FunctionalInterface
    private interface Change {
        Step run(Project open) throws StoreException;
    }
}

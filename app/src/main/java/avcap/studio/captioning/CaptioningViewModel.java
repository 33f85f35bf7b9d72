package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.TextEdits;
import avcap.studio.annotation.Writing;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The text being corrected: where it came from, what the model thinks of it, and what is decided about it. */
public final class CaptioningViewModel {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final TextScoring scoring;
    private final Latest<Drafting> opening = new Latest<>();
    private final Drafts drafts;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyObjectWrapper<CaptionOrigin> origin =
            new ReadOnlyObjectWrapper<>(this, "origin", CaptionOrigin.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Said> machine = new ReadOnlyObjectWrapper<>(this, "machine");
    private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private @Nullable EntryId shown;
    private int caret;

    public CaptioningViewModel(Session session, Workshop workshop, Pause pause) {
        this.session = session;
        this.workshop = workshop;
        this.drafts = new Drafts(session, workshop);
        this.scoring = new TextScoring(session, workshop, pause);
        session.selectedIdProperty().addListener((observed, before, now) -> open(now));
        session.replacedTextsProperty()
                .addListener((observed, before, now) ->
                        open(session.selectedIdProperty().get()));
        session.clip().featuresProperty().addListener((observed, before, now) -> clipIsReady());
        session.captionerProperty().addListener((observed, before, now) -> clipIsReady());
        session.selectedProperty().addListener((observed, before, now) -> standingChanged(before, now));
        session.clip().problemProperty().addListener((observed, before, now) -> problem.set(now));
        open(session.selectedIdProperty().get());
    }

    /** What the editor holds; changed by {@link #typed}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether there is a clip whose text can be changed; not so for the moment it takes to read what is known of it. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<MarkedWord>> wordsProperty() {
        return scoring.wordsProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return scoring.staleProperty();
    }

    ReadOnlyObjectProperty<@Nullable Caption> scoredProperty() {
        return scoring.captionProperty();
    }

    /** Where the text on the screen comes from. */
    ReadOnlyObjectProperty<CaptionOrigin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /** The draft being made of this clip, null if none is. */
    ReadOnlyObjectProperty<@Nullable Work<?>> draftWorkProperty() {
        return drafts.workProperty();
    }

    /** What went wrong and what to do, empty if nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the machine said of this clip last, null if nothing yet. */
    ReadOnlyObjectProperty<@Nullable Said> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /** Whether the text is shown against what the machine said. */
    BooleanProperty comparingProperty() {
        return comparing;
    }

    /** Shows or hides the comparison with the machine's text. */
    public void compare() {
        comparing.set(!comparing.get());
    }

    Session session() {
        return session;
    }

    private void open(@Nullable EntryId id) {
        opening.cancel();
        drafts.cancel();
        problem.set("");
        shown = null;
        ready.set(false);
        machine.set(null);
        show("", List.of(), CaptionOrigin.NOTHING);
        if (id != null) {
            session.project().ifPresent(project -> opening.start(
                            () -> workshop.submitStore(WORDS.text("work.open"), progress -> Drafting.of(project, id)))
                    .whenDone(found -> opened(id, found))
                    .whenFailed(failure -> problem.set(failure.sentence())));
        }
    }

    private void opened(EntryId id, Drafting found) {
        shown = id;
        machine.set(found.machine().map(Said::of).orElse(null));
        TextEdits edits = session.undo().texts(id, found.text());
        edits.begin(found.text());
        String last = edits.text(); // what was typed here may not be on disk yet
        List<ScoredWord> known = found.base()
                .filter(base -> base.text().equals(last))
                .flatMap(Revision::reading)
                .map(Reading::words)
                .orElse(List.of());
        show(last, known, CaptionOrigin.of(found));
        ready.set(session.readOnlyReason().isEmpty());
        clipIsReady();
    }

    private void show(String now, List<ScoredWord> known, CaptionOrigin from) {
        text.set(now);
        origin.set(from);
        scoring.show(now, known);
    }

    /** The clip is read or the model is there: whatever waited for them goes on. */
    private void clipIsReady() {
        if (shown == null || drafts.input().isEmpty()) {
            return;
        }
        if (machine.get() == null && !drafts.isBusy()) {
            draft(text.get().isBlank());
        }
        scoring.listen();
    }

    /** Asks the model for a caption; it becomes the text unless a person has begun to type meanwhile. */
    public void regenerate() {
        draft(true);
    }

    /** Asks for a caption to show, or only to compare with when there are words already that the model did not say. */
    private void draft(boolean isForTheEditor) {
        Optional<String> inPlaceOf = isForTheEditor ? Optional.of(text.get()) : Optional.empty();
        ask((captioner, input, progress) -> captioner.caption(input, SearchOptions.defaults(), progress))
                .ifPresent(asked -> asked.work().whenDone(caption -> drafted(asked.id(), caption, inPlaceOf)));
    }

    /** Asks the model to go on from the caret; what stands before it stays. */
    public void regenerateRest() {
        String before = text.get();
        Beginning beginning = Beginning.before(caret, before);
        ask((captioner, input, progress) ->
                        captioner.complete(input, beginning.text(), SearchOptions.defaults(), progress))
                .ifPresent(asked -> asked.work().whenDone(caption -> {
                    if (asked.id().equals(shown) && text.get().equals(before)) {
                        typed(beginning.continuedBy(caption.text()));
                    }
                }));
    }

    private record Asked(EntryId id, Work<Caption> work) {}

    private Optional<Asked> ask(Drafts.Question question) {
        EntryId id = shown;
        Optional<Work<Caption>> work = id == null ? Optional.empty() : drafts.ask(question);
        if (id == null || work.isEmpty()) {
            problem.set(WORDS.text(session.captioner().isEmpty() ? "caption.noModel" : "caption.notRead"));
            return Optional.empty();
        }
        problem.set("");
        work.get().whenFailed(failure -> problem.set(WORDS.text("caption.failed")));
        return Optional.of(new Asked(id, work.get()));
    }

    private void drafted(EntryId id, Caption caption, Optional<String> inPlaceOf) {
        Reading reading = Reading.searched(caption, SearchOptions.defaults());
        session.append(Writing.byMachine(id, caption.text(), reading));
        if (!id.equals(shown)) {
            return;
        }
        machine.set(Said.of(caption));
        session.machineCaptionProperty().set(caption);
        if (inPlaceOf.filter(text.get()::equals).isPresent()) {
            take(id, caption.text());
            show(caption.text(), reading.words(), CaptionOrigin.MACHINE);
        }
    }

    /** The first draft is where the text begins; a later one is a step that is taken back like typing, and kept like it. */
    private void take(EntryId id, String drafted) {
        edits().ifPresent(edits -> {
            if (text.get().isBlank()) {
                edits.begin(drafted);
            }
            edits.typed(drafted);
        });
        if (origin.get() != CaptionOrigin.NOTHING && origin.get() != CaptionOrigin.MACHINE) {
            session.keep(id, drafted);
        }
    }

    /** Taking back what was decided of the clip on the screen makes its text an edited one again. */
    private void standingChanged(@Nullable Entry before, @Nullable Entry now) {
        if (before == null || now == null || !before.id().equals(now.id())) {
            return;
        }
        if (now.id().equals(shown)
                && before.status().isAccepted()
                && now.status().isUnfinished()
                && now.status() != Status.RETURNED) {
            origin.set(CaptionOrigin.EDITED);
        }
    }

    /** The person changed the text: it is kept at once and scored after a rest. */
    public void typed(String now) {
        if (now.equals(text.get()) || isReadOnly()) {
            return;
        }
        edits().ifPresent(edits -> edits.typed(now));
        changedByPerson(now);
    }

    private void changedByPerson(String now) {
        text.set(now);
        origin.set(CaptionOrigin.EDITED);
        EntryId id = shown;
        if (id != null) {
            session.keep(id, now);
        }
        scoring.typed(now);
    }

    /** Looks into the word at the caret. */
    void caretAt(int place) {
        caret = place;
        List<MarkedWord> words = scoring.wordsProperty().get();
        for (int i = 0; i < words.size() && !scoring.staleProperty().get(); i++) {
            if (words.get(i).touches(place)) {
                session.words().select(i);
                return;
            }
        }
    }

    /** Stands by the text and goes on to the next clip that waits. */
    public void accept() {
        EntryId id = shown;
        String tidy = CaptionText.tidy(text.get());
        if (isReadOnly()) {
            return;
        }
        if (id == null || tidy.isEmpty()) {
            problem.set(WORDS.text("caption.empty"));
            return;
        }
        Optional<Reading> reading =
                Optional.ofNullable(scoring.captionProperty().get()).map(Reading::scored);
        session.accept(id, tidy, reading);
        origin.set(CaptionOrigin.ACCEPTED);
        session.selectNextUnfinished();
    }

    /** Flags or rejects the clip; a second time puts it back where its text stands. */
    public void mark(Status status) {
        if (isReadOnly()) {
            return;
        }
        session.selected().ifPresent(entry -> session.mark(entry.id(), entry.status() == status ? standing() : status));
    }

    private Status standing() {
        return switch (origin.get()) {
            case NOTHING -> Status.NEW;
            case MACHINE, IMPORTED -> Status.DRAFT;
            case EDITED -> Status.EDITING;
            case ACCEPTED -> Status.ACCEPTED;
        };
    }

    /** Nothing can be changed, and what is tried says so. */
    private boolean isReadOnly() {
        String reason = session.readOnlyReason();
        if (!reason.isEmpty()) {
            problem.set(reason);
        }
        return !reason.isEmpty();
    }

    /** Takes back: the text first, then what was done to the project. */
    public void undo() {
        edits().flatMap(TextEdits::undo).ifPresentOrElse(this::changedByPerson, session::takeBack);
    }

    public void redo() {
        edits().flatMap(TextEdits::redo).ifPresentOrElse(this::changedByPerson, session::repeat);
    }

    private Optional<TextEdits> edits() {
        return Optional.ofNullable(shown).map(id -> session.undo().texts(id, text.get()));
    }
}

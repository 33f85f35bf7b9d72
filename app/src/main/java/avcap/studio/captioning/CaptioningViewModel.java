package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Help;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.TextEdits;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private static final Words GUARDS = UiResources.guardWords();

    private final Session session;
    private final Workshop workshop;
    private final TextScoring scoring;
    private final SlotsViewModel slots;
    private final WishesViewModel wishes;
    private final HelpTaken help = new HelpTaken();
    private final Gate gate;
    private final Latest<KnownCaption> opening = new Latest<>();
    private final Drafts drafts;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyObjectWrapper<CaptionOrigin> origin =
            new ReadOnlyObjectWrapper<>(this, "origin", CaptionOrigin.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final Caret caret;
    private Consumer<String> whenCaught = sentence -> {};
    private @Nullable Place shown;
    private boolean isKept;

    public CaptioningViewModel(Session session, Workshop workshop, Pause pause) {
        this.session = session;
        this.gate = new Gate(session, workshop, System::nanoTime);
        this.workshop = workshop;
        this.drafts = new Drafts(session, workshop, problem::set);
        this.scoring = new TextScoring(session, workshop, pause);
        this.caret = new Caret(scoring, session.words());
        this.wishes = new WishesViewModel(session);
        this.slots = new SlotsViewModel(session, workshop);
        session.placeProperty().addListener((observed, before, now) -> open(now));
        session.replacedTextsProperty()
                .addListener(
                        (observed, before, now) -> open(session.placeProperty().get()));
        session.clip().featuresProperty().addListener((observed, before, now) -> clipIsReady());
        session.captionerProperty().addListener((observed, before, now) -> clipIsReady());
        session.selectedProperty().addListener((observed, before, now) -> standingChanged(before, now));
        session.projectProperty().addListener((observed, before, now) -> help.clear());
        session.guarding().guardsProperty().addListener((observed, before, now) -> guardsChanged(now));
        session.clip().problemProperty().addListener((observed, before, now) -> problem.set(now));
        open(session.placeProperty().get());
    }

    /** The captions there are of the clip, of which one is written here. */
    public SlotsViewModel slots() {
        return slots;
    }

    /** What is wished of the model's captions. */
    public WishesViewModel wishes() {
        return wishes;
    }

    /** What the editor holds; changed by {@link #typed}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether there is a clip whose text can be changed; not so for the moment it takes to read what is known of it. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<MarkedWord>> wordsProperty() {
        return scoring.wordsProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return scoring.staleProperty();
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

    /** What the machine said of this clip last, null if nothing yet or if that is held back. */
    ReadOnlyObjectProperty<@Nullable Said> machineProperty() {
        return gate.draft().shownProperty();
    }

    /** Whether the text is shown against what the machine said. */
    BooleanProperty comparingProperty() {
        return comparing;
    }

    /** Shows or hides the comparison with the machine's text. */
    public void compare() {
        comparing.set(!comparing.get());
    }

    /** Whether nothing that the machine says is shown yet. */
    public boolean isHeldBack() {
        return gate.draft().isHeldBack();
    }

    /** Shows the machine's draft that was held back, against what the person wrote without it. */
    public void revealDraft() {
        Place place = shown;
        if (place != null && !isReadOnly()) {
            problem.set(gate.reveal(place, CaptionText.tidy(text.get())));
            if (problem.get().isEmpty()) {
                comparing.set(true);
                scoring.listen();
            }
        }
    }

    /** Told in a sentence when a person accepts a caption whose draft had a wrong word planted in it, and the word is gone. */
    public void setWhenCaught(Consumer<String> action) {
        whenCaught = action;
    }

    /** What was said of the clip on the screen as it is shown: a machine's words with what is planted in them. */
    public Revision asShown(Revision revision) {
        return gate.planted().shown(revision);
    }

    /** The same of something the model says now. */
    Said asShown(Said said) {
        Place place = shown;
        return place == null ? said : gate.planted().shown(place.entry(), said);
    }

    Session session() {
        return session;
    }

    private void open(@Nullable Place place) {
        opening.cancel();
        drafts.cancel();
        problem.set(session.clip().problemProperty().get());
        shown = null;
        gate.left();
        ready.set(false);
        show("", List.of(), CaptionOrigin.NOTHING);
        if (place != null) {
            PlantQuestion question = gate.planted().ask(place);
            session.project().ifPresent(project -> opening.start(() -> workshop.submitStore(
                            WORDS.text("work.open"), progress -> KnownCaption.of(project, question)))
                    .whenDone(found -> opened(place, found))
                    .whenFailed(failure -> problem.set(failure.sentence())));
        }
    }

    /** What is held back or planted is shown as it is as soon as the project does not want that any more. */
    private void guardsChanged(Guards now) {
        boolean isPlanted = shown != null && gate.planted().isOpen(shown.entry());
        if (now.plants() && opening.isBusy()) {
            open(session.placeProperty().get()); // it was asked for before anyone knew what the project wants
        } else if ((!now.blindFirst() && isHeldBack()) || (!now.plants() && isPlanted)) {
            open(shown);
        }
    }

    private void opened(Place place, KnownCaption known) {
        shown = place;
        gate.opened(place, known);
        Drafting found = known.drafting();
        isKept = found.isDraft();
        boolean isHeldBack = isHeldBack();
        String drafted = found.isDraft() ? found.text() : gate.planted().shown(place.entry(), found.text());
        String begun = isHeldBack && !found.isDraft() ? "" : drafted;
        TextEdits edits = session.undo().texts(place, begun);
        edits.begin(begun);
        String last = edits.text(); // what was typed here may not be on disk yet
        List<ScoredWord> scored = found.base()
                .filter(base -> base.text().equals(last) && !isHeldBack)
                .flatMap(Revision::reading)
                .map(Reading::words)
                .orElse(List.of());
        comparing.set(comparing.get() && !isHeldBack);
        show(last, scored, isHeldBack ? CaptionOrigin.ofWriting(last) : CaptionOrigin.of(found));
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
        if (!gate.draft().isKnown() && shown.slot().isFirst() && !drafts.isBusy()) {
            draft(text.get().isBlank());
        }
        scoring.listen();
    }

    /** Asks the model for a caption; it becomes the text unless a person has begun to type meanwhile. */
    public void regenerate() {
        if (drafts.mayBeShown()) {
            draft(true);
        }
    }

    /** Asks for a caption to show, or only to compare with when there are words already that the model did not say. */
    private void draft(boolean isForTheEditor) {
        Optional<String> inPlaceOf = isForTheEditor ? Optional.of(text.get()) : Optional.empty();
        SearchOptions options = wishes.options();
        drafts.ask(shown, (captioner, input, progress) -> captioner.caption(input, options, progress))
                .ifPresent(
                        asked -> asked.work().whenDone(caption -> drafted(asked.place(), caption, options, inPlaceOf)));
    }

    /** Asks the model to go on from the caret; what stands before it stays. */
    public void regenerateRest() {
        if (!drafts.mayBeShown()) {
            return;
        }
        String before = text.get();
        Beginning beginning = Beginning.before(caret.place(), before);
        SearchOptions options = wishes.options();
        drafts.ask(
                        shown,
                        (captioner, input, progress) -> captioner.complete(input, beginning.text(), options, progress))
                .ifPresent(asked -> asked.work().whenDone(caption -> {
                    if (asked.place().equals(shown) && text.get().equals(before)) {
                        wishes.answered(caption.text());
                        took(beginning.continuedBy(caption.text()), Help.REST);
                    }
                }));
    }

    /** What of the text is kept when captions are searched after the caret: nothing behind a draft that nobody touched. */
    Beginning beginning() {
        return caret.beginning(text.get(), origin.get() == CaptionOrigin.EDITED);
    }

    /** Says why the model cannot be asked anything. */
    void tellWhyNotAsked() {
        drafts.tellWhyNone();
    }

    private void drafted(Place place, Caption caption, SearchOptions options, Optional<String> inPlaceOf) {
        Reading reading = Reading.searched(caption, options);
        session.append(Writing.byMachine(place.entry(), caption.text(), reading).in(place.slot()));
        BooleanSupplier isToBeShown =
                () -> isHeldBack() || inPlaceOf.filter(text.get()::equals).isPresent();
        Runnable showing = () -> drafted(place, caption, reading, inPlaceOf);
        if (place.equals(shown) && isToBeShown.getAsBoolean()) {
            gate.planted().drafted(place, caption.text(), isToBeShown, showing);
        } else {
            showing.run();
        }
    }

    private void drafted(Place place, Caption caption, Reading reading, Optional<String> inPlaceOf) {
        Said said = gate.planted().shown(place.entry(), Said.of(caption));
        if (!place.equals(shown) || !gate.draft().spoke(caption, said)) {
            return;
        }
        wishes.answered(caption.text());
        boolean isItself = said.text().equals(caption.text());
        if (isItself) {
            gate.planted().seen(place.entry());
        }
        if (inPlaceOf.filter(text.get()::equals).isPresent()) {
            gate.clock().drafted(place, said.text());
            take(place, said.text());
            show(said.text(), isItself ? reading.words() : List.of(), CaptionOrigin.MACHINE);
        }
    }

    /** The first draft is where the text begins; a later one is a step that is taken back like typing, and kept like it. */
    private void take(Place place, String drafted) {
        edits().ifPresent(edits -> {
            if (text.get().isBlank()) {
                edits.begin(drafted);
            }
            edits.typed(drafted);
        });
        if (origin.get() != CaptionOrigin.NOTHING && origin.get() != CaptionOrigin.MACHINE) {
            keep(place, drafted);
        }
    }

    /** Taking back what was decided of the clip on the screen makes its text an edited one again. */
    private void standingChanged(@Nullable Entry before, @Nullable Entry now) {
        if (before == null || now == null || !before.id().equals(now.id())) {
            return;
        }
        if (Place.first(now.id()).equals(shown)
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

    /** The person took a text that the model had a part in; it can be undone like typing, and is told when it is accepted. */
    void took(String now, Help from) {
        Place place = shown;
        if (place != null && ready.get() && !now.equals(text.get())) {
            help.took(place, from);
            typed(now);
        }
    }

    private void changedByPerson(String now) {
        String before = text.get();
        text.set(now);
        origin.set(CaptionOrigin.EDITED);
        Place place = shown;
        if (place != null) {
            gate.planted().typed(place, before, now);
            keep(place, now);
            slots.typed(place, now);
        }
        scoring.typed(now);
    }

    private void keep(Place place, String now) {
        isKept = true;
        session.keep(place, now);
    }

    /** Where in the text the person writes. */
    Caret caret() {
        return caret;
    }

    /** Stands by the text and goes on: to the clip's next caption that waits, else to the next clip that waits. */
    public void accept() {
        Place place = shown;
        String tidy = CaptionText.tidy(text.get());
        if (isReadOnly()) {
            return;
        }
        if (place == null || tidy.isEmpty()) {
            problem.set(WORDS.text("caption.empty"));
            return;
        }
        problem.set(gate.whyNotYet());
        if (!problem.get().isEmpty()) {
            return;
        }
        Optional<PlantedWord> missed = gate.missed(place, tidy);
        if (missed.isPresent()) {
            putBack(place, tidy, missed.get());
            return;
        }
        Optional<Reading> reading = Optional.ofNullable(
                        scoring.captionProperty().get())
                .map(Reading::scored)
                .map(scored -> help.tell(place, scored));
        Optional<Slot> next = slots.nextWaiting(place.slot());
        if (gate.planted().isOpen(place.entry())) {
            session.undo().anew(place, tidy); // what was planted is not to be found on the way back
        }
        if (gate.caught(place)) {
            whenCaught.accept(GUARDS.text("plant.caught"));
        }
        session.accept(place, tidy, reading, gate.passed(place, tidy));
        origin.set(CaptionOrigin.ACCEPTED);
        next.ifPresentOrElse(session::choose, session::selectNextUnfinished);
    }

    /** A text with a planted word is not accepted: the machine's own comes back, with whatever else the person wrote. */
    private void putBack(Place place, String accepted, PlantedWord missed) {
        String now = missed.takenOutOf(accepted);
        session.undo().anew(place, now);
        show(now, List.of(), origin.get() == CaptionOrigin.MACHINE ? CaptionOrigin.MACHINE : CaptionOrigin.EDITED);
        if (isKept || origin.get() == CaptionOrigin.EDITED) {
            // A draft may be on disk even where the text is the machine's, if that came over a typed one.
            keep(place, now);
            slots.typed(place, now);
        }
        problem.set(GUARDS.text("plant.missed", missed.plainPut(), missed.plainWas()));
    }

    /** Flags or rejects the clip; a second time puts it back where its text stands. */
    public void mark(Status status) {
        if (isReadOnly()) {
            return;
        }
        session.selected()
                .ifPresent(entry -> session.mark(
                        entry.id(), entry.status() == status ? standing().status() : status));
    }

    private CaptionOrigin standing() {
        if (isHeldBack()
                && origin.get() == CaptionOrigin.NOTHING
                && gate.draft().isKnown()) {
            return CaptionOrigin.MACHINE;
        }
        return shown == null || shown.slot().isFirst() ? origin.get() : slots.origin(Slot.FIRST);
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
        return Optional.ofNullable(shown).map(place -> session.undo().texts(place, text.get()));
    }
}

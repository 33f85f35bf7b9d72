package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.captioning.CaptioningViewModel;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The card: what is kept of the caption on the screen and its clip, and which page of it is shown. */
public final class RemarksViewModel {

    private static final Words WORDS = UiResources.remarkWords();

    private final Session session;
    private final Workshop workshop;
    private final HistoryViewModel history;
    private final PastViewModel past;
    private final NotesViewModel notes;
    private final TagsViewModel tags;
    private final SegmentsViewModel segments;
    private final Latest<Remarked> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<Remarked> remarked =
            new ReadOnlyObjectWrapper<>(this, "remarked", Remarked.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper readOnly = new ReadOnlyStringWrapper(this, "readOnly", "");
    private final ObjectProperty<RemarkTab> tab = new SimpleObjectProperty<>(this, "tab", RemarkTab.HISTORY);
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper(this, "asked");

    public RemarksViewModel(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this(session, workshop, captioning, Clock.system(ZoneId.systemDefault()));
    }

    RemarksViewModel(Session session, Workshop workshop, CaptioningViewModel captioning, Clock clock) {
        this.session = session;
        this.workshop = workshop;
        Moments moments = new Moments(clock);
        history = new HistoryViewModel(this, captioning, moments);
        session.guarding().heldBackProperty().addListener((observed, before, now) -> history.show(remarked.get()));
        past = new PastViewModel(this, workshop, moments);
        notes = new NotesViewModel(this, moments);
        tags = new TagsViewModel(this, workshop);
        segments = new SegmentsViewModel(this);
        session.projectProperty().addListener((observed, before, now) -> opened(now));
        session.placeProperty().addListener((observed, before, now) -> chosen(before, now));
        session.changesProperty().addListener((observed, before, now) -> read());
        opened(session.projectProperty().get());
        read();
    }

    public HistoryViewModel history() {
        return history;
    }

    PastViewModel past() {
        return past;
    }

    NotesViewModel notes() {
        return notes;
    }

    TagsViewModel tags() {
        return tags;
    }

    public SegmentsViewModel segments() {
        return segments;
    }

    Session session() {
        return session;
    }

    ReadOnlyObjectProperty<Remarked> remarkedProperty() {
        return remarked.getReadOnlyProperty();
    }

    /** Whether what is kept is being read and nothing of it is there yet. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it could not be read, one sentence; empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why nothing can be changed, one sentence; empty if everything can. */
    ReadOnlyStringProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Whether there is a clip about which something can be written. */
    boolean canChange() {
        return readOnly.get().isEmpty() && session.placeProperty().get() != null;
    }

    ReadOnlyObjectProperty<RemarkTab> tabProperty() {
        return tab;
    }

    /** Whether the card is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Counts how often a page was asked for: it takes the keys then. */
    ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Opens the card at a page. */
    public void show(RemarkTab wanted) {
        tab.set(wanted);
        shown.set(true);
        asked.set(asked.get() + 1);
        if (wanted == RemarkTab.TAGS) {
            tags.read();
        }
    }

    /** Puts the card away. */
    public void hide() {
        shown.set(false);
    }

    /** What the chosen clip is called; empty if none is chosen. */
    String clipName() {
        return session.selected().map(Entry::name).orElse("");
    }

    private void opened(@Nullable Project project) {
        readOnly.set(project == null ? "" : project.readOnlyReason().orElse(""));
        notes.forget();
    }

    private void chosen(@Nullable Place before, @Nullable Place now) {
        EntryId clip = now == null ? null : now.entry();
        EntryId other = before == null ? null : before.entry();
        if (!Objects.equals(clip, other)) {
            segments.leave();
            past.forget();
            notes.open(other, clip);
            show(Remarked.NOTHING);
        }
        read();
    }

    /** Reads what is kept, as when something was written. */
    void read() {
        reading.cancel();
        problem.set("");
        Place place = session.placeProperty().get();
        Project project = session.projectProperty().get();
        if (place == null || project == null) {
            busy.set(false);
            return;
        }
        busy.set(remarked.get().equals(Remarked.NOTHING));
        reading.start(() -> workshop.submitStore(WORDS.text("work.read"), progress -> Remarked.of(project, place)))
                .whenDone(this::found)
                .whenFailed(failure -> {
                    busy.set(false);
                    problem.set(failure.sentence());
                });
    }

    private void found(Remarked now) {
        busy.set(false);
        show(now);
        past.refresh();
        if (shown.get() && tab.get() == RemarkTab.TAGS) {
            tags.read();
        }
    }

    private void show(Remarked now) {
        remarked.set(now);
        history.show(now);
        segments.show(now);
        session.segments().setAll(now.segments());
    }
}

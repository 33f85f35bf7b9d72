package avcap.studio.captioning;

import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model about many clips, one after the other, so that the clip on the screen never waits long; the next are read meanwhile.
 *
 * <p>Cancelling keeps the answers there are. A clip that cannot be read or about which the model fails is counted and passed over.
 *
 * @param <T> what the model answers
 */
public abstract class ClipRound<T> {

    private static final Words WORDS = UiResources.studioWords();

    /** More clips than are ever read ahead; looking at all of very many for each would hold up the window. */
    private static final int NEAR = 16;

    private final Session session;
    private final Workshop workshop;
    private final ClipReading reading;
    private final String asking;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
    private @Nullable ComingClips coming;
    private @Nullable Work<?> current;

    /**
     * A round that is not begun.
     *
     * @param reading called on background threads, on several at once
     * @param asking key of the sentence that is told while the model is asked about a clip
     */
    ClipRound(Session session, Workshop workshop, ClipReading reading, String asking) {
        this.session = session;
        this.workshop = workshop;
        this.reading = reading;
        this.asking = asking;
        session.projectProperty().addListener((observed, before, now) -> cancel());
    }

    /** Begins with the clips that are to be asked about; does nothing if it runs already, or without a model. */
    public abstract void start();

    /** How far it is, one sentence. */
    public abstract String told();

    /** Whether the model is to be asked about a clip as it is now. */
    abstract boolean isWanted(Entry entry);

    /** Called on the model's lane. */
    abstract T ask(Captioner captioner, Entry entry, AvInput input, Progress progress);

    abstract void answered(Entry entry, T answer);

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Clips done with, unreadable ones too. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    void begin(Collection<Entry> clips) {
        Captioner captioner = session.captionerProperty().get();
        if (running.get() || captioner == null || !session.readOnlyReason().isEmpty()) {
            return;
        }
        waiting.addAll(clips);
        coming = new ComingClips(waiting, reading, wish(captioner, waiting.stream()));
        total.set(waiting.size());
        done.set(0);
        running.set(!waiting.isEmpty());
        next();
    }

    public void cancel() {
        Work<?> under = current;
        if (under != null) {
            under.cancel();
        }
        end();
    }

    private void end() {
        waiting.clear();
        ComingClips clips = coming;
        if (clips != null) {
            clips.close();
            coming = null;
        }
        running.set(false);
    }

    private ComingClips.Wish wish(Captioner captioner, Stream<Entry> next) {
        return new ComingClips.Wish(
                captioner.inputShape(),
                next.limit(NEAR).map(Entry::id).filter(this::isStillWanted).collect(Collectors.toUnmodifiableSet()));
    }

    /** Asks the model in use by then: another may have taken its place since the last clip. */
    private void next() {
        Entry entry = waiting.poll();
        Captioner captioner = session.captionerProperty().get();
        ComingClips clips = coming;
        if (entry == null || captioner == null || clips == null) {
            end();
            return;
        }
        clips.wish(wish(captioner, Stream.concat(Stream.of(entry), waiting.stream())));
        Work<Optional<ClipFeatures>> work =
                workshop.submitMedia(WORDS.text("work.read", entry.name()), progress -> clips.next());
        current = work;
        work.whenDone(read -> read.ifPresentOrElse(features -> ask(entry, features), this::counted))
                .whenFailed(failure -> counted());
    }

    private void readAgain(Entry entry, Captioner captioner) {
        Work<ClipFeatures> work = workshop.submitMedia(
                WORDS.text("work.read", entry.name()),
                progress -> reading.read(entry.file(), captioner.inputShape(), InputPreset.STUDIO, progress));
        current = work;
        work.whenDone(features -> ask(entry, features)).whenFailed(failure -> counted());
    }

    private boolean isStillWanted(EntryId id) {
        return session.entry(id).filter(this::isWanted).isPresent();
    }

    private void ask(Entry entry, ClipFeatures features) {
        Captioner captioner = session.captionerProperty().get();
        if (captioner == null || !isStillWanted(entry.id())) { // it was chosen or judged meanwhile
            counted();
            return;
        }
        if (!captioner.inputShape().equals(features.input().shape())) { // read for the model before
            readAgain(entry, captioner);
            return;
        }
        Work<T> work = workshop.submitModel(
                WORDS.text(asking, entry.name()), progress -> ask(captioner, entry, features.input(), progress));
        current = work;
        work.whenDone(answer -> {
                    answered(entry, answer);
                    counted();
                })
                .whenFailed(failure -> counted());
    }

    private void counted() {
        done.set(done.get() + 1);
        if (running.get()) {
            next();
        }
    }
}

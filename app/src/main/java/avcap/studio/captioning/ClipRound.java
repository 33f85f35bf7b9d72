package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Captions every clip that has no draft, one after the other, so that the clip on the screen never waits long; the next are
 * read meanwhile.
 *
 * <p>Cancelling keeps the drafts that are made. A clip that cannot be read or captioned is counted and passed over.
 */
public final class BatchCaptioning {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final ClipReading reading;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
    private @Nullable ComingClips coming;
    private @Nullable Work<?> current;

    /** @param reading called on background threads, on several at once */
    public BatchCaptioning(Session session, Workshop workshop, ClipReading reading) {
        this.session = session;
        this.workshop = workshop;
        this.reading = reading;
        session.projectProperty().addListener((observed, before, now) -> cancel());
    }

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

    /** Starts with all clips that nobody has said anything of; does nothing if it runs already. */
    public void start() {
        Captioner captioner = session.captionerProperty().get();
        if (running.get() || captioner == null || !session.readOnlyReason().isEmpty()) {
            return;
        }
        session.entries().stream().filter(entry -> entry.status() == Status.NEW).forEach(waiting::add);
        coming = new ComingClips(waiting, reading, wish(captioner));
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

    private ComingClips.Wish wish(Captioner captioner) {
        return new ComingClips.Wish(
                captioner.inputShape(),
                session.entries().stream()
                        .filter(entry -> entry.status() == Status.NEW)
                        .map(Entry::id)
                        .collect(Collectors.toUnmodifiableSet()));
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
        clips.wish(wish(captioner));
        Work<Optional<ClipFeatures>> work =
                workshop.submitMedia(WORDS.text("work.read", entry.name()), progress -> clips.next());
        current = work;
        work.whenDone(read -> read.ifPresentOrElse(features -> caption(entry, features), this::counted))
                .whenFailed(failure -> passedOver());
    }

    private void readAgain(Entry entry, Captioner captioner) {
        Work<ClipFeatures> work = workshop.submitMedia(
                WORDS.text("work.read", entry.name()),
                progress -> reading.read(entry.file(), captioner.inputShape(), InputPreset.STUDIO, progress));
        current = work;
        work.whenDone(features -> caption(entry, features)).whenFailed(failure -> passedOver());
    }

    private void passedOver() {
        counted();
    }

    private boolean isStillNew(EntryId id) {
        return session.entries().stream().anyMatch(entry -> entry.id().equals(id) && entry.status() == Status.NEW);
    }

    private void caption(Entry entry, ClipFeatures features) {
        Captioner captioner = session.captionerProperty().get();
        if (captioner == null || !isStillNew(entry.id())) { // it was chosen meanwhile, and has its draft
            counted();
            return;
        }
        if (!captioner.inputShape().equals(features.input().shape())) { // read for the model before
            readAgain(entry, captioner);
            return;
        }
        Work<Caption> captioning = workshop.submitModel(
                WORDS.text("work.caption", entry.name()),
                progress -> captioner.caption(features.input(), SearchOptions.defaults(), progress));
        current = captioning;
        captioning
                .whenDone(caption -> {
                    Reading reading = Reading.searched(caption, SearchOptions.defaults());
                    session.append(Writing.byMachine(entry.id(), caption.text(), reading));
                    counted();
                })
                .whenFailed(failure -> passedOver());
    }

    private void counted() {
        done.set(done.get() + 1);
        if (running.get()) {
            next();
        }
    }
}

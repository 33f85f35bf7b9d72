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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Captions every clip that has no draft, one after the other, so that the clip on the screen never waits long.
 *
 * <p>Cancelling keeps the drafts that are made. A clip that cannot be read or captioned is counted and passed over.
 */
public final class BatchCaptioning {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final ClipReading reading;
    private final Deque<EntryId> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
    private final ReadOnlyIntegerWrapper unreadable = new ReadOnlyIntegerWrapper(this, "unreadable");
    private @Nullable Work<?> current;

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

    /** Clips that got no draft. */
    public ReadOnlyIntegerProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Starts with all clips that nobody has said anything of; does nothing if it runs already. */
    public void start() {
        Captioner captioner = session.captionerProperty().get();
        if (running.get() || captioner == null) {
            return;
        }
        session.entries().stream()
                .filter(entry -> entry.status() == Status.NEW)
                .map(Entry::id)
                .forEach(waiting::add);
        total.set(waiting.size());
        done.set(0);
        unreadable.set(0);
        running.set(!waiting.isEmpty());
        next();
    }

    public void cancel() {
        waiting.clear();
        Work<?> under = current;
        if (under != null) {
            under.cancel();
        }
        running.set(false);
    }

    /** Asks the model in use by then: another may have taken its place since the last clip. */
    private void next() {
        EntryId id = waiting.poll();
        Captioner captioner = session.captionerProperty().get();
        if (id == null || captioner == null) {
            waiting.clear();
            running.set(false);
            return;
        }
        session.entries().stream()
                .filter(entry -> entry.id().equals(id) && entry.status() == Status.NEW)
                .findFirst()
                .ifPresentOrElse(entry -> read(entry, captioner), this::counted);
    }

    private void read(Entry entry, Captioner captioner) {
        Work<ClipFeatures> work = workshop.submitMedia(
                WORDS.text("work.read", entry.name()),
                progress -> reading.read(entry.file(), captioner.inputShape(), InputPreset.STUDIO, progress));
        current = work;
        work.whenDone(features -> caption(entry, features)).whenFailed(failure -> passedOver());
    }

    private void passedOver() {
        unreadable.set(unreadable.get() + 1);
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
            read(entry, captioner);
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

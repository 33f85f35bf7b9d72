package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The draft that the model is asked for, one at a time. */
final class Drafts {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Latest<Caption> latest = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");

    /** What the model is asked. */
    @FunctionalInterface
    interface Question {
        Caption ask(Captioner captioner, AvInput input, Progress progress);
    }

    Drafts(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
    }

    /** The draft being made, null if none is. */
    ReadOnlyObjectProperty<@Nullable Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    boolean isBusy() {
        return latest.isBusy();
    }

    void cancel() {
        latest.cancel();
        work.set(null);
    }

    /** What the model in use is given of the clip on the screen; empty if there is no model or the clip is not read for it. */
    Optional<AvInput> input() {
        return ModelAtClip.of(session).map(ModelAtClip::input);
    }

    /** Asks in the place of whatever was asked before; empty if there is nothing to ask or to ask of. */
    Optional<Work<Caption>> ask(Question question) {
        return ModelAtClip.of(session).map(asked -> start(question, asked.captioner(), asked.input()));
    }

    private Work<Caption> start(Question question, Captioner captioner, AvInput input) {
        Work<Caption> started = latest.start(() -> workshop.submitModel(
                WORDS.text("work.caption", session.selected().map(Entry::name).orElse("")),
                progress -> question.ask(captioner, input, progress)));
        work.set(started);
        return started.whenOver(over -> {
            if (work.get() == over) {
                work.set(null);
            }
        });
    }
}

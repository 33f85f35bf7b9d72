package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Place;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The draft that the model is asked for, one at a time. */
final class Drafts {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Consumer<String> problem;
    private final Latest<Caption> latest = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");

    /** What the model is asked. */
    @FunctionalInterface
    interface Question {
        Caption ask(Captioner captioner, AvInput input, Progress progress);
    }

    /**
     * What was asked.
     *
     * @param place of which caption
     */
    record Asked(Place place, Work<Caption> work) {}

    /** @param problem told why nothing is asked or nothing came of it, a sentence, and an empty one when something is asked */
    Drafts(Session session, Workshop workshop, Consumer<String> problem) {
        this.session = session;
        this.workshop = workshop;
        this.problem = problem;
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
        return ModelAtClip.unseen(session).map(ModelAtClip::input);
    }

    /** Whether a person may be shown what is asked now; else they are told why not. */
    boolean mayBeShown() {
        boolean isHeldBack = session.guarding().heldBackProperty().get();
        if (isHeldBack) {
            tellWhyNone();
        }
        return !isHeldBack;
    }

    /** Says why the model cannot be asked anything. */
    void tellWhyNone() {
        problem.accept(ModelAtClip.whyNone(session));
    }

    /** Asks in the place of whatever was asked before; empty if there is nothing to ask or to ask of, which is told. */
    Optional<Asked> ask(@Nullable Place place, Question question) {
        Optional<Asked> asked = Optional.ofNullable(place).flatMap(caption -> ModelAtClip.unseen(session)
                .map(model -> new Asked(caption, start(question, model.captioner(), model.input()))));
        asked.ifPresentOrElse(
                under -> {
                    problem.accept("");
                    under.work().whenFailed(failure -> problem.accept(WORDS.text("caption.failed")));
                },
                this::tellWhyNone);
        return asked;
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

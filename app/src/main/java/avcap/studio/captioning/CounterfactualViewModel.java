package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AlteredInput;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Help;
import avcap.studio.captioning.Counterfactual.Part;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the model would say without the sound, or without the pictures, of the stretch of time that is marked. */
public final class CounterfactualViewModel {

    private static final Words WORDS = UiResources.writingWords();

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Latest<Counterfactual> asking = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Counterfactual> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<@Nullable Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public CounterfactualViewModel(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this.session = session;
        this.workshop = workshop;
        this.captioning = captioning;
        session.placeProperty().addListener((observed, before, now) -> close());
        captioning.textProperty().addListener((observed, before, now) -> close());
        session.captionerProperty().addListener((observed, before, now) -> close());
    }

    /** What was found last, null if nothing. */
    ReadOnlyObjectProperty<@Nullable Counterfactual> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** The job under way, null if none is. */
    ReadOnlyObjectProperty<@Nullable Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Why nothing can be found, one sentence; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Asks what the model says with silence in the marked stretch. */
    public void withoutSound() {
        ask(Part.SOUND);
    }

    /** Asks what the model says without the pictures of the marked stretch. */
    public void withoutPicture() {
        ask(Part.PICTURE);
    }

    /** Takes what the model says without the part; it can be undone like typing. */
    public void take() {
        Optional.ofNullable(found.get()).ifPresent(now -> captioning.took(now.said(), Help.COUNTERFACTUAL));
    }

    /** Puts away what was found, and stops what is being asked. */
    void close() {
        asking.cancel();
        work.set(null);
        found.set(null);
        problem.set("");
    }

    private void ask(Part part) {
        close();
        TimeSpan span = session.playhead().loop().orElse(null);
        ModelAtClip asked = ModelAtClip.of(session).orElse(null);
        problem.set(whyNot(part, span, asked));
        if (problem.get().isEmpty() && span != null && asked != null) {
            start(part, span, asked);
        }
    }

    private String whyNot(Part part, @Nullable TimeSpan span, @Nullable ModelAtClip asked) {
        if (asked == null) {
            return ModelAtClip.whyNotThere(session, WORDS.text("without.noModel"));
        }
        if (span == null) {
            return WORDS.text("without.noSpan");
        }
        return switch (part) {
            case SOUND -> asked.input().audio().isEmpty() ? WORDS.text("without.noSound") : "";
            case PICTURE -> AlteredInput.pictures(asked.input(), span) == 0 ? WORDS.text("without.noPicture") : "";
        };
    }

    private void start(Part part, TimeSpan span, ModelAtClip asked) {
        String text = captioning.textProperty().get();
        SearchOptions options = captioning.wishes().options();
        Work<Counterfactual> started = asking.start(() -> workshop.submitModel(
                WORDS.text("work.without"), progress -> find(part, span, asked, text, options, progress)));
        work.set(started);
        started.whenDone(found::set)
                .whenFailed(failure -> problem.set(WORDS.text("without.failed")))
                .whenOver(over -> {
                    if (work.get() == over) {
                        work.set(null);
                    }
                });
    }

    private static Counterfactual find(
            Part part, TimeSpan span, ModelAtClip asked, String text, SearchOptions options, Progress progress) {
        AvInput altered =
                switch (part) {
                    case SOUND -> AlteredInput.silenced(asked.input(), span);
                    case PICTURE -> AlteredInput.blanked(asked.input(), span);
                };
        Caption whole = asked.captioner().score(asked.input(), text, progress.part(0, 0.2));
        Caption said = asked.captioner().caption(altered, options, progress.part(0.2, 0.9));
        Caption without = asked.captioner().score(altered, text, progress.part(0.9, 1));
        return Counterfactual.of(part, span, whole, without, said);
    }
}

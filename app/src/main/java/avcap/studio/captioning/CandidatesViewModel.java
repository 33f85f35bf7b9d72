package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What else the model might have said: the best sentences of its search, asked for once it has spoken. */
public final class CandidatesViewModel {

    /** How many are shown, and have a key. */
    public static final int COUNT = 4;

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Latest<List<Caption>> asking = new Latest<>();
    private final ReadOnlyObjectWrapper<List<Said>> candidates =
            new ReadOnlyObjectWrapper<>(this, "candidates", List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    public CandidatesViewModel(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this.session = session;
        this.workshop = workshop;
        this.captioning = captioning;
        session.selectedIdProperty().addListener((observed, before, now) -> forget());
        session.captionerProperty().addListener((observed, before, now) -> {
            forget();
            ask();
        });
        session.clip().featuresProperty().addListener((observed, before, now) -> ask());
        captioning.machineProperty().addListener((observed, before, now) -> ask());
        ask();
    }

    /** The likeliest first, at most {@link #COUNT}; empty until the model has answered. */
    ReadOnlyObjectProperty<List<Said>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Whether the model is at it. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    CaptioningViewModel captioning() {
        return captioning;
    }

    /** Puts a candidate into the editor, 1 being the first; it can be undone like typing. */
    public void take(int number) {
        List<Said> known = candidates.get();
        if (number >= 1 && number <= known.size() && captioning.readyProperty().get()) {
            captioning.typed(known.get(number - 1).text());
        }
    }

    private void forget() {
        asking.cancel();
        busy.set(false);
        candidates.set(List.of());
    }

    private void ask() {
        boolean isAnswered = !candidates.get().isEmpty() || busy.get();
        if (!isAnswered && captioning.machineProperty().get() != null) {
            ModelAtClip.of(session).ifPresent(asked -> ask(asked.captioner(), asked.input()));
        }
    }

    private void ask(Captioner captioner, AvInput input) {
        busy.set(true);
        asking.start(() -> workshop.submitModel(
                        WORDS.text("work.candidates"),
                        progress -> captioner.candidates(input, SearchOptions.defaults(), COUNT, progress)))
                .whenDone(found -> candidates.set(found.stream().map(Said::of).toList()))
                .whenOver(over -> {
                    if (!asking.isBusy()) {
                        busy.set(false);
                    }
                });
    }
}

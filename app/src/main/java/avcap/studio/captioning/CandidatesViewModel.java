package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Help;
import avcap.studio.session.Session;
import avcap.studio.wording.WordAlternatives;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What else the model might have said: the best sentences of its search, asked for once it has spoken. */
public final class CandidatesViewModel {

    /** How many are shown, and have a key. */
    public static final int COUNT = 4;

    /** Drawing by chance gives the same for the same clip and words. */
    private static final long SEED = 1;

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Latest<List<Caption>> asking = new Latest<>();
    private final ReadOnlyObjectWrapper<List<Said>> candidates =
            new ReadOnlyObjectWrapper<>(this, "candidates", List.of());
    private final ReadOnlyObjectWrapper<@Nullable WordAlternatives> alternatives =
            new ReadOnlyObjectWrapper<>(this, "alternatives");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private List<Said> found = List.of();

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
        captioning.machineProperty().addListener((observed, before, now) -> {
            show(found);
            ask();
        });
        session.changesProperty().addListener((observed, before, now) -> show(found));
        captioning.wishes().wishesProperty().addListener((observed, before, now) -> {
            forget();
            ask();
        });
        captioning.textProperty().addListener((observed, before, now) -> closeIfOutdated(now));
        ask();
    }

    /** Wordings speak of the text they were made for, or of what was chosen of them. */
    private void closeIfOutdated(String now) {
        WordAlternatives shown = alternatives.get();
        if (shown != null && !shown.text().equals(now)) {
            closeAlternatives();
        }
    }

    /** The likeliest first, at most {@link #COUNT}; empty until the model has answered. */
    ReadOnlyObjectProperty<List<Said>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Whether the model is at it. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the model might write, made into one sentence; null until it is asked for. */
    ReadOnlyObjectProperty<@Nullable WordAlternatives> alternativesProperty() {
        return alternatives.getReadOnlyProperty();
    }

    /**
     * Asks for captions that keep what a person wrote before the caret: the likeliest, and some drawn by chance, which differ more.
     * They take the place of the candidates, and are made into one sentence whose wordings can be chosen one by one.
     */
    public void askForAlternatives() {
        ModelAtClip.of(session)
                .filter(asked -> captioning.readyProperty().get())
                .ifPresentOrElse(this::askForAlternatives, captioning::tellWhyNotAsked);
    }

    private void askForAlternatives(ModelAtClip asked) {
        Beginning kept = captioning.beginning();
        SearchOptions options = captioning.wishes().options();
        busy.set(true);
        asking.start(() -> workshop.submitModel(WORDS.text("work.candidates"), progress -> {
                    Progress searching = progress.part(0, 0.5);
                    List<Caption> found = new ArrayList<>(
                            asked.captioner().candidates(asked.input(), kept.text(), options, COUNT, searching));
                    found.addAll(asked.captioner()
                            .samples(asked.input(), kept.text(), options, COUNT, SEED, progress.part(0.5, 1)));
                    return found;
                }))
                .whenDone(captions -> {
                    List<Said> said = captions.stream()
                            .map(caption -> new Said(kept.continuedBy(caption.text()), caption.score()))
                            .toList();
                    show(said.stream().limit(COUNT).toList());
                    alternatives.set(
                            WordAlternatives.of(said.stream().map(Said::text).toList()));
                })
                .whenOver(over -> over());
    }

    /** Takes one wording where the captions differ, and with it the sentence as it is chosen so far. */
    void choose(int place, int wording) {
        WordAlternatives now = alternatives.get();
        if (now != null) {
            WordAlternatives chosen = now.take(place, wording);
            alternatives.set(chosen);
            captioning.took(chosen.text(), Help.ALTERNATIVE);
        }
    }

    /** Puts them away. */
    void closeAlternatives() {
        alternatives.set(null);
    }

    CaptioningViewModel captioning() {
        return captioning;
    }

    /** Puts a candidate into the editor, 1 being the first; it can be undone like typing. */
    public void take(int number) {
        List<Said> known = candidates.get();
        if (number >= 1 && number <= known.size() && captioning.readyProperty().get()) {
            captioning.took(known.get(number - 1).text(), Help.CANDIDATE);
        }
    }

    private void forget() {
        asking.cancel();
        busy.set(false);
        show(List.of());
        alternatives.set(null);
    }

    private void ask() {
        boolean isAnswered = !candidates.get().isEmpty() || busy.get();
        if (!isAnswered && captioning.machineProperty().get() != null) {
            ModelAtClip.of(session).ifPresent(asked -> ask(asked.captioner(), asked.input()));
        }
    }

    private void ask(Captioner captioner, AvInput input) {
        SearchOptions options = captioning.wishes().options();
        busy.set(true);
        asking.start(() -> workshop.submitModel(
                        WORDS.text("work.candidates"),
                        progress -> captioner.candidates(input, options, COUNT, progress)))
                .whenDone(captions -> show(captions.stream().map(Said::of).toList()))
                .whenOver(over -> over());
    }

    /** The draft is among them, as it is shown. */
    private void show(List<Said> said) {
        found = said;
        List<Said> shown = said.stream().map(captioning::asShown).toList();
        if (!shown.equals(candidates.get())) {
            candidates.set(shown);
        }
    }

    private void over() {
        if (!asking.isBusy()) {
            busy.set(false);
        }
    }
}

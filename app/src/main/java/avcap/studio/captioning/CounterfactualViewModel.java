package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AlteredInput;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Help;
import avcap.studio.session.LookedPlace;
import avcap.studio.session.SegmentChoice;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the model would say without a part of the clip: without the sound or the pictures of the stretch of time that is marked,
 * without the box of the spectrogram that is chosen, or without the patch of a picture that is looked at.
 */
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
        ask(marked().map(this::heard).map(LeftOut.Sound::new), "without.noSpan");
    }

    /** Asks what the model says without the pictures of the marked stretch. */
    public void withoutPicture() {
        ask(marked().map(LeftOut.Pictures::new), "without.noSpan");
    }

    /** Asks what the model says with silence in the chosen box of the spectrogram, or in the one that is marked. */
    public void withoutBox() {
        SegmentChoice choice = session.segmentChoice();
        ask(
                choice.spanNow().map(this::heard).flatMap(span -> choice.bandNow()
                        .map(band -> new LeftOut.Box(span, band, rate()))),
                "without.noBox");
    }

    /**
     * Asks what the model says without the patch that was looked at last, in all pictures of the marked stretch, or in its own
     * if none is marked.
     */
    public void withoutRegion() {
        ask(session.leaning().region().flatMap(this::region), "without.noRegion");
    }

    private Optional<TimeSpan> marked() {
        return session.playhead().loop();
    }

    /** As much of a stretch as the model hears; all of it if it hears nothing of it. */
    private TimeSpan heard(TimeSpan marked) {
        return session.clip()
                .features()
                .map(features -> AlteredInput.heardSeconds(features.input().shape()))
                .filter(end -> marked.start() < end && marked.end() > end)
                .map(end -> new TimeSpan(marked.start(), end))
                .orElse(marked);
    }

    private Optional<LeftOut> region(LookedPlace.Region place) {
        List<Double> times = session.clip()
                .features()
                .map(features -> features.input().frameTimes())
                .orElse(List.of());
        return session.leaning().layoutOfRegion().map(layout -> new LeftOut.Region(place, layout, times, marked()));
    }

    /** Hz of the sound that the model's spectrogram was made of. */
    private int rate() {
        return session.clip()
                .features()
                .flatMap(ClipFeatures::sound)
                .map(Waveform::sampleRate)
                .orElse(SoundRequest.MODEL_RATE);
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

    /** @param none what to say if there is nothing to leave out */
    private void ask(Optional<? extends LeftOut> wanted, String none) {
        close();
        LeftOut leftOut = wanted.orElse(null);
        ModelAtClip asked = ModelAtClip.of(session).orElse(null);
        if (asked == null) {
            problem.set(ModelAtClip.whyNotThere(session, WORDS.text("without.noModel")));
        } else if (leftOut == null) {
            problem.set(WORDS.text(none));
        } else {
            problem.set(leftOut.whyNot(asked.input()));
            if (problem.get().isEmpty()) {
                start(leftOut, asked);
            }
        }
    }

    private void start(LeftOut leftOut, ModelAtClip asked) {
        String text = captioning.textProperty().get();
        SearchOptions options = captioning.wishes().options();
        Work<Counterfactual> started = asking.start(() -> workshop.submitModel(
                WORDS.text("work.without"), progress -> find(leftOut, asked, text, options, progress)));
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
            LeftOut leftOut, ModelAtClip asked, String text, SearchOptions options, Progress progress) {
        AvInput altered = leftOut.from(asked.input());
        Caption whole = asked.captioner().score(asked.input(), text, progress.part(0, 0.2));
        Caption said = asked.captioner().caption(altered, options, progress.part(0.2, 0.9));
        Caption without = asked.captioner().score(altered, text, progress.part(0.9, 1));
        return Counterfactual.of(leftOut, whole, without, said);
    }
}

package avcap.studio.session;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.caption.OcclusionStudy;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.studio.annotation.EntryId;
import avcap.studio.work.Pause;
import avcap.studio.work.Underway;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the maps that take the model a while, once for each clip, text and model, and keeps those of the last few texts.
 *
 * <p>They are sought for the word that is looked at, and give way to everything else the model is asked for.
 */
public final class TextMaps {

    private static final Words WORDS = UiResources.studioWords();
    private static final int KEPT = 8; // each may hold a clip's whole input

    /** How far the map of the chosen word has come. */
    public enum State {
        /** Nothing takes long: heads are folded, the map was found, or there is nothing to find it of. */
        IDLE,
        /** It waits or runs. */
        SEEKING,
        /** It was stopped, or gave way to other work of the model. */
        PUT_OFF,
        /** The model could not do it. */
        FAILED
    }

    /** What maps are of. A clip without an entry, or the same words by another model, are something else. */
    private record Subject(@Nullable EntryId clip, String text, Captioner captioner) {}

    /** What was found of one text. */
    private record Kept(MapSearch search, Map<MapMethod, Map<Integer, Saliency>> maps) {}

    private final Session session;
    private final Workshop workshop;
    private final Pause pause;
    private final Underway job = new Underway();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final BooleanBinding stopped = state.isEqualTo(State.PUT_OFF).or(state.isEqualTo(State.FAILED));
    private final Map<Subject, Kept> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private @Nullable Work<?> running;

    /** @param pause how long a word is looked at before its map is sought */
    public TextMaps(Session session, Workshop workshop, Pause pause) {
        this.session = session;
        this.workshop = workshop;
        this.pause = pause;
        List.<Observable>of(
                        session.explanationProperty(),
                        session.captionerProperty(),
                        session.clip().featuresProperty(),
                        session.words().rangeProperty(),
                        session.attention().methodProperty())
                .forEach(cause -> cause.addListener(observed -> follow()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the search came to nothing, so that it can be asked for again. */
    public ObservableBooleanValue stoppedProperty() {
        return stopped;
    }

    /** The search that is under way: how far it is, and its Cancel. */
    public Underway job() {
        return job;
    }

    /** What the text on the screen loses while parts of its clip are left out; empty without a model, a clip or a text. */
    public Optional<OcclusionStudy> study() {
        return kept().map(kept -> kept.search().study());
    }

    private Optional<Kept> kept() {
        Explanation why = session.explanationProperty().get();
        Captioner captioner = session.captionerProperty().get();
        AvInput input = session.clip().features().map(ClipFeatures::input).orElse(null);
        if (why == null || captioner == null || input == null || !input.shape().equals(captioner.inputShape())) {
            return Optional.empty();
        }
        String text = why.caption().text();
        Subject subject = new Subject(session.selectedIdProperty().get(), text, captioner);
        return Optional.of(kept.computeIfAbsent(
                subject, none -> new Kept(MapSearch.of(captioner, input, text), new EnumMap<>(MapMethod.class))));
    }

    private void follow() {
        running = null;
        job.cancel();
        MapMethod method = session.attention().method();
        Optional<Kept> here = method == MapMethod.HEADS ? Optional.empty() : kept();
        Map<Integer, Saliency> maps =
                here.map(of -> of.maps().getOrDefault(method, Map.of())).orElse(Map.of());
        session.attention().found(maps);
        boolean isMissing = here.isPresent() && isExplained() && !missing(maps).isEmpty();
        state.set(isMissing ? State.SEEKING : State.IDLE);
        if (isMissing) {
            pause.before(this::seek);
        }
    }

    private boolean isExplained() {
        Explanation why = session.explanationProperty().get();
        return why != null
                && session.words().range().to() <= why.caption().words().size();
    }

    /** Of the chosen words those without a map. */
    private List<Integer> missing(Map<Integer, Saliency> maps) {
        return session.words().range().words().stream()
                .filter(word -> !maps.containsKey(word))
                .toList();
    }

    /** Seeks the maps of the chosen words that are missing. */
    public void seek() {
        MapMethod method = session.attention().method();
        Kept of = kept().orElse(null);
        Explanation why = session.explanationProperty().get();
        if (of == null || why == null || method == MapMethod.HEADS || !isExplained()) {
            return;
        }
        List<Integer> words = missing(of.maps().getOrDefault(method, Map.of()));
        if (words.isEmpty()) {
            return;
        }
        state.set(State.SEEKING);
        Work<Map<Integer, Saliency>> work = job.show(workshop.submitModelAside(
                WORDS.text("work.map"), progress -> of.search().maps(why, method, words, progress)));
        running = work;
        work.whenDone(maps -> {
                    of.maps().computeIfAbsent(method, none -> new HashMap<>()).putAll(maps);
                    follow();
                })
                .whenFailed(failure -> state.set(State.FAILED))
                .whenOver(this::putOff);
    }

    /** A search that was cancelled for another word's has no say. */
    private void putOff(Work<?> over) {
        if (over.state() == Work.State.CANCELLED && over == running) {
            state.set(State.PUT_OFF);
        }
    }
}

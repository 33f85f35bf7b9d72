package avcap.studio.spectrogram;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Explanation;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.Treatment;
import avcap.inference.media.Frame;
import avcap.studio.annotation.Segment;
import avcap.studio.control.Heat;
import avcap.studio.control.PlaceFrame;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SoundPicture;
import avcap.studio.control.TimeAxis;
import avcap.studio.control.WordMark;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.Leaning;
import avcap.studio.session.LeaningWords;
import avcap.studio.session.LookedPlace;
import avcap.studio.session.Playhead;
import avcap.studio.session.Scrubbing;
import avcap.studio.session.Seeing;
import avcap.studio.session.Session;
import avcap.studio.session.WordSelection;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the time lanes show of the open clip, and what is asked through them. */
public final class TimelineViewModel {

    private final Session session;
    private final ChosenSaliency saliency;
    private final LaneDrawing drawing;
    private final ObservableValue<@Nullable SoundPicture> sound;
    private final Words words = UiResources.laneWords();
    private final TimeAxis axis = new TimeAxis();
    private final BoxesViewModel boxes;
    private final Scrubbing scrubbing;
    private final ReadOnlyObjectWrapper<LaneState> state = new ReadOnlyObjectWrapper<>(this, "state", LaneState.EMPTY);
    private final ReadOnlyObjectWrapper<List<Frame>> strip = new ReadOnlyObjectWrapper<>(this, "strip", List.of());
    private final ReadOnlyObjectWrapper<List<Double>> seen = new ReadOnlyObjectWrapper<>(this, "seen", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Heat> heat = new ReadOnlyObjectWrapper<>(this, "heat");
    private final ReadOnlyObjectWrapper<List<WordMark>> marks = new ReadOnlyObjectWrapper<>(this, "marks", List.of());
    private final ReadOnlyObjectWrapper<List<TimeSpan>> stretches =
            new ReadOnlyObjectWrapper<>(this, "stretches", List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper heatText = new ReadOnlyStringWrapper(this, "heatText", "");

    public TimelineViewModel(Session session, Workshop workshop, WholeSounds sounds) {
        this.session = session;
        this.saliency = new ChosenSaliency(session);
        this.scrubbing = new Scrubbing(session.playhead());
        this.boxes = new BoxesViewModel(session, words);
        this.drawing = new LaneDrawing(session, workshop, sounds);
        this.sound = Bindings.createObjectBinding(this::soundNow, pictureProperty(), lookProperty());
        drawing.pictureProperty().addListener((property, old, now) -> fit(now));
        session.clip().featuresProperty().addListener((property, old, now) -> showClip());
        session.selectedProperty().addListener((property, old, now) -> showState());
        session.clip().problemProperty().addListener((property, old, now) -> showState());
        session.selectedIdProperty().addListener((property, old, now) -> showClip());
        session.seeingProperty().addListener((property, old, now) -> showNote());
        session.explanationProperty().addListener((property, old, now) -> placeWords());
        session.attention().reductionProperty().addListener((property, old, now) -> placeWords());
        session.attention().viewProperty().addListener((property, old, now) -> placeWords());
        saliency.property().addListener((property, old, now) -> showHeat(now));
        session.playhead().timeProperty().addListener((property, old, now) -> follow(now.doubleValue()));
        session.segments().addListener((Observable observed) -> showStretches());
        showClip();
        showStretches();
        placeWords();
        showHeat(saliency.property().get());
    }

    private void showClip() {
        strip.set(session.clip().features().map(ClipFeatures::strip).orElse(List.of()));
        seen.set(session.clip()
                .features()
                .map(ClipFeatures::input)
                .map(AvInput::frameTimes)
                .orElse(List.of()));
        axis.setDuration(session.playhead().duration());
        drawing.open();
        showState();
        showNote();
    }

    private void fit(@Nullable LanePicture drawn) {
        if (drawn != null && Math.abs(axis.durationProperty().get() - drawn.seconds()) > .001) {
            axis.setDuration(drawn.seconds());
        }
    }

    private void showNote() {
        note.set(
                isModelSeen()
                        ? session.clip()
                                .features()
                                .map(features -> Treatment.of(features, InputPreset.STUDIO))
                                .flatMap(Treatment::sound)
                                .map(new ModelNotes(words)::told)
                                .orElse("")
                        : "");
    }

    private boolean isModelSeen() {
        return session.seeingProperty().get() == Seeing.AS_THE_MODEL_SEES;
    }

    private void showState() {
        state.set(LaneState.of(session.selected().orElse(null), session.clip()));
    }

    private void showStretches() {
        stretches.set(session.segments().stream().map(Segment::span).toList());
    }

    private void placeWords() {
        Explanation explanation = session.explanationProperty().get();
        marks.set(
                explanation == null ? List.of() : new WordPlacing(session.attention(), seen.get()).marks(explanation));
    }

    private void showHeat(@Nullable Saliency chosen) {
        if (chosen == null || chosen.layout().audioTokens() == 0) {
            heat.set(null);
            heatText.set(words.text("lane.heat.none"));
        } else {
            heat.set(Heat.of(chosen.audioGrid()).weighted(chosen.soundShare()));
            heatText.set(told(chosen.hottestSpan()));
        }
    }

    private String told(TimeSpan hottest) {
        String word = session.words().rangeText();
        return words.text("lane.heat.word", word, decimal(hottest.start(), 1), decimal(hottest.end(), 1));
    }

    /** Keeps the playhead in view while a part of the clip fills the lanes. */
    private void follow(double time) {
        if (!axis.showsAll()) {
            axis.reveal(time);
        }
    }

    TimeAxis axis() {
        return axis;
    }

    /** The segments that lie between two frequencies. */
    BoxesViewModel boxes() {
        return boxes;
    }

    /** Going through time by hand. */
    Scrubbing scrubbing() {
        return scrubbing;
    }

    Playhead playhead() {
        return session.playhead();
    }

    WordSelection wordSelection() {
        return session.words();
    }

    Words words() {
        return words;
    }

    ReadOnlyObjectProperty<LaneState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is drawn of the sound, null while nothing is. */
    ReadOnlyObjectProperty<@Nullable LanePicture> pictureProperty() {
        return drawing.pictureProperty();
    }

    /** The same for who shows only the sound; null while nothing is drawn of it. */
    public ObservableValue<@Nullable SoundPicture> soundProperty() {
        return sound;
    }

    private @Nullable SoundPicture soundNow() {
        LanePicture drawn = pictureProperty().get();
        SoundLook look = lookProperty().get();
        return drawn == null
                ? null
                : drawn.spectrogram()
                        .map(pyramid -> new SoundPicture(pyramid, drawn.shown(look.decibels()), look.colours()))
                        .orElse(null);
    }

    /** How a person wants to see sound while listening. */
    public ObjectProperty<SoundLook> lookProperty() {
        return drawing.lookProperty();
    }

    /** How far a long sound is read or drawn, negative if none is. */
    ReadOnlyDoubleProperty fractionProperty() {
        return drawing.fractionProperty();
    }

    /** What the model does not hear of the clip, in sentences; empty while a person listens. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the lanes show what the model is given. */
    ObjectProperty<Seeing> seeingProperty() {
        return session.seeingProperty();
    }

    /** Changes between listening and seeing as the model does. */
    public void toggleSeeing() {
        seeingProperty().set(isModelSeen() ? Seeing.LISTEN : Seeing.AS_THE_MODEL_SEES);
    }

    /** What keys ask of the axis. */
    public LaneZoom zoom() {
        return new LaneZoom(axis, playhead());
    }

    /** Small pictures over the clip. */
    ReadOnlyObjectProperty<List<Frame>> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** Seconds of the pictures the model was given. */
    ReadOnlyObjectProperty<List<Double>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Where in the sound the model looked for the chosen word, null if none is chosen. */
    ReadOnlyObjectProperty<@Nullable Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /** Which words looked at the place that is pointed at. */
    Leaning leaning() {
        return session.leaning();
    }

    /** The same as a sentence; empty while nothing is pointed at. */
    String leaningTold() {
        return LeaningWords.told(session);
    }

    /** Points at the sound at a moment and a height of 0 to 1. */
    void pointAt(double time, double height) {
        Optional<TokenLayout> layout = leaning().layout().filter(TokenLayout::hasSound);
        if (layout.isEmpty() || height < 0 || height >= 1 || time < 0) {
            leaning().clear();
        } else {
            leaning().pointAtSound((int) (time / TokenLayout.COLUMN_SECONDS), (int)
                    (height * layout.get().audioBands()));
        }
    }

    /** The part of the sound that is pointed at, null if none is. */
    @Nullable
    PlaceFrame pointed() {
        TokenLayout layout = leaning().layout().orElse(null);
        if (layout == null || !(leaning().placeProperty().get() instanceof LookedPlace.Sound sound)) {
            return null;
        }
        return sound.frame(layout);
    }

    /** The same in words. */
    ReadOnlyStringProperty heatTextProperty() {
        return heatText.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<WordMark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Stretches of the clip of which something is said. */
    ReadOnlyObjectProperty<List<TimeSpan>> stretchesProperty() {
        return stretches.getReadOnlyProperty();
    }

    void seek(double time) {
        playhead().seek(time);
    }

    /** Chooses a word and goes to where it was heard. */
    void choose(int word) {
        session.words().select(word);
        marks.get().stream()
                .filter(mark -> mark.index() == word)
                .findFirst()
                .flatMap(WordMark::span)
                .ifPresent(span -> playhead().seek(span.start()));
    }

    /** Time, frequency and level at a moment and a height of 0 to 1 in the spectrogram; empty outside it. */
    String readout(double time, double height) {
        LanePicture drawn = drawing.pictureProperty().get();
        return drawn == null ? "" : new Readout(words, drawn).at(time, height);
    }

    private static String decimal(double value, int places) {
        return String.format(Language.spoken().numbers(), "%." + places + "f", value);
    }
}

package avcap.studio.spectrogram;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.FrameStrip;
import avcap.studio.control.FrequencyGutter;
import avcap.studio.control.HeatmapOverlay;
import avcap.studio.control.LaneMouse;
import avcap.studio.control.LaneStack;
import avcap.studio.control.MelScale;
import avcap.studio.control.Overview;
import avcap.studio.control.PlaceKeys;
import avcap.studio.control.PlayheadOverlay;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SoundMarks;
import avcap.studio.control.SpanOverlay;
import avcap.studio.control.SpectrogramCanvas;
import avcap.studio.control.Still;
import avcap.studio.control.TimeAxis;
import avcap.studio.control.TimeRuler;
import avcap.studio.control.WaveStrip;
import avcap.studio.control.Wells;
import avcap.studio.control.WordLane;
import avcap.ui.UiResources;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Ruler, frames, wave, spectrogram, words and overview, one below the other. */
public final class TimelineView extends StackPane {

    private static final int BANDS = 128;

    private final TimelineViewModel viewModel;
    private final TimeAxis axis;
    private final Wells wells = new Wells();
    private final LaneStack stack;
    private final TimeRuler ruler;
    private final FrameStrip frames;
    private final WaveStrip wave;
    private final SpectrogramCanvas spectrogram;
    private final SoundMarks soundMarks;
    private final HeatmapOverlay heat;
    private final BoxLayer boxes;
    private final WordLane words;
    private final Label state = new Label();
    private final LaneReadout readout;
    private final FrequencyGutter frequencies = new FrequencyGutter(MelScale.ofModel(BANDS));
    private final Overview overview;
    private final LookButton look;
    private final Label note = new Label();

    public TimelineView(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        this.axis = viewModel.axis();
        this.stack = new LaneStack(axis, wells);
        this.ruler = new TimeRuler(axis);
        this.frames = new FrameStrip(axis);
        this.wave = new WaveStrip(axis);
        this.spectrogram = new SpectrogramCanvas(axis);
        this.soundMarks = new SoundMarks(axis, MelScale.ofModel(BANDS));
        this.heat = new HeatmapOverlay(axis);
        this.boxes = new BoxLayer(viewModel.boxes(), viewModel.words(), axis, MelScale.ofModel(BANDS));
        this.words = new WordLane(axis);
        this.readout = new LaneReadout(viewModel, spectrogram);
        this.overview = new Overview(axis);
        this.look = new LookButton(
                viewModel.words().text("look.title"),
                () -> new LookCard(viewModel.words(), viewModel.lookProperty(), viewModel.seeingProperty()));
        setId("timeline");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleText(viewModel.words().text("lane.all"));
        getChildren().add(stack);
        layLanes();
        layOverlays();
        bind();
        listen();
    }

    private void layLanes() {
        state.getStyleClass().add("lane-state");
        state.setId("spectrogram-state");
        state.setMouseTransparent(true);
        stack.add(gutter("lane.seconds"), 20, false, ruler);
        stack.add(gutter("lane.frames"), 44, true, frames);
        stack.add(gutter("lane.wave"), 28, true, wave);
        note.getStyleClass().add("lane-note");
        note.setId("spectrogram-note");
        note.setMouseTransparent(true);
        note.setWrapText(true);
        StackPane.setAlignment(look, Pos.BOTTOM_LEFT);
        stack.addGrowing(
                new StackPane(frequencies, look),
                132,
                true,
                well(),
                spectrogram,
                heat,
                soundMarks,
                boxes.layers()[0],
                boxes.layers()[1],
                state,
                noteOver());
        stack.add(gutter("lane.words"), 54, false, words);
        overview.stretchesProperty().bind(viewModel.stretchesProperty());
        overview.onScrub(viewModel.scrubbing()::to, viewModel.scrubbing()::release);
        stack.add(new Region(), 10, false, overview);
    }

    /** In a corner of the picture, as high as its words. */
    private Region noteOver() {
        StackPane over = new StackPane(note);
        over.setMouseTransparent(true);
        StackPane.setAlignment(note, Pos.TOP_LEFT);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return over;
    }

    private static Region well() {
        Region well = new Region();
        well.getStyleClass().add("spectrogram-well");
        return well;
    }

    private Label gutter(String key) {
        Label label = new Label(viewModel.words().text(key));
        label.getStyleClass().add("gutter");
        return label;
    }

    private void layOverlays() {
        SpanOverlay span = new SpanOverlay(axis, wells);
        span.spanProperty().bind(viewModel.playhead().loopProperty());
        PlayheadOverlay playhead = new PlayheadOverlay(axis, wells);
        playhead.timeProperty().bind(viewModel.playhead().timeProperty());
        stack.addOverlay(span);
        stack.addOverlay(playhead);
        stack.addFloating(readout);
    }

    private void bind() {
        viewModel.stripProperty().subscribe(all -> frames.stillsProperty()
                .set(all.stream().map(Still::of).toList()));
        frames.seenProperty().bind(viewModel.seenProperty());
        heat.heatProperty().bind(viewModel.heatProperty());
        words.marksProperty().bind(viewModel.marksProperty());
        viewModel.wordSelection().rangeProperty().subscribe(range -> words.selectedProperty()
                .set(range::holds));
        words.onExtendedProperty().set(viewModel.wordSelection()::extendTo);
        words.onChosenProperty().set(viewModel::choose);
        viewModel.pictureProperty().subscribe(this::show);
        viewModel.stateProperty().subscribe(this::tell);
        viewModel
                .fractionProperty()
                .subscribe(now -> tell(viewModel.stateProperty().get()));
        viewModel.lookProperty().subscribe(now -> recolour());
        note.textProperty().bind(viewModel.noteProperty());
        viewModel.heatTextProperty().subscribe(now -> describe());
        viewModel.boxes().toldProperty().subscribe(now -> describe());
        axis.viewProperty().subscribe(view -> ruler.setAccessibleText(text("lane.ruler.accessible", view)));
        viewModel
                .seenProperty()
                .subscribe(seen ->
                        frames.setAccessibleText(viewModel.words().text("lane.frames.accessible", seen.size())));
        wave.setAccessibleText(viewModel.words().text("lane.wave.accessible"));
    }

    private void show(@Nullable LanePicture picture) {
        LanePicture drawn = picture == null ? LanePicture.nothing() : picture;
        spectrogram.pictureProperty().set(drawn.spectrogram().orElse(null));
        wave.peaksProperty().set(drawn.peaks().orElse(null));
        overview.peaksProperty().set(drawn.peaks().orElse(null));
        frequencies.scaleProperty().set(drawn.scale());
        soundMarks.scaleProperty().set(drawn.scale());
        boxes.scaleProperty().set(drawn.scale());
        soundMarks.endProperty().set(drawn.end().seconds());
        soundMarks.filledProperty().set(drawn.filledFrom());
        soundMarks.filledTextProperty().set(viewModel.words().text("lane.filled"));
        soundMarks
                .seenProperty()
                .set(drawn.numbers().isPresent() ? viewModel.seenProperty().get() : List.of());
        recolour();
        tell(viewModel.stateProperty().get());
    }

    private void recolour() {
        SoundLook wanted = viewModel.lookProperty().get();
        LanePicture drawn = viewModel.pictureProperty().get();
        spectrogram.colourMapProperty().set(wanted.colours());
        spectrogram
                .shownProperty()
                .set(drawn == null ? null : drawn.shown(wanted.decibels()).orElse(null));
    }

    /** What there is no picture of, and how far one has come. */
    private void tell(LaneState now) {
        LanePicture drawn = viewModel.pictureProperty().get();
        double fraction = Math.max(0, viewModel.fractionProperty().get());
        String percent = String.valueOf(Math.round(100 * fraction));
        String end = drawn == null ? "" : drawn.end().key();
        soundMarks.endTextProperty().set(end.isEmpty() ? "" : viewModel.words().text(end, percent));
        if (now == LaneState.READY && drawn == null) {
            state.setText(viewModel.words().text("lane.state.drawing", percent));
        } else {
            state.setText(now.key().isEmpty() ? "" : viewModel.words().text(now.key()));
        }
    }

    private boolean isWalked() {
        return viewModel.leaning().isWalked()
                && viewModel.leaning().placeProperty().get() != null;
    }

    /** Shows which words looked at the place that is pointed at; while it is walked, the arrows are its. */
    private void light() {
        words.glowProperty().set(index -> viewModel.leaning().glow(index));
        heat.pointedProperty().set(viewModel.pointed());
        getStyleClass().remove(UiResources.OWN_ARROWS);
        if (isWalked()) {
            getStyleClass().add(UiResources.OWN_ARROWS);
        }
        readout.walked();
        describe();
    }

    /** Asks which words looked at a place that the arrow keys walk; asked again, at another kind of place. */
    public void walkPlaces() {
        requestFocus();
        viewModel.leaning().turn();
    }

    /** Opens or closes the card of the spectrogram's look. */
    public void toggleLook() {
        look.toggle();
    }

    private void describe() {
        String seconds = String.valueOf(Math.round(axis.durationProperty().get()));
        String heatText = viewModel.heatTextProperty().get();
        String boxText = viewModel.boxes().toldProperty().get() + " " + viewModel.leaningTold();
        spectrogram.setAccessibleText(
                viewModel.words().text("lane.spectrogram.accessible", seconds, (boxText + " " + heatText).strip()));
    }

    private String text(String key, TimeSpan span) {
        return viewModel.words().text(key, String.valueOf(span.start()), String.valueOf(span.end()));
    }

    private void listen() {
        boxes.watch(stack.plot());
        new LaneMouse(axis, viewModel.playhead().loopProperty()::get, new LaneWishes(viewModel, ruler, frames))
                .watch(stack.plot());
        readout.follow(stack.plot());
        PlaceKeys.on(this, this::isWalked, viewModel.leaning()::move, viewModel.leaning()::clear);
        viewModel.leaning().sharesProperty().addListener((property, old, now) -> light());
        viewModel.leaning().placeProperty().addListener((property, old, now) -> light());
        focusedProperty().addListener((property, old, now) -> {
            if (!now) {
                viewModel.leaning().clear();
            }
        });
        stack.plot().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }
}

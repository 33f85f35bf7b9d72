package avcap.studio.player;

import avcap.inference.clip.TimeSpan;
import avcap.studio.landmark.PictureTimes;
import avcap.studio.session.Playhead;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What keys and buttons ask of the playhead: play, step, shuttle, speed, span, mute, blank. */
public final class Transport {

    private static final double SPEED_STEP = .25;

    private final Playhead playhead;
    private final SpanMarks spans;
    private final Shuttle shuttle;
    private final Supplier<PictureTimes> pictures;

    /** @param pictures of the clip that is open */
    Transport(Playhead playhead, SpanMarks spans, Shuttle shuttle, Supplier<PictureTimes> pictures) {
        this.playhead = playhead;
        this.spans = spans;
        this.shuttle = shuttle;
        this.pictures = pictures;
    }

    /** The span that is looped or was last, null if there was none. */
    public ReadOnlyObjectProperty<@Nullable TimeSpan> knownSpanProperty() {
        return spans.knownProperty();
    }

    /** How fast the playhead runs back, 0 while it does not. */
    ReadOnlyDoubleProperty backSpeedProperty() {
        return shuttle.backSpeedProperty();
    }

    /** The number of the picture that shows at a time, from 0. */
    int frameAt(double time) {
        return pictures.get().at(time);
    }

    /** Plays or stops, whichever way it runs. */
    public void toggle() {
        if (shuttle.isRunningBack()) {
            shuttle.stop();
        } else {
            playhead.toggle();
        }
    }

    public void step(double seconds) {
        playhead.step(seconds);
    }

    /** Goes so many pictures on, paused, to just after the moment the picture appears. */
    public void stepFrames(int frames) {
        shuttle.stop();
        PictureTimes times = pictures.get();
        playhead.seek(times.timeOf(times.at(playhead.time()) + frames) + Jumps.JUST_AFTER);
    }

    public void toStart() {
        playhead.seek(playhead.loop().map(TimeSpan::start).orElse(0.0));
    }

    public void toEnd() {
        playhead.seek(playhead.loop().map(TimeSpan::end).orElse(playhead.duration()));
    }

    /** Plays the span again from its start, or the clip if there is no span. */
    public void replay() {
        playhead.seek(spans.known().map(playhead::entry).orElse(0.0));
        playhead.play();
    }

    /** One gear back: slower, to a stop, then backwards, faster each time. */
    public void shuttleBack() {
        shuttle.back();
    }

    /** One gear on: it plays, then faster each time. */
    public void shuttleOn() {
        shuttle.on();
    }

    public void toggleLoop() {
        spans.toggle();
    }

    /** Whether spans begin a moment early. */
    public void togglePreRoll() {
        playhead.preRolledProperty().set(!playhead.preRolledProperty().get());
    }

    public void markIn() {
        spans.markIn();
    }

    public void markOut() {
        spans.markOut();
    }

    public void slower() {
        playhead.rate(playhead.rateProperty().get() - SPEED_STEP);
    }

    public void faster() {
        playhead.rate(playhead.rateProperty().get() + SPEED_STEP);
    }

    public void normalSpeed() {
        playhead.rate(1);
    }

    public void toggleMuted() {
        playhead.mutedProperty().set(!playhead.mutedProperty().get());
    }

    public void toggleBlanked() {
        playhead.blankedProperty().set(!playhead.blankedProperty().get());
    }
}

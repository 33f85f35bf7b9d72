package avcap.studio.player;

import avcap.inference.clip.TimeSpan;
import avcap.studio.session.Playhead;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What keys and buttons ask of the playhead: play, step, shuttle, speed, span, mute, blank. */
public final class Transport {

    private static final double SPEED_STEP = .25;
    private static final double JUST_AFTER = .001;

    private final Playhead playhead;
    private final SpanMarks spans;
    private final DoubleSupplier frameRate;

    /** @param frameRate pictures a second of the clip that is open */
    Transport(Playhead playhead, SpanMarks spans, DoubleSupplier frameRate) {
        this.playhead = playhead;
        this.spans = spans;
        this.frameRate = frameRate;
    }

    /** The span that is looped or was last, null if there was none. */
    public ReadOnlyObjectProperty<@Nullable TimeSpan> knownSpanProperty() {
        return spans.knownProperty();
    }

    /** The number of the picture that shows at a time, from 0. */
    long frameAt(double time) {
        return (long) Math.floor(time * frameRate.getAsDouble() + 1e-6);
    }

    public void toggle() {
        playhead.toggle();
    }

    public void step(double seconds) {
        playhead.step(seconds);
    }

    /** Goes so many pictures on, paused, to just after the moment the picture appears. */
    public void stepFrames(int frames) {
        playhead.pause();
        playhead.seek((frameAt(playhead.time()) + frames) / frameRate.getAsDouble() + JUST_AFTER);
    }

    public void toStart() {
        playhead.seek(playhead.loop().map(TimeSpan::start).orElse(0.0));
    }

    public void toEnd() {
        playhead.seek(playhead.loop().map(TimeSpan::end).orElse(playhead.duration()));
    }

    /** Plays the span again from its start, or the clip if there is no span. */
    public void replay() {
        playhead.seek(spans.known().map(TimeSpan::start).orElse(0.0));
        playhead.play();
    }

    /** Slower while it plays, else a second back. */
    public void shuttleBack() {
        if (playhead.playingProperty().get()) {
            slower();
        } else {
            step(-1);
        }
    }

    /** Faster while it plays, else it starts. */
    public void shuttleOn() {
        if (playhead.playingProperty().get()) {
            faster();
        } else {
            playhead.play();
        }
    }

    public void toggleLoop() {
        spans.toggle();
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

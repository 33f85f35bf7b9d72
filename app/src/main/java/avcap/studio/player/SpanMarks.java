package avcap.studio.player;

import avcap.inference.clip.TimeSpan;
import avcap.studio.session.Playhead;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The span a person works on: it stays known while its loop is off. */
final class SpanMarks {

    private static final double SHORTEST = .05;

    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> known = new ReadOnlyObjectWrapper<>();

    SpanMarks(Playhead playhead) {
        this.playhead = playhead;
        playhead.loopProperty().addListener((property, old, now) -> {
            if (now != null) {
                known.set(now);
            }
        });
    }

    /** The span that is looped or was last, null if there was none. */
    ReadOnlyObjectProperty<@Nullable TimeSpan> knownProperty() {
        return known.getReadOnlyProperty();
    }

    Optional<TimeSpan> known() {
        return Optional.ofNullable(known.get());
    }

    void forget() {
        known.set(null);
    }

    void toggle() {
        if (playhead.loop().isPresent()) {
            playhead.clearLoop();
        } else {
            known().ifPresent(playhead::loop);
        }
    }

    /** Begins the span at the playhead; it keeps its end if that lies behind. */
    void markIn() {
        double now = playhead.time();
        double end =
                known().map(TimeSpan::end).filter(at -> at > now + SHORTEST).orElse(playhead.duration());
        loop(now, end);
    }

    /** Ends the span at the playhead; it keeps its start if that lies before. */
    void markOut() {
        double now = playhead.time();
        double start =
                known().map(TimeSpan::start).filter(at -> at < now - SHORTEST).orElse(0.0);
        loop(start, now);
    }

    private void loop(double start, double end) {
        if (end - start >= SHORTEST) {
            playhead.loop(TimeSpan.ofSeconds(start, end));
        }
    }
}

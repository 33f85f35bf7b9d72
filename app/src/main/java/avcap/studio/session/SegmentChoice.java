package avcap.studio.session;

import avcap.inference.clip.TimeSpan;
import avcap.inference.media.SoundRequest;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Segment;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The segment of the open clip that is chosen, or the box that is marked for the next one: the looped span, and a band of
 * frequencies if it is not of all sound. Keys and mouse move what is chosen, else what is marked.
 */
public final class SegmentChoice {

    /** How far a key moves an edge in time, and how short a segment can get, seconds. */
    public static final double STEP = 0.1;

    /** How long a box is that is begun without a span, seconds. */
    private static final double BEGUN = 1;

    /** The sound on the screen goes no higher. */
    private static final int HIGHEST = SoundRequest.MODEL_RATE / 2;

    private static final Words WORDS = UiResources.remarkWords();

    private final Session session;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<@Nullable Segment> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable FrequencyBand> band = new ReadOnlyObjectWrapper<>(this, "band");
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper(this, "asked");
    private boolean isLooping;

    SegmentChoice(Session session) {
        this.session = session;
        this.playhead = session.playhead();
        playhead.loopProperty().addListener((property, old, now) -> looped(now));
    }

    /** The chosen segment as it is now, null if none is. */
    public ReadOnlyObjectProperty<@Nullable Segment> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Optional<Segment> chosen() {
        return Optional.ofNullable(chosen.get());
    }

    /** The frequencies that are marked with the span, null if all are. */
    public ReadOnlyObjectProperty<@Nullable FrequencyBand> bandProperty() {
        return band.getReadOnlyProperty();
    }

    public Optional<FrequencyBand> band() {
        return Optional.ofNullable(band.get());
    }

    /** Counts how often someone wanted to write about what is chosen or marked. */
    public ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Another span is another thing than the chosen segment; without a span there is no box. */
    private void looped(@Nullable TimeSpan now) {
        if (now == null) {
            band.set(null);
        } else if (!isLooping
                && chosen().filter(segment -> segment.span().equals(now)).isEmpty()) {
            chosen.set(null);
        }
    }

    private void loop(TimeSpan span) {
        isLooping = true;
        playhead.loop(span);
        isLooping = false;
    }

    /** Chooses a segment, or none: the playhead goes there, and its span is looped. */
    public void choose(@Nullable Segment segment) {
        if (segment != null && !segment.equals(chosen.get())) {
            show(segment);
            loop(segment.span());
            playhead.seek(segment.span().start());
        }
    }

    /** Tells how the chosen segment is by now, or that none is chosen. */
    public void show(@Nullable Segment segment) {
        chosen.set(segment);
        if (segment != null) {
            band.set(null);
        }
    }

    /** Marks a box for a new segment. */
    public void mark(TimeSpan span, FrequencyBand frequencies) {
        chosen.set(null);
        loop(span);
        band.set(playhead.loop().isPresent() ? frequencies : null);
    }

    /** Asks to write about what is chosen or marked. */
    public void write() {
        asked.set(asked.get() + 1);
    }

    /** Takes the chosen segment away; a step that can be taken back. */
    public void remove() {
        Segment segment = chosen.get();
        if (segment != null && canChange()) {
            carryOut("step.segment.remove", Edit.Stretch.gone(segment));
        }
    }

    /** Moves where the chosen segment begins. */
    public void moveStart(int steps) {
        Segment segment = chosen.get();
        if (segment != null) {
            TimeSpan span = segment.span();
            double start = Math.min(moved(span.start(), steps), span.end() - STEP);
            place(TimeSpan.ofSeconds(Math.max(0, start), span.end()), segment.band());
        }
    }

    /** Moves where the chosen segment ends. */
    public void moveEnd(int steps) {
        Segment segment = chosen.get();
        if (segment != null) {
            TimeSpan span = segment.span();
            double end = Math.min(moved(span.end(), steps), playhead.duration());
            place(TimeSpan.ofSeconds(span.start(), Math.max(end, span.start() + STEP)), segment.band());
        }
    }

    private static double moved(double seconds, int steps) {
        return Math.round((seconds + steps * STEP) * 1000) / 1000.0;
    }

    /** Moves the lower edge of the box; what has no box yet gets one. */
    public void moveLow(int steps) {
        band(bandNow().map(now -> now.withLowMoved(steps)).orElseGet(FrequencyBand::usual));
    }

    /** Moves the upper edge of the box; what has no box yet gets one. */
    public void moveHigh(int steps) {
        band(bandNow().map(now -> now.withHighMoved(steps, HIGHEST)).orElseGet(FrequencyBand::usual));
    }

    /** Makes a box of what is chosen or marked, or takes its frequencies away. */
    public void toggleBand() {
        band(bandNow().isPresent() ? null : FrequencyBand.usual());
    }

    /** When what is chosen lies, else what is marked; empty if neither is. */
    public Optional<TimeSpan> spanNow() {
        return chosen().map(Segment::span).or(playhead::loop);
    }

    /** Between which frequencies what is chosen lies, else what is marked; empty if it is of all sound. */
    public Optional<FrequencyBand> bandNow() {
        return chosen().map(Segment::band).orElseGet(this::band);
    }

    private void band(@Nullable FrequencyBand frequencies) {
        Segment segment = chosen.get();
        if (segment != null) {
            place(segment.span(), Optional.ofNullable(frequencies));
        } else if (playhead.loop().isPresent()) {
            band.set(frequencies);
        } else if (frequencies != null && playhead.duration() > 0) {
            double start = Math.max(0, Math.min(playhead.time(), playhead.duration() - BEGUN));
            mark(TimeSpan.ofSeconds(start, Math.min(start + BEGUN, playhead.duration())), frequencies);
        }
    }

    /** Puts the chosen segment elsewhere; a step that can be taken back. */
    public void place(TimeSpan span, Optional<FrequencyBand> frequencies) {
        Segment segment = chosen.get();
        if (segment == null || !canChange()) {
            return;
        }
        Segment placed = segment.at(span, frequencies);
        if (!placed.equals(segment)) {
            chosen.set(placed);
            carryOut("step.segment.move", Edit.Stretch.changed(segment, span, frequencies, segment.text()));
            if (!Objects.equals(playhead.loopProperty().get(), span)) {
                loop(span);
            }
        }
    }

    private boolean canChange() {
        return session.project().isPresent() && session.readOnlyReason().isEmpty();
    }

    private void carryOut(String step, Edit.Stretch edit) {
        String clip = session.entry(edit.entry()).map(entry -> entry.name()).orElse("");
        session.carryOut(WORDS.text(step, clip), List.of(edit));
    }
}

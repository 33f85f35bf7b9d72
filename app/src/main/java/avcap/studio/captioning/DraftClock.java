package avcap.studio.captioning;

import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Scrutiny;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How long each caption's draft has been on the screen, and what it was; until the caption is accepted. For one thread. */
final class DraftClock {

    private final LongSupplier nanos;
    private final Map<Place, Shown> known = new HashMap<>();
    private @Nullable Place onScreen;
    private long since;

    /** A draft, and for how long it was shown before it last left the screen. */
    private record Shown(String draft, long nanos) {}

    DraftClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A caption comes to the screen; of a draft that was there before, the time goes on. */
    void opened(Place place, String draft) {
        left();
        known.putIfAbsent(place, new Shown(draft, 0));
        onScreen = place;
        since = nanos.getAsLong();
    }

    /** Another draft takes the place of what was on the screen; nobody has looked at it yet. */
    void drafted(Place place, String draft) {
        known.put(place, new Shown(draft, 0));
        since = nanos.getAsLong();
    }

    /** Whether this is the draft that a caption's time is of. */
    boolean isOf(Place place, String draft) {
        Shown shown = known.get(place);
        return shown != null && shown.draft().equals(draft);
    }

    /** For how long a caption's draft has been on the screen so far, in milliseconds. */
    long lookedMillis(Place place) {
        Shown shown = known.get(place);
        long before = shown == null ? 0 : shown.nanos();
        long now = place.equals(onScreen) ? nanos.getAsLong() - since : 0;
        return Duration.ofNanos(Math.max(0, before + now)).toMillis();
    }

    /** No caption is on the screen. */
    void left() {
        Place place = onScreen;
        if (place != null) {
            long passed = nanos.getAsLong() - since;
            known.computeIfPresent(place, (any, shown) -> new Shown(shown.draft(), shown.nanos() + passed));
            onScreen = null;
        }
    }

    /** Tells how the draft was looked at by whoever accepts a text in its place; from then on it begins anew. */
    Optional<Scrutiny> accepted(Place place, String text, Optional<String> writtenBlind) {
        left();
        return Optional.ofNullable(known.remove(place))
                .map(shown -> new Scrutiny(
                        Duration.ofNanos(Math.max(0, shown.nanos())).toMillis(),
                        !shown.draft().isBlank()
                                && CaptionText.tidy(shown.draft()).equals(CaptionText.tidy(text)),
                        writtenBlind));
    }

    void clear() {
        known.clear();
        onScreen = null;
    }
}

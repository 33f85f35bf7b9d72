package avcap.studio.session;

import avcap.inference.clip.TimeSpan;
import avcap.inference.media.Waveform;
import avcap.studio.annotation.EntryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What was played of the sound of each clip, at whatever speed, as long as the project is open. What is passed over by going
 * elsewhere, and what is played without its sound, was not heard.
 */
public final class Heard {

    /** By how much the player may come along at once beyond what its speed explains, seconds of the clip. */
    private static final double SLACK = .3;

    private final Session session;
    private final LongSupplier nanos;
    private final Map<EntryId, Coverage> clips = new HashMap<>();
    private long last;

    Heard(Session session, LongSupplier nanos) {
        this.session = session;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
        session.playhead().playedProperty().addListener((observed, before, now) -> played(now));
        session.playhead().playingProperty().addListener((observed, before, now) -> last = nanos.getAsLong());
        session.projectProperty().addListener((observed, before, now) -> clips.clear());
    }

    private void played(TimeSpan span) {
        double passed = (double) (nanos.getAsLong() - last) / TimeUnit.SECONDS.toNanos(1);
        last = nanos.getAsLong();
        EntryId clip = session.selectedIdProperty().get();
        double most = SLACK + passed * session.playhead().rateProperty().get();
        if (clip != null && span.seconds() <= most) {
            clips.computeIfAbsent(clip, any -> new Coverage()).add(span);
        }
    }

    /** Which stretches of the chosen clip's sound were not heard, in order; empty if it has none, or is not read yet. */
    public List<TimeSpan> unheard() {
        EntryId clip = session.selectedIdProperty().get();
        return clip == null
                ? List.of()
                : soundSeconds()
                        .map(seconds -> clips.getOrDefault(clip, new Coverage()).gaps(seconds))
                        .orElse(List.of());
    }

    /** How much of the chosen clip's sound was not heard, seconds. */
    public double unheardSeconds() {
        return unheard().stream().mapToDouble(TimeSpan::seconds).sum();
    }

    /** Which part of the chosen clip's sound was heard, from 0 to 1; empty if it has none, or is not read yet. */
    public OptionalDouble share() {
        return soundSeconds()
                .filter(seconds -> seconds > 0)
                .map(seconds -> OptionalDouble.of(Math.max(0, 1 - unheardSeconds() / seconds)))
                .orElse(OptionalDouble.empty());
    }

    /** A sound track may be shorter than the pictures. */
    private Optional<Double> soundSeconds() {
        double clip = session.playhead().duration();
        return session.clip()
                .features()
                .filter(features -> features.input().audio().isPresent())
                .map(features -> features.soundMayGoOn()
                        ? clip
                        : features.sound()
                                .map(Waveform::seconds)
                                .filter(seconds -> seconds < clip)
                                .orElse(clip));
    }

    /** Plays what was not heard, from its first stretch on; false if there is nothing. */
    public boolean playRest() {
        Optional<TimeSpan> first = unheard().stream().findFirst();
        first.ifPresent(span -> {
            session.playhead().clearLoop();
            session.playhead().mutedProperty().set(false);
            session.playhead().seek(span.start());
            session.playhead().play();
        });
        return first.isPresent();
    }
}

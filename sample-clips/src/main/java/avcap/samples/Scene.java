package avcap.samples;

import avcap.inference.clip.TimeSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Ten seconds of a made world: what sounds when, what is seen where, and the sentence that says so.
 *
 * @param seed what it was drawn from
 * @param events what sounds, in the order the caption tells it; the bouts of {@link Relation#REPEATED} are one event each
 * @param objects what is seen, from the back of the picture to the front
 * @param backdrop where it happens
 * @param medium what it was recorded with
 * @param distractors what is heard and seen but not told
 * @param noiseDb level of the background noise against a source at 0 dB, -38 to -26 dB
 * @param caption lower case, words with single spaces
 */
public record Scene(
        long seed,
        Relation relation,
        List<SoundEvent> events,
        List<VisibleObject> objects,
        Backdrop backdrop,
        Medium medium,
        Distractors distractors,
        double noiseDb,
        String caption) {

    /** How long every scene is. */
    public static final double SECONDS = 10;

    public Scene {
        events = List.copyOf(events);
        objects = List.copyOf(objects);
    }

    /** How the events of a scene lie in time. */
    public enum Relation {
        ALONE,
        SEQUENCE,
        OVERLAP,
        /** One then another, and a third during both. */
        SEQUENCE_OVER,
        /** One, and another softly from first to last. */
        BACKGROUND,
        /** One in three bouts or more. */
        REPEATED
    }

    /** Where a scene happens. */
    public enum Backdrop {
        STREET,
        FIELD,
        ROOM,
        SHORE
    }

    /** When each source sounds: the truth for a network that listens. */
    public List<SoundTag> soundTags() {
        return events.stream()
                .map(event -> new SoundTag(event.source().id(), event.span()))
                .toList();
    }

    /** Where each object is at a time: the truth for a network that looks. */
    public List<ObjectTag> objectTags(double time) {
        return objects.stream()
                .map(object -> new ObjectTag(object.sight().id(), object.box(time)))
                .toList();
    }

    /** The sources that sound. */
    public Set<SoundSource> sources() {
        EnumSet<SoundSource> sources = EnumSet.noneOf(SoundSource.class);
        events.forEach(event -> sources.add(event.source()));
        return sources;
    }

    /** The sources that sound and are seen. */
    public Set<SoundSource> sourcesOnScreen() {
        EnumSet<SoundSource> sources = EnumSet.noneOf(SoundSource.class);
        events.stream().filter(SoundEvent::onScreen).forEach(event -> sources.add(event.source()));
        return sources;
    }

    /** The objects that are seen and never heard. */
    public Set<Sight> silentSights() {
        EnumSet<Sight> sights = EnumSet.noneOf(Sight.class);
        objects.stream().map(VisibleObject::sight).filter(Sight::isSilent).forEach(sights::add);
        return sights;
    }

    /** @param classId {@link SoundSource#id()} */
    public record SoundTag(int classId, TimeSpan span) {}

    /** @param classId {@link Sight#id()} */
    public record ObjectTag(int classId, Box box) {}
}

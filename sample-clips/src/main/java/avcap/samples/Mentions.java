package avcap.samples;

import avcap.samples.Scene.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence claims, or what is true of a scene: the sources that sound in the order they are told, the silent objects
 * that are seen, how the sounds lie in time.
 *
 * <p>{@link SceneGrammar} makes sentences of it and {@link #in} finds it in them.
 *
 * @param told sources in the order of the words; one may be told twice
 * @param silent silent objects named
 * @param relation empty if the sentence claims none that a scene can have
 */
public record Mentions(List<Mention> told, Set<Sight> silent, Optional<Relation> relation) {

    public Mentions {
        told = List.copyOf(told);
        silent = Set.copyOf(silent);
    }

    /**
     * Looks through a caption, in any case and with any punctuation.
     *
     * <p>A source is named by its noun ("dog", "dogs") or by a verb that only it has ("barks"); a silent object by its noun.
     */
    public static Mentions in(String caption) {
        return new CaptionReader(caption).read();
    }

    /** The truth about a scene. */
    public static Mentions of(Scene scene) {
        return of(scene.relation(), scene.events(), scene.objects());
    }

    static Mentions of(Relation relation, List<SoundEvent> events, List<VisibleObject> objects) {
        List<Mention> told = new ArrayList<>();
        int sources = relation == Relation.REPEATED ? 1 : events.size();
        for (int i = 0; i < sources; i++) {
            SoundEvent event = events.get(i);
            EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
            traits.addAll(Trait.of(event));
            if (relation == Relation.REPEATED) {
                traits.add(Trait.AGAIN);
            }
            if (relation == Relation.BACKGROUND && i == 1) {
                traits.remove(Trait.SOFT); // "in the background" says it
            }
            if (countOf(event.source(), objects) == 2) {
                traits.add(Trait.TWO);
            }
            told.add(new Mention(event.source(), traits));
        }
        EnumSet<Sight> silent = EnumSet.noneOf(Sight.class);
        objects.stream().map(VisibleObject::sight).filter(Sight::isSilent).forEach(silent::add);
        return new Mentions(told, silent, Optional.of(relation));
    }

    private static long countOf(SoundSource source, List<VisibleObject> objects) {
        return objects.stream()
                .filter(object -> source.sight().filter(object.sight()::equals).isPresent())
                .count();
    }

    /** Sounds named. */
    public Set<SoundSource> sources() {
        EnumSet<SoundSource> sources = EnumSet.noneOf(SoundSource.class);
        told.forEach(mention -> sources.add(mention.source()));
        return sources;
    }

    /** The first mention of a source. */
    public Optional<Mention> mention(SoundSource source) {
        return told.stream().filter(mention -> mention.source() == source).findFirst();
    }

    /** Sources of a scene that are named. */
    public Set<SoundSource> right(Scene scene) {
        Set<SoundSource> right = scene.sources();
        right.retainAll(sources());
        return right;
    }

    /** Sources that are named although they do not sound in a scene, even if they could be seen. */
    public Set<SoundSource> absent(Scene scene) {
        Set<SoundSource> absent = sources();
        absent.removeAll(scene.sources());
        return absent;
    }

    /**
     * Whether order and relation are told as they are: the same relation, and the same sources in the same order unless they
     * sound at once.
     */
    boolean agreesInTime(Mentions truth) {
        if (!relation.equals(truth.relation)) {
            return false;
        }
        boolean hasOrder = relation.filter(Relation.OVERLAP::equals).isEmpty();
        return hasOrder
                ? sourcesInOrder().equals(truth.sourcesInOrder())
                : sources().equals(truth.sources());
    }

    private List<SoundSource> sourcesInOrder() {
        return told.stream().map(Mention::source).toList();
    }
}

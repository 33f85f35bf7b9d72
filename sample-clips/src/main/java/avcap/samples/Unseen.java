package avcap.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept from training so that a model can be asked to put together what it knows: pairs of sources that never sound
 * in one training scene, and traits that some sources never have there.
 */
final class Unseen {

    /** One pair in thirteen, so that every source has one or two such partners among many others. */
    private static final int PAIRS_APART = 13;

    private static final int KEPT = 5;

    /** One or more of every kind of trait; each trait and each source is met in training in other company. */
    private static final Map<SoundSource, Trait> TRAITS = Map.of(
            SoundSource.BELL, Trait.LARGE,
            SoundSource.FROG, Trait.SMALL,
            SoundSource.DRUM, Trait.SLOW,
            SoundSource.HORSE, Trait.QUICK,
            SoundSource.CAT, Trait.LOUD,
            SoundSource.BABY, Trait.SOFT,
            SoundSource.HAMMER, Trait.TWICE,
            SoundSource.COW, Trait.THREE_TIMES,
            SoundSource.OWL, Trait.DISTANT,
            SoundSource.DUCK, Trait.TWO);

    private Unseen() {}

    static boolean isPair(SoundSource one, SoundSource other) {
        return one != other && (one.id() + other.id()) % PAIRS_APART == KEPT;
    }

    static boolean isTrait(SoundSource source, Trait trait) {
        return TRAITS.get(source) == trait;
    }

    /** The pairs, the one told first at one time first. */
    static List<List<SoundSource>> pairs() {
        List<List<SoundSource>> pairs = new ArrayList<>();
        for (SoundSource one : SoundSource.values()) {
            for (SoundSource other : SoundSource.values()) {
                if (one.compareTo(other) < 0 && isPair(one, other)) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    static Map<SoundSource, Trait> traits() {
        return TRAITS;
    }

    /** Whether a scene holds a pair or a trait that training never has. */
    static boolean isIn(Scene scene) {
        return hasPair(scene.sources())
                || Mentions.of(scene).told().stream().anyMatch(mention -> mention.traits().stream()
                        .anyMatch(trait -> isTrait(mention.source(), trait)));
    }

    private static boolean hasPair(Set<SoundSource> sources) {
        return sources.stream().anyMatch(one -> sources.stream().anyMatch(other -> isPair(one, other)));
    }
}

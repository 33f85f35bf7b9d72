package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.Scene.Relation;
import avcap.samples.sound.Manner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Draws scenes from seeds; the same seed gives the same scene on every machine and at every time.
 *
 * <p>Seeds are split into ranges that never meet, so that a model is measured on scenes it was not trained on.
 */
public final class SceneGenerator {

    /** Training scenes have seeds from 0 to here, excluded. */
    public static final long TRAINING_END = 10_000_000;
    /** Held-out scenes have seeds from here to {@link #CLIPS_START}. */
    public static final long HELD_OUT_START = 10_000_000;
    /** The committed clips have seeds from here on. */
    public static final long CLIPS_START = 20_000_000;

    private static final double OFF_SCREEN = 0.4;
    private static final double WITH_SILENT_OBJECT = 0.33;
    private static final int MOST_FLYING = 2;

    private SceneGenerator() {}

    /** @param seed not negative */
    public static Scene scene(long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("A scene's seed must not be negative, is " + seed);
        }
        SplittableRandom chance = new SplittableRandom(seed);
        Relation relation = relation(chance);
        List<SoundSource> told = sources(relation, chance);
        List<TimeSpan> spans = SceneTimes.spans(relation, chance);
        List<SoundEvent> events = new ArrayList<>();
        List<SceneLayout.Seen> seen = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            boolean onScreen = chance.nextDouble() >= OFF_SCREEN
                    && told.get(i).sight().filter(sight -> fits(sight, seen)).isPresent();
            events.add(new SoundEvent(
                    told.get(i), spans.get(i), Manner.ordinary(), chance.nextDouble(-9, 0), false, onScreen));
            if (onScreen) {
                seen.add(SceneLayout.Seen.one(told.get(i).sight().orElseThrow(), Optional.of(spans.get(i))));
            }
        }
        Set<Sight> silent = silentSight(seen, chance);
        silent.forEach(sight -> seen.add(SceneLayout.Seen.one(sight, Optional.empty())));
        return new Scene(
                seed,
                relation,
                events,
                SceneLayout.place(seen, chance),
                backdrop(seen, chance),
                Medium.clean(),
                Distractors.none(),
                chance.nextDouble(-38, -26),
                SceneGrammar.caption(relation, told, silent, chance));
    }

    private static Relation relation(SplittableRandom chance) {
        double draw = chance.nextDouble();
        if (draw < 0.12) {
            return Relation.ALONE;
        }
        if (draw < 0.47) {
            return Relation.SEQUENCE;
        }
        return draw < 0.82 ? Relation.OVERLAP : Relation.SEQUENCE_OVER;
    }

    /** Different sources in the order they are told, no two of which would hide one another. */
    private static List<SoundSource> sources(Relation relation, SplittableRandom chance) {
        List<SoundSource> told = new ArrayList<>();
        switch (relation) {
            case ALONE -> told.add(another(told, source -> true, chance));
            case SEQUENCE -> {
                told.add(another(told, source -> true, chance));
                told.add(another(told, source -> true, chance));
            }
            case OVERLAP -> {
                told.add(another(told, source -> true, chance));
                told.add(another(told, source -> true, chance));
                told.sort(null);
            }
            case SEQUENCE_OVER -> {
                told.add(another(told, source -> !source.nature().masksItsLike(), chance));
                told.add(another(told, source -> !source.nature().masksItsLike(), chance));
                told.add(another(told, source -> source.nature().isBackground(), chance));
            }
        }
        return told;
    }

    private static SoundSource another(List<SoundSource> told, Predicate<SoundSource> wanted, SplittableRandom chance) {
        List<SoundSource> choices = EnumSet.allOf(SoundSource.class).stream()
                .filter(wanted)
                .filter(source -> told.stream().noneMatch(other -> clash(source, other)))
                .toList();
        return choices.get(chance.nextInt(choices.size()));
    }

    private static boolean clash(SoundSource one, SoundSource other) {
        return one == other || (one.nature() == other.nature() && one.nature().masksItsLike());
    }

    private static Scene.Backdrop backdrop(List<SceneLayout.Seen> seen, SplittableRandom chance) {
        if (seen.stream().anyMatch(each -> each.sight() == Sight.BOAT)) {
            return Scene.Backdrop.SHORE;
        }
        List<Scene.Backdrop> choices = EnumSet.allOf(Scene.Backdrop.class).stream()
                .filter(place -> place != Scene.Backdrop.ROOM
                        || seen.stream().noneMatch(each -> each.sight().isOutdoors()))
                .toList();
        return choices.get(chance.nextInt(choices.size()));
    }

    private static boolean fits(Sight sight, List<SceneLayout.Seen> seen) {
        return !sight.flies()
                || seen.stream().filter(each -> each.sight().flies()).count() < MOST_FLYING;
    }

    private static Set<Sight> silentSight(List<SceneLayout.Seen> seen, SplittableRandom chance) {
        if (chance.nextDouble() >= WITH_SILENT_OBJECT) {
            return Set.of();
        }
        List<Sight> choices =
                Sight.silent().stream().filter(sight -> fits(sight, seen)).toList();
        return Set.of(choices.get(chance.nextInt(choices.size())));
    }
}

package avcap.samples;

import avcap.inference.clip.TimeSpan;
import avcap.samples.Scene.Relation;
import avcap.samples.SoundSource.Nature;
import avcap.samples.Trait.Kind;
import avcap.samples.sound.Manner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The drawing of one scene: first what is to be told, then the numbers that make it true. */
final class SceneDraw {

    private static final double OFF_SCREEN = 0.32; // what is far away or cannot be seen makes it four in ten
    private static final double WITH_SILENT_OBJECT = 0.4;
    private static final double WITH_TRAIT = 0.4; // a third in the end, as not every source can have one
    private static final double WITH_SECOND_TRAIT = 0.2;
    private static final double WITH_DISTRACTORS = 0.15;
    private static final double WITH_MEDIUM = 0.2;
    private static final int MOST_FLYING = 2;

    private static final List<Medium.Sound> POOR_SOUND = List.of(Medium.Sound.TELEPHONE, Medium.Sound.LOW_BITRATE);
    private static final List<Medium.Picture> POOR_PICTURE =
            List.of(Medium.Picture.BLOCKY, Medium.Picture.GRAINY, Medium.Picture.DARK);
    private static final List<Distractors.Bed> BEDS =
            List.of(Distractors.Bed.MAINS_HUM, Distractors.Bed.ROOM_HUM, Distractors.Bed.CRACKLE);

    private final long seed;
    private final boolean mayBeUnseen;
    private final SplittableRandom chance;
    private final List<SceneLayout.Seen> seen = new ArrayList<>();

    SceneDraw(long seed, boolean mayBeUnseen) {
        this.seed = seed;
        this.mayBeUnseen = mayBeUnseen;
        chance = new SplittableRandom(seed);
    }

    Scene scene() {
        Relation relation = relation();
        List<SoundSource> sources = sources(relation);
        List<Set<Trait>> traits = traits(relation, sources);
        List<SoundEvent> events = relation == Relation.REPEATED
                ? bouts(sources.get(0), traits.get(0))
                : events(relation, sources, traits);
        addSilentSight();
        List<VisibleObject> objects = SceneLayout.place(seen, chance);
        return new Scene(
                seed,
                relation,
                events,
                objects,
                backdrop(),
                medium(),
                distractors(),
                noiseDb(relation, traits),
                SceneGrammar.usual(Mentions.of(relation, events, objects), chance));
    }

    private Relation relation() {
        double draw = chance.nextDouble();
        if (draw < 0.1) {
            return Relation.ALONE;
        }
        if (draw < 0.36) {
            return Relation.SEQUENCE;
        }
        if (draw < 0.6) {
            return Relation.OVERLAP;
        }
        if (draw < 0.75) {
            return Relation.SEQUENCE_OVER;
        }
        return draw < 0.9 ? Relation.BACKGROUND : Relation.REPEATED;
    }

    /** Different sources in the order they are told, no two of which would hide one another. */
    private List<SoundSource> sources(Relation relation) {
        List<SoundSource> told = new ArrayList<>();
        switch (relation) {
            case ALONE -> told.add(another(told, source -> true));
            case SEQUENCE -> {
                told.add(another(told, source -> true));
                told.add(another(told, source -> true));
            }
            case OVERLAP -> {
                told.add(another(told, source -> true));
                told.add(another(told, source -> true));
                told.sort(null);
            }
            case SEQUENCE_OVER -> {
                told.add(another(told, source -> !source.nature().masksItsLike()));
                told.add(another(told, source -> !source.nature().masksItsLike()));
                told.add(another(told, source -> source.nature().isBackground()));
            }
            case BACKGROUND -> {
                told.add(another(told, source -> source.nature() == Nature.BURSTS));
                told.add(another(told, source -> source.nature().isBackground()));
            }
            case REPEATED -> told.add(another(told, Trait.AGAIN::isPossibleFor));
        }
        return told;
    }

    private SoundSource another(List<SoundSource> told, Predicate<SoundSource> wanted) {
        List<SoundSource> choices = EnumSet.allOf(SoundSource.class).stream()
                .filter(wanted)
                .filter(source -> told.stream().noneMatch(other -> clash(source, other)))
                .filter(source -> mayBeUnseen || told.stream().noneMatch(other -> Unseen.isPair(source, other)))
                .toList();
        return oneOf(choices);
    }

    private static boolean clash(SoundSource one, SoundSource other) {
        return one == other || (one.nature() == other.nature() && one.nature().masksItsLike());
    }

    private List<Set<Trait>> traits(Relation relation, List<SoundSource> sources) {
        List<Set<Trait>> all = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            if (chance.nextDouble() < WITH_TRAIT) {
                addTrait(traits, relation, sources, i, all);
                if (chance.nextDouble() < WITH_SECOND_TRAIT) {
                    addTrait(traits, relation, sources, i, all);
                }
            }
            all.add(traits);
        }
        return all;
    }

    private void addTrait(
            Set<Trait> traits, Relation relation, List<SoundSource> sources, int which, List<Set<Trait>> before) {
        SoundSource source = sources.get(which);
        List<Trait> possible = EnumSet.allOf(Trait.class).stream()
                .filter(trait -> trait.isPossibleFor(source))
                .filter(trait -> mayBeUnseen || !Unseen.isTrait(source, trait))
                .filter(trait -> canBeTold(trait, relation, sources, which))
                .filter(trait -> traits.stream().allMatch(other -> goTogether(trait.kind(), other.kind())))
                .filter(trait -> before.stream().noneMatch(others -> excludes(relation, others, trait)))
                .toList();
        List<Kind> kinds = possible.stream().map(Trait::kind).distinct().toList();
        if (kinds.isEmpty()) {
            return;
        }
        Kind kind = kind(kinds);
        List<Trait> ofKind =
                possible.stream().filter(trait -> trait.kind() == kind).toList();
        traits.add(oneOf(ofKind));
    }

    private Kind kind(List<Kind> kinds) {
        double left =
                chance.nextDouble(kinds.stream().mapToDouble(SceneDraw::weight).sum());
        for (Kind kind : kinds) {
            left -= weight(kind);
            if (left < 0) {
                return kind;
            }
        }
        return kinds.get(kinds.size() - 1);
    }

    /** What few sources can have is drawn more often where it can be. */
    private static double weight(Kind kind) {
        return switch (kind) {
            case LOUDNESS, DISTANCE -> 0.1;
            case NUMBER -> 0.25;
            case SIZE, SPEED, COUNT -> 0.3;
            case REPETITION -> 0; // a relation of its own
        };
    }

    /** Whether a trait would stand out where a source sounds. */
    private static boolean canBeTold(Trait trait, Relation relation, List<SoundSource> sources, int which) {
        boolean goesOnBehind =
                (relation == Relation.SEQUENCE_OVER && which == 2) || (relation == Relation.BACKGROUND && which == 1);
        boolean standsAlone = relation == Relation.ALONE || relation == Relation.SEQUENCE;
        boolean isBurst = sources.get(which).nature() == Nature.BURSTS;
        return switch (trait) {
            case AGAIN -> false;
            case TWO -> sources.size() <= 2; // four things fill a picture
            case LARGE, SMALL -> true;
            case SOFT -> standsAlone;
            case LOUD -> standsAlone || (!goesOnBehind && relation != Relation.REPEATED && isBurst);
            case QUICK, SLOW -> relation != Relation.REPEATED && !(relation == Relation.BACKGROUND && which == 1);
            case TWICE, THREE_TIMES -> relation != Relation.REPEATED && !goesOnBehind;
            case DISTANT ->
                standsAlone
                        || relation == Relation.REPEATED
                        || (relation != Relation.BACKGROUND
                                && sources.get(which).nature() == Nature.BURSTS);
        };
    }

    private static boolean goTogether(Kind one, Kind other) {
        return one != other && !hinders(one, other) && !hinders(other, one);
    }

    /** Two adverbs in a row, two counts, a thing that is far away and yet in the picture, a size that cannot be compared. */
    private static boolean hinders(Kind one, Kind other) {
        return switch (one) {
            case LOUDNESS -> other == Kind.SPEED || other == Kind.DISTANCE;
            case COUNT -> other == Kind.SPEED || other == Kind.NUMBER;
            case NUMBER -> other == Kind.SIZE || other == Kind.DISTANCE;
            case SIZE, SPEED, REPETITION, DISTANCE -> false;
        };
    }

    /** Two at once cannot both be counted, and only one kind may be seen twice. */
    private static boolean excludes(Relation relation, Set<Trait> others, Trait trait) {
        boolean bothCounted =
                trait.kind() == Kind.COUNT && others.stream().anyMatch(other -> other.kind() == Kind.COUNT);
        return (relation == Relation.OVERLAP && bothCounted) || (trait == Trait.TWO && others.contains(Trait.TWO));
    }

    private List<SoundEvent> events(Relation relation, List<SoundSource> sources, List<Set<Trait>> traits) {
        List<Manner> manners = traits.stream().map(this::manner).toList();
        List<TimeSpan> spans = new SceneTimes(chance)
                .spans(relation, manners.stream().map(Manner::strokes).toList());
        List<SoundEvent> events = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            boolean onScreen = isShown(sources.get(i), traits.get(i), List.of(spans.get(i)));
            double gain = relation == Relation.BACKGROUND && i == 1
                    ? chance.nextDouble(-19, Trait.SOFT_DB)
                    : gainDb(traits.get(i));
            events.add(new SoundEvent(
                    sources.get(i),
                    spans.get(i),
                    manners.get(i),
                    gain,
                    traits.get(i).contains(Trait.DISTANT),
                    onScreen));
        }
        return events;
    }

    private List<SoundEvent> bouts(SoundSource source, Set<Trait> traits) {
        Manner manner = manner(traits);
        double gain = gainDb(traits);
        List<TimeSpan> bouts = new SceneTimes(chance).spans(Relation.REPEATED, List.of(0));
        boolean onScreen = isShown(source, traits, bouts);
        boolean isDistant = traits.contains(Trait.DISTANT);
        return bouts.stream()
                .map(bout -> new SoundEvent(source, bout, manner, gain, isDistant, onScreen))
                .toList();
    }

    private Manner manner(Set<Trait> traits) {
        Manner manner = Manner.ordinary();
        for (Trait trait : traits) {
            manner = switch (trait) {
                case LARGE -> manner.withPitch(chance.nextDouble(0.6, 0.75));
                case SMALL -> manner.withPitch(chance.nextDouble(1.35, 1.6));
                case QUICK -> manner.withTempo(chance.nextDouble(1.65, 2));
                case SLOW -> manner.withTempo(chance.nextDouble(0.5, 0.6));
                case TWICE -> manner.withStrokes(2);
                case THREE_TIMES -> manner.withStrokes(3);
                case TWO, LOUD, SOFT, AGAIN, DISTANT -> manner;
            };
        }
        return manner;
    }

    private double gainDb(Set<Trait> traits) {
        if (traits.contains(Trait.LOUD)) {
            return chance.nextDouble(Trait.LOUD_DB, Trait.LOUD_DB + 2);
        }
        return traits.contains(Trait.SOFT)
                ? chance.nextDouble(Trait.SOFT_DB - 4, Trait.SOFT_DB)
                : chance.nextDouble(-9, -3);
    }

    /** Sets the source into the picture or leaves it out. */
    private boolean isShown(SoundSource source, Set<Trait> traits, List<TimeSpan> spans) {
        boolean isWanted =
                traits.contains(Trait.TWO) || (!traits.contains(Trait.DISTANT) && chance.nextDouble() >= OFF_SCREEN);
        if (!isWanted || source.sight().filter(this::fits).isEmpty()) {
            return false;
        }
        seen.add(new SceneLayout.Seen(
                source.sight().orElseThrow(), traits.contains(Trait.TWO) ? 2 : 1, size(traits), spans));
        return true;
    }

    private static double size(Set<Trait> traits) {
        if (traits.contains(Trait.LARGE)) {
            return 1.35;
        }
        return traits.contains(Trait.SMALL) ? 0.7 : 1;
    }

    private void addSilentSight() {
        if (chance.nextDouble() < WITH_SILENT_OBJECT) {
            List<Sight> choices = Sight.silent().stream().filter(this::fits).toList();
            seen.add(SceneLayout.Seen.silent(oneOf(choices)));
        }
    }

    private boolean fits(Sight sight) {
        return !sight.flies()
                || seen.stream().filter(each -> each.sight().flies()).count() < MOST_FLYING;
    }

    private Scene.Backdrop backdrop() {
        if (seen.stream().anyMatch(each -> each.sight() == Sight.BOAT)) {
            return Scene.Backdrop.SHORE;
        }
        List<Scene.Backdrop> choices = EnumSet.allOf(Scene.Backdrop.class).stream()
                .filter(place -> place != Scene.Backdrop.ROOM
                        || seen.stream().noneMatch(each -> each.sight().isOutdoors()))
                .toList();
        return oneOf(choices);
    }

    private Medium medium() {
        if (chance.nextDouble() >= WITH_MEDIUM) {
            return Medium.clean();
        }
        double draw = chance.nextDouble();
        return new Medium(
                draw < 0.6 ? oneOf(POOR_SOUND) : Medium.Sound.CLEAN,
                draw > 0.4 ? oneOf(POOR_PICTURE) : Medium.Picture.CLEAN);
    }

    private Distractors distractors() {
        return chance.nextDouble() < WITH_DISTRACTORS
                ? new Distractors(oneOf(BEDS), chance.nextInt(Distractors.MOST_THINGS + 1))
                : Distractors.none();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** What is soft or far away must not drown. */
    private double noiseDb(Relation relation, List<Set<Trait>> traits) {
        boolean isFaint = relation == Relation.BACKGROUND
                || traits.stream().anyMatch(each -> each.contains(Trait.SOFT) || each.contains(Trait.DISTANT));
        return isFaint ? chance.nextDouble(-38, -34) : chance.nextDouble(-38, -26);
    }
}

package avcap.samples;

import avcap.samples.Trait.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what captions claim of scenes and what of it is true: sources on and off screen, silent objects, order and
 * relation, traits.
 */
final class SceneScore {

    private final Share named = new Share();
    private final Share namedOnScreen = new Share();
    private final Share namedOffScreen = new Share();
    private final Share absent = new Share();
    private final Share exact = new Share();
    private final Share silentNamed = new Share();
    private final Share silentAbsent = new Share();
    private final Share inTime = new Share();
    private final Share inTimeOfNamed = new Share();
    private final Map<Kind, TraitScore> traits = new EnumMap<>(Kind.class);
    private int scenes;

    SceneScore() {
        for (Kind kind : Kind.values()) {
            traits.put(kind, new TraitScore(kind));
        }
    }

    void add(Scene scene, String caption) {
        Mentions truth = Mentions.of(scene);
        Mentions mentions = Mentions.in(caption);
        scenes++;
        addSources(scene, mentions);
        addSilent(scene.silentSights(), mentions.silent());
        if (truth.told().size() > 1) {
            boolean agrees = mentions.agreesInTime(truth);
            inTime.add(agrees);
            if (mentions.sources().containsAll(truth.sources())) {
                inTimeOfNamed.add(agrees);
            }
        }
        for (Mention mention : truth.told()) {
            mentions.mention(mention.source())
                    .ifPresent(told -> traits.values().forEach(score -> score.add(mention, told)));
        }
    }

    private void addSources(Scene scene, Mentions mentions) {
        Set<SoundSource> heard = mentions.sources();
        Set<SoundSource> onScreen = scene.sourcesOnScreen();
        for (SoundSource source : scene.sources()) {
            boolean isNamed = heard.contains(source);
            named.add(isNamed);
            (onScreen.contains(source) ? namedOnScreen : namedOffScreen).add(isNamed);
        }
        heard.forEach(source -> absent.add(!scene.sources().contains(source)));
        exact.add(heard.equals(scene.sources()));
    }

    private void addSilent(Set<Sight> seen, Set<Sight> told) {
        seen.forEach(sight -> silentNamed.add(told.contains(sight)));
        told.forEach(sight -> silentAbsent.add(!seen.contains(sight)));
    }

    int scenes() {
        return scenes;
    }

    /** Share of the sounding sources that are named. */
    double recall() {
        return named.value();
    }

    /** Share of the sounding sources on screen that are named; they are there in every frame. */
    double onScreenRecall() {
        return namedOnScreen.value();
    }

    /** Share of the sounding sources off screen that are named. */
    double offScreenRecall() {
        return namedOffScreen.value();
    }

    /** Share of the named sources that do not sound. */
    double hallucinated() {
        return absent.value();
    }

    /** Share of the captions that name just the sources that sound. */
    double exactSets() {
        return exact.value();
    }

    /** Share of the scenes of several sources that are told in the right order and relation. */
    double inTime() {
        return inTime.value();
    }

    /** The same among those of whose sources none is left out. */
    double inTimeWhereNamed() {
        return inTimeOfNamed.value();
    }

    /** Share of the silent objects seen that are named. */
    double silentRecall() {
        return silentNamed.value();
    }

    /** Share of the silent objects named that are not there. */
    double silentHallucinated() {
        return silentAbsent.value();
    }

    /** How traits of one kind are told of the sources that are named. */
    TraitScore traits(Kind kind) {
        TraitScore score = traits.get(kind);
        if (score == null) {
            throw new IllegalStateException("No score for " + kind);
        }
        return score;
    }

    /** How many scenes, and all shares. */
    List<Figure> figures(String group) {
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of(group, "scenes", Figure.Unit.COUNT, scenes),
                Figure.percent(group, "sources named", recall()),
                Figure.percent(group, "on screen sources named", onScreenRecall()),
                Figure.percent(group, "off screen sources named", offScreenRecall()),
                Figure.percent(group, "named but absent", hallucinated()),
                Figure.percent(group, "exact sets", exactSets()),
                Figure.percent(group, "order and relation where named", inTimeWhereNamed()),
                Figure.percent(group, "order and relation", inTime()),
                Figure.percent(group, "silent objects named", silentRecall()),
                Figure.percent(group, "silent objects named but absent", silentHallucinated())));
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            figures.add(Figure.percent(group, name + " right", traits(kind).right()));
            figures.add(Figure.percent(group, name + " by chance", traits(kind).chance()));
            figures.add(
                    Figure.percent(group, name + " told falsely", traits(kind).falselyTold()));
        }
        return figures;
    }

    /** Traits of one kind, told of sources that are named and could have one. */
    static final class TraitScore {

        private final Kind kind;
        private final Share right = new Share();
        private final Share falselyTold = new Share();
        private final Map<Trait, Integer> trueOf = new EnumMap<>(Trait.class);
        private final Map<Trait, Integer> toldOf = new EnumMap<>(Trait.class);
        private int mentions;

        private TraitScore(Kind kind) {
            this.kind = kind;
        }

        private void add(Mention truth, Mention told) {
            if (Trait.ofKind(kind).stream().noneMatch(trait -> trait.isPossibleFor(truth.source()))) {
                return;
            }
            mentions++;
            Optional<Trait> is = truth.trait(kind);
            Optional<Trait> said = told.trait(kind);
            is.ifPresent(trait -> {
                right.add(said.equals(is));
                trueOf.merge(trait, 1, Integer::sum);
            });
            said.ifPresent(trait -> {
                falselyTold.add(!said.equals(is));
                toldOf.merge(trait, 1, Integer::sum);
            });
        }

        /** How many named sources have a trait of the kind. */
        int count() {
            return right.count();
        }

        /** Share of the traits there are that are told. */
        double right() {
            return right.value();
        }

        /** Share of the traits told that are not there. */
        double falselyTold() {
            return falselyTold.value();
        }

        /** The share that would be right if the same words were dealt to the same mentions at random. */
        double chance() {
            double chance = 0;
            for (Map.Entry<Trait, Integer> is : trueOf.entrySet()) {
                double isShare = (double) is.getValue() / right.count();
                chance += isShare * toldOf.getOrDefault(is.getKey(), 0) / mentions;
            }
            return chance;
        }
    }
}

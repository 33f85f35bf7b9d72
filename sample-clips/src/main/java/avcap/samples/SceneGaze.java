package avcap.samples;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Explanation;
import avcap.inference.clip.TimeSpan;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a model looks where a noun of the true caption is heard and seen, in the rows of attention that predict it.
 *
 * <p>Time is asked in scenes of one source then another: of the attention that falls into the spans of both, the share in the
 * span of the one named. Both nouns of each scene count, so chance is a half. Place is asked of every thing seen: of the
 * attention that falls on pictures, the share on the tokens of the thing; chance is its share of all tokens.
 */
final class SceneGaze {

    private final String group;
    private final HeadReduction reduction;
    private final Share inTime = new Share();
    private final Share peakInTime = new Share();
    private final Share peakInTimeByChance = new Share();
    private final PlaceScore sources = new PlaceScore();
    private final PlaceScore silent = new PlaceScore();

    /** @param reduction how layers and heads become one weight a token */
    SceneGaze(String group, HeadReduction reduction) {
        this.group = group;
        this.reduction = reduction;
    }

    /**
     * Looks at a scene.
     *
     * @param seen in the middle frames
     * @param explanation of the scene's true caption, with sound and the middle frames
     */
    void add(Scene scene, SeenTokens seen, Explanation explanation) {
        if (scene.relation() == Scene.Relation.SEQUENCE) {
            SoundEvent first = scene.events().get(0);
            SoundEvent second = scene.events().get(1);
            listen(first, second, explanation);
            listen(second, first, explanation);
        }
        for (Sight sight : things(scene)) {
            look(sight, seen, explanation);
        }
    }

    /** The kinds of things seen in a scene, always in the same order. */
    static Set<Sight> things(Scene scene) {
        return scene.objects().stream()
                .map(VisibleObject::sight)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sight.class)));
    }

    private void listen(SoundEvent named, SoundEvent other, Explanation explanation) {
        Optional<Saliency> noun = saliency(named.source().id(), explanation);
        if (noun.isEmpty()) {
            return;
        }
        double[] columns = noun.get().soundOverTime();
        double own = within(named.span(), columns);
        double both = own + within(other.span(), columns);
        inTime.add(both == 0 ? 0 : own / both);
        peakInTime.add(named.span().contains(middle(Strongest.of(columns))));
        peakInTimeByChance.add((double) columnsOf(named.span(), columns.length) / columns.length);
    }

    private void look(Sight sight, SeenTokens seen, Explanation explanation) {
        int thing = SceneTags.of(sight);
        int[] tokens = seen.of(thing);
        Optional<Saliency> noun = saliency(thing, explanation);
        if (noun.isEmpty() || tokens.length == 0) {
            return;
        }
        TokenLayout layout = noun.get().layout();
        double[] weights = IntStream.range(layout.audioTokens(), layout.tokens())
                .mapToDouble(noun.get()::weight)
                .toArray();
        (sight.isSilent() ? silent : sources).add(weights, tokens);
    }

    private Optional<Saliency> saliency(int thing, Explanation explanation) {
        List<WordSpan> words = new ArrayList<>();
        explanation.caption().words().forEach(word -> words.add(word.span()));
        return SceneTags.nounOf(thing, words)
                .map(index -> Saliency.of(
                        explanation.attention(),
                        explanation.layout(),
                        words.get(index),
                        reduction,
                        AttentionView.PREDICTING));
    }

    private static double within(TimeSpan span, double[] columns) {
        return IntStream.range(0, columns.length)
                .filter(column -> span.contains(middle(column)))
                .mapToDouble(column -> columns[column])
                .sum();
    }

    private static long columnsOf(TimeSpan span, int columns) {
        return IntStream.range(0, columns)
                .filter(column -> span.contains(middle(column)))
                .count();
    }

    /** Seconds in the middle of a column; it belongs to the span that this lies in. */
    private static double middle(int column) {
        return (column + 0.5) * TokenLayout.COLUMN_SECONDS;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of(group, "nouns in sequences", Figure.Unit.COUNT, inTime.count()),
                Figure.percent(group, "nouns in time", inTime.value()),
                Figure.percent(group, "nouns in time by chance", 0.5),
                Figure.percent(group, "peaks in time", peakInTime.value()),
                Figure.percent(group, "peaks in time by chance", peakInTimeByChance.value())));
        figures.addAll(sources.figures("sources"));
        figures.addAll(silent.figures("silent objects"));
        return figures;
    }

    /** Looks at things of one kind. */
    private final class PlaceScore {

        private final Share onIt = new Share();
        private final Share byChance = new Share();
        private final Share peakOnIt = new Share();

        void add(double[] weights, int[] tokens) {
            double all = IntStream.range(0, weights.length)
                    .mapToDouble(token -> weights[token])
                    .sum();
            double own =
                    IntStream.of(tokens).mapToDouble(token -> weights[token]).sum();
            onIt.add(all == 0 ? 0 : own / all);
            byChance.add((double) tokens.length / weights.length);
            int peak = Strongest.of(weights);
            peakOnIt.add(IntStream.of(tokens).anyMatch(token -> token == peak));
        }

        /** A chance in percent is the bound that the share must exceed. */
        List<Figure> figures(String things) {
            Figure chance = Figure.percent(group, things + " in place by chance", byChance.value());
            return List.of(
                    Figure.of(group, things + " seen", Figure.Unit.COUNT, onIt.count()),
                    Figure.percent(group, things + " in place", onIt.value()).with(Target.above(chance.value())),
                    chance,
                    Figure.percent(group, things + " with the peak in place", peakOnIt.value()));
        }
    }
}

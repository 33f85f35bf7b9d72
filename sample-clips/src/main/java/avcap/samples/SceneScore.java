package avcap.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what captions name of scenes: sources that sound, sources that do not, silent objects, the order told. */
final class SceneScore {

    private int sounding;
    private int right;
    private int named;
    private int scenes;
    private int exact;
    private int sequences;
    private int ordered;
    private int silent;
    private int silentRight;

    void add(Scene scene, String caption) {
        Mentions mentions = Mentions.in(caption);
        sounding += scene.sources().size();
        right += mentions.right(scene).size();
        named += mentions.sources().size();
        scenes++;
        boolean isExact = mentions.sources().equals(scene.sources());
        exact += isExact ? 1 : 0;
        if (isExact && scene.relation() == Scene.Relation.SEQUENCE) {
            sequences++;
            ordered += tellsInOrder(scene.events(), caption) ? 1 : 0;
        }
        for (Sight sight : scene.silentSights()) {
            silent++;
            silentRight += mentions.silent().contains(sight) ? 1 : 0;
        }
    }

    private static boolean tellsInOrder(List<SoundEvent> events, String caption) {
        int one = caption.indexOf(events.get(0).source().noun());
        int other = caption.indexOf(events.get(1).source().noun());
        return caption.contains(" then ") && one >= 0 && one < other;
    }

    /** Share of the sounding sources that are named. */
    double recall() {
        return share(right, sounding);
    }

    /** Share of the named sources that do not sound. */
    double hallucinated() {
        return share(named - right, named);
    }

    /** Share of the captions that name just the sources that sound. */
    double exactSets() {
        return share(exact, scenes);
    }

    /** Share of the two-source sequences with the right sources that are told as a sequence in the right order. */
    double inOrder() {
        return share(ordered, sequences);
    }

    /** Share of the silent objects seen that are named. */
    double silentRecall() {
        return share(silentRight, silent);
    }

    /** All shares by name, as percentages with one decimal, for a model's card. */
    Map<String, Double> figures(String mode) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(mode + "_sources_named_percent", percent(recall()));
        figures.put(mode + "_named_but_absent_percent", percent(hallucinated()));
        figures.put(mode + "_exact_sets_percent", percent(exactSets()));
        figures.put(mode + "_in_order_percent", percent(inOrder()));
        figures.put(mode + "_silent_objects_named_percent", percent(silentRecall()));
        return figures;
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

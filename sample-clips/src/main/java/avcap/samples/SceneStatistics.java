package avcap.samples;

import avcap.samples.Scene.Relation;
import avcap.samples.Trait.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what a row of scenes holds and how its captions are worded. */
final class SceneStatistics {

    private final Set<String> captions = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<Relation, Integer> relations = new EnumMap<>(Relation.class);
    private final Map<Kind, Integer> traits = new EnumMap<>(Kind.class);
    private int sources;
    private int offScreen;
    private int withTrait;
    private int withSilent;
    private int withDistractors;
    private int withMedium;
    private int unseen;

    void add(Scene scene) {
        addCaption(scene.caption());
        relations.merge(scene.relation(), 1, Integer::sum);
        sources += scene.sources().size();
        offScreen += scene.sources().size() - scene.sourcesOnScreen().size();
        for (Mention mention : Mentions.of(scene).told()) {
            mention.traits().stream()
                    .filter(trait -> trait != Trait.AGAIN) // counted as a relation
                    .forEach(trait -> traits.merge(trait.kind(), 1, Integer::sum));
            withTrait += mention.traits().stream().anyMatch(trait -> trait != Trait.AGAIN) ? 1 : 0;
        }
        withSilent += scene.silentSights().isEmpty() ? 0 : 1;
        withDistractors += scene.distractors().equals(Distractors.none()) ? 0 : 1;
        withMedium += scene.medium().equals(Medium.clean()) ? 0 : 1;
        unseen += Unseen.isIn(scene) ? 1 : 0;
    }

    private void addCaption(String caption) {
        List<String> inIt = List.of(caption.split(" "));
        captions.add(caption);
        words.addAll(inIt);
        lengths.add(inIt.size());
    }

    int scenes() {
        return lengths.size();
    }

    int distinctCaptions() {
        return captions.size();
    }

    int vocabulary() {
        return words.size();
    }

    int totalWords() {
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }

    double meanLength() {
        return (double) totalWords() / scenes();
    }

    double medianLength() {
        List<Integer> sorted = lengths.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** Standard deviation of the lengths. */
    double deviationOfLength() {
        double mean = meanLength();
        double sum = lengths.stream()
                .mapToDouble(length -> (length - mean) * (length - mean))
                .sum();
        return Math.sqrt(sum / scenes());
    }

    int shortest() {
        return lengths.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int longest() {
        return lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Share of the scenes. */
    double share(Relation relation) {
        return share(relations.getOrDefault(relation, 0), scenes());
    }

    /** Share of the sources that have a trait of a kind. */
    double share(Kind kind) {
        return share(traits.getOrDefault(kind, 0), sources);
    }

    double offScreen() {
        return share(offScreen, sources);
    }

    /** Share of the sources of which something is told besides what they are. */
    double withTrait() {
        return share(withTrait, sources);
    }

    double withSilent() {
        return share(withSilent, scenes());
    }

    double withDistractors() {
        return share(withDistractors, scenes());
    }

    /** Share of the scenes whose sound or picture is not clean. */
    double withMedium() {
        return share(withMedium, scenes());
    }

    double unseen() {
        return share(unseen, scenes());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

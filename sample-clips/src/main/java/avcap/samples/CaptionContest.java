package avcap.samples;

import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.MetricScore;
import avcap.inference.metrics.Scoreboard;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Several ways to caption the same scenes, compared with five references of each by the metrics of papers. */
final class CaptionContest {

    private static final Set<String> SHOWN = Set.of("BLEU-4", "ROUGE-L", "CIDEr-D");
    private static final String DECISIVE = "CIDEr-D";

    private final Map<Way, List<ClipCaptions>> captions = new EnumMap<>(Way.class);
    private final Map<Long, List<String>> references = new HashMap<>();

    /** A way to come to a caption. */
    enum Way {
        SOUND_AND_PICTURE,
        SOUND_ONLY,
        PICTURE_ONLY,
        /** What was said of the training scene most like the clip. */
        NEAREST_TRAINING_SCENE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    void add(Way way, Scene scene, String caption) {
        List<String> ofScene = references.computeIfAbsent(
                scene.seed(), unused -> SceneGrammar.references(scene, SampleClip.REFERENCES));
        captions.computeIfAbsent(way, unused -> new ArrayList<>())
                .add(new ClipCaptions(Long.toString(scene.seed()), caption, ofScene));
    }

    /** The metrics of each way that was added; both senses together should beat all others. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        captions.forEach((way, said) -> {
            for (MetricScore score :
                    Scoreboard.ofWords().score(said, Progress.none()).scores()) {
                if (SHOWN.contains(score.name())) {
                    figures.add(Figure.of(way.words(), score.name(), Figure.Unit.SCORE, score.corpus()));
                }
            }
        });
        return withBestOfOthers(figures);
    }

    private static List<Figure> withBestOfOthers(List<Figure> figures) {
        String whole = Way.SOUND_AND_PICTURE.words();
        OptionalDouble best = figures.stream()
                .filter(figure ->
                        figure.name().equals(DECISIVE) && !figure.group().equals(whole))
                .mapToDouble(Figure::value)
                .max();
        return figures.stream()
                .map(figure -> best.isPresent()
                                && figure.name().equals(DECISIVE)
                                && figure.group().equals(whole)
                        ? figure.with(Target.above(best.getAsDouble()))
                        : figure)
                .toList();
    }
}

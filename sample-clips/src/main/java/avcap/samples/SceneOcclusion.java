package avcap.samples;

import avcap.inference.attention.Occlusion;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a noun of the true caption becomes unlikelier when what it names is taken away.
 *
 * <p>Sound: in scenes of one source then another, windows of 1.28 s are left out one after the other; the one that costs the
 * noun most should lie in the span of its source. Picture: the tokens of each thing seen are left out, and then as many of the
 * background; the thing should cost its noun more.
 */
final class SceneOcclusion {

    /** Columns in a window: 1.28 s, 8 windows in a scene. */
    private static final int WINDOW = 8;

    /** How far the middle of a window may lie outside the span: about half its length. */
    private static final double TOLERANCE_SECONDS = 0.6;

    private static final String GROUP = "occlusion";

    private final Share inTime = new Share();
    private final Share inTimeByChance = new Share();
    private final Share strongestFall = new Share();
    private final Share objectHurtsMore = new Share();
    private final Share objectFall = new Share();
    private final Share backgroundFall = new Share();

    /** Scores the true caption of a scene again. */
    interface Scoring {

        Caption without(Occlusion hidden);
    }

    /**
     * Takes parts of a scene away.
     *
     * @param seen in the middle frames
     * @param whole the scene's true caption, scored with sound and the middle frames
     * @param layout of the tokens it was scored with
     */
    void add(Scene scene, SeenTokens seen, Caption whole, TokenLayout layout, Scoring scoring) {
        Trial trial = new Trial(whole, layout, scoring);
        if (scene.relation() == Scene.Relation.SEQUENCE) {
            muffle(scene, trial);
        }
        SplittableRandom chance = new SplittableRandom(scene.seed());
        for (Sight sight : SceneGaze.things(scene)) {
            cover(SceneTags.of(sight), seen, trial, chance);
        }
    }

    private void muffle(Scene scene, Trial trial) {
        List<Caption> without = new ArrayList<>();
        for (int from = 0; from + WINDOW <= trial.layout().audioColumns(); from += WINDOW) {
            without.add(trial.scoring().without(Occlusion.ofSound(trial.layout(), from, from + WINDOW)));
        }
        for (SoundEvent event : scene.events()) {
            trial.noun(event.source().id()).ifPresent(noun -> {
                double[] falls = without.stream()
                        .mapToDouble(caption -> trial.fall(noun, caption))
                        .toArray();
                addWindows(falls, event.span());
            });
        }
    }

    private void addWindows(double[] falls, TimeSpan span) {
        TimeSpan wide = TimeSpan.ofSeconds(span.start() - TOLERANCE_SECONDS, span.end() + TOLERANCE_SECONDS);
        int strongest = Strongest.of(falls);
        long inside = IntStream.range(0, falls.length)
                .filter(window -> wide.contains(middle(window)))
                .count();
        inTime.add(wide.contains(middle(strongest)));
        inTimeByChance.add((double) inside / falls.length);
        strongestFall.add(falls[strongest]);
    }

    private static double middle(int window) {
        return (window + 0.5) * WINDOW * TokenLayout.COLUMN_SECONDS;
    }

    /** Things that cover more than half of the pictures have no background to be compared with, and are passed over. */
    private void cover(int thing, SeenTokens seen, Trial trial, SplittableRandom chance) {
        int[] tokens = seen.of(thing);
        int[] background = seen.background();
        Optional<Integer> noun = trial.noun(thing);
        if (noun.isEmpty() || tokens.length == 0 || background.length < tokens.length) {
            return;
        }
        double object = trial.fall(noun.get(), trial.scoring().without(picture(trial.layout(), tokens)));
        int[] as = draw(background, tokens.length, chance);
        double other = trial.fall(noun.get(), trial.scoring().without(picture(trial.layout(), as)));
        objectHurtsMore.add(object > other);
        objectFall.add(object);
        backgroundFall.add(other);
    }

    private static Occlusion picture(TokenLayout layout, int[] tokens) {
        int[] shifted = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            shifted[i] = layout.audioTokens() + tokens[i];
        }
        return Occlusion.ofTokens(layout, shifted);
    }

    private static int[] draw(int[] from, int count, SplittableRandom chance) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            int at = chance.nextInt(i, from.length);
            drawn[i] = from[at];
            from[at] = from[i];
        }
        return drawn;
    }

    List<Figure> figures() {
        return List.of(
                Figure.of(GROUP, "nouns in sequences", Figure.Unit.COUNT, inTime.count()),
                Figure.percent(GROUP, "nouns in time", inTime.value()),
                Figure.percent(GROUP, "nouns in time by chance", inTimeByChance.value()),
                Figure.of(GROUP, "strongest fall in sound", Figure.Unit.NATS, strongestFall.value()),
                Figure.of(GROUP, "things seen", Figure.Unit.COUNT, objectHurtsMore.count()),
                Figure.percent(GROUP, "object hurts more than background", objectHurtsMore.value()),
                Figure.of(GROUP, "fall without the object", Figure.Unit.NATS, objectFall.value()),
                Figure.of(GROUP, "fall without background", Figure.Unit.NATS, backgroundFall.value()));
    }

    /** One caption of one clip, scored again and again. */
    private record Trial(Caption whole, TokenLayout layout, Scoring scoring) {

        /** The place of the word that names a thing. */
        Optional<Integer> noun(int thing) {
            return SceneTags.nounOf(
                    thing, whole.words().stream().map(CaptionWord::span).toList());
        }

        /** By how much a word's log-probability is lower there. */
        double fall(int word, Caption there) {
            return whole.words().get(word).logProbability()
                    - there.words().get(word).logProbability();
        }
    }
}

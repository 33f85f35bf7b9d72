package avcap.inference.caption;

import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.Occlusion;
import avcap.inference.attention.OcclusionMap;
import avcap.inference.attention.OcclusionPlan;
import avcap.inference.attention.RemovalCurve;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one text about one clip lose while parts of the clip are kept from the model.
 *
 * <p>Every part costs an encoding of the clip and tells of all words at once, so what was found is kept: maps of different
 * words share the parts drawn by chance, and an interrupted study goes on where it stopped. Safe for several threads.
 */
public final class OcclusionStudy {

    /** The part of all tokens that {@link #faithfulness} hides. */
    public static final double HOT = 0.10;

    /** How often as many tokens are drawn by chance. */
    public static final int DRAWS = 5;

    private static final List<Double> FRACTIONS = List.of(0.02, 0.05, 0.10, 0.20, 0.40, 0.60, 0.80);

    /** Into how many regions each side of the frames is cut for {@link #saliencies}. */
    private static final int BOXES = 4;

    private final Captioner captioner;
    private final AvInput input;
    private final String text;
    private final Map<Occlusion, Caption> found = new LinkedHashMap<>();
    private @Nullable Caption whole;

    public OcclusionStudy(Captioner captioner, AvInput input, String text) {
        this.captioner = captioner;
        this.input = input;
        this.text = text;
    }

    /** The text scored with the whole clip. */
    public synchronized Caption whole(Progress progress) {
        Caption known = whole;
        if (known == null) {
            known = captioner.score(input, text, progress);
            whole = known;
        }
        return known;
    }

    /** How often the clip was encoded with a part left out. */
    public synchronized int encodings() {
        return found.size();
    }

    /**
     * What every word loses by each part of a plan.
     *
     * @throws IllegalArgumentException if the plan's layout is not the input's
     */
    public OcclusionMap map(OcclusionPlan plan, Progress progress) {
        List<Caption> without =
                without(plan.parts().stream().map(OcclusionPlan.Part::hidden).toList(), progress);
        List<List<Double>> falls = without.stream()
                .map(caption -> IntStream.range(0, caption.words().size())
                        .mapToObj(word -> fall(List.of(word), caption))
                        .toList())
                .toList();
        return new OcclusionMap(plan, falls);
    }

    /**
     * What every word needs, found by leaving out in turn windows of time, bands of the sound and regions of the frames: a
     * token weighs its even share of what the word lost by each of them.
     *
     * @return one for each word, without weights where a word lost by nothing; text is never left out and weighs nothing
     */
    public List<Saliency> saliencies(TokenLayout layout, Progress progress) {
        List<OcclusionPlan> plans = List.of(
                OcclusionPlan.windows(layout, input.frameTimes()),
                OcclusionPlan.bands(layout),
                OcclusionPlan.boxes(layout, BOXES));
        int parts = plans.stream().mapToInt(plan -> plan.parts().size()).sum();
        List<OcclusionMap> maps = new ArrayList<>();
        int before = 0;
        for (OcclusionPlan plan : plans) {
            int after = before + plan.parts().size();
            maps.add(map(plan, progress.part((double) before / parts, (double) after / parts)));
            before = after;
        }
        return IntStream.range(0, whole(Progress.none()).words().size())
                .mapToObj(word -> Saliency.ofWeights(layout, sum(word, maps)))
                .toList();
    }

    private static double[] sum(int word, List<OcclusionMap> maps) {
        double[] sum = new double[maps.get(0).plan().layout().tokens()];
        for (OcclusionMap map : maps) {
            double[] weights = map.weights(word);
            Arrays.setAll(sum, token -> sum[token] + weights[token]);
        }
        return sum;
    }

    /**
     * Whether a word loses more without its hottest tokens than without as many drawn by chance.
     *
     * @param word number of a word of the text, from 0
     * @param saliency where the model is said to have looked for it
     */
    public Faithfulness faithfulness(int word, Saliency saliency, Progress progress) {
        return faithfulness(List.of(word), saliency, progress);
    }

    /** The same for several words: what counts is the sum of their log-probabilities. */
    public Faithfulness faithfulness(List<Integer> words, Saliency saliency, Progress progress) {
        List<Occlusion> hidden = new ArrayList<>();
        hidden.add(saliency.withoutHottest(HOT));
        for (int draw = 0; draw < DRAWS; draw++) {
            hidden.add(Occlusion.ofChance(saliency.layout(), HOT, draw));
        }
        List<Double> falls = without(hidden, progress).stream()
                .map(caption -> fall(words, caption))
                .toList();
        return new Faithfulness(falls.get(0), falls.subList(1, falls.size()));
    }

    /** How likely a word stays while the hottest tokens go first. */
    public RemovalCurve deletion(int word, Saliency saliency, Progress progress) {
        return deletion(List.of(word), saliency, progress);
    }

    /** How likely several words stay together. */
    public RemovalCurve deletion(List<Integer> words, Saliency saliency, Progress progress) {
        return without(words, FRACTIONS.stream().map(saliency::withoutHottest).toList(), progress);
    }

    private RemovalCurve without(List<Integer> words, List<Occlusion> hidden, Progress progress) {
        List<Double> fractions = new ArrayList<>(List.of(0.0));
        fractions.addAll(FRACTIONS);
        List<Caption> without = without(hidden, progress);
        List<Double> values = new ArrayList<>(List.of(logProbability(words, whole(Progress.none()))));
        without.forEach(caption -> values.add(logProbability(words, caption)));
        return new RemovalCurve(fractions, values);
    }

    /** The same fractions with tokens drawn by chance, one curve a draw: what {@link #deletion} must be compared with. */
    public List<RemovalCurve> chanceDeletions(int word, TokenLayout layout, Progress progress) {
        return chanceDeletions(List.of(word), layout, progress);
    }

    /** The same for several words together. */
    public List<RemovalCurve> chanceDeletions(List<Integer> words, TokenLayout layout, Progress progress) {
        List<RemovalCurve> curves = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            int seed = draw;
            List<Occlusion> hidden = FRACTIONS.stream()
                    .map(fraction -> Occlusion.ofChance(layout, fraction, seed))
                    .toList();
            curves.add(without(words, hidden, progress.part((double) draw / DRAWS, (draw + 1.0) / DRAWS)));
        }
        return curves;
    }

    /** How likely a word becomes while the hottest tokens come first. */
    public RemovalCurve insertion(int word, Saliency saliency, Progress progress) {
        List<Occlusion> hidden = FRACTIONS.stream()
                .map(fraction -> saliency.withoutHottest(fraction).inverse())
                .toList();
        List<Double> fractions = new ArrayList<>(FRACTIONS);
        fractions.add(1.0);
        List<Double> values = new ArrayList<>();
        without(hidden, progress).forEach(caption -> values.add(logProbability(List.of(word), caption)));
        values.add(logProbability(List.of(word), whole(Progress.none())));
        return new RemovalCurve(fractions, values);
    }

    private double fall(List<Integer> words, Caption without) {
        return logProbability(words, whole(Progress.none())) - logProbability(words, without);
    }

    private static double logProbability(List<Integer> words, Caption caption) {
        return words.stream()
                .mapToDouble(word -> caption.words().get(word).logProbability())
                .sum();
    }

    /** What is without these; from then on the whole is known, too. */
    private List<Caption> without(List<Occlusion> hidden, Progress told) {
        Progress progress = told.as(CaptionStep.HIDE.words());
        whole(progress.part(0, 0));
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            progress.checkCancelled();
            CaptionStep.HIDE.tell(progress, (double) i / hidden.size());
            captions.add(without(
                    hidden.get(i), progress.part((double) i / hidden.size(), (double) (i + 1) / hidden.size())));
        }
        CaptionStep.HIDE.tell(progress, 1);
        return captions;
    }

    private synchronized Caption without(Occlusion hidden, Progress progress) {
        Caption known = found.get(hidden);
        if (known == null) {
            known = captioner.scoreWithout(input, text, hidden, progress);
            found.put(hidden, known);
        }
        return known;
    }
}

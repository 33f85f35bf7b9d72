package avcap.studio.session;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Explanation;
import avcap.inference.features.ClipFeatures;
import avcap.studio.annotation.LinkingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When in the clip the model looked most for each word on the screen. */
public final class WordPeaks {

    /**
     * The moment of a word.
     *
     * @param word its index
     * @param time the middle of the stretch of sound with most of its weight, or when the picture with most of it appears if
     *     the clip has no sound
     */
    public record Peak(int word, double time) {}

    private WordPeaks() {}

    /** Those of all words that stand for something, in the order of the words; none while they are not explained. */
    public static List<Peak> of(Session session) {
        Explanation why = session.explanationProperty().get();
        List<Peak> peaks = new ArrayList<>();
        int words = why == null ? 0 : why.caption().words().size();
        List<Double> frames = session.clip()
                .features()
                .map(ClipFeatures::input)
                .map(input -> input.frameTimes())
                .orElse(List.of());
        for (int i = 0; i < words && why != null; i++) {
            String text = why.caption().words().get(i).text();
            if (!LinkingWords.isArticle(text) && !LinkingWords.isJoint(text)) {
                int word = i;
                time(ChosenSaliency.of(why, i, session.attention()), frames)
                        .ifPresent(time -> peaks.add(new Peak(word, time)));
            }
        }
        return peaks;
    }

    private static Optional<Double> time(Saliency saliency, List<Double> frames) {
        double[] sound = saliency.soundOverTime();
        if (saliency.soundShare() > 0) {
            return Optional.of((greatest(sound) + .5) * TokenLayout.COLUMN_SECONDS);
        }
        double[] tubelets = saliency.pictureOverTime();
        if (tubelets.length == 0 || frames.isEmpty()) {
            return Optional.empty();
        }
        int perTubelet = Math.max(1, frames.size() / tubelets.length);
        return Optional.of(frames.get(Math.min(greatest(tubelets) * perTubelet, frames.size() - 1)));
    }

    private static int greatest(double[] weights) {
        int greatest = 0;
        for (int i = 1; i < weights.length; i++) {
            greatest = weights[i] > weights[greatest] ? i : greatest;
        }
        return greatest;
    }
}

package avcap.inference.parity;

import avcap.inference.caption.EncodedClip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest words of a {@link KnownSearch}'s clips, {@code greedy_ids}, and how likely each was, {@code greedy_logprobs};
 * which is no search of the authors'.
 */
final class KnownGreedy {

    private static final double TOLERANCE = 1e-4;

    private final String label;
    private final List<PackJson> words;
    private final List<PackJson> logProbabilities;
    private final List<String> unlike = new ArrayList<>();
    private final List<Deviation> off = new ArrayList<>();

    /** @throws IllegalArgumentException if there are not as many as clips */
    KnownGreedy(String label, PackJson setting, int clips) {
        this.label = label;
        words = setting.at("greedy_ids").each(clips);
        logProbabilities = setting.at("greedy_logprobs").each(clips);
    }

    void run(EncodedClip.Greedy greedy, int clip) {
        int[] ours = greedy.ids().stream().mapToInt(Integer::intValue).toArray();
        int[] known = words.get(clip).sentence();
        if (!Arrays.equals(ours, known)) {
            unlike.add(KnownSearch.told(clip, ours, known));
        }
        double[] likely = greedy.logProbabilities().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        off.add(Deviation.between(
                AnswerName.CLIP.of(clip), likely, logProbabilities.get(clip).doubles(), TOLERANCE));
    }

    List<Deviation> deviations() {
        return List.of(
                Deviation.differing(AnswerName.LIKELIEST.of(label), unlike),
                Deviation.furthest(AnswerName.LIKELY.of(label), off, TOLERANCE));
    }
}

package avcap.inference.metrics;

import avcap.inference.progress.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * ROUGE-L in [0, 1]: how much of a caption and of a reference their longest common subsequence of words is.
 *
 * <p>Precision and recall are each the best of any reference, not necessarily of the same one. Words stand between spaces proper,
 * so that an empty text is one empty word: an empty caption scores 1 against an empty reference. The score of the set is the mean
 * of its clips.
 *
 * @see <a href="https://aclanthology.org/W04-1013/">Lin 2004</a>; reference: coco-caption, rouge.py
 */
public final class RougeL implements CaptionMetric {

    private static final double BETA = 1.2;

    @Override
    public List<MetricScore> score(List<ClipCaptions> clips, Progress progress) {
        double[] scores = new double[clips.size()];
        for (int i = 0; i < scores.length; i++) {
            progress.checkCancelled();
            scores[i] = score(clips.get(i));
        }
        return List.of(
                new MetricScore("ROUGE-L", "ROUGE_L", Arrays.stream(scores).sum() / scores.length, scores));
    }

    private static double score(ClipCaptions clip) {
        String[] candidate = words(clip.candidate());
        double precision = 0;
        double recall = 0;
        for (String each : clip.references()) {
            String[] reference = words(each);
            double common = commonWords(candidate, reference);
            precision = Math.max(precision, common / candidate.length);
            recall = Math.max(recall, common / reference.length);
        }
        if (precision == 0 || recall == 0) {
            return 0;
        }
        return (1 + BETA * BETA) * precision * recall / (recall + BETA * BETA * precision);
    }

    private static String[] words(String text) {
        return text.split(" ", -1);
    }

    /** Length of the longest common subsequence. */
    private static int commonWords(String[] one, String[] other) {
        int[] before = new int[other.length + 1];
        int[] now = new int[other.length + 1];
        for (String word : one) {
            for (int j = 0; j < other.length; j++) {
                now[j + 1] = word.equals(other[j]) ? before[j] + 1 : Math.max(before[j + 1], now[j]);
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[other.length];
    }
}

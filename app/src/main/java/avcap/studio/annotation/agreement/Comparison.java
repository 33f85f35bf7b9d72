package avcap.studio.annotation.agreement;

import avcap.inference.metrics.CiderD;
import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.PtbTokens;
import avcap.inference.metrics.RougeL;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.wording.WordEdits;
import java.util.ArrayList;
import java.util.List;

/**
 * Two people's captions of a clip, compared.
 *
 * @param cider in [0, 1], the mean of both directions
 * @param rouge in [0, 1], the mean of both directions
 * @param edits words inserted, deleted or replaced
 */
record Comparison(Judged clip, Annotator one, Annotator other, double cider, double rouge, int edits) {

    private static final double CIDER_SCALE = 10;

    /** Two texts as the metrics see them. */
    private record Texts(Judged clip, Annotator one, Annotator other, String first, String second) {}

    /**
     * Compares every two texts of every clip. How rare a run of words is, is counted over all of these comparisons, so that the
     * numbers of different pairs of people can be compared.
     */
    static List<Comparison> of(List<Judged> clips, Progress progress) {
        List<Texts> texts = texts(clips);
        if (texts.isEmpty()) {
            return List.of();
        }
        List<ClipCaptions> both = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Texts each = texts.get(i);
            both.add(new ClipCaptions(i + " there", each.first(), List.of(each.second())));
            both.add(new ClipCaptions(i + " back", each.second(), List.of(each.first())));
        }
        double[] cider = new CiderD().score(both, progress).get(0).clips();
        double[] rouge = new RougeL().score(both, progress).get(0).clips();
        List<Comparison> compared = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Texts each = texts.get(i);
            compared.add(new Comparison(
                    each.clip(),
                    each.one(),
                    each.other(),
                    mean(cider, i) / CIDER_SCALE,
                    mean(rouge, i),
                    WordEdits.of(each.first(), each.second()).distance()));
        }
        return compared;
    }

    private static List<Texts> texts(List<Judged> clips) {
        PtbTokens tokens = new PtbTokens();
        List<Texts> texts = new ArrayList<>();
        for (Judged clip : clips) {
            List<Annotator> people = List.copyOf(clip.texts().keySet());
            List<String> said = clip.texts().values().stream().map(tokens::of).toList();
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    texts.add(new Texts(clip, people.get(i), people.get(j), said.get(i), said.get(j)));
                }
            }
        }
        return texts;
    }

    private static double mean(double[] scores, int pair) {
        return (scores[2 * pair] + scores[2 * pair + 1]) / 2;
    }

    boolean isOf(Annotator someone, Annotator another) {
        return (one.equals(someone) && other.equals(another)) || (one.equals(another) && other.equals(someone));
    }
}

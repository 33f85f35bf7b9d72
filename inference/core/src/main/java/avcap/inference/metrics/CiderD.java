package avcap.inference.metrics;

import avcap.inference.progress.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * CIDEr-D in [0, 10]: how alike caption and references are in their runs of one to four words, where a run counts the more the
 * fewer clips have it. What papers on captioning call CIDEr.
 *
 * <p>How rare a run is, is counted in the references of the clips that are scored, so a clip's score depends on the set, and a
 * set of one clip scores 0. The score of the set is the mean of its clips.
 *
 * @see <a href="https://arxiv.org/abs/1411.5726">Vedantam et al. 2015</a>; reference: coco-caption, cider_scorer.py
 */
public final class CiderD implements CaptionMetric {

    private static final double SIGMA = 6; // words by which a caption may differ in length before it costs much
    private static final double SCALE = 10;
    private static final int LENGTH_IN_RUNS_OF = 2; // the reference counts pairs, which are one fewer than words

    /** A text as weights of its runs. */
    private static final class Weighted {

        private final Ngrams.Counted runs;
        private final double[][] weights = new double[Ngrams.LONGEST][];
        private final double[] norms = new double[Ngrams.LONGEST];

        Weighted(Ngrams.Counted runs, double[] rarity) {
            this.runs = runs;
            for (int length = 1; length <= Ngrams.LONGEST; length++) {
                double[] weight = new double[runs.different(length)];
                double squares = 0;
                for (int i = 0; i < weight.length; i++) {
                    weight[i] = runs.count(length, i) * rarity[runs.number(length, i)];
                    squares += weight[i] * weight[i];
                }
                weights[length - 1] = weight;
                norms[length - 1] = Math.sqrt(squares);
            }
        }

        /** The mean over the lengths of runs, in [0, 1]. */
        double likeness(Weighted reference) {
            double sum = 0;
            for (int length = 1; length <= Ngrams.LONGEST; length++) {
                double norm = norms[length - 1] * reference.norms[length - 1];
                double product = product(reference, length);
                sum += norm == 0 ? product : product / norm;
            }
            int difference = runs.runs(LENGTH_IN_RUNS_OF) - reference.runs.runs(LENGTH_IN_RUNS_OF);
            return sum / Ngrams.LONGEST * Math.exp(-(difference * difference) / (2 * SIGMA * SIGMA));
        }

        /** Repeating a run earns no more than the reference's weight of it. */
        private double product(Weighted reference, int length) {
            double product = 0;
            for (int i = 0; i < runs.different(length); i++) {
                int place = reference.runs.find(length, runs.number(length, i));
                if (place >= 0) {
                    double weight = reference.weights[length - 1][place];
                    product += Math.min(weights[length - 1][i], weight) * weight;
                }
            }
            return product;
        }
    }

    @Override
    public List<MetricScore> score(List<ClipCaptions> clips, Progress progress) {
        Ngrams ngrams = new Ngrams();
        List<Ngrams.Counted> candidates =
                clips.stream().map(clip -> ngrams.count(clip.candidate())).toList();
        List<List<Ngrams.Counted>> references = clips.stream()
                .map(clip -> clip.references().stream().map(ngrams::count).toList())
                .toList();
        double[] rarity = rarity(references, ngrams.size());
        double[] scores = new double[clips.size()];
        for (int i = 0; i < scores.length; i++) {
            progress.checkCancelled();
            scores[i] = score(candidates.get(i), references.get(i), rarity);
        }
        return List.of(new MetricScore("CIDEr-D", "CIDEr", Arrays.stream(scores).sum() / scores.length, scores));
    }

    private static double score(Ngrams.Counted candidate, List<Ngrams.Counted> references, double[] rarity) {
        Weighted weighted = new Weighted(candidate, rarity);
        double sum = 0;
        for (Ngrams.Counted reference : references) {
            sum += weighted.likeness(new Weighted(reference, rarity));
        }
        return SCALE * sum / references.size();
    }

    /** Of every run the logarithm of clips over those clips whose references have it. */
    private static double[] rarity(List<List<Ngrams.Counted>> references, int runs) {
        int[] clipsWith = new int[runs];
        int[] lastClip = new int[runs];
        Arrays.fill(lastClip, -1);
        for (int clip = 0; clip < references.size(); clip++) {
            for (Ngrams.Counted reference : references.get(clip)) {
                for (int length = 1; length <= Ngrams.LONGEST; length++) {
                    for (int i = 0; i < reference.different(length); i++) {
                        int run = reference.number(length, i);
                        clipsWith[run] += lastClip[run] == clip ? 0 : 1;
                        lastClip[run] = clip;
                    }
                }
            }
        }
        double all = Math.log(references.size());
        return Arrays.stream(clipsWith)
                .mapToDouble(with -> all - Math.log(Math.max(1, with)))
                .toArray();
    }
}

package avcap.inference.metrics;

import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * BLEU-1 to BLEU-4 in [0, 1]: the share of a caption's runs of one to four words that a reference has too, less if the caption
 * is shorter than the reference closest in length.
 *
 * <p>The score of the set is that of all runs together, not the mean of the clips. Where a caption is too short to have a run
 * of some length, its share is 1e-6 and not 0, so that a perfect caption of one word has a BLEU-2 of 1e-3.
 *
 * @see <a href="https://aclanthology.org/P02-1040/">Papineni et al. 2002</a>; reference: coco-caption, bleu_scorer.py
 */
public final class Bleu implements CaptionMetric {

    private static final double SMALL = 1e-9; // coco-caption's, in denominators
    private static final double TINY = 1e-15; // coco-caption's, in numerators

    /** What is counted of one clip, or of several together. */
    private static final class Counts {

        private long candidateWords;
        private long referenceWords;
        private final long[] runs = new long[Ngrams.LONGEST];
        private final long[] shared = new long[Ngrams.LONGEST];

        void add(Counts other) {
            candidateWords += other.candidateWords;
            referenceWords += other.referenceWords;
            for (int i = 0; i < Ngrams.LONGEST; i++) {
                runs[i] += other.runs[i];
                shared[i] += other.shared[i];
            }
        }

        /** BLEU of runs up to every length. */
        double[] scores() {
            double[] scores = new double[Ngrams.LONGEST];
            double product = 1;
            for (int i = 0; i < Ngrams.LONGEST; i++) {
                product *= (shared[i] + TINY) / (runs[i] + SMALL);
                scores[i] = Math.pow(product, 1.0 / (i + 1)) * brevity();
            }
            return scores;
        }

        private double brevity() {
            double ratio = (candidateWords + TINY) / (referenceWords + SMALL);
            return ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        }
    }

    @Override
    public List<MetricScore> score(List<ClipCaptions> clips, Progress progress) {
        Ngrams ngrams = new Ngrams();
        Counts all = new Counts();
        double[][] ofClips = new double[Ngrams.LONGEST][clips.size()];
        for (int i = 0; i < clips.size(); i++) {
            progress.checkCancelled();
            Counts counts = count(clips.get(i), ngrams);
            double[] scores = counts.scores();
            for (int n = 0; n < Ngrams.LONGEST; n++) {
                ofClips[n][i] = scores[n];
            }
            all.add(counts);
        }
        double[] corpus = all.scores();
        List<MetricScore> parts = new ArrayList<>();
        for (int n = 1; n <= Ngrams.LONGEST; n++) {
            parts.add(new MetricScore("BLEU-" + n, "Bleu_" + n, corpus[n - 1], ofClips[n - 1]));
        }
        return parts;
    }

    private static Counts count(ClipCaptions clip, Ngrams ngrams) {
        Ngrams.Counted candidate = ngrams.count(clip.candidate());
        List<Ngrams.Counted> references =
                clip.references().stream().map(ngrams::count).toList();
        Counts counts = new Counts();
        counts.candidateWords = candidate.words();
        counts.referenceWords = closestLength(candidate.words(), references);
        for (int length = 1; length <= Ngrams.LONGEST; length++) {
            counts.runs[length - 1] = candidate.runs(length);
            counts.shared[length - 1] = shared(candidate, references, length);
        }
        return counts;
    }

    /** Of equally close lengths the shorter. */
    private static int closestLength(int words, List<Ngrams.Counted> references) {
        int closest = references.get(0).words();
        for (Ngrams.Counted reference : references) {
            int distance = Math.abs(reference.words() - words) - Math.abs(closest - words);
            if (distance < 0 || (distance == 0 && reference.words() < closest)) {
                closest = reference.words();
            }
        }
        return closest;
    }

    /** Runs of the candidate, each as often as the reference that has it most often, at most. */
    private static long shared(Ngrams.Counted candidate, List<Ngrams.Counted> references, int length) {
        long shared = 0;
        for (int i = 0; i < candidate.different(length); i++) {
            int most = 0;
            for (Ngrams.Counted reference : references) {
                int place = reference.find(length, candidate.number(length, i));
                most = place < 0 ? most : Math.max(most, reference.count(length, place));
            }
            shared += Math.min(most, candidate.count(length, i));
        }
        return shared;
    }
}
